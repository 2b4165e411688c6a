package dev.auger.analysis.trail.running;

import dev.auger.analysis.quality.EventNames;
import dev.auger.analysis.threads.WaitKind;
import dev.auger.analysis.trail.rule.Hops;
import dev.auger.analysis.trail.rule.Instances;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.Rising;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.SiteIndex;
import dev.auger.analysis.trail.rule.SiteSum;
import dev.auger.model.Grade;
import dev.auger.model.Recording;
import dev.auger.model.column.LongColumn;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * More and more threads at one line of own code: each was started and does not end. Told by a crowd of equal threads in a dump together
 * with numbers that rise: threads of the JVM, crowds from dump to dump, or, of virtual threads, which the JVM does not count, the heap
 * after collection. The line to change is the one that starts them, where the evidence has it.
 */
public final class ThreadGrowthRule implements Rule {

    /** Equal virtual threads from which on a crowd is worth a word. */
    static final int VIRTUAL = 1_000;
    /** The same of platform threads, which cost a stack each. */
    static final int PLATFORM = 20;

    /** The same of virtual threads that wait for an answer without a limit, where the heap dump shows that there are more of them. */
    static final int UNANSWERED = 300;

    private static final double MORE = 1.05;
    private static final int MORE_THREADS = 30;

    static final String VIRTUAL_THREAD = "java.lang.VirtualThread";

