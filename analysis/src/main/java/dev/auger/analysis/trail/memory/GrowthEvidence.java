package dev.auger.analysis.trail.memory;

import dev.auger.analysis.heap.Accumulation.Kept;
import dev.auger.analysis.trail.rule.Instances;
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
 * @param goesOn what is kept is still being allocated at the same line in the second half; where that is not known, put in
 * @param fate what became of what was allocated there
 * @param mostKept about all that was allocated of it over the recording is still there
 * @param sinceEarlier the dump, which is taken after a full collection, holds more than was left after an earlier collection
 */
record GrowthEvidence(
        Ages ages,
        Optional<Growth> heap,
        boolean tables,
        boolean counted,
        boolean backlog,
        boolean goesOn,
        Origin.Fate fate,
        boolean mostKept,
        boolean sinceEarlier) {

    private static final double RISE = 0.15;
    private static final int MIN_GROWTHS = 2;
    private static final double MOST = 0.5;
    private static final double WARM = 0.25;
    private static final double SOON = 0.75;
    private static final long MUCH = 8L << 20;
    private static final long LONG_NANOS = 3_000_000_000L;
    private static final double KEPT = 0.75;
    private static final double FREED = 0.65;
    /** The same where objects of all ages are left: one of two users of a line may forget to give back what it took. */
    private static final double HALF_FREED = 0.4;

    private static final int SURE = 60;

    static GrowthEvidence of(Investigation in, HeapSnapshot snapshot, Holding holding, RetentionTrail trail) {
        Optional<PutLines> puts = trail.puts();
        Optional<String> kept = mostKept(holding);
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
                Backlog.is(snapshot, holding)
                        && holding.retained() >= MUCH
                        && recording.filter(r -> waits(r, ages)).isPresent(),
                trail.fate().known()
                        ? trail.fate().goesOn()
                        : puts.filter(p -> p.ofHolder() && p.late()).isPresent(),
                trail.fate(),
                recording.filter(r -> MostKept.is(in, r, snapshot, holding)).isPresent(),
                recording.filter(r -> sinceEarlier(in, snapshot, r, holding)).isPresent());
    }

    /** Whether entries wait long enough for those who take to be behind; a queue that is emptied all the time has only new ones. */
    private static boolean waits(Recording recording, Ages ages) {
        return !ages.known() || (1 - ages.early()) * recording.range().nanos() >= LONG_NANOS;
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

    /**
     * What is left after a collection is at least what lives, so one that left less than the dump has shows that the heap grew. Of what
     * grew the holder must be most.
     */
    private static boolean sinceEarlier(Investigation in, HeapSnapshot snapshot, Recording recording, Holding holding) {
        long now = in.analysis(snapshot).reachableBytes();
        long start = recording.range().start();
        double nanos = Math.max(1, recording.range().nanos());
        return holding.share() >= MOST
                && recording.heapUse().stream()
                        .filter(HeapUse::afterGc)
                        .filter(use -> use.time() >= start + WARM * nanos && use.time() <= start + SOON * nanos)
                        .anyMatch(use -> use.usedBytes() * (1 + RISE) <= now);
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
                .map(h -> Instances.count(h, className, in.job()))
                .toList();
        return rising(inDumps) && heaps.contains(snapshot);
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
        return onlyAtStart() || onlyRecent() || mostFreed();
    }

    /**
     * Later ones are not even made: the recorder prefers early objects where much else is allocated, and has no room for later ones
     * where it is full.
     */
    private boolean onlyAtStart() {
        return ages.atStart() && !goesOn;
    }

    /** Earlier ones were made and are gone. */
    private boolean onlyRecent() {
        return ages.recent() && fate.began() && !backlog && !allKept();
    }

    /** Of what the line allocates, nothing seems to be let go. */
    boolean allKept() {
        return mostKept || goesOn && fate.ratio() >= KEPT;
    }

    /** The line allocates much more than is kept: entries go again, unless the heap says otherwise. */
    boolean mostFreed() {
        return fate.ratio() < (ages.throughout() ? HALF_FREED : FREED)
                && fate.samples() >= SURE
                && !backlog
                && !rises()
                && !counted;
    }

    /** Whether it may be said that the holder grows. */
    boolean grows() {
        return !contradicted()
                && (ages.throughout()
                        || rises()
                        || counted
                        || (tables || ages.spread() || backlog || allKept() || sinceEarlier && goesOn) && !flat());
    }

    /** What it adds to the confidence of a claim, from 0. */
    double weight() {
        if (contradicted()) {
            return 0;
        }
        double byAges = ages.throughout() ? 0.35 : ages.spread() || allKept() ? 0.2 : 0;
        double byHeap = rises() ? (byAges > 0 ? 0.15 : 0.3) : flat() ? -0.2 : 0;
        return Math.max(
                0,
                byAges
                        + byHeap
                        + (tables ? 0.2 : 0)
                        + (counted ? 0.25 : 0)
                        + (backlog ? 0.2 : 0)
                        + (sinceEarlier && !rises() ? 0.15 : 0));
    }

    /** What speaks against growth, or limits what is known of it. */
    List<Phrase> against() {
        List<Phrase> against = new ArrayList<>();
        if (onlyAtStart()) {
            against.add(Phrase.of("trail.retention.against.start", Quantity.count(ages.samples())));
        }
        if (mostFreed()) {
            against.add(Phrase.of("trail.retention.against.freed", Quantity.fraction(Math.min(1, fate.ratio()))));
        }
        if (onlyRecent()) {
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
    private static Optional<String> mostKept(Holding holding) {
        return holding.keeps().stream()
                .max(Comparator.comparingLong(Kept::instances).thenComparing(Kept::className))
                .map(Kept::className);
    }
}
