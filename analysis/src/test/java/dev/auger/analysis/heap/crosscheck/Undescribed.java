package dev.auger.analysis.heap.crosscheck;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.Passport;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.heap.HeapClass;
import dev.auger.model.heap.HeapLayout;
import dev.auger.model.heap.HeapThread;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A heap in which one class has no record, as old JVMs left out those of primitive arrays. */
class Undescribed implements HeapSnapshot {

    private final HeapSnapshot heap;
    private final int hidden;

    /** @param hidden index of the class, or -2 for none */
    Undescribed(HeapSnapshot heap, int hidden) {
        this.heap = heap;
        this.hidden = hidden;
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
    public HeapClass heapClass(int index) {
        HeapClass is = heap.heapClass(index);
        return index != hidden
                ? is
                : new HeapClass(index, is.name(), -1, -1, -1, 0, List.of(), List.of(), is.arrayElement());
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
        int described = heap.classDescribedBy(object);
        return described == hidden ? -1 : described;
    }

    @Override
    public HeapLayout layout() {
        return heap.layout();
    }

    @Override
    public void references(long object, LongConsumer visitor) {
        long left = heap.classOf(object) == hidden ? heap.heapClass(hidden).object() : -1;
        heap.references(object, target -> {
            if (target != left) {
                visitor.accept(target);
            }
        });
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
    public List<GcRoot> roots() {
        return heap.roots();
    }

    @Override
    public List<HeapThread> threads() {
        return heap.threads();
    }
}
