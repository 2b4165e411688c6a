package org.archivum.microfilm;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads the archive's rolls and answers what is on them. */
public final class ArchiveService {
    public static void main(String[] args) throws Exception {
        Index index = new Index();
        RollReader reader = new RollReader(new Camera());
        AtomicInteger number = new AtomicInteger();
        AtomicInteger found = new AtomicInteger();
        ScheduledExecutorService desk = Executors.newScheduledThreadPool(2);
        desk.scheduleAtFixedRate(
                () -> {
                    for (int i = 0; i < 4; i++) {
                        reader.read(number.incrementAndGet(), index::add);
                    }
                },
                0,
                50,
                TimeUnit.MILLISECONDS);
        desk.scheduleAtFixedRate(
                () -> found.addAndGet(
                        index.search("harvest", Math.max(0, number.get() - 400)).size()),
                15,
                15,
                TimeUnit.MILLISECONDS);
        Thread.sleep(25_000);
        desk.shutdown();
        System.out.println(found + " found, " + Long.toHexString(reader.sum()));
    }
}
