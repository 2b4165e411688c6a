package dev.auger.analysis.heap.contents;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.job.Job;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Goes over the elements of a collection in its order. Nothing it finds in a damaged dump makes it run for ever. */
final class Walk {

    /** Takes elements. */
    interface Receiver {

        /**
         * @param key the key, or {@link Entry#NO_KEY}
         * @return whether to go on
         */
        boolean entry(long key, long value);
    }

    private final HeapSnapshot heap;
    private final ObjectFields fields;
    private final KnownCollection known;
    private final Receiver receiver;
    private final Job job;

    private Walk(HeapSnapshot heap, long object, KnownCollection.Of of, Job job, Receiver receiver) {
        this.heap = heap;
        this.fields = ObjectFields.from(heap, object, of.skip());
        this.known = of.known();
        this.job = job;
        this.receiver = receiver;
    }

    /** @param map whether values are wanted: a set's are not worth reading */
    static void of(HeapSnapshot heap, long object, boolean map, Job job, Receiver receiver) {
        KnownCollection.Of of = object < 0 ? null : KnownCollection.find(heap, heap.classOf(object));
        if (of == null) {
            return;
        }
        Walk walk = new Walk(heap, object, of, job, receiver);
        long storage = walk.fields.reference(walk.known.storage());
        switch (walk.known.shape()) {
            case CHAINED -> walk.chained(object, map);
            case OPEN -> walk.open(storage);
            case TREE -> walk.tree(storage);
            case ARRAY -> walk.array(storage);
            case RING -> walk.ring(storage);
            case LINKED -> walk.linked(storage);
            case FIELDS -> walk.inFields();
            case WRAPPED -> throw new IllegalArgumentException("a cover, not what it wraps");
        }
    }

    private void chained(long map, boolean values) {
        long head = fields.reference("head");
        long header = fields.reference("header");
        if (head >= 0 || header >= 0) {
            linkedEntries(head >= 0 ? head : header, head < 0);
            return;
        }
        Chains.walk(
                heap,
                map,
                job,
                (node, first, tree) ->
                        receiver.entry(Chains.key(heap, node), values ? Chains.value(heap, node) : FieldValue.NULL));
    }

    /** A linked map in its order: from {@code head} since JDK 8, in a circle from an entry of its own before. */
    private void linkedEntries(long start, boolean circle) {
        long node = circle ? ObjectFields.of(heap, start).reference("after", "nxt") : start;
        for (long steps = 0; node >= 0 && !(circle && node == start) && steps < heap.objectCount(); steps++) {
            if (!receiver.entry(Chains.key(heap, node), Chains.value(heap, node))) {
                return;
            }
            node = ObjectFields.of(heap, node).reference("after", "nxt");
            check(steps);
        }
    }

    private void open(long array) {
        if (array < 0) {
            return;
        }
        if (!known.map()) {
            ObjectFields.elements(heap, array, 0, e -> e == FieldValue.NULL || receiver.entry(Entry.NO_KEY, e));
            return;
        }
        long[] key = {FieldValue.NULL, 0};
        ObjectFields.elements(heap, array, 0, element -> {
            boolean isValue = key[1]++ % 2 == 1;
            if (isValue) {
                return key[0] == FieldValue.NULL || receiver.entry(key[0], element);
            }
            key[0] = element;
            return true;
        });
    }

    private void tree(long root) {
        Deque<Long> path = new ArrayDeque<>();
        Set<Long> above = new HashSet<>();
        long node = root;
        for (long steps = 0; (node >= 0 || !path.isEmpty()) && steps < 2 * heap.objectCount(); steps++) {
            if (node >= 0 && above.add(node)) {
                path.push(node);
                node = ObjectFields.of(heap, node).reference("left");
            } else {
                if (path.isEmpty()) {
                    return;
                }
                long top = path.pop();
                above.remove(top);
                if (!receiver.entry(Chains.key(heap, top), Chains.value(heap, top))) {
                    return;
                }
                node = ObjectFields.of(heap, top).reference("right");
            }
            check(steps);
        }
    }

    private void array(long array) {
        if (array < 0) {
            return;
        }
        long[] left = {Sizes.of(heap, known, fields).size()};
        ObjectFields.elements(heap, array, 0, e -> left[0]-- > 0 && receiver.entry(Entry.NO_KEY, e));
    }

    private void ring(long array) {
        Sizes sizes = Sizes.of(heap, known, fields);
        if (array < 0 || sizes.capacity() <= 0) {
            return;
        }
        long head = Math.floorMod(Math.max(0, fields.number(0, "head", "takeIndex")), sizes.capacity());
        long[] left = {sizes.size()};
        boolean[] more = {true};
        ObjectFields.elements(heap, array, (int) head, e -> {
            more[0] = left[0]-- > 0 && receiver.entry(Entry.NO_KEY, e);
            return more[0];
        });
        long[] before = {head};
        if (more[0]) {
            ObjectFields.elements(
                    heap, array, 0, e -> before[0]-- > 0 && left[0]-- > 0 && receiver.entry(Entry.NO_KEY, e));
        }
    }

    /**
     * Nodes with {@code next}. The first one of {@code LinkedBlockingQueue} and, up to JDK 6, of {@code LinkedList} is empty; in
     * concurrent queues empty nodes were taken already.
     */
    private void linked(long start) {
        boolean circle = fields.has("header", "voidLink");
        boolean nulls = fields.has("first", "header", "voidLink");
        long node = start;
        for (long steps = 0; node >= 0 && steps < heap.objectCount(); steps++) {
            ObjectFields in = ObjectFields.of(heap, node);
            long item = in.reference("item", "element", "data");
            boolean empty = circle && node == start || item == FieldValue.NULL && !nulls;
            if (!empty && !receiver.entry(Entry.NO_KEY, item)) {
                return;
            }
            long next = in.reference("next");
            if (next == start || next == node) {
                return;
            }
            node = next;
            check(steps);
        }
    }

    private void inFields() {
        if (known.map()) {
            if (known.storage().length == 2) {
                receiver.entry(fields.reference(known.storage()[0]), fields.reference(known.storage()[1]));
            }
            return;
        }
        for (String name : known.storage()) {
            long element = fields.reference(name);
            boolean none = name.equals("e1") && Sizes.absent(heap, element);
            if (!none && !receiver.entry(Entry.NO_KEY, element)) {
                return;
            }
        }
    }

    private void check(long steps) {
        if ((steps & 0xfff) == 0) {
            job.check();
        }
    }
}
