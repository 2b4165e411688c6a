package dev.auger.analysis.trail.memory;

import dev.auger.analysis.heap.Accumulation.Kept;
import dev.auger.analysis.trail.rule.Hops;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.Frame;
import dev.auger.model.Grade;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Layer;
import dev.auger.model.Names;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The five hops of retained memory, from the object upwards: what the accumulation point keeps, where such objects are
 * allocated, through which calls, by which threads, and which line of the holder adds them.
 *
 * <p>Where the recording has {@code jdk.OldObjectSample}s whose reference chain runs through the same field, the allocation is
 * joined exactly; otherwise by class, which is inferred.
 */
public record RetentionTrail(
        Trail trail,
        @Nullable CodePoint culprit,
        boolean lineIsSampled,
        Optional<PutLines> puts,
        Origin.Fate fate,
        Entries entries) {

    /** A line seen adding fewer times than this may be the one path nobody else takes. */
    private static final int MIN_INSERTIONS = 3;

    static RetentionTrail of(Investigation in, HeapSnapshot heap, Holding point) {
        Optional<Kept> entry = entryClass(in.ownCode(), point);
        Optional<Origin> origin = in.evidence()
                .recording()
                .flatMap(r -> Origin.find(in, r, point, entry)
                        .or(() ->
                                Origin.find(in, r, point, point.keeps().stream().findFirst())));
        Entries entries = Entries.of(in, heap, point);
        Optional<KeeperLine> keeper =
                in.evidence().recording().flatMap(r -> KeeperLine.find(in, r, heap, point, entries));
        Optional<Tally.Entry<Site>> holderLine = origin.flatMap(o -> holderLine(in, o, point));
        Optional<PutLines> puts = in.evidence().recording().flatMap(r -> PutLines.find(in, r, heap, point, entries));
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

        Optional<Origin> made = in.evidence()
                .recording()
                .flatMap(r -> entries.classes().stream()
                        .flatMap(c -> Origin.made(in, r, c).stream())
                        .findFirst());
        Optional<PutLines> told = puts.filter(p -> p.ofHolder()
                        || made.isEmpty()
                        || made.get().matched().passes(p.site().qualifiedMethod()))
                .filter(p -> trusted(
                        p,
                        keeper.isPresent() || holderLine.isPresent(),
                        keeper.filter(KeeperLine::ofEntries).isPresent(),
                        origin.isPresent(),
                        origin.filter(o -> o.matched().passes(p.site().qualifiedMethod()))
                                .isPresent()));
        Optional<Hop> written = told.map(RetentionTrail::putHop);
        Optional<CodePoint> culprit = told.map(p -> p.site().point());
        if (written.isEmpty() && keeper.isPresent()) {
            culprit = Optional.of(keeper.get().site().point());
            written = Optional.of(keeperHop(keeper.get()));
        }
        if (written.isEmpty() && holderLine.isEmpty()) {
            Optional<PutLines> inside = in.evidence().recording().flatMap(r -> PutLines.inside(in, r, point));
            culprit = inside.map(p -> p.site().point());
            written = inside.map(RetentionTrail::insideHop);
        }
        if (written.isEmpty() && (made.isPresent() || origin.isPresent())) {
            Origin o = holderLine.isPresent()
                    ? origin.get()
                    : made.or(() -> origin).get();
            Site line = holderLine.map(Tally.Entry::key).orElseGet(() -> outside(in, o));
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
        Optional<SurvivorPath> path = origin.flatMap(o -> SurvivorPath.find(in, o, point));
        if (path.isPresent()) {
            culprit = Optional.of(path.get().site().point());
            written = Optional.of(pathHop(path.get(), origin.get()));
        }
        written.ifPresent(hops::add);
        Origin.Fate fate = origin.map(o -> o.fate(in, heap, point)).orElse(Origin.Fate.UNKNOWN);
        boolean sampled = written.filter(h -> h.grade() == Grade.STATISTICAL).isPresent();
        CodePoint line = culprit.orElse(null);
        return new RetentionTrail(new Trail(hops, selection.withCode(line)), line, sampled, puts, fate, entries);
    }

    /** Where what is kept was asked for: a constructor or a factory of its own makes it, whoever calls that wanted it. */
    private static Site outside(Investigation in, Origin origin) {
        if (origin.className().contains(Entries.LAMBDA)) {
            return origin.site();
        }
        Predicate<Frame> asks =
                frame -> in.ownCode().test(frame) && !frame.method().endsWith("init>");
        return origin.matched()
                .topLine(frame -> asks.test(frame) && !frame.className().equals(origin.className()))
                .or(() -> origin.matched().topLine(asks))
                .map(Tally.Entry::key)
                .orElse(origin.site());
    }

    private static Hop pathHop(SurvivorPath path, Origin origin) {
        return Hops.code(
                path.site(),
                new Share(path.survivors(), path.ofSurvivors(), path.survivors(), path.ofSurvivors()),
                Grade.STATISTICAL,
                Phrase.of("trail.code.survivors", Quantity.fraction(path.share())),
                origin.link(),
                List.of());
    }

    private static Hop keeperHop(KeeperLine keeper) {
        return Hops.code(
                keeper.site(),
                new Share(keeper.samples(), keeper.ofSamples(), keeper.samples(), keeper.ofSamples()),
                Grade.STATISTICAL,
                Phrase.of("trail.code.holder"),
                new EvidenceLink(
                        keeper.recording().passport().name(),
                        Names.simpleClass(keeper.className()),
                        Phrase.of(
                                "trail.ev.samples",
                                Quantity.count(keeper.samples()),
                                Quantity.count(keeper.ofSamples()))),
                List.of());
    }

    /**
     * The holder's line nearest to the allocation. A class nested in the holder may be what is kept: its constructor is not where it is
     * put.
     */
    private static Optional<Tally.Entry<Site>> holderLine(Investigation in, Origin origin, Holding point) {
        Set<String> kept = point.keeps().stream().map(Kept::className).collect(Collectors.toSet());
        String holder = point.className();
        return origin.matched()
                .topLine(frame ->
                        frame.className().equals(holder) && !frame.method().equals("<init>"))
                .or(() -> origin.matched()
                        .topLine(frame -> in.ownCode().test(frame)
                                && (frame.className().equals(holder)
                                        || frame.className().startsWith(holder + '$')
                                                && !(kept.contains(frame.className())
                                                        && frame.method().equals("<init>")))));
    }

    /**
     * Whether to name the line that puts in rather than the holder's line on the way to the allocation of what is kept: seen often
     * enough, or its method also makes what is kept, or there is nothing better. A line elsewhere may serve another container of the class.
     */
    private static boolean trusted(
            PutLines puts, boolean holderLine, boolean ofEntries, boolean origin, boolean onTheWay) {
        boolean most = puts.samples() * 2 > puts.ofSamples();
        if (!puts.ofHolder()) {
            return most && !holderLine && (!origin || onTheWay);
        }
        return puts.samples() >= MIN_INSERTIONS || puts.sure() || !holderLine || most && !ofEntries || onTheWay;
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

    private static Hop insideHop(PutLines inside) {
        return Hops.code(
                inside.site(),
                new Share(inside.samples(), inside.ofSamples(), inside.samples(), inside.ofSamples()),
                Grade.INFERRED,
                Phrase.of("trail.code.inside"),
                new EvidenceLink(
                        inside.recording().passport().name(),
                        inside.site().label(),
                        Phrase.of(
                                "trail.ev.samples",
                                Quantity.count(inside.samples()),
                                Quantity.count(inside.ofSamples()))),
                List.of(Phrase.of("trail.against.notwriter")));
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
}
