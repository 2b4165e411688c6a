package com.tidewell.brokerage;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a customer gets to see. */
final class Proposal {
    private final Map<Integer, Double> years = new TreeMap<>();

    Proposal(House house, Iterable<Offer> offers) {
        for (Offer offer : offers) {
            Map<Integer, Double> sums = new HashMap<>();
            double sum = 0;
            for (int year = 0; year < 600; year++) {
                sum += offer.euros() * Math.pow(1.012, year % 30) / (1 + house.year() % 7);
                sums.put(year, sum);
            }
            sums.forEach((year, euros) -> years.merge(year, euros, Math::min));
        }
    }

    double total() {
        return years.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
