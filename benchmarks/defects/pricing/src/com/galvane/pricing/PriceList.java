package com.galvane.pricing;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Prices in cents; read often, changed rarely. */
final class PriceList {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final int[] cents;

    PriceList(int articles) {
        cents = new int[articles];
        for (int i = 0; i < articles; i++) {
            cents[i] = 100 + i * 13 % 5_000;
        }
    }

    int price(int article, int discount) {
        lock.readLock().lock();
        try {
            if (discount < 0) {
                return markDown(article);
            }
            return cents[article] * (100 - discount) / 100;
        } finally {
            lock.readLock().unlock();
        }
    }

    private int markDown(int article) {
        lock.writeLock().lock();
        try {
            cents[article] = Math.max(1, cents[article] / 2);
            return cents[article];
        } finally {
            lock.writeLock().unlock();
        }
    }
}
