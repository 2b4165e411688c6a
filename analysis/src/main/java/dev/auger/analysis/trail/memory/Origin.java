package dev.auger.analysis.trail.memory;

import dev.auger.analysis.heap.Accumulation.Kept;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.SiteIndex;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.Grade;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.recording.OldObject;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.time.Moment;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/**
 * Where objects that are kept were allocated: the line most of them come from. Joined exactly where a recorded reference chain leads to
 * the holder, else by class.
 */
record Origin(
        Recording recording,
        Samples samples,
        Matched matched,
        Site site,
        String className,
        boolean exact,
        EvidenceLink link) {

    /** Kinds whose samples may be taken inside a constructor. */
    private static final List<SampleKind> OTHERS =
            List.of(SampleKind.CPUTIME, SampleKind.CPU, SampleKind.LOCK, SampleKind.WAIT, SampleKind.IO);

    private static final double LATE = 0.25;
    private static final double EARLY = 0.4;
    private static final double SOME = 0.15;
    private static final int MIN_KEPT = 50;
    private static final int MIN_SAMPLES = 10;

    static Optional<Origin> find(Investigation in, Recording recording, Holding point, Optional<Kept> entry) {
        return byChain(in, recording, point, entry).or(() -> entry.flatMap(k -> byClass(in, recording, k.className())));
    }

    private static Optional<Origin> byChain(
            Investigation in, Recording recording, Holding point, Optional<Kept> entry) {
        Samples samples = OldObjects.asSamples(recording);
        List<OldObject> objects = recording.oldObjects();
        Set<String> kept = point.keeps().stream().map(Kept::className).collect(Collectors.toSet());
        LongPredicate held = i -> point.keeps(objects.get((int) i))
                && kept.contains(objects.get((int) i).className());
        String entryClass = entry.map(Kept::className).orElse("");
        LongPredicate entries =
                i -> held.test(i) && objects.get((int) i).className().equals(entryClass);
        return origin(in, recording, samples, entries, i -> entryClass, true)
                .or(() -> origin(
                        in, recording, samples, held, i -> objects.get((int) i).className(), true));
    }

    static Optional<Origin> byClass(Investigation in, Recording recording, String className) {
        return recording.samples(SampleKind.ALLOC).flatMap(samples -> {
            int wanted = recording.subjects().indexOf(className);
            LongPredicate ofClass = i -> wanted >= 0 && samples.subject().get(i) == wanted;
            return origin(in, recording, samples, ofClass, i -> className, false);
        });
    }

    /** Where objects of a class are made, by samples of them and of what their constructors do. */
    static Optional<Origin> made(Investigation in, Recording recording, String className) {
        Made made = new Made(recording, className);
        List<OldObject> objects = recording.oldObjects();
        LongPredicate old = i -> made.is(objects.get((int) i));
        return ofKind(in, recording, SampleKind.ALLOC, className, made)
                .or(() -> origin(in, recording, OldObjects.asSamples(recording), old, i -> className, true))
                .or(() -> OTHERS.stream()
                        .filter(kind -> in.ownCode().test(className))
                        .flatMap(kind -> ofKind(in, recording, kind, className, made).stream())
                        .findFirst());
    }

    private static Optional<Origin> ofKind(
            Investigation in, Recording recording, SampleKind kind, String className, Made made) {
        return recording
                .samples(kind)
                .flatMap(s -> origin(in, recording, s, i -> made.is(s, i), i -> className, false));
    }

    private static Optional<Origin> origin(
            Investigation in,
            Recording recording,
            Samples samples,
            LongPredicate wanted,
            LongFunction<String> classOf,
            boolean exact) {
        SiteIndex sites = SiteIndex.of(recording.stacks(), in.ownCode());
        Tally<Site> bySite = new Tally<>();
        Tally<String> classes = new Tally<>();
        for (long i = 0; i < samples.size(); i++) {
            Site site = wanted.test(i) ? sites.of(samples.stack().get(i)) : null;
            if (site != null) {
                bySite.add(site, samples.weight().get(i));
                classes.add(classOf.apply(i), samples.weight().get(i));
            }
        }
        return bySite.top().map(top -> {
            Matched matched = Matched.of(
                    recording,
                    samples,
                    i -> wanted.test(i)
                            && top.key().equals(sites.of(samples.stack().get(i))),
                    in.job());
            EvidenceLink link = new EvidenceLink(
                    recording.passport().name(),
                    samples.event(),
                    Phrase.of("trail.ev.samples", Quantity.count(matched.count()), Quantity.count(samples.size())));
            return new Origin(
                    recording,
                    samples,
                    matched,
                    top.key(),
                    classes.top().orElseThrow().key(),
                    exact,
                    link);
        });
    }

    /**
     * How what the line allocated compares to what is kept of it.
     *
     * @param known the line was sampled allocating
     * @param began a good part was allocated before what is left of a cache that is full
     * @param goesOn a good part was allocated in the second half
     * @param ratio bytes of the class that are kept, of those sampled at the line until the dump; NaN where too little is known
     * @param samples behind the ratio
     */
    record Fate(boolean known, boolean began, boolean goesOn, double ratio, long samples) {
        static final Fate UNKNOWN = new Fate(false, true, false, Double.NaN, 0);
    }

    /** What became of the objects the line allocates. */
    Fate fate(Investigation in, HeapSnapshot heap, Holding holding) {
        Optional<Samples> allocated = recording.samples(SampleKind.ALLOC);
        if (allocated.isEmpty()) {
            return Fate.UNKNOWN;
        }
        Samples s = allocated.get();
        SiteIndex sites = SiteIndex.of(recording.stacks(), in.ownCode());
        long start = recording.range().start();
        long nanos = Math.max(1, recording.range().nanos());
        long middle = start + nanos / 2;
        Moment dumped = heap.passport().start();
        long until = dumped != null && dumped.epochNanos() > middle ? dumped.epochNanos() : Long.MAX_VALUE;
        int wanted = recording.subjects().indexOf(className);
        long all = 0;
        long early = 0;
        long late = 0;
        long ofClass = 0;
        long bytes = 0;
        for (long i = 0; i < s.size(); i++) {
            if (!site.equals(sites.of(s.stack().get(i)))) {
                continue;
            }
            long time = s.time().get(i);
            all++;
            early += time < start + nanos * EARLY ? 1 : 0;
            late += time >= middle ? 1 : 0;
            if (s.subject().get(i) == wanted && time <= until) {
                ofClass++;
                bytes += s.weight().get(i);
            }
        }
        Optional<Kept> kept = holding.keeps().stream()
                .filter(k -> k.className().equals(className) && k.instances() >= MIN_KEPT)
                .findFirst();
        boolean enough = wanted >= 0 && ofClass >= MIN_SAMPLES && kept.isPresent();
        double ratio = enough ? (double) kept.map(Kept::bytes).orElse(0L) / Math.max(1, bytes) : Double.NaN;
        return new Fate(all > 0, all == 0 || early >= SOME * all, all > 0 && late >= LATE * all, ratio, ofClass);
    }

    Hop hop() {
        return new Hop(
                Layer.ALLOCATION,
                Names.simpleClass(className) + " @ " + site.label(),
                matched.share(),
                exact ? Grade.EXACT : Grade.INFERRED,
                Phrase.of(exact ? "trail.allocation.chain" : "trail.allocation.byclass"),
                List.of(link),
                exact ? List.of() : List.of(Phrase.of("trail.against.othersites")));
    }
}
