package com.merrow.kiosk;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Where articles are; expensive ones are asked for twice. */
final class Storeroom {
    private final ExecutorService pickers = Executors.newFixedThreadPool(3, work -> new Thread(work, "picker"));
    private Counter counter;

    void serves(Counter customers) {
        counter = customers;
    }

    Future<byte[]> fetch(int article) {
        return pickers.submit(() -> pick(article));
    }

    private byte[] pick(int article) {
        if (article % 97 == 13 && !Later.of(counter.confirm(article))) {
            return new byte[0];
        }
        byte[] thing = new byte[6_000];
        for (int i = 0; i < thing.length; i++) {
            thing[i] = (byte) (article * 13 + i);
        }
        return thing;
    }
}
