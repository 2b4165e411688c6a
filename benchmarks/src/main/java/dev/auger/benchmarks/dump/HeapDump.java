package dev.auger.benchmarks.dump;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;

/**
 * Dumps a heap of so many million objects, of the same graph each time: {@code HeapDump OUT.hprof MILLIONS}. One part in eight is kept by
 * frames of threads that wait, the rest by static fields.
 */
public final class HeapDump {
    private static final long SEED = 42;
    private static final int THREADS = 16;
    private static final int DEEPEST = 12;

    private HeapDump() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path file = Path.of(args[0]).toAbsolutePath();
        if (!file.toString().endsWith(".hprof") || Files.exists(file)) {
            throw new IOException(file + " has to end in .hprof and not to be there yet");
        }
        long objects = (long) (Double.parseDouble(args[1]) * 1_000_000);
        CountDownLatch waiting = new CountDownLatch(THREADS);
        CountDownLatch dumped = new CountDownLatch(1);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < THREADS; i++) {
            Worker worker = new Worker(random.split(), objects / 8 / THREADS, waiting, dumped);
            int depth = 2 + random.nextInt(DEEPEST);
            Thread thread = new Thread(() -> worker.work(0, depth), "dump-worker-" + i);
            thread.start();
        }
        Population.fill(random, objects * 7 / 8);
        waiting.await();
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
        dumped.countDown();
        System.out.printf("%s: %.0f MB%n", file, Files.size(file) / 1e6);
    }

    /** A thread with objects in the frames of its stack. */
    private record Worker(SplittableRandom random, long objects, CountDownLatch waiting, CountDownLatch dumped) {

        /** Every frame has its share of the thread's batches, the first ones one more. */
        void work(int frame, int frames) {
            List<Object> local = new ArrayList<>();
            for (long batch = frame; batch * Batch.OBJECTS < objects; batch += frames) {
                local.add(new Batch(random.split()));
            }
            if (frame + 1 < frames) {
                work(frame + 1, frames);
            } else {
                waiting.countDown();
                try {
                    dumped.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            Reference.reachabilityFence(local);
        }
    }
}
