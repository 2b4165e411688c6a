package ch.steinalp.ropeway;

import java.util.concurrent.TimeUnit;

/** Cabins go up all day. */
public final class Ropeway {

    public static void main(String[] args) throws InterruptedException {
        Notebook notebook = new Notebook(2_000);
        Element way = null;
        for (int i = 0; i < 40; i++) {
            way = i % 3 == 0 ? new Span(way, notebook) : new Pylon(way, notebook);
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(22);
        double sum = 0;
        for (int cabin = 0; System.nanoTime() < end; cabin++) {
            for (int i = 0; i < 45; i++) {
                sum += way.pass(500 + cabin % 300, 0);
            }
            Thread.sleep(5);
        }
        System.out.println(sum + " " + notebook.count());
    }
}
