package dev.auger.analysis.threads;

import static java.util.Map.entry;

import dev.auger.model.Frame;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which library frames mean which kind of wait. Names are of JDK 8 to 25 and of widespread pools. */
final class WaitSignatures {

    private static final String JUC = "java.util.concurrent.";
    private static final String LOCKS = JUC + "locks.";

    private static final Map<String, WaitKind> METHODS = Map.ofEntries(
            entry("java.lang.Thread.sleep", WaitKind.SLEEP),
            entry("java.lang.Thread.sleep0", WaitKind.SLEEP),
            entry("java.lang.Thread.sleepNanos0", WaitKind.SLEEP),
            entry("java.lang.VirtualThread.sleepNanos", WaitKind.SLEEP),
            entry("java.lang.Thread.join", WaitKind.JOIN),
            entry("java.lang.VirtualThread.joinNanos", WaitKind.JOIN),
            entry("java.lang.ProcessImpl.waitFor", WaitKind.JOIN),
            entry("java.lang.UNIXProcess.waitFor", WaitKind.JOIN),
            entry("java.lang.Object.wait", WaitKind.COND),
            entry("java.lang.Object.wait0", WaitKind.COND),
            entry(LOCKS + "AbstractQueuedSynchronizer$ConditionObject.await", WaitKind.COND),
            entry(LOCKS + "AbstractQueuedSynchronizer$ConditionObject.awaitNanos", WaitKind.COND),
            entry(LOCKS + "AbstractQueuedSynchronizer$ConditionObject.awaitUntil", WaitKind.COND),
            entry(LOCKS + "AbstractQueuedSynchronizer$ConditionObject.awaitUninterruptibly", WaitKind.COND),
            entry(LOCKS + "ReentrantLock.lock", WaitKind.LOCK),
            entry(LOCKS + "ReentrantLock.lockInterruptibly", WaitKind.LOCK),
            entry(LOCKS + "ReentrantLock.tryLock", WaitKind.LOCK),
            entry(LOCKS + "ReentrantReadWriteLock$ReadLock.lock", WaitKind.LOCK),
            entry(LOCKS + "ReentrantReadWriteLock$ReadLock.lockInterruptibly", WaitKind.LOCK),
            entry(LOCKS + "ReentrantReadWriteLock$ReadLock.tryLock", WaitKind.LOCK),
            entry(LOCKS + "ReentrantReadWriteLock$WriteLock.lock", WaitKind.LOCK),
            entry(LOCKS + "ReentrantReadWriteLock$WriteLock.lockInterruptibly", WaitKind.LOCK),
            entry(LOCKS + "ReentrantReadWriteLock$WriteLock.tryLock", WaitKind.LOCK),
            entry(LOCKS + "StampedLock.readLock", WaitKind.LOCK),
            entry(LOCKS + "StampedLock.writeLock", WaitKind.LOCK),
            entry(JUC + "Semaphore.acquire", WaitKind.LOCK),
            entry(JUC + "Semaphore.acquireUninterruptibly", WaitKind.LOCK),
            entry(JUC + "Semaphore.tryAcquire", WaitKind.LOCK),
            entry(JUC + "CountDownLatch.await", WaitKind.JOIN),
            entry(JUC + "CyclicBarrier.await", WaitKind.JOIN),
            entry(JUC + "Phaser.awaitAdvance", WaitKind.JOIN),
            entry(JUC + "Phaser.awaitAdvanceInterruptibly", WaitKind.JOIN),
            entry(JUC + "Phaser.arriveAndAwaitAdvance", WaitKind.JOIN),
            entry(JUC + "FutureTask.get", WaitKind.JOIN),
            entry(JUC + "CompletableFuture.get", WaitKind.JOIN),
            entry(JUC + "CompletableFuture.join", WaitKind.JOIN),
            entry(JUC + "ForkJoinTask.get", WaitKind.JOIN),
            entry(JUC + "ForkJoinTask.join", WaitKind.JOIN),
            entry(JUC + "ForkJoinTask.invoke", WaitKind.JOIN),
            entry(JUC + "AbstractExecutorService.invokeAll", WaitKind.JOIN),
            entry(JUC + "AbstractExecutorService.invokeAny", WaitKind.JOIN),
            entry(JUC + "ThreadPoolExecutor.awaitTermination", WaitKind.JOIN),
            entry(JUC + "ForkJoinPool.awaitTermination", WaitKind.JOIN),
            entry(JUC + "StructuredTaskScope.join", WaitKind.JOIN),
            entry("jdk.internal.misc.ThreadFlock.awaitAll", WaitKind.JOIN),
            entry(JUC + "Exchanger.exchange", WaitKind.CHAN_RECV),
            entry("java.io.PipedInputStream.read", WaitKind.CHAN_RECV),
            entry("java.io.PipedOutputStream.write", WaitKind.CHAN_SEND),
            entry("java.lang.ref.ReferenceQueue.remove", WaitKind.RUNTIME),
            entry("java.lang.ref.ReferenceQueue.remove0", WaitKind.RUNTIME),
            entry("java.lang.ref.NativeReferenceQueue.remove", WaitKind.RUNTIME),
            entry("java.lang.ref.Reference.waitForReferencePendingList", WaitKind.RUNTIME),
            entry("java.lang.ref.Reference$ReferenceHandler.run", WaitKind.RUNTIME),
            entry("java.lang.VirtualThread.takeVirtualThreadListToUnblock", WaitKind.RUNTIME),
            entry("java.lang.ProcessHandleImpl.waitForProcessExit0", WaitKind.RUNTIME),
            entry("jdk.jfr.internal.PlatformRecorder.takeNap", WaitKind.RUNTIME),
            entry("sun.misc.GC$Daemon.run", WaitKind.RUNTIME),
            entry("sun.rmi.transport.GC$Daemon.run", WaitKind.RUNTIME),
            entry("sun.awt.X11.XToolkit.waitForEvents", WaitKind.SELECT),
            entry("java.awt.EventQueue.getNextEvent", WaitKind.IDLE_POOL),
            entry("javax.swing.TimerQueue.run", WaitKind.IDLE_POOL),
            entry("java.util.TimerThread.mainLoop", WaitKind.IDLE_POOL),
            entry(JUC + "ForkJoinPool.awaitWork", WaitKind.IDLE_POOL),
            entry(JUC + "DelayScheduler.loop", WaitKind.IDLE_POOL),
            entry("org.eclipse.jetty.util.thread.QueuedThreadPool.idleJobPoll", WaitKind.IDLE_POOL),
            entry("weblogic.work.ExecuteThread.waitForRequest", WaitKind.IDLE_POOL),
            entry("weblogic.kernel.ExecuteThread.waitForRequest", WaitKind.IDLE_POOL),
            entry("io.netty.util.concurrent.SingleThreadEventExecutor.takeTask", WaitKind.IDLE_POOL),
            entry("kotlinx.coroutines.scheduling.CoroutineScheduler$Worker.park", WaitKind.IDLE_POOL),
            entry("org.jboss.threads.EnhancedQueueExecutor$ThreadBody.getOrAddNode", WaitKind.IDLE_POOL),
            entry("io.netty.channel.epoll.Native.epollWait", WaitKind.SELECT),
            entry("io.netty.channel.epoll.Native.epollWait0", WaitKind.SELECT),
            entry("io.netty.channel.kqueue.Native.keventWait", WaitKind.SELECT));

