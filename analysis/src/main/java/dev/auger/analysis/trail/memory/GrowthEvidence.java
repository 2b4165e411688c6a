package dev.auger.analysis.trail.memory;

import dev.auger.analysis.heap.Accumulation.Kept;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.model.ClassHistograms;
import dev.auger.model.GcLog;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Recording;
import dev.auger.model.gc.GcEvent;
import dev.auger.model.heap.ClassHistogram;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What tells a leak from what is merely large, from independent sources: the ages of what is kept, the live set after collections,
 * tables that are replaced by larger ones, and counts of the class in several histograms or dumps.
 *
 * @param ages of sampled objects that the holder keeps
 * @param heap trend of the live set, if there were collections enough
 * @param tables the container was seen replacing its table, the last time in the second half
 * @param counted the class's instances rose from count to count
 * @param backlog it is a queue without a bound
 */
record GrowthEvidence(Ages ages, Optional<Growth> heap, boolean tables, boolean counted, boolean backlog) {

    private static final double RISE = 0.15;
    private static final int MIN_GROWTHS = 2;

    static GrowthEvidence of(
            Investigation in, HeapSnapshot snapshot, Holding holding, Optional<String> kept, Optional<PutLines> puts) {
        Optional<Recording> recording = in.evidence().recording();
        Ages ages = recording.map(r -> ages(r, holding)).orElse(Ages.NONE);
        Optional<Growth> heap = recording
                .flatMap(Growth::of)
                .or(() -> in.evidence().gcLogs().stream()
                        .flatMap(log -> ofLog(log).stream())
                        .findFirst());
        return new GrowthEvidence(
                ages,
                heap,
                puts.filter(p -> p.ofHolder() && p.late() && p.growths() >= MIN_GROWTHS)
                        .isPresent(),
                kept.filter(c -> counted(in, snapshot, c)).isPresent(),
                Backlog.is(snapshot, holding));
    }

    /** Of objects with a chain through the holder; where chains were not recorded, of all of the classes it keeps most of. */
    private static Ages ages(Recording recording, Holding holding) {
        Ages chained = Ages.of(recording, holding::keeps);
        boolean chains =
                recording.oldObjects().stream().anyMatch(o -> !o.chain().isEmpty());
        if (chained.known() || chains || holding.keeps().isEmpty()) {
            return chained;
        }
        String most = holding.keeps().getFirst().className();
        return Ages.of(recording, o -> o.className().equals(most));
    }

    private static Optional<Growth> ofLog(GcLog log) {
        List<HeapUse> points = log.events().stream()
                .filter(GcEvent::isOld)
                .filter(e -> e.usedAfter() >= 0)
                .map(e -> new HeapUse(e.id(), e.start(), true, e.usedAfter(), e.committed()))
                .toList();
        return Growth.of(points);
    }

    /** Whether the class's instances rose by 15 % from the first to the last count, and never fell. */
    private static boolean counted(Investigation in, HeapSnapshot snapshot, String className) {
        List<Long> counts = new ArrayList<>();
        for (ClassHistograms file : in.evidence().histograms()) {
            for (ClassHistogram histogram : file.histograms()) {
                histogram.rows().stream()
                        .filter(row -> row.className().equals(className))
                        .findFirst()
                        .ifPresent(row -> counts.add(row.instances()));
            }
        }
        if (rising(counts)) {
            return true;
        }
        List<HeapSnapshot> heaps = in.evidence().heaps();
        if (heaps.size() < 2 || heaps.stream().anyMatch(h -> h.passport().start() == null)) {
            return false;
        }
        List<Long> inDumps = heaps.stream()
                .sorted(Comparator.comparingLong(h -> {
                    var start = h.passport().start();
                    return start == null ? 0 : start.epochNanos();
                }))
                .map(h -> instances(in, h, className))
                .toList();
        return rising(inDumps) && heaps.contains(snapshot);
    }

    private static long instances(Investigation in, HeapSnapshot heap, String className) {
        boolean[] wanted = new boolean[heap.classCount()];
        for (int c = 0; c < wanted.length; c++) {
            wanted[c] = heap.heapClass(c).name().equals(className);
        }
        long instances = 0;
        for (long o = 0; o < heap.objectCount(); o++) {
            if ((o & 0xffff) == 0) {
                in.job().check();
            }
            int c = heap.classOf(o);
            instances += c >= 0 && wanted[c] ? 1 : 0;
        }
        return instances;
    }

    private static boolean rising(List<Long> counts) {
        if (counts.size() < 2 || counts.getLast() < counts.getFirst() * (1 + RISE)) {
            return false;
        }
        for (int i = 1; i < counts.size(); i++) {
            if (counts.get(i) < counts.get(i - 1)) {
                return false;
            }
        }
        return true;
    }

    boolean rises() {
        return heap.filter(Growth::rises).isPresent();
    }

    boolean flat() {
        return heap.filter(Growth::flat).isPresent();
    }

    /** What is kept is of the beginning, or is let go again: then something else makes the heap rise, if it does. */
    boolean contradicted() {
        return ages.atStart() || ages.recent() && !backlog;
    }

    /** Whether it may be said that the holder grows. */
    boolean grows() {
        return !contradicted()
                && (ages.throughout() || rises() || counted || (tables || ages.spread() || backlog) && !flat());
    }

    /** What it adds to the confidence of a claim, from 0. */
    double weight() {
        if (contradicted()) {
            return 0;
        }
        double byAges = ages.throughout() ? 0.35 : ages.spread() ? 0.2 : 0;
        double byHeap = rises() ? (byAges > 0 ? 0.15 : 0.3) : flat() ? -0.2 : 0;
        return Math.max(0, byAges + byHeap + (tables ? 0.2 : 0) + (counted ? 0.25 : 0) + (backlog ? 0.2 : 0));
    }

    /** What speaks against growth, or limits what is known of it. */
    List<Phrase> against() {
        List<Phrase> against = new ArrayList<>();
        if (ages.atStart()) {
            against.add(Phrase.of("trail.retention.against.start", Quantity.count(ages.samples())));
        }
        if (ages.recent() && !backlog) {
            against.add(Phrase.of("trail.retention.against.recent", Quantity.count(ages.samples())));
        }
        if (flat()) {
            against.add(Phrase.of("trail.retention.against.flat"));
        }
        if (against.isEmpty() && !grows()) {
            against.add(Phrase.of("trail.retention.against.onedump"));
        } else if (against.isEmpty() && backlog) {
            against.add(Phrase.of("trail.retention.against.burst"));
        } else if (against.isEmpty() && !rises()) {
            against.add(Phrase.of("trail.retention.against.filling"));
        }
        return against;
    }

    /** The class most instances of which are kept; the one counted in other files. */
    static Optional<String> mostKept(Holding holding) {
        return holding.keeps().stream()
                .max(Comparator.comparingLong(Kept::instances).thenComparing(Kept::className))
                .map(Kept::className);
    }
}
