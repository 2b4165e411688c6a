package dev.auger.analysis.trail.memory;

import dev.auger.analysis.heap.Accumulation.Kept;
import dev.auger.analysis.trail.rule.Hops;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.OwnCode;
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
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Share;
import dev.auger.model.trail.Trail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The five hops of retained memory, from the object upwards: what the accumulation point keeps, where such objects are
 * allocated, through which calls, by which threads, and which line of the holder adds them.
 *
 * <p>Where the recording has {@code jdk.OldObjectSample}s whose reference chain runs through the same field, the allocation is
 * joined exactly; otherwise by class, which is inferred.
 */
public record RetentionTrail(Trail trail, @Nullable CodePoint culprit, boolean lineIsSampled, Optional<PutLines> puts) {

    /** A line seen adding fewer times than this may be the one path nobody else takes. */
    private static final int MIN_INSERTIONS = 3;

    static RetentionTrail of(Investigation in, HeapSnapshot heap, Holding point) {
        Optional<Kept> entry = entryClass(in.ownCode(), point);
        Optional<Origin> origin = in.evidence().recording().flatMap(r -> Origin.find(in, r, point, entry));
        Optional<Tally.Entry<Site>> holderLine = origin.flatMap(o -> o.matched().topLineOf(point.className()));
        Optional<PutLines> puts = in.evidence()
                .recording()
                .flatMap(r -> PutLines.find(in, r, heap, point.className(), point.containers(heap)));
        List<Hop> hops = new ArrayList<>();
        String keptClass = entry.map(Kept::className).orElse(point.className());
        Selection selection = Selection.NONE.withObject(new Selection.HeapObject(keptClass, -1));
        if (origin.isPresent()) {
            Matched matched = origin.get().matched();
            String file = origin.get().recording().passport().name();
            String event = origin.get().samples().event();
            Optional<Matched.Pool> pool = matched.topPool();
            if (pool.isPresent()) {
                hops.add(Hops.thread(pool.get(), file, event));
                selection =
                        selection.withThreads(pool.get().threads(), pool.get().label());
            }
            // The holder's line is the nearer half of the story; the stack layer tells who called the holder.
            Site below = holderLine.map(Tally.Entry::key).orElse(origin.get().site());
            Optional<Matched.Caller> caller = matched.topCaller(in.ownCode(), below);
            if (caller.isPresent()) {
                hops.add(Hops.stack(caller.get(), file, event));
                selection = selection.withStack(caller.get().path());
            }
            hops.add(origin.get().hop());
            selection = selection.withAllocation(new Selection.Allocation(
                    origin.get().className(), origin.get().site().point()));
        }
        hops.add(objectHop(in, heap, point, entry, origin.isPresent()));

        Optional<PutLines> told = puts.filter(p -> trusted(p, holderLine, origin.isPresent()));
        Optional<Hop> written = told.map(RetentionTrail::putHop);
        Optional<CodePoint> culprit = told.map(p -> p.site().point());
        if (written.isEmpty() && origin.isPresent()) {
            Origin o = origin.get();
            Site line = holderLine.map(Tally.Entry::key).orElse(o.site());
            culprit = Optional.of(line.point());
            written = Optional.of(
                    holderLine.isPresent()
                            ? Hops.code(
                                    line,
                                    new Share(
                                            holderLine.get().samples(),
                                            o.matched().count(),
                                            holderLine.get().samples(),
                                            o.matched().count()),
                                    Grade.STATISTICAL,
                                    Phrase.of("trail.code.holder"),
                                    o.link(),
                                    List.of())
                            : Hops.code(
                                    line,
                                    o.matched().share(),
                                    Grade.INFERRED,
                                    Phrase.of("trail.code.allocates"),
                                    o.link(),
                                    List.of(Phrase.of("trail.against.notwriter"))));
        }
        written.ifPresent(hops::add);
        boolean sampled = written.filter(h -> h.grade() == Grade.STATISTICAL).isPresent();
        CodePoint line = culprit.orElse(null);
        return new RetentionTrail(new Trail(hops, selection.withCode(line)), line, sampled, puts);
    }

