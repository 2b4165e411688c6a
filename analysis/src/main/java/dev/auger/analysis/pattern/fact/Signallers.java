package dev.auger.analysis.pattern.fact;

import dev.auger.model.Frame;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.heap.HeapThread;
import dev.auger.model.job.Job;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Which parked threads nobody can wake: what such a thread waits for is reached from no root but through threads that are parked
 * themselves and cannot be woken either. Whoever could wake it would need a reference to it.
 *
 * <p>All threads parked without a limit of time are taken for asleep first: their locals, and what only a thread itself uses of its own
 * object, lead nowhere. What the others reach is marked; a sleeper whose awaited object is marked may be woken, so what it reaches is
 * marked too; and so on until no more are woken. Weak references count as strong, and every other thread as awake, so that what is left
 * is sure.
 */
final class Signallers {

    private static final int TOP = 4;
    private static final int MOST_FIELDS = 200;
    private static final int CHECK = (1 << 12) - 1;

    /** Fields of {@code java.lang.Thread} that only the thread itself and the library use. */
    private static final Set<String> OWN_USE =
            Set.of("parkBlocker", "holder", "target", "threadLocals", "inheritableThreadLocals", "scopedValueBindings");

    private final HeapSnapshot heap;
    private final Job job;
    private final BitSet marked;
    private final BitSet asleep = new BitSet();
    private final BitSet asleepObjects = new BitSet();
    private final long[] awaited;
    private long[] stack = new long[1 << 12];
    private int depth;
    private long steps;

    private Signallers(HeapSnapshot heap, Job job) {
        this.heap = heap;
        this.job = job;
        this.marked = new BitSet((int) heap.objectCount());
        this.awaited = new long[heap.threads().size()];
    }

    /** Object each thread waits for that nobody can wake, by its index; -1 for all others. */
    static long[] unreachable(HeapSnapshot heap, Job job) {
        Signallers search = new Signallers(heap, job);
        search.findSleepers();
        if (!search.asleep.isEmpty()) {
            search.markFromRoots();
            search.wake();
        }
        long[] left = search.awaited.clone();
        for (int t = 0; t < left.length; t++) {
            left[t] = search.asleep.get(t) ? left[t] : -1;
        }
        return left;
    }

    private void findSleepers() {
        Arrays.fill(awaited, -1);
        List<HeapThread> threads = heap.threads();
        for (int t = 0; t < threads.size(); t++) {
            HeapThread thread = threads.get(t);
            if (thread.object() >= 0 && parked(thread.frames())) {
                for (FieldValue value : heap.values(thread.object(), 0, MOST_FIELDS)) {
                    if (value.name().equals("parkBlocker") && value.type() == BasicType.OBJECT && value.raw() >= 0) {
                        awaited[t] = value.raw();
                        asleep.set(t);
                        asleepObjects.set((int) thread.object());
                    }
                }
            }
        }
    }

    /** Without a limit of time: {@code parkNanos} and {@code parkUntil} have one. */
    private static boolean parked(List<Frame> frames) {
        for (int i = 0; i < Math.min(TOP, frames.size()); i++) {
            Frame frame = frames.get(i);
            if (frame.className().equals("java.util.concurrent.locks.LockSupport")) {
                return frame.method().equals("park");
            }
        }
        return false;
    }

    private void markFromRoots() {
        for (GcRoot root : heap.roots()) {
            boolean local = root.kind() != GcRoot.Kind.THREAD_OBJECT && root.thread() >= 0;
            if (!local || !asleep.get(root.thread())) {
                push(root.object());
            }
        }
        drain();
    }

    /** Until no more sleepers wait for something that was reached. */
    private void wake() {
        boolean woken = true;
        while (woken) {
            woken = false;
            for (int t = asleep.nextSetBit(0); t >= 0; t = asleep.nextSetBit(t + 1)) {
                if (marked.get((int) awaited[t])) {
                    woken = true;
                    wake(t);
                }
            }
        }
    }

    private void wake(int thread) {
        asleep.clear(thread);
        long object = heap.threads().get(thread).object();
        asleepObjects.clear((int) object);
        for (GcRoot root : heap.roots()) {
            if (root.thread() == thread) {
                push(root.object());
            }
        }
        heap.references(object, this::push);
        drain();
    }

    private void push(long object) {
        if (object >= 0 && !marked.get((int) object)) {
            marked.set((int) object);
            stack = depth == stack.length ? Arrays.copyOf(stack, 2 * depth) : stack;
            stack[depth++] = object;
        }
    }

    private void drain() {
        while (depth > 0) {
            if ((++steps & CHECK) == 0) {
                job.check();
            }
            long object = stack[--depth];
            if (asleepObjects.get((int) object)) {
                for (FieldValue value : heap.values(object, 0, MOST_FIELDS)) {
                    if (value.type() == BasicType.OBJECT && !OWN_USE.contains(value.name())) {
                        push(value.raw());
                    }
                }
            } else {
                heap.references(object, this::push);
            }
        }
    }
}
