package dev.auger.analysis.trail.nativememory;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.trail.rule.Hops;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.model.Grade;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.recording.Samples;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Share;
import dev.auger.model.trail.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Memory and handles that lie outside of the heap and are not given back: direct buffers, compressors, files, sockets, class loaders.
 * The heap shows the small objects that stand for them, who keeps those, and whether they were closed; the recording shows which
 * line makes them and whether that goes on.
 */
public final class NativeMemoryRule implements Rule {

    private static final int MOST = 3;
    private static final double HELD_BY_ONE = 0.6;
    private static final double MOST_OF_A_HINT = 0.45;
    private static final double MOST_UNSURE = 0.55;

    @Override
    public List<Finding> findings(Investigation in) {
        Optional<HeapSnapshot> heap = in.evidence().heap();
        if (heap.isEmpty()) {
            return List.of();
        }
        HeapAnalysis analysis = in.analysis(heap.get());
        return Open.of(heap.get(), analysis, in.job()).values().stream()
                .filter(open -> open.count() >= open.resource().many)
                .flatMap(
                        open -> Held.of(in, heap.get(), open).map(held -> finding(in, heap.get(), open, held)).stream())
                .sorted((a, b) -> Double.compare(b.confidence() * b.impact(), a.confidence() * a.impact()))
                .limit(MOST)
                .toList();
    }

    private static Finding finding(Investigation in, HeapSnapshot heap, Open open, Held held) {
        Optional<Recording> recording = in.evidence().recording();
        Optional<MakingLine> line =
                recording.flatMap(r -> MakingLine.find(in, r, open.resource(), open.classNames(heap), held));
        Optional<Trend> trend = recording.map(r -> Trend.of(in, r, open.resource(), open.count()));
        boolean steady = trend.filter(Trend::steady).isPresent();
        boolean rises = trend.filter(Trend::rises).isPresent();
        boolean goesOn = line.filter(MakingLine::late).isPresent();
        boolean strong = !steady && held.share() >= HELD_BY_ONE && (rises || goesOn);
        // Connections live long in many programs, and come and go.
        double most = !strong ? MOST_OF_A_HINT : rises || open.resource() != Resource.SOCKET ? 0.9 : MOST_UNSURE;
        double confidence = 0.4
                + (rises ? 0.2 : 0)
                + (goesOn ? 0.1 : 0)
                + line.map(NativeMemoryRule::weight).orElse(0.0)
                + (trend.filter(Trend::resident).isPresent() && open.resource() != Resource.FILE ? 0.05 : 0)
                + Math.min(0.1, open.count() / (20.0 * open.resource().many));
        return new Finding(
                "native-memory",
                title(open, held),
                detail(open, trend),
                strong ? Finding.Level.STRONG : Finding.Level.HINT,
                Math.min(most, confidence),
                strong ? 0.6 : 0.2,
                line.map(l -> l.site().point()).orElse(null),
                trail(in, heap, open, held, line),
                against(trend, steady, rises || goesOn && most > MOST_UNSURE, line),
                Phrase.of("trail.native." + open.resource().id + ".remedy", held.label()));
    }

    private static double weight(MakingLine line) {
        return switch (line.how()) {
            case MAKES -> line.samples() > 1 ? 0.15 : 0.1;
            case COMES_WITH -> 0.05;
            case USES -> 0;
        };
    }

    private static Phrase title(Open open, Held held) {
        return Phrase.of("trail.native." + open.resource().id + ".title", Quantity.count(open.count()), held.label());
    }

    private static Phrase detail(Open open, Optional<Trend> trend) {
        Quantity count = Quantity.count(open.count());
        Quantity threshold = Quantity.count(open.resource().many);
        if (open.resource() == Resource.BUFFER && trend.flatMap(Trend::counted).isPresent()) {
            return Phrase.of(
                    "trail.native.detail.counted",
                    count,
                    threshold,
                    Quantity.bytes(open.bytes()),
                    Quantity.count(trend.map(Trend::first).orElse(0L)),
                    Quantity.count(trend.map(Trend::last).orElse(0L)));
        }
        return open.bytes() > 0
                ? Phrase.of("trail.native.detail.bytes", count, threshold, Quantity.bytes(open.bytes()))
                : Phrase.of("trail.native.detail", count, threshold);
    }

