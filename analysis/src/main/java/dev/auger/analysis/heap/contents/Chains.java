package dev.auger.analysis.heap.contents;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.job.Job;

/**
 * Tables whose buckets are chains of nodes: {@code HashMap}, {@code Hashtable}, {@code WeakHashMap}, {@code ConcurrentHashMap}. A bucket
 * that became a tree (JEP 180) keeps its nodes chained as well; in a concurrent map the bucket is then a {@code TreeBin}.
 */
final class Chains {

    /** Takes the nodes of a table. */
    interface Receiver {

        /** @return whether to go on */
        boolean node(long node, boolean first, boolean tree);
    }

    private final HeapSnapshot heap;
    private final Job job;
    private final Receiver receiver;
    private long steps;
    private boolean stopped;

    private Chains(HeapSnapshot heap, Job job, Receiver receiver) {
        this.heap = heap;
        this.job = job;
        this.receiver = receiver;
    }

    /** Walks over the nodes of a map by bucket. */
    static void walk(HeapSnapshot heap, long map, Job job, Receiver receiver) {
        Chains walk = new Chains(heap, job, receiver);
        for (long table : tables(heap, map)) {
            walk.table(table);
        }
    }

    static Buckets buckets(HeapSnapshot heap, long map, Job job) {
        long capacity = 0;
        for (long table : tables(heap, map)) {
            capacity += Math.max(0, heap.arrayLength(table));
        }
        // used, collided, longest, trees; then the length of the bucket being walked
        long[] sums = new long[5];
        walk(heap, map, job, (node, first, tree) -> {
            sums[4] = first ? 1 : sums[4] + 1;
            sums[0] += first ? 1 : 0;
            sums[1] += sums[4] == 2 ? 1 : 0;
            sums[2] = Math.max(sums[2], sums[4]);
            sums[3] += first && tree ? 1 : 0;
            return true;
        });
        return new Buckets(capacity, sums[0], sums[1], sums[2], sums[3]);
    }

    /** The table, or up to JDK 7 those of the segments of a concurrent map. */
    private static long[] tables(HeapSnapshot heap, long map) {
        KnownCollection.Of of = KnownCollection.find(heap, heap.classOf(map));
        ObjectFields fields = ObjectFields.from(heap, map, of == null ? 0 : of.skip());
        long table = fields.reference("table");
        long segments = fields.reference("segments");
        if (table >= 0 || segments < 0) {
            return table < 0 ? new long[0] : new long[] {table};
        }
        long[] tables = new long[Math.max(0, heap.arrayLength(segments))];
        int[] count = new int[1];
        ObjectFields.elements(heap, segments, 0, segment -> {
            long own = segment < 0 ? -1 : ObjectFields.of(heap, segment).reference("table");
            if (own >= 0) {
                tables[count[0]++] = own;
            }
            return true;
        });
        return java.util.Arrays.copyOf(tables, count[0]);
    }

    private void table(long table) {
        int[] index = new int[1];
        int length = heap.arrayLength(table);
        ObjectFields.elements(heap, table, 0, node -> {
            bucket(node, index[0]++, length);
            if ((index[0] & 0xfff) == 0) {
                job.check();
            }
            return !stopped;
        });
    }

    private void bucket(long node, int index, int length) {
        if (node < 0 || stopped) {
            return;
        }
        String type = heap.typeOf(node).name();
        if (type.endsWith("$ForwardingNode")) {
            // The map was being resized: this bucket's entries are in two of the next table.
            long next = ObjectFields.of(heap, node).reference("nextTable");
            if (next >= 0) {
                bucket(ObjectFields.element(heap, next, index), index, Integer.MAX_VALUE);
                if (length != Integer.MAX_VALUE && (long) index + length < heap.arrayLength(next)) {
                    bucket(ObjectFields.element(heap, next, (long) index + length), index, Integer.MAX_VALUE);
                }
            }
            return;
        }
        boolean bin = type.endsWith("$TreeBin");
        chain(bin ? ObjectFields.of(heap, node).reference("first") : node, bin || type.endsWith("$TreeNode"));
    }

    private void chain(long start, boolean tree) {
        boolean first = true;
        for (long node = start; node >= 0 && !stopped; first = false) {
            stopped = !receiver.node(node, first, tree);
            node = ObjectFields.of(heap, node).reference("next");
            // A damaged dump may have a chain that bites its tail.
            if (++steps > heap.objectCount()) {
                stopped = true;
            }
            if ((steps & 0xfff) == 0) {
                job.check();
            }
        }
    }

    static long key(HeapSnapshot heap, long node) {
        ObjectFields fields = ObjectFields.of(heap, node);
        // A weak map's entry is the reference to its key.
        return fields.has("key") ? fields.reference("key") : fields.reference("referent");
    }

    static long value(HeapSnapshot heap, long node) {
        return ObjectFields.of(heap, node)
                .field("value", "val")
                .map(FieldValue::raw)
                .orElse(FieldValue.NULL);
    }
}
