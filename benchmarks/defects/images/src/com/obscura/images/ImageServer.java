package com.obscura.images;

import java.util.Random;

/** Scales pictures down for telephones. */
public final class ImageServer {
    private final Random random = new Random(6);
    private final Scaler scaler = new Scaler();
    private final Exif exif = new Exif();

    public static void main(String[] args) throws InterruptedException {
        ImageServer server = new ImageServer();
        Thread[] workers = new Thread[2];
        long end = System.currentTimeMillis() + 22_000;
        for (int i = 0; i < workers.length; i++) {
            workers[i] = new Thread(() -> server.work(end), "worker-" + i);
            workers[i].start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
    }

    private void work(long end) {
        while (System.currentTimeMillis() < end) {
            int seed = random.nextInt();
            scaler.scale(seed, 1_200, 900, 4);
            for (int i = 0; i < 60; i++) {
                exif.read(seed + i);
            }
            try {
                Thread.sleep(18);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
