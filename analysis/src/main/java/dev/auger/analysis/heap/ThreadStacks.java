package dev.auger.analysis.heap;

import dev.auger.model.Frame;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.code.ClassFiles;
import dev.auger.model.code.LocalVariable;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.heap.HeapThread;
import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Threads, their frames, and the objects each frame holds. */
public final class ThreadStacks {

    private static final int CHECK = (1 << 10) - 1;

    private final HeapSnapshot heap;
    private final HeapAnalysis analysis;
    private final ClassFiles classFiles;
    private final LocalNames names;
    private final Comparator<HeldObject> largestFirst;

    private ThreadStacks(HeapAnalysis analysis, ClassFiles classFiles) {
        this.heap = analysis.heap();
        this.analysis = analysis;
        this.classFiles = classFiles;
        this.names = new LocalNames(heap, classFiles);
        this.largestFirst = Comparator.comparingLong((HeldObject held) -> -held.retained())
                .thenComparing(held -> heap.typeOf(held.object()).name())
                .thenComparing(held -> heap.addressOf(held.object()), Long::compareUnsigned);
    }

    /**
     * All threads of the dump.
     *
     * @param classFiles where names of locals are looked for
     * @return by falling retained size, then name, then address
     */
    public static List<ThreadStack> of(HeapAnalysis analysis, ClassFiles classFiles, Job job) {
        return new ThreadStacks(analysis, classFiles).all(-1, job);
    }

    /**
     * One thread of the dump.
     *
     * @param thread its index in the heap's threads
     */
    public static ThreadStack of(HeapAnalysis analysis, int thread, ClassFiles classFiles, Job job) {
        return new ThreadStacks(analysis, classFiles).all(thread, job).getFirst();
    }

    /** @param only index of the one thread asked for, -1 for all */
    private List<ThreadStack> all(int only, Job job) {
        List<HeapThread> threads = heap.threads();
        // What the frames of each thread hold: by frame, then by object.
        List<Map<Integer, Map<Long, GcRoot.Kind>>> held = new ArrayList<>();
        threads.forEach(thread -> held.add(new HashMap<>()));
        int seen = 0;
        for (GcRoot root : heap.roots()) {
            boolean local = root.kind() == GcRoot.Kind.JAVA_FRAME || root.kind() == GcRoot.Kind.JNI_LOCAL;
            boolean asked = only < 0 || root.thread() == only;
            if (local && asked && root.thread() >= 0 && root.thread() < threads.size()) {
                int frames = threads.get(root.thread()).frames().size();
                held.get(root.thread())
                        .computeIfAbsent(root.frame() < frames ? root.frame() : -1, frame -> new LinkedHashMap<>())
                        .merge(root.object(), root.kind(), ThreadStacks::stronger);
            }
            if ((++seen & CHECK) == 0) {
                job.check();
            }
        }
        List<ThreadStack> stacks = new ArrayList<>();
        for (int t = Math.max(0, only); t < (only < 0 ? threads.size() : only + 1); t++) {
            job.check();
            stacks.add(stack(threads.get(t), held.get(t)));
        }
        stacks.sort(Comparator.comparingLong((ThreadStack stack) -> -stack.retained())
                .thenComparing(stack -> stack.thread().name())
                .thenComparing(stack -> address(stack.thread()), Long::compareUnsigned));
        return List.copyOf(stacks);
    }

    /** What a Java frame holds counts as its local, also if native code refers to it. */
    private static GcRoot.Kind stronger(GcRoot.Kind a, GcRoot.Kind b) {
        return a == GcRoot.Kind.JAVA_FRAME ? a : b;
    }

    private long address(HeapThread thread) {
        return thread.object() < 0 ? 0 : heap.addressOf(thread.object());
    }

    private ThreadStack stack(HeapThread thread, Map<Integer, Map<Long, GcRoot.Kind>> held) {
        List<ThreadStack.Held> frames = new ArrayList<>();
        for (int f = 0; f < thread.frames().size(); f++) {
            Frame frame = thread.frames().get(f);
            Optional<List<LocalVariable>> variables = frame.line() < 0
                    ? Optional.empty()
                    : classFiles.locals(frame.className(), frame.method(), frame.line(), f > 0);
            frames.add(new ThreadStack.Held(
                    frame,
                    variables.isPresent(),
                    objects(held.getOrDefault(f, Map.of()), variables.orElse(List.of()))));
        }
        long retained = thread.object() < 0 ? 0 : analysis.retainedSize(thread.object());
        return new ThreadStack(
                thread, retained, List.copyOf(frames), objects(held.getOrDefault(-1, Map.of()), List.of()));
    }

    private List<HeldObject> objects(Map<Long, GcRoot.Kind> held, List<LocalVariable> variables) {
        List<HeldObject> objects = new ArrayList<>();
        held.forEach((object, kind) -> objects.add(new HeldObject(
                object,
                analysis.retainedSize(object),
                kind,
                kind == GcRoot.Kind.JAVA_FRAME ? names.fitting(object, variables) : List.of())));
        objects.sort(largestFirst);
        return List.copyOf(objects);
    }
}
