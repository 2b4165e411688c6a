package com.postillon.mailer;

import java.util.HashMap;
import java.util.Map;

/** Letters and their lengths by customer; used by one thread. */
final class Counters {
    private final Map<Integer, Integer> lengths = new HashMap<>();
    private final Archive archive = new Archive();

    void sent(int customer, int length) throws InterruptedException {
        lengths.merge(customer, length, Integer::sum);
        archive.append(customer, length);
    }

    /** A store on another machine. */
    private static final class Archive {
        private long position;

        void append(int customer, int length) throws InterruptedException {
            position += customer % 2 + length;
            Thread.sleep(45);
        }
    }
}
