package com.tidewater.wires;

import java.util.concurrent.ThreadLocalRandom;

/** Tellers wire money to a bank abroad. */
public final class WireDesk {
    private static final int TELLERS = 6;

    public static void main(String[] args) throws Exception {
        Network network = new Network();
        Correspondent correspondent = new Correspondent(network);
        network.connect(correspondent::replied);
        Receipts receipts = new Receipts();
        for (int i = 0; i < TELLERS; i++) {
            Thread teller = new Thread(() -> work(correspondent, receipts), "teller-" + i);
            teller.setDaemon(true);
            teller.start();
        }
        Thread binder = new Thread(receipts::bind, "binder");
        binder.setDaemon(true);
        binder.start();
        Thread.sleep(25_000);
        System.exit(0);
    }

    private static void work(Correspondent correspondent, Receipts receipts) {
        try {
            while (true) {
                int amount = ThreadLocalRandom.current().nextInt(10, 90_000);
                receipts.file(correspondent.transfer("DE" + amount * 7L, amount));
                Thread.sleep(15);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
