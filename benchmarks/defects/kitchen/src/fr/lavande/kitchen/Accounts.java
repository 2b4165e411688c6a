package fr.lavande.kitchen;

import java.util.Map;
import java.util.TreeMap;

/** Sums up what was eaten. */
final class Accounts {
    void keep() {
        try {
            for (int round = 0; ; round++) {
                Map<String, Integer> sums = new TreeMap<>();
                for (int i = 0; i < 2_500; i++) {
                    sums.merge("table " + (i * 31 + round) % 400, i % 90, Integer::sum);
                }
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
