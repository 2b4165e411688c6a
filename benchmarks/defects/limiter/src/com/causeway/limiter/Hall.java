package com.causeway.limiter;

import java.util.concurrent.locks.ReentrantLock;

/** The seats of the hall, and the ledger in which they are written down. */
final class Hall {
    private final ReentrantLock lock = new ReentrantLock();
    private final int[] next = new int[100];
    private final Ledger ledger = new Ledger();

    int reserve(int row) throws InterruptedException {
        lock.lock();
        try {
            int seat = next[row]++;
            ledger.write(row, seat);
            return seat;
        } finally {
            lock.unlock();
        }
    }

    /** On another machine, three milliseconds away. */
    private static final class Ledger {
        private int entries;

        void write(int row, int seat) throws InterruptedException {
            Thread.sleep(3);
            entries += row + seat;
        }
    }
}
