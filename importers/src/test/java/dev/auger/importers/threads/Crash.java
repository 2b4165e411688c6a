package dev.auger.importers.threads;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A program that writes where it must not, so that the JVM dies of it. */
final class Crash {

    private Crash() {}

    public static void main(String[] args) throws InterruptedException {
        Thread.ofPlatform().daemon().name("bystander").start(() -> sleep());
        Thread victim = new Thread(Crash::write, "the one that crashes");
        victim.start();
        victim.join();
    }

    private static void write() {
        MemorySegment.ofAddress(8).reinterpret(8).set(ValueLayout.JAVA_INT, 0, 1);
    }

    private static void sleep() {
        try {
            Thread.sleep(600_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