    private static List<Phrase> against(
            Optional<Trend> trend, boolean steady, boolean grows, Optional<MakingLine> line) {
        List<Phrase> against = new ArrayList<>();
        if (trend.filter(Trend::passing).isPresent()) {
            against.add(Phrase.of(
                    "trail.native.against.passing",
                    Quantity.count(trend.map(Trend::last).orElse(0L))));
        } else if (steady) {
            against.add(Phrase.of("trail.native.against.steady"));
        } else if (!grows) {
            against.add(Phrase.of("trail.native.against.pool"));
        }
        if (line.filter(l -> l.how() != MakingLine.How.MAKES).isPresent()) {
            against.add(Phrase.of("trail.native.against.notmaker"));
        }
        return against;
    }

    private static Trail trail(Investigation in, HeapSnapshot heap, Open open, Held held, Optional<MakingLine> line) {
        List<Hop> hops = new ArrayList<>();
        String className = heap.typeOf(open.objects().get(0)).name();
        Selection selection = Selection.NONE.withObject(new Selection.HeapObject(className, -1));
        Optional<Matched> matched = line.flatMap(l -> l.matched(in));
        if (line.isPresent() && matched.isPresent()) {
            MakingLine made = line.get();
            String file = made.recording().passport().name();
            String event =
                    made.recording().samples(made.kind()).map(Samples::event).orElse("");
            Optional<Matched.Pool> pool = matched.get().topPool();
            if (pool.isPresent()) {
                hops.add(Hops.thread(pool.get(), file, event));
                selection =
                        selection.withThreads(pool.get().threads(), pool.get().label());
            }
            Optional<Matched.Caller> caller = matched.get().topCaller(in.ownCode(), made.site());
            if (caller.isPresent()) {
                hops.add(Hops.stack(caller.get(), file, event));
                selection = selection.withStack(caller.get().path());
            }
            hops.add(new Hop(
                    Layer.ALLOCATION,
                    Names.simpleClass(className) + " @ " + made.site().label(),
                    null,
                    Grade.INFERRED,
                    Phrase.of("trail.native.made"),
                    List.of(link(made)),
                    List.of(Phrase.of("trail.against.othersites"))));
            selection = selection
                    .withAllocation(
                            new Selection.Allocation(className, made.site().point()))
                    .withCode(made.site().point());
        }
        hops.add(new Hop(
                Layer.OBJECT,
                held.label() + " \u00d7" + open.count(),
                null,
                line.isPresent() && in.assumed() ? Grade.INFERRED : Grade.EXACT,
                Phrase.of("trail.native.open"),
                List.of(new EvidenceLink(
                        heap.passport().name(),
                        held.className() + '.' + held.field(),
                        Phrase.of("trail.ev.keeps", Quantity.count(open.count()), Names.simpleClass(className)))),
                line.isPresent() && in.assumed() ? List.of(Phrase.of("trail.against.assumed")) : List.of()));
        line.ifPresent(made -> hops.add(Hops.code(
                made.site(),
                new Share(made.samples(), made.ofSamples(), made.samples(), made.ofSamples()),
                made.how() == MakingLine.How.MAKES && made.samples() > 1 ? Grade.STATISTICAL : Grade.INFERRED,
                Phrase.of(
                        switch (made.how()) {
                            case MAKES -> "trail.code.makes";
                            case COMES_WITH -> "trail.code.comeswith";
                            case USES -> "trail.code.uses";
                        }),
                link(made),
                List.of())));
        return new Trail(hops, selection);
    }

    private static EvidenceLink link(MakingLine made) {
        return new EvidenceLink(
                made.recording().passport().name(),
                made.site().label(),
                Phrase.of("trail.ev.samples", Quantity.count(made.samples()), Quantity.count(made.ofSamples())));
    }

    @Override
    public List<Limit> limits(Investigation in) {
        return List.of();
    }
}
