package com.marlowe.print;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;

/** Takes documents from offices and feeds the printers. */
public final class PrintHub {
    private final BlockingQueue<PrintJob> waiting = new LinkedBlockingQueue<>();
    private final Rasterizer rasterizer = new Rasterizer();

    public static void main(String[] args) throws InterruptedException {
        PrintHub hub = new PrintHub();
        for (int i = 1; i <= 2; i++) {
            Thread printer = new Thread(hub::print, "printer-" + i);
            printer.setDaemon(true);
            printer.start();
        }
        for (int i = 1; i <= 3; i++) {
            Thread office = new Thread(hub::receive, "office-" + i);
            office.setDaemon(true);
            office.start();
        }
        Thread.sleep(22_000);
    }

    private void receive() {
        try {
            for (int number = 0; ; number++) {
                PrintJob job = PrintJob.of(number, ThreadLocalRandom.current().nextInt(2, 7));
                waiting.add(job);
                Thread.sleep(15);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void print() {
        try {
            while (true) {
                PrintJob job = waiting.take();
                rasterizer.raster(job);
                Thread.sleep(22);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
