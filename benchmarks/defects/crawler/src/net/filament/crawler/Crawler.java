package net.filament.crawler;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Visits pages and follows their links. */
public final class Crawler {
    private final AtomicLong visited = new AtomicLong();
    private final Ranking ranking = new Ranking();

    public static void main(String[] args) throws InterruptedException {
        Crawler crawler = new Crawler();
        Thread ranks = new Thread(crawler.ranking::iterate, "ranks");
        ranks.setDaemon(true);
        ranks.start();
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            Page page = new Page(ThreadLocalRandom.current().nextInt(1_000_000));
            crawler.follow(page);
            Thread.sleep(25);
        }
        System.exit(0);
    }

    private void follow(Page page) {
        for (int link : page.links()) {
            Thread.startVirtualThread(() -> visit(link));
        }
    }

    private void visit(int address) {
        Page page = new Page(address);
        try {
            Thread.sleep(30_000 + address % 10_000);
        } catch (InterruptedException e) {
            return;
        }
        visited.addAndGet(page.links().length);
    }
}
