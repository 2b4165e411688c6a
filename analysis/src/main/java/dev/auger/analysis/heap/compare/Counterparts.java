package dev.auger.analysis.heap.compare;

import dev.auger.analysis.heap.PathStep;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.heap.HeapClass;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Finds in an earlier dump what stands where an object of the later one does. Addresses say nothing, because the collector moves
 * objects: a class object is found by its name, a thread by its name, everything else by the field that leads to it.
 */
final class Counterparts {

    private static final int PAGE = 4096;

    private final HeapSnapshot base;
    private final HeapSnapshot now;

    Counterparts(HeapSnapshot base, HeapSnapshot now) {
        this.base = base;
        this.now = now;
    }

    /** What stands for the first object of a path, or -1 if there is none or more than one. */
    long root(PathStep step) {
        if (step.classObject()) {
            return classObject(now.classDescribedBy(step.object()));
        }
        LongStream threads = now.threads().stream()
                .filter(t -> t.object() == step.object())
                .flatMap(t -> base.threads().stream().filter(b -> b.name().equals(t.name())))
                .mapToLong(t -> t.object());
        long thread = only(threads);
        if (thread >= 0) {
            return thread;
        }
        return only(base.roots().stream()
                .mapToLong(GcRoot::object)
                .distinct()
                .filter(o -> base.classDescribedBy(o) < 0)
                .filter(o -> base.typeOf(o).name().equals(step.className())));
    }

    private long classObject(int described) {
        HeapClass wanted = now.heapClass(described);
        long same = -1;
        for (int c = 0; c < base.classCount(); c++) {
            HeapClass type = base.heapClass(c);
            if (type.name().equals(wanted.name()) && loader(base, type).equals(loader(now, wanted))) {
                if (same >= 0) {
                    return -1;
                }
                same = type.object();
            }
        }
        return same;
    }

    private static String loader(HeapSnapshot heap, HeapClass type) {
        return type.loader() < 0 ? "" : heap.typeOf(type.loader()).name();
    }

    /**
     * What the same field of the earlier object leads to.
     *
     * @param from the earlier counterpart of {@code previous}
     * @return -1 if that is null or of another class
     */
    long next(long from, PathStep previous, PathStep step) {
        long found = step.classObject()
                ? classObject(now.classDescribedBy(step.object()))
                : previous.field().startsWith("<local") ? local(from, step) : target(from, previous.field());
        if (found < 0 || step.classObject()) {
            return found;
        }
        boolean same =
                base.classDescribedBy(found) < 0 && base.typeOf(found).name().equals(step.className());
        return same ? found : -1;
    }

    /** A local of the same thread, if there is one of the class and no more. */
    private long local(long thread, PathStep step) {
        return only(base.roots().stream()
                .filter(r -> r.thread() >= 0 && base.threads().get(r.thread()).object() == thread)
                .mapToLong(GcRoot::object)
                .distinct()
                .filter(o -> base.typeOf(o).name().equals(step.className())));
    }

    private long target(long from, String field) {
        if (field.equals("<loader>")) {
            int described = base.classDescribedBy(from);
            return described < 0 ? -1 : base.heapClass(described).loader();
        }
        for (int at = 0; ; at += PAGE) {
            List<FieldValue> values = base.values(from, at, PAGE);
            for (FieldValue value : values) {
                if (value.type() == BasicType.OBJECT && value.name().equals(field)) {
                    return value.raw();
                }
            }
            if (values.size() < PAGE) {
                return -1;
            }
        }
    }

    private static long only(LongStream objects) {
        long[] found = objects.limit(2).toArray();
        return found.length == 1 ? found[0] : -1;
    }
}
