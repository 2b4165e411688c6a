package ar.cielo.planetarium;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Works out how the sky moves, twenty times a second. */
public final class PlanetariumService {
    public static void main(String[] args) throws Exception {
        BlockingQueue<float[]> frames = new LinkedBlockingQueue<>(200);
        Thread projector = new Thread(() -> project(frames), "projector");
        projector.setDaemon(true);
        projector.start();
        Sky sky = new Sky(2_000);
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(25);
        for (int frame = 1; System.nanoTime() < end; frame++) {
            for (int step = 0; step < 3; step++) {
                sky.step(0.0005);
            }
            frames.put(sky.positions());
            long due = start + TimeUnit.MILLISECONDS.toNanos(50) * frame;
            long early = TimeUnit.NANOSECONDS.toMillis(due - System.nanoTime());
            if (early > 0) {
                Thread.sleep(early);
            }
        }
    }

    private static void project(BlockingQueue<float[]> frames) {
        Dome dome = new Dome();
        try {
            while (dome.show(frames.take()) >= 0) {
                Thread.yield();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
