package com.velocarro.parking;

/** What the hours cost. */
final class Fees {
    private long total;

    void compute() {
        try {
            while (true) {
                StringBuilder bill = new StringBuilder();
                for (int minute = 0; minute < 6_000; minute++) {
                    total += minute % 60 == 0 ? 250 : 3;
                    bill.append(total).append(';');
                }
                total += bill.length() % 2;
                Thread.sleep(3);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
