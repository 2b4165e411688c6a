package dev.auger.analysis.trail.nativememory;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.contents.ClassChain;
import dev.auger.analysis.heap.contents.ObjectFields;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.column.GrowingLongs;
import dev.auger.model.column.LongColumn;
import dev.auger.model.heap.BasicType;
import dev.auger.model.job.Job;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The resources of a heap that have not been given back: what was closed or ended is not counted, though its object is alive.
 *
 * @param objects that stand for one each
 * @param bytes outside of the heap, where the objects say; else 0
 */
record Open(Resource resource, LongColumn objects, long bytes) {

    private static final int CHECK = (1 << 16) - 1;

    /** By kind, in one pass over the heap. */
    static Map<Resource, Open> of(HeapSnapshot heap, HeapAnalysis analysis, Job job) {
        @Nullable Resource[] kinds = kinds(heap);
        Map<Resource, GrowingLongs> found = new EnumMap<>(Resource.class);
        Map<Resource, long[]> bytes = new EnumMap<>(Resource.class);
        for (long o = 0; o < heap.objectCount(); o++) {
            if ((o & CHECK) == 0) {
                job.check();
            }
            int type = heap.classOf(o);
            Resource kind = type < 0 ? null : kinds[type];
            if (kind == null || heap.classDescribedBy(o) >= 0 || heap.arrayLength(o) >= 0 || !analysis.reachable(o)) {
                continue;
            }
            long held = held(heap, kind, o);
            if (held >= 0) {
                found.computeIfAbsent(kind, k -> new GrowingLongs()).add(o);
                bytes.computeIfAbsent(kind, k -> new long[1])[0] += held;
            }
        }
        Map<Resource, Open> open = new EnumMap<>(Resource.class);
        found.forEach((kind, objects) ->
                open.put(kind, new Open(kind, objects.snapshot(), bytes.getOrDefault(kind, new long[1])[0])));
        return open;
    }

    private static @Nullable Resource[] kinds(HeapSnapshot heap) {
        @Nullable Resource[] kinds = new Resource[heap.classCount()];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = kind(heap, c);
        }
        return kinds;
    }

    private static @Nullable Resource kind(HeapSnapshot heap, int type) {
        for (Resource kind : Resource.ALL) {
            for (String base : kind.classes) {
                if (ClassChain.is(heap, type, base)) {
                    return kind;
                }
            }
        }
        return null;
    }

    /** Bytes outside the heap it holds, 0 where it does not say; -1 if it holds nothing, or what another holds. */
    private static long held(HeapSnapshot heap, Resource kind, long object) {
        ObjectFields fields = ObjectFields.of(heap, object);
        return switch (kind) {
            // A slice or duplicate has an attachment instead of a cleaner.
            case BUFFER -> fields.reference("cleaner") < 0 ? -1 : Math.max(0, fields.number(0, "capacity"));
            case SEGMENT -> Math.max(0, fields.number(0, "length"));
            case COMPRESSOR -> ended(heap, fields) ? -1 : 0;
            case FILE -> closed(heap, fields) ? -1 : 0;
            case SOCKET -> closed(heap, fields) ? -1 : 0;
            case LOADER -> platform(heap.typeOf(object).name()) ? -1 : 0;
        };
    }

    /** {@code end()} sets the address of the stream to 0. */
    private static boolean ended(HeapSnapshot heap, ObjectFields fields) {
        long stream = fields.reference("zsRef");
        return stream >= 0 && ObjectFields.of(heap, stream).number(1, "address") == 0;
    }

    private static boolean closed(HeapSnapshot heap, ObjectFields fields) {
        if (fields.field("closed")
                        .filter(f -> f.type() == BasicType.BOOLEAN && f.raw() != 0)
                        .isPresent()
                || fields.field("closeRequested").filter(f -> f.raw() != 0).isPresent()) {
            return true;
        }
        long descriptor = fields.reference("fd");
        return descriptor >= 0 && (int) ObjectFields.of(heap, descriptor).number(1, "fd") < 0;
    }

    private static boolean platform(String loader) {
        return loader.startsWith("jdk.") || loader.startsWith("sun.");
    }

    long count() {
        return objects.size();
    }
}