    @Override
    public List<Finding> findings(Investigation in) {
        return Crowd.largest(in)
                .flatMap(crowd -> {
                    boolean unanswered = unanswered(in, crowd);
                    return unanswered || crowd.count() >= (crowd.virtual() ? VIRTUAL : PLATFORM)
                            ? find(in, crowd, unanswered)
                            : Optional.empty();
                })
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Finding> find(Investigation in, Crowd crowd, boolean unanswered) {
        Optional<Recording> recording = in.evidence().recording();
        boolean counted = recording
                .map(r -> crowd.virtual() ? Rising.of(heapAfterGc(r)) : Rising.of(threads(in, r)))
                .orElse(false);
        boolean grows = crowd.grows() || counted || unanswered;
        if (!grows && !crowd.virtual()) {
            // A pool of many equal threads is what servers have.
            return Optional.empty();
        }
        Optional<SiteSum> kept = crowd.virtual() && grows && !unanswered
                ? recording.flatMap(r -> CrowdMemory.line(in, r))
                : Optional.empty();
        // Who starts them cannot end them; where they wait for ever they could wait for a while.
        Optional<SiteSum> start =
                unanswered ? Optional.empty() : kept.or(() -> recording.flatMap(r -> starts(in, r, crowd)));
        Site site = start.map(SiteSum::site).orElse(crowd.site());
        double confidence = (crowd.grows() && counted ? 0.88 : 0.75) - (start.isPresent() || unanswered ? 0 : 0.1);
        return Optional.of(new Finding(
                "thread-growth",
                Phrase.of(
                        crowd.virtual() ? "trail.crowd.virtual" : "trail.crowd.platform",
                        Quantity.count(crowd.count()),
                        crowd.site().label()),
                Phrase.of(
                        grows ? "trail.crowd.detail" : "trail.crowd.detail.once",
                        Quantity.count(crowd.count()),
                        Quantity.count(crowd.virtual() ? VIRTUAL : PLATFORM),
                        Quantity.count(crowd.before())),
                grows ? Finding.Level.STRONG : Finding.Level.HINT,
                grows ? confidence : 0.35,
                grows ? 0.8 : 0.3,
                site.point(),
                trail(in, crowd, start, kept.isPresent(), site),
                crowd.virtual() ? List.of(Phrase.of("trail.against.crowd.virtual")) : List.of(),
                Phrase.of(
                        unanswered
                                ? "trail.crowd.remedy.unanswered"
                                : kept.isPresent() ? "trail.crowd.remedy.kept" : "trail.crowd.remedy",
                        site.label(),
                        crowd.site().label())));
    }

    /** Virtual threads that wait for others' work, of which the heap dump has more than the dump of threads: those before them still wait. */
    private static boolean unanswered(Investigation in, Crowd crowd) {
        return crowd.virtual()
                && crowd.kind() == WaitKind.JOIN
                && crowd.count() >= UNANSWERED
                && in.evidence()
                        .heap()
                        .filter(heap -> Instances.count(heap, VIRTUAL_THREAD, in.job())
                                >= Math.max(crowd.alike() * MORE, crowd.alike() + MORE_THREADS))
                        .isPresent();
    }

    private static Trail trail(Investigation in, Crowd crowd, Optional<SiteSum> start, boolean kept, Site site) {
        EvidenceLink seen = new EvidenceLink(
                crowd.file(),
                crowd.site().label(),
                Phrase.of("trail.ev.crowd", Quantity.count(crowd.count()), Quantity.count(crowd.before())));
        List<Hop> hops = new ArrayList<>(crowd.hops(seen));
        Optional<Recording> recording = in.evidence().recording();
        if (start.isPresent() && recording.isPresent()) {
            Samples samples = recording.get().samples(kind(crowd)).orElseThrow();
            SiteIndex sites = SiteIndex.of(recording.get().stacks(), in.ownCode());
            Matched matched = Matched.of(
                    recording.get(),
                    samples,
                    i -> site.equals(sites.of(samples.stack().get(i)))
                            && (kept || isStart(recording.get(), samples, i, crowd)),
                    in.job());
            EvidenceLink link = new EvidenceLink(
                    recording.get().passport().name(),
                    samples.event(),
                    Phrase.of("trail.ev.samples", Quantity.count(matched.count()), Quantity.count(samples.size())));
            hops.add(Hops.code(
                    site,
                    matched.share(),
                    Grade.STATISTICAL,
                    Phrase.of(kept ? "trail.code.eachkeeps" : "trail.code.starts"),
                    link,
                    List.of()));
        } else {
            hops.add(Hops.code(site, null, Grade.EXACT, Phrase.of("trail.code.crowd"), seen, List.of()));
        }
        return new Trail(hops, crowd.selection().withCode(site.point()));
    }

    private static SampleKind kind(Crowd crowd) {
        return crowd.virtual() ? SampleKind.ALLOC : SampleKind.THREADSTART;
    }

    /** Starts of virtual threads are not recorded by default; that their objects are allocated is. */
    private static boolean isStart(Recording recording, Samples samples, long row, Crowd crowd) {
        int subject = samples.subject().get(row);
        return !crowd.virtual()
                || subject >= 0 && recording.subjects().get(subject).equals(VIRTUAL_THREAD);
    }

    private static Optional<SiteSum> starts(Investigation in, Recording recording, Crowd crowd) {
        SiteIndex sites = SiteIndex.of(recording.stacks(), in.ownCode());
        return recording
                .samples(kind(crowd))
                .flatMap(samples ->
                        SiteSum.heaviest(samples, i -> isStart(recording, samples, i, crowd), sites::of, in.job()));
    }

    private static long[] heapAfterGc(Recording recording) {
        return recording.heapUse().stream()
                .filter(HeapUse::afterGc)
                .mapToLong(HeapUse::usedBytes)
                .toArray();
    }

    private static long[] threads(Investigation in, Recording recording) {
        Optional<EventTable> table = EventNames.open(recording, "jdk.JavaThreadStatistics", in.job());
        int field = table.map(t -> t.type().field("activeCount")).orElse(-1);
        if (table.isEmpty() || field < 0) {
            return new long[0];
        }
        LongColumn column = table.get().numbers(field, in.job());
        long[] counts = new long[Math.toIntExact(Math.min(table.get().size(), 1 << 20))];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = column.get(i);
        }
        return counts;
    }

    @Override
    public List<Limit> limits(Investigation in) {
        return List.of();
    }
}
