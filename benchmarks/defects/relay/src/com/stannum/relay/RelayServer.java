package com.stannum.relay;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

/** Relays messages through buffers outside the heap, which are used again. */
public final class RelayServer {
    private final Deque<ByteBuffer> free = new ArrayDeque<>();
    private final Random random = new Random(5);
    private long relayed;

    private RelayServer(int buffers) {
        for (int i = 0; i < buffers; i++) {
            free.add(ByteBuffer.allocateDirect(512 * 1024));
        }
    }

    public static void main(String[] args) throws InterruptedException {
        RelayServer server = new RelayServer(120);
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 20; i++) {
                server.relay(1_000 + server.random.nextInt(20_000));
            }
            Thread.sleep(5);
        }
    }

    private void relay(int length) {
        ByteBuffer buffer = free.removeFirst();
        try {
            byte[] message = new byte[length];
            random.nextBytes(message);
            buffer.clear().put(message).flip();
            while (buffer.remaining() >= 8) {
                relayed += buffer.getLong();
            }
        } finally {
            free.addLast(buffer);
        }
    }
}
