package dev.auger.analysis.threads;

import static dev.auger.model.fixtures.MadeThread.thread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.threads.ThreadState;
import org.junit.jupiter.api.Test;

class WaitKindsTest {

    private static final String PARK = "jdk.internal.misc.Unsafe.park_[n]";
    private static final String AWAIT =
            "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject.await:1752";

    @Test
    void anIdleWorkerIsNotAParkedThread() {
        assertThat(waiting(
                        PARK,
                        AWAIT,
                        "java.util.concurrent.LinkedBlockingQueue.take:435",
                        "java.util.concurrent.ThreadPoolExecutor.getTask:1090",
                        "java.util.concurrent.ThreadPoolExecutor.runWorker:1150",
                        "java.lang.Thread.run:1474"))
                .isEqualTo(WaitKind.IDLE_POOL);
        assertThat(waiting(PARK, "java.util.concurrent.ForkJoinPool.awaitWork:2109"))
                .isEqualTo(WaitKind.IDLE_POOL);
        assertThat(waiting(
                        PARK,
                        AWAIT,
                        "java.util.concurrent.LinkedBlockingQueue.take:435",
                        "org.apache.tomcat.util.threads.TaskQueue.take:117",
                        "org.apache.tomcat.util.threads.ThreadPoolExecutor.getTask:1100"))
                .as("a queue of the server's own between")
                .isEqualTo(WaitKind.IDLE_POOL);
        assertThat(waiting(
                        "java.lang.Object.wait_[n]",
                        "java.util.TimerThread.mainLoop:534",
                        "java.util.TimerThread.run:516"))
                .isEqualTo(WaitKind.IDLE_POOL);
    }

    @Test
    void queuesOfTheProgramAreChannels() {
        assertThat(waiting(PARK, AWAIT, "java.util.concurrent.LinkedBlockingQueue.take:435", "app.Consumer.run:9"))
                .isEqualTo(WaitKind.CHAN_RECV);
        assertThat(waiting(PARK, AWAIT, "java.util.concurrent.ArrayBlockingQueue.put:370", "app.Producer.run:9"))
                .isEqualTo(WaitKind.CHAN_SEND);
    }

    @Test
    void theLockOfAQueueIsALock() {
        assertThat(waiting(
                        PARK,
                        "java.util.concurrent.locks.LockSupport.park:223",
                        "java.util.concurrent.locks.ReentrantLock.lockInterruptibly:400",
                        "java.util.concurrent.LinkedBlockingQueue.take:430",
                        "app.Consumer.run:9"))
                .isEqualTo(WaitKind.LOCK);
    }

    @Test
    void blockedIsALockWithOrWithoutAPrintedState() {
        assertThat(WaitKinds.of(thread("a").blockedOn("0x1").make())).isEqualTo(WaitKind.LOCK);
        assertThat(WaitKinds.of(thread("a")
                        .state(null)
                        .detail("waiting for monitor entry")
                        .make()))
                .isEqualTo(WaitKind.LOCK);
    }

    @Test
    void waitsForWorkOfOthersAreJoins() {
        assertThat(waiting("java.lang.Object.wait_[n]", "java.lang.Thread.join:1300", "app.Main.main:5"))
                .isEqualTo(WaitKind.JOIN);
        assertThat(waiting(
                        PARK,
                        "java.util.concurrent.CompletableFuture$Signaller.block:1887",
                        "java.util.concurrent.CompletableFuture.get:2116",
                        "app.Main.main:5"))
                .isEqualTo(WaitKind.JOIN);
    }

    @Test
    void objectWaitOfTheProgramIsACondition() {
        assertThat(waiting("java.lang.Object.wait_[n]", "java.lang.Object.wait:351", "app.Main.main:5"))
                .isEqualTo(WaitKind.COND);
        assertThat(waiting(PARK, "java.util.concurrent.locks.LockSupport.park:371", "app.Main.main:5"))
                .isEqualTo(WaitKind.COND);
    }

    @Test
    void sleepers() {
        assertThat(timed("java.lang.Thread.sleepNanos0_[n]", "java.lang.Thread.sleep:540", "app.Main.main:5"))
                .isEqualTo(WaitKind.SLEEP);
        assertThat(timed(PARK, "java.util.concurrent.locks.LockSupport.parkNanos:410", "app.Main.main:5"))
                .isEqualTo(WaitKind.SLEEP);
    }

    @Test
    void aRunnableThreadMayWaitInNativeCode() {
        assertThat(running("sun.nio.ch.Net.poll_[n]", "sun.nio.ch.NioSocketImpl.park:191", "app.Main.main:5"))
                .isEqualTo(WaitKind.IO);
        assertThat(running("java.net.SocketInputStream.socketRead0_[n]", "app.Main.main:5"))
                .isEqualTo(WaitKind.IO);
        assertThat(running("sun.nio.ch.EPoll.wait_[n]", "sun.nio.ch.SelectorImpl.select:146", "io.netty.X.run:1"))
                .isEqualTo(WaitKind.SELECT);
        assertThat(running("app.Jni.call_[n]", "app.Main.main:5")).isEqualTo(WaitKind.SYSCALL);
        assertThat(running("app.Main.main:5")).isEqualTo(WaitKind.RUNNING);
        assertThat(running("java.util.concurrent.LinkedBlockingQueue.take:430", "app.Main.main:5"))
                .isEqualTo(WaitKind.RUNNING);
    }

    @Test
    void threadsOfTheRuntime() {
        assertThat(WaitKinds.of(thread("GC Thread#0").state(null).frames().make()))
                .isEqualTo(WaitKind.RUNTIME);
        assertThat(running(
                        "java.lang.ref.Reference.waitForReferencePendingList_[n]",
                        "java.lang.ref.Reference.processPendingReferences:246"))
                .isEqualTo(WaitKind.RUNTIME);
        assertThat(waiting(
                        "java.lang.Object.wait_[n]",
                        "java.lang.ref.ReferenceQueue.remove:215",
                        "java.lang.ref.Finalizer$FinalizerThread.run:165"))
                .isEqualTo(WaitKind.RUNTIME);
    }

    private static WaitKind waiting(String... frames) {
        return WaitKinds.of(
                thread("t").state(ThreadState.WAITING).frames(frames).make());
    }

    private static WaitKind timed(String... frames) {
        return WaitKinds.of(
                thread("t").state(ThreadState.TIMED_WAITING).frames(frames).make());
    }

    private static WaitKind running(String... frames) {
        return WaitKinds.of(
                thread("t").state(ThreadState.RUNNABLE).frames(frames).make());
    }
}
