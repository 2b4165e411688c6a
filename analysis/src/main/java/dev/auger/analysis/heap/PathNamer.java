package dev.auger.analysis.heap;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.Names;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.heap.HeapClass;
import dev.auger.model.heap.HeapThread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Turns a chain of objects into steps: finds by which field each leads to the next. */
final class PathNamer {

    private static final int CHUNK = 4096;

    private final HeapAnalysis analysis;
    private final HeapSnapshot heap;
    private final WeakReferences weak;

    PathNamer(HeapAnalysis analysis) {
        this.analysis = analysis;
        this.heap = analysis.heap();
        this.weak = new WeakReferences(heap);
    }

    /** The path to an object that has one. */
    HeapPath path(StrongPaths paths, long object) {
        List<Long> chain = new ArrayList<>();
        for (long o = object; o >= 0; o = paths.previous(o)) {
            chain.add(o);
        }
        List<Long> down = chain.reversed();
        List<PathStep> steps = new ArrayList<>();
        for (int i = 0; i < down.size(); i++) {
            String field = i + 1 < down.size() ? field(down.get(i), down.get(i + 1)) : "";
            steps.add(step(down.get(i), field));
        }
        return new HeapPath(root(down.getFirst()), List.copyOf(steps));
    }

    PathStep step(long object, String field) {
        int described = heap.classDescribedBy(object);
        return new PathStep(
                object,
                described >= 0
                        ? heap.heapClass(described).name()
                        : heap.typeOf(object).name(),
                field,
                heap.addressOf(object),
                heap.shallowSize(object),
                analysis.retainedSize(object),
                described >= 0);
    }

    /** The most telling of an object's roots: a thread or a class says more than the collector's other reasons. */
    GcRoot root(long object) {
        return heap.roots().stream()
                .filter(r -> r.object() == object)
                .min(Comparator.comparingInt(r -> rank(r.kind())))
                .orElse(new GcRoot(GcRoot.Kind.UNKNOWN, object, -1, -1));
    }

    private static int rank(GcRoot.Kind kind) {
        return switch (kind) {
            case THREAD_OBJECT -> 0;
            case STICKY_CLASS -> 1;
            case JNI_GLOBAL -> 2;
            case JAVA_FRAME, JNI_LOCAL -> 3;
            case MONITOR_USED -> 4;
            case THREAD_BLOCK, NATIVE_STACK -> 5;
            case UNKNOWN, OTHER -> 6;
        };
    }

    /** The first field or element that refers, a strong one if there is; else what leads there without a field. */
    String field(long from, long to) {
        boolean isWeak = weak.isWeak(from);
        boolean referent = false;
        for (int at = 0; ; at += CHUNK) {
            List<FieldValue> values = heap.values(from, at, CHUNK);
            for (FieldValue value : values) {
                if (value.type() == BasicType.OBJECT && value.raw() == to) {
                    if (!isWeak || !value.name().equals(WeakReferences.REFERENT)) {
                        return value.name();
                    }
                    referent = true;
                }
            }
            if (values.size() < CHUNK) {
                return referent ? WeakReferences.REFERENT : unnamed(from, to);
            }
        }
    }

    private String unnamed(long from, long to) {
        HeapThread thread = heap.threads().stream()
                .filter(t -> t.object() == from)
                .findFirst()
                .orElse(null);
        if (thread != null) {
            int index = heap.threads().indexOf(thread);
            Optional<GcRoot> root = heap.roots().stream()
                    .filter(r -> r.object() == to && r.thread() == index && r.kind() != GcRoot.Kind.THREAD_OBJECT)
                    .min(Comparator.comparingInt(r -> inProgram(thread, r) ? 0 : 1));
            if (root.isPresent()) {
                return local(thread, root.get());
            }
        }
        int described = heap.classDescribedBy(from);
        if (described >= 0) {
            HeapClass type = heap.heapClass(described);
            if (type.loader() == to) {
                return "<loader>";
            }
            if (type.superClass() >= 0 && heap.heapClass(type.superClass()).object() == to) {
                return "<super>";
            }
        }
        return "<class>";
    }

    /** Whether a local is one of the program's own code, which says more than the wait or the lock it called. */
    private static boolean inProgram(HeapThread thread, GcRoot root) {
        return root.frame() >= 0
                && root.frame() < thread.frames().size()
                && !PlatformClasses.contains(thread.frames().get(root.frame()).className());
    }

    private static String local(HeapThread thread, GcRoot root) {
        if (root.frame() >= 0 && root.frame() < thread.frames().size()) {
            return "<local in " + Names.shortFrame(thread.frames().get(root.frame())) + ">";
        }
        return root.kind() == GcRoot.Kind.JNI_LOCAL ? "<JNI local>" : "<local>";
    }
}
