package com.fjordway.packer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

/** Packs what sessions send; the last sessions stay visible for support. */
public final class PackService {
    private final Deque<Session> recent = new ArrayDeque<>();
    private final Random random = new Random(9);

    public static void main(String[] args) throws InterruptedException {
        PackService service = new PackService();
        long end = System.currentTimeMillis() + 22_000;
        for (int number = 0; System.currentTimeMillis() < end; number++) {
            service.session(number);
            Thread.sleep(28);
        }
    }

    private void session(int number) {
        Session session = new Session(number);
        for (int i = 0; i < 10; i++) {
            session.send(text(random.nextInt(1_000)));
        }
        session.close();
        recent.addLast(session);
        if (recent.size() > 2_000) {
            recent.removeFirst();
        }
    }

    private static byte[] text(int seed) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 900; i++) {
            text.append("row ").append(seed * i % 771).append(' ');
        }
        return text.toString().getBytes();
    }
}
