package dev.auger.analysis.heap.contents;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.FieldValue;

/** Size, capacity and storage of a collection that wraps no other, by the fields its class has in one release or another. */
record Sizes(long size, long capacity, long storage) {

    static Sizes of(HeapSnapshot heap, KnownCollection known, ObjectFields fields) {
        long storage = fields.reference(known.storage());
        long size = fields.number(-1, known.size());
        return switch (known.shape()) {
            case CHAINED -> chained(heap, fields, storage, size);
            case OPEN -> {
                long room = room(heap, storage);
                yield new Sizes(size, known.map() ? room / 2 : room, storage);
            }
            case ARRAY -> {
                long room = room(heap, storage);
                yield new Sizes(known.size().length == 0 ? room : size, known.size().length == 0 ? -1 : room, storage);
            }
            case RING -> ring(heap, fields, storage, size);
            case FIELDS -> new Sizes(inFields(heap, known, fields), -1, -1);
            // The counter of a blocking queue is an object of its own.
            case LINKED -> new Sizes(size >= 0 ? size : counter(heap, fields, known), -1, -1);
            case TREE, WRAPPED -> new Sizes(size, -1, -1);
        };
    }

    private static Sizes chained(HeapSnapshot heap, ObjectFields fields, long table, long size) {
        long segments = fields.reference("segments");
        boolean concurrent = fields.has("baseCount", "segments");
        if (!concurrent) {
            return new Sizes(size, room(heap, table), table);
        }
        if (fields.has("baseCount")) {
            return new Sizes(size + cells(heap, fields.reference("counterCells")), room(heap, table), table);
        }
        // Up to JDK 7: a table and a count for each segment.
        long[] sums = new long[2];
        if (segments >= 0) {
            ObjectFields.elements(heap, segments, 0, segment -> {
                if (segment >= 0) {
                    ObjectFields in = ObjectFields.of(heap, segment);
                    sums[0] += in.number(0, "count");
                    sums[1] += room(heap, in.reference("table"));
                }
                return true;
            });
        }
        return new Sizes(sums[0], sums[1], segments);
    }

    /** What threads counted apart under contention: {@code ConcurrentHashMap} and {@code LongAdder} add it to their base. */
    static long cells(HeapSnapshot heap, long array) {
        long[] sum = new long[1];
        if (array >= 0) {
            ObjectFields.elements(heap, array, 0, cell -> {
                if (cell >= 0) {
                    sum[0] += ObjectFields.of(heap, cell).number(0, "value");
                }
                return true;
            });
        }
        return sum[0];
    }

    private static Sizes ring(HeapSnapshot heap, ObjectFields fields, long storage, long size) {
        long room = room(heap, storage);
        long head = fields.number(-1, "head");
        long tail = fields.number(-1, "tail");
        boolean counted = size >= 0 || room <= 0 || head < 0 || tail < 0;
        return new Sizes(counted ? size : Math.floorMod(tail - head, room), room, storage);
    }

    private static long inFields(HeapSnapshot heap, KnownCollection known, ObjectFields fields) {
        if (known.map()) {
            return known.storage().length / 2;
        }
        long count = 0;
        for (String name : known.storage()) {
            count += name.equals("e1") && absent(heap, fields.reference(name)) ? 0 : 1;
        }
        return count;
    }

    /** The second of one or two elements: null, or since JDK 15 a plain object that stands for none. */
    static boolean absent(HeapSnapshot heap, long element) {
        return element == FieldValue.NULL
                || element >= 0 && heap.typeOf(element).name().equals("java.lang.Object");
    }

    private static long counter(HeapSnapshot heap, ObjectFields fields, KnownCollection known) {
        long counter = fields.reference(known.size());
        return counter < 0 ? -1 : ObjectFields.of(heap, counter).number(-1, "value");
    }

    private static long room(HeapSnapshot heap, long array) {
        return array < 0 ? 0 : Math.max(0, heap.arrayLength(array));
    }
}
