package dev.auger.views.heap;

import dev.auger.model.EvidenceSet;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.time.Moment;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One of the heap dumps of a case.
 *
 * @param number from 1 on, in the order of {@link #all}
 */
record Dump(HeapSnapshot heap, int number) {

    /** All dumps: by time if every one says when it was taken, else by name. */
    static List<Dump> all(EvidenceSet evidence) {
        boolean timed = evidence.heaps().stream().allMatch(h -> h.passport().start() != null);
        Comparator<HeapSnapshot> byName = Comparator.comparing(h -> h.passport().name());
        Comparator<HeapSnapshot> byTime =
                Comparator.comparing(h -> Objects.requireNonNull(h.passport().start()));
        List<HeapSnapshot> heaps = evidence.heaps().stream()
                .sorted(timed ? byTime.thenComparing(byName) : byName)
                .toList();
        return IntStream.range(0, heaps.size())
                .mapToObj(i -> new Dump(heaps.get(i), i + 1))
                .toList();
    }

    String name() {
        String path = heap.passport().name();
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** {@code 14:21:28}; empty where the dump does not say. */
    String time() {
        Moment at = heap.passport().start();
        if (at == null) {
            return "";
        }
        String iso = at.iso();
        String clock = iso.substring(iso.indexOf('T') + 1).replace("Z", "");
        int dot = clock.indexOf('.');
        return dot < 0 ? clock : clock.substring(0, dot);
    }

    String title() {
        return time().isEmpty() ? name() : name() + "  " + time();
    }
}
