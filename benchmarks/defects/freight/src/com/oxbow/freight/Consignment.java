package com.oxbow.freight;

/** Pallets that travel together. */
final class Consignment implements Until.Work {
    private final long number;
    private final int[] weights;
    private volatile boolean abandoned;

    Consignment(long number, int pallets) {
        this.number = number;
        this.weights = new int[pallets];
        for (int i = 0; i < pallets; i++) {
            weights[i] = (int) ((number * 37 + i * 11L) % 900);
        }
    }

    @Override
    public void abandon() {
        abandoned = true;
    }

    boolean abandoned() {
        return abandoned;
    }

    long number() {
        return number;
    }

    int pallets() {
        return weights.length;
    }

    int weight(int pallet) {
        return weights[pallet];
    }
}
