package no.vei.snowplow;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Follows ploughs for some seconds. */
final class Shift implements Runnable {
    private static final int ATTEMPTS = 3;

    private final Receiver receiver;
    private final Roads roads;
    private final AtomicInteger lost;

    Shift(Receiver receiver, Roads roads, AtomicInteger lost) {
        this.receiver = receiver;
        this.roads = roads;
        this.lost = lost;
    }

    @Override
    public void run() {
        try {
            for (int second = 0; second < 200; second++) {
                for (int i = 0; i < 120; i++) {
                    follow();
                }
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() throws InterruptedException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                roads.moved(Position.parse(receiver.line()));
                return;
            } catch (IOException e) {
                Thread.sleep(5L * attempt);
            } catch (IllegalArgumentException e) {
                lost.incrementAndGet();
                return;
            }
        }
        lost.incrementAndGet();
    }
}
