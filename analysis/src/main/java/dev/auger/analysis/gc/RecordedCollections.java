package dev.auger.analysis.gc;

import dev.auger.model.Recording;
import dev.auger.model.gc.GcEvent;
import dev.auger.model.gc.GcEvent.Kind;
import dev.auger.model.recording.GcPause;
import dev.auger.model.recording.HeapUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collections of a recording as events like those of a log. A recording has the pauses ({@code jdk.GCPhasePause}) and the heap before and
 * after ({@code jdk.GCHeapSummary}), joined by the number of the collection; the name is that of the collector for the generation.
 */
final class RecordedCollections {

    private RecordedCollections() {}

    /** Heap of one collection. */
    private static final class Heap {
        private @Nullable HeapUse before;
        private @Nullable HeapUse after;
    }

    static List<GcEvent> of(Recording recording) {
        Map<Integer, Heap> heaps = new HashMap<>();
        for (HeapUse use : recording.heapUse()) {
            Heap heap = heaps.computeIfAbsent(use.gcId(), id -> new Heap());
            if (use.afterGc()) {
                heap.after = use;
            } else if (heap.before == null) {
                heap.before = use;
            }
        }
        Map<Integer, List<GcPause>> collections = new LinkedHashMap<>();
        for (GcPause pause : recording.pauses()) {
            collections.computeIfAbsent(pause.gcId(), id -> new ArrayList<>()).add(pause);
        }
        List<GcEvent> events = new ArrayList<>();
        collections.forEach((id, pauses) -> add(events, pauses, heaps.remove(id)));
        // A cycle that recorded no pause still says what it left.
        heaps.forEach((id, heap) -> {
            HeapUse after = heap.after;
            if (after != null) {
                events.add(event(id, after.time(), 0, Kind.CONCURRENT, "GC", "", heap));
            }
        });
        events.sort(Comparator.comparingLong(GcEvent::start).thenComparingInt(GcEvent::id));
        return events;
    }

    private static void add(List<GcEvent> events, List<GcPause> pauses, @Nullable Heap heap) {
        GcPause first = pauses.getFirst();
        Kind kind = kind(first.name());
        if (kind == Kind.CONCURRENT) {
            long sum = pauses.stream().mapToLong(GcPause::nanos).sum();
            long start = pauses.stream().mapToLong(GcPause::start).min().orElseThrow();
            events.add(event(first.gcId(), start, sum, kind, first.name(), first.cause(), heap));
            return;
        }
        for (int i = 0; i < pauses.size(); i++) {
            GcPause pause = pauses.get(i);
            Heap last = i == pauses.size() - 1 ? heap : null;
            events.add(event(pause.gcId(), pause.start(), pause.nanos(), kind, pause.name(), pause.cause(), last));
        }
    }

    private static GcEvent event(
            int id, long start, long pause, Kind kind, String name, String cause, @Nullable Heap heap) {
        HeapUse before = heap == null ? null : heap.before;
        HeapUse after = heap == null ? null : heap.after;
        return new GcEvent(
                id,
                start,
                pause,
                kind,
                name,
                cause,
                before == null ? -1 : before.usedBytes(),
                after == null ? -1 : after.usedBytes(),
                after == null ? -1 : after.committedBytes(),
                false);
    }

    /** The names are those of HotSpot's {@code GCName}. */
    private static Kind kind(String name) {
        return switch (name) {
            case "G1New", "ParallelScavenge", "DefNew", "ParNew" -> Kind.YOUNG;
            case "G1Full", "ParallelOld", "SerialOld", "PSMarkSweep" -> Kind.FULL;
            case "G1Old", "ConcurrentMarkSweep" -> Kind.PAUSE;
            default ->
                name.startsWith("ZGC") || name.startsWith("Z") || name.startsWith("Shenandoah")
                        ? Kind.CONCURRENT
                        : Kind.YOUNG;
        };
    }

    /** By the name of its first pause that tells. */
    static String collector(Recording recording) {
        for (GcPause pause : recording.pauses()) {
            String name = pause.name();
            if (name.startsWith("G1")) {
                return "G1";
            } else if (name.startsWith("Z")) {
                return "ZGC";
            } else if (name.startsWith("Shenandoah")) {
                return "Shenandoah";
            } else if (name.startsWith("Parallel") || name.startsWith("PS")) {
                return "Parallel";
            } else if (name.equals("DefNew") || name.equals("SerialOld")) {
                return "Serial";
            } else if (name.equals("ParNew") || name.equals("ConcurrentMarkSweep")) {
                return "CMS";
            }
        }
        return "";
    }
}