    /** Classes whose every method is one kind. */
    private static final Map<String, WaitKind> CLASSES = Map.ofEntries(
            entry("sun.nio.ch.SelectorImpl", WaitKind.SELECT),
            entry("sun.nio.ch.Net", WaitKind.IO),
            entry("sun.nio.ch.NioSocketImpl", WaitKind.IO),
            entry("sun.nio.ch.SocketDispatcher", WaitKind.IO),
            entry("sun.nio.ch.UnixDispatcher", WaitKind.IO),
            entry("sun.nio.ch.FileDispatcherImpl", WaitKind.IO),
            entry("sun.nio.ch.UnixFileDispatcherImpl", WaitKind.IO),
            entry("sun.nio.ch.DatagramDispatcher", WaitKind.IO),
            entry("sun.nio.ch.DatagramChannelImpl", WaitKind.IO),
            entry("sun.nio.ch.SocketChannelImpl", WaitKind.IO),
            entry("sun.nio.ch.ServerSocketChannelImpl", WaitKind.IO),
            entry("sun.nio.ch.FileChannelImpl", WaitKind.IO),
            entry("sun.nio.ch.EPoll", WaitKind.IO),
            entry("sun.nio.ch.EPollArrayWrapper", WaitKind.IO),
            entry("sun.nio.ch.KQueue", WaitKind.IO),
            entry("sun.nio.ch.WEPoll", WaitKind.IO),
            entry("sun.nio.ch.Iocp", WaitKind.IO),
            entry("sun.nio.ch.Poller", WaitKind.IO),
            entry("sun.nio.fs.UnixNativeDispatcher", WaitKind.IO),
            entry("sun.nio.fs.LinuxWatchService", WaitKind.IO),
            entry("java.net.PlainSocketImpl", WaitKind.IO),
            entry("java.net.PlainDatagramSocketImpl", WaitKind.IO),
            entry("java.net.SocketInputStream", WaitKind.IO),
            entry("java.net.SocketOutputStream", WaitKind.IO),
            entry("java.net.DualStackPlainSocketImpl", WaitKind.IO),
            entry("java.net.TwoStacksPlainSocketImpl", WaitKind.IO),
            entry("java.net.Inet4AddressImpl", WaitKind.IO),
            entry("java.net.Inet6AddressImpl", WaitKind.IO),
            entry("java.io.FileInputStream", WaitKind.IO),
            entry("java.io.FileOutputStream", WaitKind.IO),
            entry("java.io.RandomAccessFile", WaitKind.IO),
            entry("java.io.UnixFileSystem", WaitKind.IO),
            entry("java.io.WinNTFileSystem", WaitKind.IO));