    /**
     * Whether to name the line that puts in rather than the holder's line on the way to the allocation of what is kept: seen often
     * enough, or there is nothing better. A line elsewhere may serve another container of the class.
     */
    private static boolean trusted(PutLines puts, Optional<Tally.Entry<Site>> holderLine, boolean origin) {
        if (!puts.ofHolder()) {
            return !origin && puts.samples() >= MIN_INSERTIONS && puts.samples() * 2 > puts.ofSamples();
        }
        return puts.samples() >= MIN_INSERTIONS || holderLine.isEmpty();
    }

    /** The class of one's own that the point keeps most instances of; where it keeps none, the class with most bytes. */
    private static Optional<Kept> entryClass(OwnCode ownCode, Holding point) {
        Optional<Kept> own = point.keeps().stream()
                .filter(k -> ownCode.test(k.className()) && k.instances() > 1)
                .max(Comparator.comparingLong(Kept::instances).thenComparing(Kept::className));
        return own.or(() -> point.keeps().stream().max(Comparator.comparingLong(Kept::bytes)));
    }

    private static Hop objectHop(
            Investigation in, HeapSnapshot heap, Holding point, Optional<Kept> entry, boolean joined) {
        List<Phrase> against = new ArrayList<>();
        if (joined && in.assumed()) {
            against.add(Phrase.of("trail.against.assumed"));
        }
        Phrase what = entry.map(k ->
                        Phrase.of("trail.ev.keeps", Quantity.count(k.instances()), Names.simpleClass(k.className())))
                .orElse(Phrase.of("trail.ev.retains", Quantity.bytes(point.retained())));
        return new Hop(
                Layer.OBJECT,
                point.label(),
                Share.exact(point.retained(), in.analysis(heap).reachableBytes()),
                // What the dump says is exact; that it is the same process as the recording's is not in the files.
                joined && in.assumed() ? Grade.INFERRED : Grade.EXACT,
                Phrase.of("trail.object.retains"),
                List.of(new EvidenceLink(heap.passport().name(), point.className() + '.' + point.field(), what)),
                against);
    }

    private static Hop putHop(PutLines puts) {
        boolean few = puts.samples() < MIN_INSERTIONS;
        return Hops.code(
                puts.site(),
                new Share(puts.samples(), puts.ofSamples(), puts.samples(), puts.ofSamples()),
                few || !puts.ofHolder() ? Grade.INFERRED : Grade.STATISTICAL,
                Phrase.of("trail.code.puts"),
                new EvidenceLink(
                        puts.recording().passport().name(),
                        puts.site().label(),
                        Phrase.of(
                                "trail.ev.inserts", Quantity.count(puts.samples()), Quantity.count(puts.ofSamples()))),
                few ? List.of(Phrase.of("trail.against.fewputs", Quantity.count(puts.samples()))) : List.of());
    }

    /** Where the kept objects were allocated. */
    private record Origin(
            Recording recording,
            Samples samples,
            Matched matched,
            Site site,
            String className,
            boolean exact,
            EvidenceLink link) {

        static Optional<Origin> find(Investigation in, Recording recording, Holding point, Optional<Kept> entry) {
            return byChain(in, recording, point, entry).or(() -> entry.flatMap(k -> byClass(in, recording, k)));
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
                            in,
                            recording,
                            samples,
                            held,
                            i -> objects.get((int) i).className(),
                            true));
        }

        private static Optional<Origin> byClass(Investigation in, Recording recording, Kept kept) {
            return recording.samples(SampleKind.ALLOC).flatMap(samples -> {
                int wanted = recording.subjects().indexOf(kept.className());
                LongPredicate ofClass = i -> wanted >= 0 && samples.subject().get(i) == wanted;
                return origin(in, recording, samples, ofClass, i -> kept.className(), false);
            });
        }

        private static Optional<Origin> origin(
                Investigation in,
                Recording recording,
                Samples samples,
                LongPredicate wanted,
                java.util.function.LongFunction<String> classOf,
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
}
