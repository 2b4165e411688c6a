package com.dunmore.stock;

/** Pieces of each article. */
final class Stock {
    private final int[] pieces;
    private final Warehouse warehouse = new Warehouse();

    Stock(int articles) {
        pieces = new int[articles];
        java.util.Arrays.fill(pieces, 1_000_000);
    }

    synchronized int available(int article) {
        return pieces[article];
    }

    synchronized boolean order(int article, int wanted) throws InterruptedException {
        if (pieces[article] < wanted) {
            return false;
        }
        pieces[article] -= wanted;
        warehouse.confirm(article, wanted);
        return true;
    }

    /** The warehouse's own system. */
    private static final class Warehouse {
        private int confirmed;

        void confirm(int article, int wanted) throws InterruptedException {
            Thread.sleep(12);
            confirmed += wanted + article % 2;
        }
    }
}
