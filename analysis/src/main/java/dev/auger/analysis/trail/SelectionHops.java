package dev.auger.analysis.trail;

import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.trail.rule.ClassUse;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Grade;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Share;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The hops of what the user chose by hand: for every layer with a choice its share of what was sampled, each layer narrowed by
 * those before it, and the grade the choice has.
 */
public final class SelectionHops {

    private final EvidenceSet evidence;
    private final Selection selection;
    private final @Nullable HeapAnalysis analysis;
    private final Job job;

    private SelectionHops(EvidenceSet evidence, Selection selection, @Nullable HeapAnalysis analysis, Job job) {
        this.evidence = evidence;
        this.selection = selection;
        this.analysis = analysis;
        this.job = job;
    }

    /**
     * @param analysis of the first heap, or null while it is being computed: then the object hop has no share yet
     * @return hops in layer order, only for layers with a choice
     */
    public static List<Hop> of(EvidenceSet evidence, Selection selection, @Nullable HeapAnalysis analysis, Job job) {
        return new SelectionHops(evidence, selection, analysis, job).hops();
    }

    private List<Hop> hops() {
        List<Hop> hops = new ArrayList<>();
        if (!selection.threads().isEmpty()) {
            hops.add(thread());
        }
        if (!selection.stack().isEmpty()) {
            hops.add(stack());
        }
        Selection.Allocation allocation = selection.allocation();
        if (allocation != null) {
            hops.add(allocation(allocation));
        }
        Selection.HeapObject object = selection.object();
        if (object != null) {
            hops.add(object(object));
        }
        CodePoint code = selection.code();
        if (code != null) {
            hops.add(code(code));
        }
        return hops;
    }

    private Hop thread() {
        Optional<Measure> measure = measure(EnumSet.of(Layer.THREAD));
        Grade grade = measure.isPresent() ? Grade.STATISTICAL : Grade.EXACT;
        return hop(Layer.THREAD, selection.threadLabel(), measure, grade);
    }

    private Hop stack() {
        String leaf = selection.stack().getLast();
        int dot = leaf.lastIndexOf('.');
        Frame frame =
                new Frame(dot < 0 ? "" : leaf.substring(0, dot), leaf.substring(dot + 1), null, -1, FrameKind.JAVA);
        return hop(
                Layer.STACK,
                Names.shortFrame(frame),
                measure(EnumSet.of(Layer.THREAD, Layer.STACK)),
                Grade.STATISTICAL);
    }

    private Hop allocation(Selection.Allocation allocation) {
        String className = allocation.className() == null ? "" : Names.simpleClass(allocation.className());
        String site = allocation.site() == null
                ? ""
                : new Site(
                                allocation.site().className(),
                                allocation.site().method(),
                                allocation.site().line())
                        .label();
        String value = className.isEmpty() || site.isEmpty() ? className + site : className + " @ " + site;
        return hop(
                Layer.ALLOCATION,
                value,
                measure(EnumSet.of(Layer.THREAD, Layer.STACK, Layer.ALLOCATION)),
                Grade.STATISTICAL);
    }

    private Hop object(Selection.HeapObject object) {
        Optional<HeapSnapshot> heap = evidence.heap();
        Share share = null;
        List<EvidenceLink> links = List.of();
        String value = Names.simpleClass(object.className());
        if (heap.isPresent() && analysis != null) {
            long index = object.address() < 0 ? -1 : heap.get().objectAt(object.address());
            if (index >= 0) {
                value = value + " @ 0x" + Long.toHexString(object.address());
                share = Share.exact(analysis.retainedSize(index), analysis.reachableBytes());
            } else {
                ClassUse use = ClassUse.of(heap.get(), analysis, object.className(), job);
                share = Share.exact(use.bytes(), use.heapBytes());
                links = List.of(new EvidenceLink(
                        heap.get().passport().name(),
                        object.className(),
                        Phrase.of("trail.ev.instances", Quantity.count(use.instances()), Quantity.bytes(use.bytes()))));
            }
        }
        // Reached from an allocation, the object was joined by its class name; chosen by itself, it is what the dump
        // says.
        boolean joined = selection.allocation() != null;
        return new Hop(
                Layer.OBJECT,
                value,
                share,
                joined ? Grade.INFERRED : Grade.EXACT,
                Phrase.of(joined ? "trail.object.byclass" : "trail.object.chosen"),
                links,
                joined ? List.of(Phrase.of("trail.against.othersites")) : List.of());
    }

    private Hop code(CodePoint code) {
        return evidence.profile()
                .flatMap(r -> kind(r).flatMap(r::samples).map(s -> measure(r, s, atLine(r, s, code))))
                .filter(m -> m.share().samples() > 0)
                .map(m -> hop(Layer.CODE, code.label(), Optional.of(m), Grade.STATISTICAL))
                .orElse(hop(Layer.CODE, code.label(), Optional.empty(), Grade.EXACT));
    }

    private static LongPredicate atLine(Recording recording, Samples samples, CodePoint code) {
        Stacks stacks = recording.stacks();
        byte[] known = new byte[stacks.size()];
        return i -> {
            int stack = samples.stack().get(i);
            if (stack < 0) {
                return false;
            }
            if (known[stack] == 0) {
                known[stack] = (byte) (passes(stacks, stack, code) ? 1 : 2);
            }
            return known[stack] == 1;
        };
    }

    private static boolean passes(Stacks stacks, int stack, CodePoint code) {
        for (int p = 0; p < stacks.depth(stack); p++) {
            Frame frame = stacks.frameAt(stack, p);
            if (frame.line() == code.line()
                    && Names.outerClass(frame.className()).equals(Names.outerClass(code.className()))) {
                return true;
            }
        }
        return false;
    }

    /** A share and what it was measured on. */
    private record Measure(Share share, String file, String event) {}

    private Optional<Measure> measure(Set<Layer> layers) {
        return evidence.profile()
                .flatMap(r -> kind(r).flatMap(r::samples).map(samples -> {
                    SampleFilter filter = SampleFilter.of(r, selection, layers);
                    return measure(r, samples, i -> filter.test(samples, i));
                }));
    }

    private Measure measure(Recording recording, Samples samples, LongPredicate test) {
        return new Measure(
                Matched.of(recording, samples, test, job).share(),
                recording.passport().name(),
                samples.event());
    }

    /** Bytes once an allocation is chosen, so that shares of neighbouring strips are of the same whole. */
    private Optional<SampleKind> kind(Recording recording) {
        boolean bytes = selection.allocation() != null
                && recording.samples(SampleKind.ALLOC).isPresent();
        return bytes ? Optional.of(SampleKind.ALLOC) : CallTrees.defaultKind(recording);
    }

    private static Hop hop(Layer layer, String value, Optional<Measure> measure, Grade grade) {
        List<EvidenceLink> links = measure.map(m -> List.of(new EvidenceLink(
                        m.file(),
                        m.event(),
                        Phrase.of(
                                "trail.ev.samples",
                                Quantity.count(m.share().samples()),
                                Quantity.count(m.share().ofSamples())))))
                .orElse(List.of());
        return new Hop(
                layer,
                value,
                measure.map(Measure::share).orElse(null),
                grade,
                Phrase.of("trail.chosen"),
                links,
                List.of());
    }
}
