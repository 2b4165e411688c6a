package dev.auger.app.cli.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.HeapPath;
import dev.auger.model.Frame;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.heap.HeapThread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What objects of one heap are called in answers. Never a string's content: it may be a secret. */
public final class ObjectNames {

    private final HeapSnapshot heap;
    private final Map<Long, HeapThread> threads = new HashMap<>();

    public ObjectNames(HeapSnapshot heap) {
        this.heap = heap;
        for (HeapThread thread : heap.threads()) {
            threads.putIfAbsent(thread.object(), thread);
        }
    }

    /** A thread's name, a class object's class, or null. */
    public @Nullable String label(long object) {
        HeapThread thread = threads.get(object);
        if (thread != null) {
            return thread.name();
        }
        int described = heap.classDescribedBy(object);
        return described < 0 ? null : heap.heapClass(described).name();
    }

    /** Name of the thread a root belongs to, or null. */
    public @Nullable String thread(GcRoot root) {
        return root.thread() < 0 ? null : heap.threads().get(root.thread()).name();
    }

    /** The frame whose local a path begins with: the root's own, or that of the local the thread leads on by; else null. */
    public @Nullable Frame frame(HeapPath path) {
        GcRoot root = path.root();
        if (root.thread() < 0) {
            return null;
        }
        List<Frame> frames = heap.threads().get(root.thread()).frames();
        if (root.frame() >= 0) {
            return root.frame() < frames.size() ? frames.get(root.frame()) : null;
        }
        if (path.steps().size() < 2) {
            return null;
        }
        long local = path.steps().get(1).object();
        return heap.roots().stream()
                .filter(r -> r.object() == local && r.thread() == root.thread())
                .filter(r -> r.frame() >= 0 && r.frame() < frames.size())
                .map(r -> frames.get(r.frame()))
                .findFirst()
                .orElse(null);
    }

    /**
     * The largest dominators: by retained size, then class name, then address; the analysis itself orders equals by their
     * place in the dump.
     */
    public long[] topDominators(HeapAnalysis analysis, int limit) {
        long[] all = analysis.topDominators(limit == Integer.MAX_VALUE ? limit : widened(analysis, limit));
        int start = 0;
        for (int i = 1; i <= all.length; i++) {
            if (i == all.length || analysis.retainedSize(all[i]) != analysis.retainedSize(all[start])) {
                sortEquals(all, start, i);
                start = i;
            }
        }
        return all.length <= limit ? all : java.util.Arrays.copyOf(all, limit);
    }

    /** So many that all that are as large as the last one are among them. */
    private int widened(HeapAnalysis analysis, int limit) {
        for (int size = limit; ; size = (int) Math.min(Integer.MAX_VALUE, 2L * size)) {
            long[] found = analysis.topDominators(size);
            if (found.length < size || found.length == 0) {
                return size;
            }
            long last = analysis.retainedSize(found[found.length - 1]);
            if (found.length >= limit && last < analysis.retainedSize(found[limit - 1])) {
                return size;
            }
        }
    }

    private void sortEquals(long[] objects, int from, int to) {
        if (to - from < 2) {
            return;
        }
        Long[] run = new Long[to - from];
        for (int i = 0; i < run.length; i++) {
            run[i] = objects[from + i];
        }
        java.util.Arrays.sort(run, (a, b) -> {
            int byName = heap.typeOf(a).name().compareTo(heap.typeOf(b).name());
            return byName != 0 ? byName : Long.compareUnsigned(heap.addressOf(a), heap.addressOf(b));
        });
        for (int i = 0; i < run.length; i++) {
            objects[from + i] = run[i];
        }
    }
}
