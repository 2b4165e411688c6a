package com.marlowe.print;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A document to be printed. */
final class PrintJob {
    private final int number;
    private final List<byte[]> pages = new ArrayList<>();

    private PrintJob(int number) {
        this.number = number;
    }

    static PrintJob of(int number, int pages) {
        PrintJob job = new PrintJob(number);
        SplittableRandom random = new SplittableRandom(number);
        for (int i = 0; i < pages; i++) {
            byte[] page = new byte[9_000];
            random.nextBytes(page);
            job.pages.add(page);
        }
        return job;
    }

    int number() {
        return number;
    }

    List<byte[]> pages() {
        return pages;
    }
}
