package com.tidewell.brokerage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks five insurers for each house. */
public final class Brokerage {
    private final List<Insurer> insurers = List.of(
            new Mutual("Farmers"),
            new Mutual("Sailors"),
            new Stockholders("Atlantic", 0.0024),
            new Stockholders("Northern", 0.0019),
            new Stockholders("Crown", 0.0027));

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        Brokerage brokerage = new Brokerage();
        ExecutorService asking = Executors.newFixedThreadPool(10);
        Random random = new Random(6);
        long end = System.currentTimeMillis() + 22_000;
        double sum = 0;
        while (System.currentTimeMillis() < end) {
            List<House> houses = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                houses.add(new House(90_000 + random.nextInt(900_000), 1900 + random.nextInt(120)));
            }
            sum += brokerage.propose(houses, asking);
        }
        asking.shutdown();
        System.out.println(sum);
    }

    private double propose(List<House> houses, ExecutorService asking) throws InterruptedException, ExecutionException {
        List<List<Future<Offer>>> asked = new ArrayList<>();
        for (House house : houses) {
            List<Future<Offer>> one = new ArrayList<>();
            for (Insurer insurer : insurers) {
                one.add(asking.submit(() -> insurer.offer(house)));
            }
            asked.add(one);
        }
        double sum = 0;
        for (int i = 0; i < houses.size(); i++) {
            List<Offer> offers = new ArrayList<>();
            for (Future<Offer> future : asked.get(i)) {
                offers.add(future.get());
            }
            for (int variant = 0; variant < 20; variant++) {
                sum += new Proposal(houses.get(i), offers).total();
            }
        }
        return sum;
    }
}
