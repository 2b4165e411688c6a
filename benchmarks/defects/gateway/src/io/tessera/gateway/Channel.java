package io.tessera.gateway;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** What is on its way to one device. */
final class Channel {
    private final int device;
    private final BlockingQueue<byte[]> frames = new ArrayBlockingQueue<>(16);
    private long sent;

    Channel(int device) {
        this.device = device;
    }

    void offer(byte[] frame) {
        frames.offer(frame);
    }

    void pump() {
        try {
            while (true) {
                byte[] frame = frames.take();
                sent += frame.length + device % 2;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
