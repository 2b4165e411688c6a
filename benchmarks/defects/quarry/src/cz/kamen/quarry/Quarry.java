package cz.kamen.quarry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** Drills report samples, a laboratory examines and files them at the pace it can. */
public final class Quarry {
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("quarry");
        Belt<Sample> belt = new Belt<>(60);
        try (Cabinet cabinet = new Cabinet(folder)) {
            Thread laboratory = daemon("laboratory", () -> {
                while (true) {
                    cabinet.file(belt.next());
                }
            });
            for (int i = 0; i < 4; i++) {
                int drill = i;
                daemon("drill-" + i, () -> {
                    for (int depth = 0; ; depth++) {
                        belt.add(Sample.take(drill, depth, ThreadLocalRandom.current().nextInt(1 << 20)));
                        if (depth % 40 == 39) {
                            Thread.sleep(60);
                        }
                    }
                });
            }
            Thread.sleep(24_000);
            laboratory.interrupt();
            laboratory.join();
        }
        System.exit(0);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Thread daemon(String name, Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
