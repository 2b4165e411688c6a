package dev.auger.importers.threads;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/** A program that gets stuck in every way a dump can show, says so, and stays until it is killed. */
final class Stuck {

    private Stuck() {}

    static final class Slow {
        static {
            sleep();
        }

        private Slow() {}

        static void touch() {}
    }

    /** Each needs the other to be initialised. */
    static final class Hen {
        static {
            meet(CLASSES);
            Egg.touch();
        }

        private Hen() {}

        static void touch() {}
    }

    static final class Egg {
        static {
            meet(CLASSES);
            Hen.touch();
        }

        private Egg() {}

        static void touch() {}
    }

    private static final CountDownLatch CLASSES = new CountDownLatch(2);

    public static void main(String[] args) throws InterruptedException {
        Object one = new Object();
        Object two = new Object();
        CountDownLatch monitors = new CountDownLatch(2);
        Thread a = start("monitor \"one\"", () -> enterBoth(one, two, monitors));
        Thread b = start("monitor two", () -> enterBoth(two, one, monitors));
        ReentrantLock first = new ReentrantLock();
        ReentrantLock second = new ReentrantLock();
        CountDownLatch locks = new CountDownLatch(2);
        Thread c = start("lock one", () -> lockBoth(first, second, locks));
        Thread d = start("lock two", () -> lockBoth(second, first, locks));
        Object monitor = new Object();
        ReentrantLock lock = new ReentrantLock();
        CountDownLatch mixed = new CountDownLatch(2);
        Thread g = start("mixed monitor", () -> enterThenLock(monitor, lock, mixed));
        Thread h = start("mixed lock", () -> lockThenEnter(lock, monitor, mixed));
        Thread hen = start("hen", Hen::touch);
        Thread egg = start("egg", Egg::touch);
        Thread e = start("initialiser one", Slow::touch);
        await(e, Thread.State.TIMED_WAITING);
        Thread f = start("initialiser two", Slow::touch);
        Thread.ofVirtual().name("virtual sleeper").start(Stuck::sleep);
        await(a, Thread.State.BLOCKED);
        await(b, Thread.State.BLOCKED);
        await(c, Thread.State.WAITING);
        await(d, Thread.State.WAITING);
        await(g, Thread.State.WAITING);
        await(h, Thread.State.BLOCKED);
        awaitTop(f, Stuck.class.getName());
        awaitTop(hen, Hen.class.getName());
        awaitTop(egg, Egg.class.getName());
        System.out.println("stuck");
        sleep();
    }

    /** Waiting for a class to be initialised looks runnable to the thread's state; its frame is there before that. */
    private static void awaitTop(Thread thread, String className) {
        StackTraceElement[] stack = thread.getStackTrace();
        while (stack.length == 0 || !stack[0].getClassName().equals(className)) {
            Thread.onSpinWait();
            stack = thread.getStackTrace();
        }
    }

    private static void enterThenLock(Object monitor, ReentrantLock lock, CountDownLatch both) {
        synchronized (monitor) {
            meet(both);
            lock.lock();
        }
    }

    private static void lockThenEnter(ReentrantLock lock, Object monitor, CountDownLatch both) {
        lock.lock();
        meet(both);
        synchronized (monitor) {
            sleep();
        }
    }

    private static Thread start(String name, Runnable work) {
        Thread thread = new Thread(() -> work.run(), name);
        thread.start();
        return thread;
    }

    private static void enterBoth(Object mine, Object other, CountDownLatch both) {
        synchronized (mine) {
            meet(both);
            synchronized (other) {
                sleep();
            }
        }
    }

    private static void lockBoth(ReentrantLock mine, ReentrantLock other, CountDownLatch both) {
        mine.lock();
        meet(both);
        other.lock();
    }

    private static void meet(CountDownLatch both) {
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(Thread thread, Thread.State state) {
        while (thread.getState() != state) {
            Thread.onSpinWait();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(600_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
