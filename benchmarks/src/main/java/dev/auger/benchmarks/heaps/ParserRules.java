package dev.auger.benchmarks.heaps;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.Passport;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.heap.HeapClass;
import dev.auger.model.heap.HeapLayout;
import dev.auger.model.heap.HeapThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A heap as Eclipse MAT's parser for Android sees it, so that answers about equal graphs are compared: what weak, soft, phantom and final
 * references refer to is left out, and classes of the boot loader are roots. Its object for the boot loader is not made up here.
 */
final class ParserRules implements HeapSnapshot {
    private static final Set<String> WEAK = Set.of(
            "java.lang.ref.WeakReference",
            "java.lang.ref.SoftReference",
            "java.lang.ref.PhantomReference",
            "java.lang.ref.Finalizer");

    private final HeapSnapshot heap;
    private final boolean[] weak;
    private final List<GcRoot> roots;

    ParserRules(HeapSnapshot heap) {
        this.heap = heap;
        this.weak = new boolean[heap.classCount()];
        this.roots = new ArrayList<>(heap.roots());
        for (int i = 0; i < weak.length; i++) {
            HeapClass type = heap.heapClass(i);
            weak[i] = Stream.iterate(type, c -> c.superClass() >= 0, c -> heap.heapClass(c.superClass()))
                    .anyMatch(c -> WEAK.contains(c.name()));
            if (type.object() >= 0 && type.loader() < 0 && !type.isArray()) {
                roots.add(new GcRoot(GcRoot.Kind.STICKY_CLASS, type.object(), -1, -1));
            }
        }
    }

    @Override
    public void references(long object, LongConsumer visitor) {
        if (!weak[heap.classOf(object)] || heap.classDescribedBy(object) >= 0) {
            heap.references(object, visitor);
            return;
        }
        long type = heap.typeOf(object).object();
        if (type >= 0) {
            visitor.accept(type);
        }
        for (FieldValue value : heap.values(object, 0, Integer.MAX_VALUE)) {
            if (value.type() == BasicType.OBJECT
                    && value.raw() >= 0
                    && !value.name().equals("referent")) {
                visitor.accept(value.raw());
            }
        }
    }

    @Override
    public List<GcRoot> roots() {
        return roots;
    }

    @Override
    public Passport passport() {
        return heap.passport();
    }

    @Override
    public long objectCount() {
        return heap.objectCount();
    }

    @Override
    public int classCount() {
        return heap.classCount();
    }

    @Override
    public HeapClass heapClass(int classIndex) {
        return heap.heapClass(classIndex);
    }

    @Override
    public int classOf(long object) {
        return heap.classOf(object);
    }

    @Override
    public long addressOf(long object) {
        return heap.addressOf(object);
    }

    @Override
    public long objectAt(long address) {
        return heap.objectAt(address);
    }

    @Override
    public long shallowSize(long object) {
        return heap.shallowSize(object);
    }

    @Override
    public int classDescribedBy(long object) {
        return heap.classDescribedBy(object);
    }

    @Override
    public HeapLayout layout() {
        return heap.layout();
    }

    @Override
    public int arrayLength(long object) {
        return heap.arrayLength(object);
    }

    @Override
    public List<FieldValue> values(long object, int from, int limit) {
        return heap.values(object, from, limit);
    }

    @Override
    public @Nullable String stringValue(long object, int limit) {
        return heap.stringValue(object, limit);
    }

    @Override
    public List<HeapThread> threads() {
        return heap.threads();
    }
}
