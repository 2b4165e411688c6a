package be.lommerd.pawnshop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Follows what such things are sold for elsewhere. */
final class Valuer implements Runnable {
    private final Random random = new Random(14);
    private volatile double median;

    @Override
    public void run() {
        while (!Thread.interrupted()) {
            List<Sale> sales = new ArrayList<>();
            for (int i = 0; i < 8_000; i++) {
                sales.add(new Sale(i, random.nextDouble() * 900));
            }
            sales.sort(Comparator.comparingDouble(Sale::euros));
            median = sales.get(sales.size() / 2).euros();
            try {
                Thread.sleep(9);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    double median() {
        return median;
    }

    private record Sale(int lot, double euros) {}
}
