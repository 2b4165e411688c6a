package com.pelagia.media;

import java.util.Random;

/** Delivers previews of pictures in many sizes. */
public final class ThumbServer {
    private final Previews previews = new Previews();

    public static void main(String[] args) throws InterruptedException {
        ThumbServer server = new ThumbServer();
        long end = System.currentTimeMillis() + 22_000;
        Thread[] clients = new Thread[2];
        for (int i = 0; i < clients.length; i++) {
            Random random = new Random(i + 40);
            clients[i] = new Thread(() -> server.serve(random, end), "client-" + i);
            clients[i].start();
        }
        for (Thread client : clients) {
            client.join();
        }
    }

    private void serve(Random random, long end) {
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 3; i++) {
                int picture = random.nextInt(2_000_000);
                byte[] pixels = previews.preview(picture, 16 + random.nextInt(4) * 16);
                Encoder.encode(pixels);
            }
            try {
                Thread.sleep(8);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
