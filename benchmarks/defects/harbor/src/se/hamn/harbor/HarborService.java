package se.hamn.harbor;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Unloads ships. */
public final class HarborService {
    public static void main(String[] args) throws Exception {
        BlockingQueue<Container> work = new ArrayBlockingQueue<>(100);
        BlockingQueue<Container> express = new ArrayBlockingQueue<>(100);
        Links links = new Links(5);
        Links reserve = new Links(1);
        ExecutorService movers = Executors.newFixedThreadPool(12, named("mover"));
        for (int i = 0; i < 10; i++) {
            movers.submit(new Mover(links, work));
        }
        movers.submit(new Mover(reserve, express));
        named("planner").newThread(new Planner(work)).start();
        Thread.sleep(26_000);
        System.out.println(work.size() + " waiting");
        System.exit(0);
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> new Thread(work, name + "-" + number.incrementAndGet());
    }
}
