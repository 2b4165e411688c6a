package dev.auger.analysis.heap.contents;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A collection of the JDK or a class that extends one.
 *
 * @param object the collection
 * @param shape how it keeps its elements; of what it wraps if it wraps one
 * @param map whether its elements are keys with values
 * @param size elements, as it counts them itself; -1 if the dump does not tell
 * @param capacity elements or buckets there is room for, 0 before the first is put in; -1 where that says nothing
 * @param storage array that holds the elements or buckets; -1 if there is none
 */
public record CollectionContents(
        HeapSnapshot heap, long object, Shape shape, boolean map, long size, long capacity, long storage) {

    private static final int DEEPEST = 8;

    /** Reads a collection; nothing if the object is none that is known. */
    public static Optional<CollectionContents> of(HeapSnapshot heap, long object) {
        if (heap.classDescribedBy(object) >= 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(read(heap, object, KnownCollection.find(heap, heap.classOf(object)), 0));
    }

    /** Which classes are known collections or extend one, by class index. */
    public static boolean[] classes(HeapSnapshot heap) {
        boolean[] known = new boolean[heap.classCount()];
        for (int c = 0; c < known.length; c++) {
            known[c] = KnownCollection.find(heap, c) != null;
        }
        return known;
    }

    /** The collection it covers and gives its elements from, or -1: the map in a set, the list in an unmodifiable one. */
    public long covered() {
        KnownCollection.Of of = KnownCollection.find(heap, heap.classOf(object));
        return of == null || of.known().shape() != Shape.WRAPPED
                ? -1
                : Math.max(
                        -1,
                        ObjectFields.from(heap, object, of.skip())
                                .reference(of.known().storage()));
    }

    /** Whether what it covers is its own part, as the map in a set is; a view covers what belongs to someone else. */
    public boolean ownsCovered() {
        String type = heap.typeOf(object).name();
        return covered() >= 0 && (!type.startsWith("java.util.Collections$") || type.endsWith("$SetFromMap"));
    }

    private static @Nullable CollectionContents read(
            HeapSnapshot heap, long object, KnownCollection.@Nullable Of of, int depth) {
        if (of == null || depth > DEEPEST) {
            return null;
        }
        KnownCollection known = of.known();
        ObjectFields fields = ObjectFields.from(heap, object, of.skip());
        if (known.shape() == Shape.WRAPPED) {
            long inner = fields.reference(known.storage());
            CollectionContents inside =
                    inner < 0 ? null : read(heap, inner, KnownCollection.find(heap, heap.classOf(inner)), depth + 1);
            return inside == null
                    ? null
                    : new CollectionContents(
                            heap, object, inside.shape, known.map(), inside.size, inside.capacity, inside.storage);
        }
        Sizes sizes = Sizes.of(heap, known, fields);
        return new CollectionContents(
                heap, object, known.shape(), known.map(), sizes.size(), sizes.capacity(), sizes.storage());
    }

    /** Size by capacity, 0 to 1 and, for chained tables, above; -1 where there is no capacity. */
    public double fillRatio() {
        return capacity <= 0 || size < 0 ? -1 : (double) size / capacity;
    }

    /**
     * Elements in the collection's own order; a hash table's by bucket. Reads from the beginning up to what is asked for.
     *
     * @param from elements to leave out
     * @param limit most elements to return
     */
    public List<Entry> entries(long from, int limit, Job job) {
        List<Entry> page = new ArrayList<>();
        if (limit > 0) {
            long[] seen = new long[1];
            Walk.of(heap, inmost(), map, job, (key, value) -> {
                if (seen[0]++ >= from) {
                    page.add(new Entry(map ? key : Entry.NO_KEY, map || key == Entry.NO_KEY ? value : key));
                }
                return page.size() < limit;
            });
        }
        return page;
    }

    /** Elements counted one by one, where the collection keeps no count that can be read. */
    public long count(Job job) {
        long[] seen = new long[1];
        Walk.of(heap, inmost(), map, job, (key, value) -> ++seen[0] > 0);
        return seen[0];
    }

    /** How its buckets are filled; nothing if it is no table of buckets. */
    public Optional<Buckets> buckets(Job job) {
        return shape == Shape.CHAINED ? Optional.of(Chains.buckets(heap, inmost(), job)) : Optional.empty();
    }

    /** What the outermost cover wraps in the end. */
    private long inmost() {
        long at = object;
        for (int depth = 0; depth <= DEEPEST; depth++) {
            KnownCollection.Of of = KnownCollection.find(heap, heap.classOf(at));
            if (of == null || of.known().shape() != Shape.WRAPPED) {
                return at;
            }
            at = ObjectFields.from(heap, at, of.skip()).reference(of.known().storage());
        }
        return at;
    }
}
