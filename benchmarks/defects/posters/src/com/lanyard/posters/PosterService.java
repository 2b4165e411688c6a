package com.lanyard.posters;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Draws posters and sends them, compressed, to those who ask. */
public final class PosterService {
    private final Recall<Integer, Poster> posters = new Recall<>(Poster::draw);

    public static void main(String[] args) {
        PosterService service = new PosterService();
        ExecutorService senders = Executors.newFixedThreadPool(2);
        long end = System.currentTimeMillis() + 22_000;
        for (int i = 0; i < 2; i++) {
            Random random = new Random(i);
            senders.submit(() -> service.send(random, end));
        }
        senders.shutdown();
    }

    private Void send(Random random, long end) throws InterruptedException {
        int bytes = 0;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 8; i++) {
                bytes += compress(posters.get(random.nextInt(60_000))).length;
            }
            Thread.sleep(8);
        }
        System.out.println(bytes);
        return null;
    }

    private static byte[] compress(Poster poster) {
        byte[] out = new byte[poster.pixels().length * 4];
        int at = 0;
        for (int pixel : poster.pixels()) {
            int delta = pixel ^ poster.number();
            out[at++] = (byte) delta;
            if (delta > 255) {
                out[at++] = (byte) (delta >> 8);
            }
        }
        return java.util.Arrays.copyOf(out, at);
    }
}
