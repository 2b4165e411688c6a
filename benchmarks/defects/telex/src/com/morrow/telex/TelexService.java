package com.morrow.telex;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Passes messages on and counts which were confirmed. */
public final class TelexService {
    private final Line line = new Line(new Partner());
    private final Composer composer = new Composer();
    private final LongAdder confirmed = new LongAdder();
    private final LongAdder open = new LongAdder();

    public static void main(String[] args) throws Exception {
        TelexService service = new TelexService();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(25);
        for (int i = 1; System.nanoTime() < end; i++) {
            service.pass(service.composer.compose());
            if (i % 2_000 == 0) {
                System.out.println(service.confirmed + " confirmed, " + service.open + " open");
            }
            Thread.sleep(2);
        }
    }

    private void pass(String text) {
        line.send(text).whenComplete((answer, problem) -> {
            if (problem == null && answer.startsWith("ACK")) {
                confirmed.increment();
            } else {
                open.increment();
            }
        });
    }
}
