package dev.auger.analysis.heap.waste;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.contents.CollectionContents;
import dev.auger.analysis.heap.contents.Shape;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.HeapClass;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what reachable objects waste, in two passes over the heap. */
public final class Waste {

    private static final int CHECK = (1 << 12) - 1;
    /** Below a quarter an array is mostly unused; from eight elements on that is worth saying. */
    private static final int FEW = 4;

    private static final int SMALLEST = 8;

    private static final byte OTHER = 0;
    private static final byte STRING = 1;
    private static final byte COLLECTION = 2;
    private static final byte BOX = 3;
    private static final byte PRIMITIVES = 4;
    private static final byte REFERENCES = 5;

    private final HeapAnalysis analysis;
    private final HeapSnapshot heap;
    private final Job job;
    private final byte[] roles;
    private final Tally tally = new Tally();
    private final Boxes boxes;
    private final Content content;
    private final Content other;
    private final Repeats strings;
    private final Repeats arrays;
    /** Arrays of strings and of collections: what is to be said of them is said of their owners. */
    private final BitSet owned = new BitSet();

    private final BitSet parts = new BitSet();
    private final BitSet sharedCounted = new BitSet();

    private Waste(HeapAnalysis analysis, Job job) {
        this.analysis = analysis;
        this.heap = analysis.heap();
        this.job = job;
        this.boxes = new Boxes(heap, tally);
        this.content = new Content(heap);
        this.other = new Content(heap);
        this.strings = new Repeats(heap.objectCount());
        this.arrays = new Repeats(heap.objectCount());
        this.roles = roles(heap);
    }

    /**
     * Looks through all reachable objects twice. Memory: about four bits an object, and 36 bytes for each content that is there
     * more than once.
     *
     * @param texts most duplicate texts to list
     * @param job told objects looked through
     */
    public static WasteReport find(HeapAnalysis analysis, int texts, Job job) {
        return new Waste(analysis, job).report(texts);
    }

    private WasteReport report(int texts) {
        job.begin(2 * heap.objectCount(), Progress.Unit.OBJECTS);
        eachReachable(this::first);
        eachReachable(this::second);
        boxes.end();
        long[] distinct = new long[1];
        strings.forEach((first, objects, bytes, wasted) -> {
            distinct[0]++;
            tally.add(WasteKind.DUPLICATE_STRINGS, heap.typeOf(first).name(), first, objects, bytes, wasted);
        });
        arrays.forEach((first, objects, bytes, wasted) ->
                tally.add(WasteKind.DUPLICATE_ARRAYS, heap.typeOf(first).name(), first, objects, bytes, wasted));
        emptyArraysButOne();
        sameNames();
        long waiting = FinalizerQueue.add(analysis, tally, job);
        List<DuplicateText> most = new ArrayList<>();
        for (long[] row : strings.most(texts)) {
            most.add(new DuplicateText(row[0], length(row[0]), row[1], row[2], row[3]));
        }
        return new WasteReport(tally.rows(), List.copyOf(most), distinct[0], waiting);
    }

    /** One pass over the reachable objects. */
    private interface Pass {
        void object(long object, byte role);
    }

    private void eachReachable(Pass pass) {
        long count = heap.objectCount();
        for (long o = 0; o < count; o++) {
            byte role = roles[heap.classOf(o)];
            if (role != OTHER && analysis.reachable(o) && heap.classDescribedBy(o) < 0) {
                pass.object(o, role);
            }
            if ((o & CHECK) == CHECK) {
                job.advance(CHECK + 1L);
            }
        }
    }

    private void first(long object, byte role) {
        switch (role) {
            case STRING -> {
                if (content.string(object)) {
                    owned.set((int) content.arrayObject());
                    strings.mark(content.hash());
                }
            }
            case PRIMITIVES -> {
                if (heap.arrayLength(object) > 0) {
                    content.array(object);
                    arrays.mark(content.hash());
                } else {
                    tally.add(WasteKind.EMPTY_ARRAYS, heap.typeOf(object).name(), object, heap.shallowSize(object), 0);
                }
            }
            case REFERENCES -> {
                if (heap.arrayLength(object) == 0) {
                    tally.add(WasteKind.EMPTY_ARRAYS, heap.typeOf(object).name(), object, heap.shallowSize(object), 0);
                }
            }
            case BOX -> boxes.add(object, heap.typeOf(object).name());
            case COLLECTION -> {
                Optional<CollectionContents> found = CollectionContents.of(heap, object);
                if (found.isPresent()) {
                    if (found.get().storage() >= 0) {
                        owned.set((int) found.get().storage());
                    }
                    if (found.get().ownsCovered()) {
                        parts.set((int) found.get().covered());
                    }
                }
            }
            default -> {}
        }
    }

    private void second(long object, byte role) {
        switch (role) {
            case STRING -> string(object);
            case PRIMITIVES -> {
                if (!owned.get((int) object) && heap.arrayLength(object) > 0) {
                    content.array(object);
                    long hash = content.hash();
                    if (arrays.maybeTwice(hash)) {
                        arrays.count(hash, object, heap.shallowSize(object), (one, two) -> {
                            other.array(one);
                            return content.same(other);
                        });
                    }
                }
            }
            case REFERENCES -> {
                if (!owned.get((int) object)) {
                    nulls(object);
                }
            }
            case COLLECTION -> {
                if (!parts.get((int) object)) {
                    CollectionContents.of(heap, object).ifPresent(this::collection);
                }
            }
            default -> {}
        }
    }