    private static final Set<String> QUEUES = Set.of(
            "ArrayBlockingQueue",
            "LinkedBlockingQueue",
            "LinkedBlockingDeque",
            "PriorityBlockingQueue",
            "DelayQueue",
            "SynchronousQueue",
            "LinkedTransferQueue");

    private static final String[] LIBRARY = {"java.", "javax.", "jdk.", "sun.", "com.sun."};

    private WaitSignatures() {}

    /** The kind a frame stands for, or null if it says nothing. */
    static @Nullable WaitKind of(Frame frame) {
        String className = frame.className();
        WaitKind kind = METHODS.get(frame.qualifiedName());
        if (kind == null) {
            kind = CLASSES.get(className);
        }
        return kind == null ? ofQueue(className, frame.method()) : kind;
    }

    private static @Nullable WaitKind ofQueue(String className, String method) {
        if (className.endsWith("ScheduledThreadPoolExecutor$DelayedWorkQueue")) {
            return WaitKind.IDLE_POOL;
        }
        if (!className.startsWith(JUC) || !QUEUES.contains(className.substring(JUC.length()))) {
            return null;
        }
        return method.startsWith("put")
                        || method.startsWith("offer")
                        || method.startsWith("transfer")
                        || method.startsWith("tryTransfer")
                ? WaitKind.CHAN_SEND
                : method.startsWith("take") || method.startsWith("poll") ? WaitKind.CHAN_RECV : null;
    }

    /** A worker asks its queue for work: nothing else is ever above this frame. Tomcat and others have a copy of the class. */
    static boolean fetchesTask(Frame frame) {
        return frame.method().equals("getTask") && frame.className().endsWith("ThreadPoolExecutor");
    }

    static boolean isLibrary(Frame frame) {
        for (String prefix : LIBRARY) {
            if (frame.className().startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
