package dev.auger.benchmarks.frames;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the application thread every other millisecond from outside: how much CPU time it takes without once coming back to the window
 * system's loop, and what it was doing then. What follows each other at once counts as one, so figures are upper bounds.
 */
final class Watch implements AutoCloseable {

    private static final long EVERY_NANOS = 2_000_000;
    /** Methods in which the thread waits for the window system. */
    private static final List<String> LOOPS =
            List.of("_runLoop", "enterNestedEventLoopImpl", "_enterNestedEventLoopImpl");

    /** For the rendering thread, mostly. */
    private static final String WAITS = "waiting";

    private static final String OURS = "dev.auger.";

    /**
     * Work without a pause.
     *
     * @param cpu nanoseconds of the application thread
     * @param what our innermost method in most of the looks, or the toolkit's where none of ours was
     */
    record Block(long cpu, String what) {}

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread watched;
    private final Thread watcher;
    private final List<Block> blocks = new ArrayList<>();
    private volatile boolean ended;

    Watch(Thread watched) {
        this.watched = watched;
        watcher = Thread.ofPlatform().daemon().name("watch").start(this::look);
    }

    private void look() {
        long began = threads.getThreadCpuTime(watched.threadId());
        String entry = "";
        Map<String, Integer> seen = new HashMap<>();
        while (!ended) {
            LockSupport.parkNanos(EVERY_NANOS);
            long now = threads.getThreadCpuTime(watched.threadId());
            StackTraceElement[] stack = watched.getStackTrace();
            String at = entry(stack);
            if (at == null || !at.equals(entry)) {
                if (!seen.isEmpty()) {
                    add(new Block(now - began, most(seen)));
                }
                seen.clear();
                began = now;
                entry = at == null ? "" : at;
            }
            if (at != null) {
                seen.merge(innermost(stack), 1, Integer::sum);
            }
        }
    }

    private synchronized void add(Block block) {
        blocks.add(block);
    }

    /** What the window system's loop called; null while the thread waits in it. */
    private static @Nullable String entry(StackTraceElement[] stack) {
        for (int i = 0; i < stack.length; i++) {
            if (LOOPS.contains(stack[i].getMethodName())) {
                return i == 0 ? null : stack[i - 1].getClassName() + "." + stack[i - 1].getMethodName();
            }
        }
        return stack.length == 0 ? null : "start";
    }

    private static String innermost(StackTraceElement[] stack) {
        if (stack.length > 0 && stack[0].getMethodName().equals("park")) {
            return WAITS;
        }
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().startsWith(OURS)) {
                return frame.getClassName().substring(OURS.length()) + "." + frame.getMethodName();
            }
        }
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals("javafx.scene.Scene")) {
                return "Scene." + frame.getMethodName();
            }
        }
        return stack.length == 0 ? "" : stack[0].getClassName() + "." + stack[0].getMethodName();
    }

    private static String most(Map<String, Integer> seen) {
        return seen.entrySet().stream()
                .filter(looks -> seen.size() == 1 || !looks.getKey().equals(WAITS))
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    /** The blocks longer than so many nanoseconds since this was last asked, the longest first. */
    synchronized List<Block> take(long longer) {
        List<Block> found = blocks.stream()
                .filter(b -> b.cpu > longer)
                .sorted(Comparator.comparingLong(Block::cpu).reversed())
                .toList();
        blocks.clear();
        return found;
    }

    /** CPU time of the thread so far. */
    long cpu() {
        return threads.getThreadCpuTime(watched.threadId());
    }

    @Override
    public void close() {
        ended = true;
        watcher.interrupt();
    }
}
