package org.parkbruck.turnstile;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Lets people in. */
final class Gate extends Thread {
    private final int number;
    private final List<Consumer<? super Visit>> told;
    private final long end;

    Gate(int number, long end, List<Consumer<? super Visit>> told) {
        super("gate-" + number);
        this.number = number;
        this.end = end;
        this.told = told;
    }

    @Override
    public void run() {
        SplittableRandom random = new SplittableRandom(number);
        while (System.nanoTime() < end) {
            for (int i = 0; i < 45; i++) {
                Visit visit = new Visit(System.nanoTime(), random.nextInt(90_000), number);
                told.forEach(one -> one.accept(visit));
            }
            try {
                sleep(8);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
