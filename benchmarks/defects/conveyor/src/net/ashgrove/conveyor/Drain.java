package net.ashgrove.conveyor;

import java.util.function.Consumer;

/** The end of a belt. */
final class Drain<T> implements Runnable {
    private final Lane<T> lane;
    private final Consumer<? super T> sink;

    Drain(Lane<T> lane, Consumer<? super T> sink) {
        this.lane = lane;
        this.sink = sink;
    }

    @Override
    public void run() {
        try {
            while (true) {
                sink.accept(lane.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
