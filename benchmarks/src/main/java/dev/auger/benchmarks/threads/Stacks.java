package dev.auger.benchmarks.threads;

import java.util.List;

/** What threads of a service do, with the frames JDK 25 prints for it, top first. */
final class Stacks {

    private static final String MODULE = "java.base/";

    /**
     * One kind of waiting.
     *
     * @param lock class of the object waited for, or empty
     */
    record Doing(String state, String lock, List<String> frames) {}

    private static final List<String> VIRTUAL_END = List.of(
            MODULE + "java.util.concurrent.FutureTask.run(FutureTask.java:328)",
            MODULE + "java.util.concurrent.ThreadPerTaskExecutor$ThreadBoundFuture.run(ThreadPerTaskExecutor.java:323)",
            MODULE + "java.lang.VirtualThread.run(VirtualThread.java:460)");

    private static final List<String> POOL_END = List.of(
            MODULE + "java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1090)",
            MODULE + "java.util.concurrent.ThreadPoolExecutor$Worker.run(ThreadPoolExecutor.java:614)",
            MODULE + "java.lang.Thread.runWith(Thread.java:1487)",
            MODULE + "java.lang.Thread.run(Thread.java:1474)");

    private Stacks() {}

    /** What virtual threads do; each kind in several places of the service. */
    static List<Doing> virtual() {
        String park = MODULE + "java.lang.VirtualThread.park(VirtualThread.java:742)";
        String system = MODULE + "java.lang.System$1.parkVirtualThread(System.java:2285)";
        String support = MODULE + "java.util.concurrent.locks.LockSupport.park(LockSupport.java:221)";
        List<Doing> sleeping = places(
                "TIMED_WAITING",
                "",
                List.of(
                        MODULE + "java.lang.VirtualThread.parkNanos(VirtualThread.java:784)",
                        MODULE + "java.lang.VirtualThread.sleepNanos(VirtualThread.java:980)",
                        MODULE + "java.lang.Thread.sleepNanos(Thread.java:507)",
                        MODULE + "java.lang.Thread.sleep(Thread.java:540)"),
                "shop.Poll.wait",
                VIRTUAL_END);
        List<Doing> reading = places(
                "WAITING",
                "",
                List.of(
                        park,
                        system,
                        support,
                        MODULE + "sun.nio.ch.Poller.poll(Poller.java:197)",
                        MODULE + "sun.nio.ch.NioSocketImpl.park(NioSocketImpl.java:174)",
                        MODULE + "sun.nio.ch.NioSocketImpl.implRead(NioSocketImpl.java:307)",
                        MODULE + "java.net.Socket$SocketInputStream.read(Socket.java:964)"),
                "shop.http.Connection.read",
                VIRTUAL_END);
        List<Doing> future = places(
                "WAITING",
                "java.util.concurrent.CompletableFuture$Signaller",
                List.of(
                        park,
                        system,
                        support,
                        MODULE + "java.util.concurrent.CompletableFuture$Signaller.block(CompletableFuture.java:1885)",
                        MODULE + "java.util.concurrent.ForkJoinPool.unmanagedBlock(ForkJoinPool.java:4364)",
                        MODULE + "java.util.concurrent.ForkJoinPool.managedBlock(ForkJoinPool.java:4310)",
                        MODULE + "java.util.concurrent.CompletableFuture.get(CompletableFuture.java:2093)"),
                "shop.order.Orders.join",
                VIRTUAL_END);
        return java.util.stream.Stream.of(sleeping, reading, future)
                .flatMap(List::stream)
                .toList();
    }

    /** What the threads of pools do. */
    static List<Doing> pools() {
        List<Doing> idle = places(
                "WAITING (parking)",
                "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject",
                List.of(
                        "jdk.internal.misc.Unsafe.park(java.base@25.0.3/Native Method)",
                        "java.util.concurrent.locks.LockSupport.park(java.base@25.0.3/LockSupport.java:369)",
                        "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject.await(java.base@25.0.3/AbstractQueuedSynchronizer.java:1763)",
                        "java.util.concurrent.LinkedBlockingQueue.take(java.base@25.0.3/LinkedBlockingQueue.java:435)",
                        "java.util.concurrent.ThreadPoolExecutor.getTask(java.base@25.0.3/ThreadPoolExecutor.java:1016)"),
                "shop.pool.Pools.idle",
                POOL_END);
        List<Doing> blocked = places(
                "BLOCKED (on object monitor)", "shop.stock.Stock", List.of(), "shop.stock.Stock.reserve", POOL_END);
        List<Doing> reading = places(
                "RUNNABLE",
                "",
                List.of(
                        "sun.nio.ch.SocketDispatcher.read0(java.base@25.0.3/Native Method)",
                        "sun.nio.ch.NioSocketImpl.tryRead(java.base@25.0.3/NioSocketImpl.java:261)",
                        "sun.nio.ch.NioSocketImpl.implRead(java.base@25.0.3/NioSocketImpl.java:312)",
                        "java.net.Socket$SocketInputStream.read(java.base@25.0.3/Socket.java:964)"),
                "shop.db.Wire.receive",
                POOL_END);
        return java.util.stream.Stream.of(idle, blocked, reading)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Doing> places(String state, String lock, List<String> top, String method, List<String> bottom) {
        return java.util.stream.IntStream.range(0, 8)
                .mapToObj(place -> {
                    List<String> frames = new java.util.ArrayList<>(top);
                    String type = method.substring(0, method.lastIndexOf('.'));
                    String file = type.substring(type.lastIndexOf('.') + 1) + ".java";
                    for (int depth = 0; depth <= place; depth++) {
                        frames.add(method + depth + "(" + file + ":" + (20 + depth * 7 + place) + ")");
                    }
                    frames.addAll(bottom);
                    return new Doing(state, lock, List.copyOf(frames));
                })
                .toList();
    }
}