    private void string(long object) {
        if (!content.string(object)) {
            return;
        }
        long hash = content.hash();
        if (strings.maybeTwice(hash)) {
            int array = (int) content.arrayObject();
            // Strings may share an array already: it is there once.
            long bytes = heap.shallowSize(object) + (sharedCounted.get(array) ? 0 : heap.shallowSize(array));
            sharedCounted.set(array);
            strings.count(hash, object, bytes, (one, two) -> other.string(one) && content.same(other));
        }
    }

    private void nulls(long object) {
        int length = heap.arrayLength(object);
        if (length < SMALLEST) {
            return;
        }
        long[] referred = new long[1];
        heap.references(object, target -> referred[0]++);
        // The first reference is to the class.
        long filled = Math.max(0, referred[0] - 1);
        if (filled * FEW <= length) {
            tally.add(
                    WasteKind.NULL_ARRAYS,
                    heap.typeOf(object).name(),
                    object,
                    heap.shallowSize(object),
                    (length - filled) * heap.layout().referenceBytes());
        }
    }

    private void collection(CollectionContents found) {
        long object = found.object();
        long covered = found.covered();
        if (covered >= 0 && !found.ownsCovered()) {
            return;
        }
        String type = heap.typeOf(object).name();
        // Empty lists share an array of no elements.
        boolean holds = found.storage() >= 0 && heap.arrayLength(found.storage()) > 0;
        long bytes = heap.shallowSize(object)
                + (covered >= 0 ? heap.shallowSize(covered) : 0)
                + (holds ? heap.shallowSize(found.storage()) : 0);
        // Collections.emptyList() and List.of() are there once.
        boolean constant = type.startsWith("java.util.Collections$") || type.startsWith("java.util.ImmutableColl");
        if (found.size() == 0 && !constant) {
            tally.add(WasteKind.EMPTY_COLLECTIONS, type, object, bytes, bytes);
        } else if (found.size() > 0 && found.capacity() >= SMALLEST && found.size() * FEW < found.capacity()) {
            long slots = found.shape() == Shape.OPEN && found.map() ? 2 : 1;
            long unused = (found.capacity() - found.size()) * slots;
            tally.add(
                    WasteKind.SPARSE_COLLECTIONS,
                    type,
                    object,
                    bytes,
                    unused * heap.layout().referenceBytes());
        }
    }

    private void emptyArraysButOne() {
        for (WasteRow row : tally.rows()) {
            if (row.kind() == WasteKind.EMPTY_ARRAYS) {
                tally.waste(
                        row.kind(),
                        row.className(),
                        row.bytes() - heap.shallowSize(row.examples().getFirst()));
            }
        }
    }

    /** Classes of one name that different loaders define. */
    private void sameNames() {
        Map<String, List<HeapClass>> byName = new HashMap<>();
        for (int c = 0; c < heap.classCount(); c++) {
            HeapClass type = heap.heapClass(c);
            if (!type.isArray() && type.object() >= 0 && analysis.reachable(type.object())) {
                byName.computeIfAbsent(type.name(), n -> new ArrayList<>(1)).add(type);
            }
        }
        byName.forEach((name, types) -> {
            if (types.stream().map(HeapClass::loader).distinct().count() > 1) {
                long largest = types.stream()
                        .mapToLong(t -> heap.shallowSize(t.object()))
                        .max()
                        .orElse(0);
                long bytes = 0;
                for (HeapClass type : types) {
                    long size = heap.shallowSize(type.object());
                    bytes += size;
                    tally.add(WasteKind.LOADER_DUPLICATES, name, type.object(), size, 0);
                }
                tally.waste(WasteKind.LOADER_DUPLICATES, name, bytes - largest);
            }
        });
    }

    private long length(long string) {
        return content.string(string) ? content.byteCount() / unit() : 0;
    }

    /** Bytes a character of the string read last: two in UTF-16, one in a compact string (JEP 254) of Latin-1. */
    private int unit() {
        boolean compact = heap.typeOf(content.arrayObject()).arrayElement() == BasicType.BYTE;
        return compact && content.latin1() ? 1 : 2;
    }

    private static byte[] roles(HeapSnapshot heap) {
        boolean[] collections = CollectionContents.classes(heap);
        byte[] roles = new byte[heap.classCount()];
        for (int c = 0; c < roles.length; c++) {
            HeapClass type = heap.heapClass(c);
            if (type.isArray()) {
                roles[c] = type.arrayElement() == BasicType.OBJECT ? REFERENCES : PRIMITIVES;
            } else if (type.name().equals("java.lang.String")) {
                roles[c] = STRING;
            } else if (collections[c]) {
                roles[c] = COLLECTION;
            } else if (Boxes.isBox(type.name())) {
                roles[c] = BOX;
            }
        }
        return roles;
    }
}
