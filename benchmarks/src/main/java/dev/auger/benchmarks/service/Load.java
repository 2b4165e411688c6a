package dev.auger.benchmarks.service;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** The service's threads: they compute, allocate, fight for locks, talk over sockets, read and write a file, throw, and start others. */
final class Load {
    private static final int MOST_KEPT = 30_000;
    private static final int MOST_VIRTUAL = 200;

    private final CallGraph graph;
    private final double rate;
    private final Object[] monitors = {new Object(), new Object()};
    private final ReentrantLock lock = new ReentrantLock();
    private volatile long sink;

    /** @param rate events of waiting and input/output in relation to the usual */
    Load(CallGraph graph, double rate) {
        this.graph = graph;
        this.rate = rate;
    }

    /** Starts all threads; they run until the JVM ends. */
    void start() throws IOException {
        for (int i = 0; i < 4; i++) {
            SplittableRandom random = new SplittableRandom(i);
            loop("compute-" + i, () -> sink += graph.call(random, depth(random)));
        }
        for (int i = 0; i < 2; i++) {
            allocate("allocate-" + i, new SplittableRandom(10 + i));
            contend("contend-" + i, new SplittableRandom(20 + i));
            contend("contend-" + (2 + i), new SplittableRandom(30 + i));
        }
        converse(new SplittableRandom(40));
        store(new SplittableRandom(50));
        loop("throw", () -> {
            for (int i = 0; i < 5 * rate; i++) {
                sink += thrown(5 + i % 40);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        });
        spawn();
    }

    /** Now and then deep enough to be cut. */
    private static int depth(SplittableRandom random) {
        return 10 + random.nextInt(random.nextInt(8) == 0 ? 130 : 40);
    }

    private void allocate(String name, SplittableRandom random) {
        List<byte[]> kept = new ArrayList<>();
        loop(name, () -> {
            for (int i = 0; i < 200; i++) {
                sink += new byte[random.nextInt(4_000)].length;
            }
            if (kept.size() < MOST_KEPT && random.nextInt(40) == 0) {
                kept.add(new byte[200]); // a slow leak, for old-object samples
            }
            TimeUnit.MILLISECONDS.sleep(1);
        });
    }

    private void contend(String name, SplittableRandom random) {
        loop(name, () -> {
            for (int i = 0; i < 20 * rate; i++) {
                synchronized (monitors[random.nextInt(monitors.length)]) {
                    sink += Work.piece(random, random.nextInt(5));
                }
                lock.lock();
                try {
                    sink += graph.call(random, 4 + random.nextInt(6));
                } finally {
                    lock.unlock();
                }
            }
            TimeUnit.MILLISECONDS.sleep(2);
        });
    }

    private void converse(SplittableRandom random) throws IOException {
        ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket accepted = server.accept();
        client.setTcpNoDelay(true);
        accepted.setTcpNoDelay(true);
        DataInputStream asked = new DataInputStream(accepted.getInputStream());
        DataOutputStream answer = new DataOutputStream(accepted.getOutputStream());
        loop("answer", () -> {
            byte[] body = asked.readNBytes(asked.readInt());
            answer.writeInt(body.length);
            answer.write(body);
        });
        DataOutputStream question = new DataOutputStream(client.getOutputStream());
        DataInputStream answered = new DataInputStream(client.getInputStream());
        loop("ask", () -> {
            for (int i = 0; i < 20 * rate; i++) {
                byte[] body = new byte[1 + random.nextInt(3_000)];
                question.writeInt(body.length);
                question.write(body);
                sink += answered.readNBytes(answered.readInt()).length;
            }
            TimeUnit.MILLISECONDS.sleep(3);
        });
    }

    private void store(SplittableRandom random) throws IOException {
        Path path = Files.createTempFile("auger-benchmark", ".dat");
        path.toFile().deleteOnExit();
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        byte[] block = new byte[4_096];
        loop("store", () -> {
            for (int i = 0; i < 30 * rate; i++) {
                file.seek(random.nextInt(1 << 20));
                file.write(block, 0, random.nextInt(block.length));
                file.seek(0);
                sink += file.read(block);
            }
            TimeUnit.MILLISECONDS.sleep(4);
        });
    }

    private void spawn() {
        Semaphore alive = new Semaphore(MOST_VIRTUAL);
        BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(64);
        loop("spawn", () -> {
            for (int i = 0; i < 5 * rate; i++) {
                int seed = i;
                alive.acquire();
                Thread.startVirtualThread(() -> {
                    try {
                        sink += graph.call(new SplittableRandom(seed), 6);
                        if (queue.offer(seed, 5, TimeUnit.MILLISECONDS)) {
                            TimeUnit.MILLISECONDS.sleep(seed % 8);
                            queue.poll();
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        alive.release();
                    }
                });
            }
            TimeUnit.MILLISECONDS.sleep(4);
        });
    }

    private static int thrown(int depth) {
        try {
            return fail(depth);
        } catch (IllegalStateException e) {
            return e.getStackTrace().length;
        }
    }

    private static int fail(int depth) {
        if (depth == 0) {
            throw new IllegalStateException("on purpose");
        }
        return fail(depth - 1) + 1;
    }

    /** What a thread does over and over. */
    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private static void loop(String name, Step step) {
        Thread.ofPlatform().name(name).daemon().start(() -> {
            try {
                while (true) {
                    step.run();
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
