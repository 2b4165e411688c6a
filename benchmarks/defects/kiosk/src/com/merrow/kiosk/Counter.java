package com.merrow.kiosk;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/** Where customers stand. */
final class Counter {
    private final ExecutorService clerks = Executors.newFixedThreadPool(3, work -> new Thread(work, "clerk"));
    private final Storeroom storeroom;
    private final LongAdder sold = new LongAdder();

    Counter(Storeroom storeroom) {
        this.storeroom = storeroom;
        storeroom.serves(this);
    }

    Future<?> order(int article) {
        return clerks.submit(() -> sell(article));
    }

    Future<Boolean> confirm(int article) {
        return clerks.submit(() -> ask(article));
    }

    private void sell(int article) {
        byte[] thing = Later.of(storeroom.fetch(article));
        int sum = 0;
        for (byte one : thing) {
            sum = sum * 31 + one;
        }
        sold.add(sum & 0xff);
    }

    private boolean ask(int article) {
        return article % 5 != 0;
    }

    long sold() {
        return sold.sum();
    }
}
