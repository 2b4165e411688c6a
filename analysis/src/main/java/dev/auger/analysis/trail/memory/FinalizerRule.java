package dev.auger.analysis.trail.memory;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.contents.ObjectFields;
import dev.auger.analysis.trail.rule.Hops;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.Frame;
import dev.auger.model.Grade;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
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
import org.jspecify.annotations.Nullable;

/**
 * Objects with a finalizer that wait for it: they live until the one finalizer thread has come to them, so a finalizer that is slow or
 * blocks keeps all of them. The dump says which class and how much, and stacks with a {@code finalize} say which line takes the time.
 */
public final class FinalizerRule implements Rule {

    static final double SHARE = 0.15;
    static final int MIN_OBJECTS = 100;

    /** Longer than that for one object, and a few thousand objects a minute are too many. */
    private static final int MIN_STACKS = 3;

    private static final String FINALIZER = "java.lang.ref.Finalizer";
    private static final String EVENT = "jdk.FinalizerStatistics";
    private static final int CHECK = (1 << 16) - 1;
    private static final List<SampleKind> KINDS = List.of(
            SampleKind.SLEEP,
            SampleKind.PARK,
            SampleKind.LOCK,
            SampleKind.WAIT,
            SampleKind.IO,
            SampleKind.CPUTIME,
            SampleKind.CPU,
            SampleKind.NATIVE);

    /** Objects of one class that have a finalizer yet to run. */
    private record Waiting(String className, long objects, long bytes) {}

    @Override
    public List<Finding> findings(Investigation in) {
        Optional<HeapSnapshot> heap = in.evidence().heap();
        return heap.flatMap(h -> waiting(in, h)
                        .filter(w -> w.objects() >= MIN_OBJECTS
                                && w.bytes() >= SHARE * in.analysis(h).reachableBytes())
                        .map(w -> finding(in, h, w)))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Waiting> waiting(Investigation in, HeapSnapshot heap) {
        boolean[] finalizers = new boolean[heap.classCount()];
        boolean any = false;
        for (int c = 0; c < finalizers.length; c++) {
            finalizers[c] = heap.heapClass(c).name().equals(FINALIZER);
            any |= finalizers[c];
        }
        if (!any) {
            return Optional.empty();
        }
        HeapAnalysis analysis = in.analysis(heap);
        Tally<String> classes = new Tally<>();
        for (long o = 0; o < heap.objectCount(); o++) {
            if ((o & CHECK) == 0) {
                in.job().check();
            }
            int type = heap.classOf(o);
            if (type >= 0 && finalizers[type]) {
                long referent = ObjectFields.of(heap, o).reference("referent");
                if (referent >= 0) {
                    classes.add(heap.typeOf(referent).name(), analysis.retainedSize(referent));
                }
            }
        }
        return classes.top().map(t -> new Waiting(t.key(), t.samples(), t.weight()));
    }

    /** A line inside of finalizers, and how often it was seen there. */
    private record Busy(
            Recording recording,
            SampleKind kind,
            Site site,
            @Nullable Frame finalizer,
            long samples,
            long of) {}

    private static Optional<Busy> busy(Investigation in, Recording recording) {
        Stacks stacks = recording.stacks();
        @Nullable Site[] lines = new Site[stacks.size()];
        @Nullable Frame[] frames = new Frame[stacks.size()];
        boolean[] known = new boolean[stacks.size()];
        Optional<Busy> best = Optional.empty();
        for (SampleKind kind : KINDS) {
            Optional<Samples> samples = recording.samples(kind);
            if (samples.isEmpty()) {
                continue;
            }
            Tally<Integer> bySite = new Tally<>();
            for (long i = 0; i < samples.get().size(); i++) {
                if ((i & 0xfff) == 0) {
                    in.job().check();
                }
                int stack = samples.get().stack().get(i);
                if (stack < 0) {
                    continue;
                }
                if (!known[stack]) {
                    known[stack] = true;
                    look(in, stacks, stack, lines, frames);
                }
                if (lines[stack] != null) {
                    bySite.add(stack, 1);
                }
            }
            Optional<Busy> found = bySite.top().map(top -> {
                Site site = lines[top.key()];
                return new Busy(
                        recording,
                        kind,
                        site == null ? new Site("?", "?", -1) : site,
                        frames[top.key()],
                        top.samples(),
                        bySite.samples());
            });
            if (found.isPresent()
                    && (best.isEmpty() || found.get().samples() > best.get().samples())) {
                best = found;
            }
        }
        return best;
    }

    private static void look(
            Investigation in, Stacks stacks, int stack, @Nullable Site[] lines, @Nullable Frame[] frames) {
        for (int p = 0; p < stacks.depth(stack); p++) {
            Frame frame = stacks.frameAt(stack, p);
            if (frame.method().equals("finalize") && in.ownCode().test(frame) && ofFinalizer(stacks, stack, p)) {
                frames[stack] = frame;
                lines[stack] = Site.of(frame);
                return;
            }
        }
    }

    private static boolean ofFinalizer(Stacks stacks, int stack, int position) {
        for (int p = position + 1; p < stacks.depth(stack); p++) {
            if (stacks.frameAt(stack, p).className().startsWith(FINALIZER)) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(Investigation in, HeapSnapshot heap, Waiting waiting) {
        Optional<Busy> busy = in.evidence().recording().flatMap(r -> busy(in, r));
        Optional<Long> run = in.evidence().recording().flatMap(r -> runs(in, r, waiting.className()));
        double share = (double) waiting.bytes() / Math.max(1, in.analysis(heap).reachableBytes());
        boolean slow = busy.filter(b -> b.samples() >= MIN_STACKS).isPresent();
        boolean behind = run.filter(r -> r < waiting.objects()).isPresent();
        boolean strong = slow || behind;
        double confidence = 0.45 + (slow ? 0.25 : 0) + (behind ? 0.15 : 0) + Math.min(0.1, share / 8);
        return new Finding(
                "finalizer-backlog",
                Phrase.of(
                        "trail.finalizer.title",
                        Quantity.count(waiting.objects()),
                        Names.simpleClass(waiting.className())),
                run.map(r -> Phrase.of(
                                "trail.finalizer.detail.runs",
                                Quantity.bytes(waiting.bytes()),
                                Quantity.fraction(share),
                                Quantity.fraction(SHARE),
                                Quantity.count(r)))
                        .orElse(Phrase.of(
                                "trail.finalizer.detail",
                                Quantity.bytes(waiting.bytes()),
                                Quantity.fraction(share),
                                Quantity.fraction(SHARE))),
                strong ? Finding.Level.STRONG : Finding.Level.HINT,
                strong ? confidence : 0.4,
                Math.min(1, share + (strong ? RetentionRule.GROWING : 0)),
                busy.map(b -> b.site().point()).orElse(null),
                trail(in, heap, waiting, share, busy),
                strong ? List.of() : List.of(Phrase.of("trail.finalizer.against.alive")),
                Phrase.of("trail.finalizer.remedy", Names.simpleClass(waiting.className())));
    }

    private static Trail trail(
            Investigation in, HeapSnapshot heap, Waiting waiting, double share, Optional<Busy> busy) {
        List<Hop> hops = new ArrayList<>();
        Selection selection = Selection.NONE.withObject(new Selection.HeapObject(waiting.className(), -1));
        busy.ifPresent(b -> hops.add(new Hop(
                Layer.THREAD,
                "Finalizer",
                Share.exact(b.of(), b.of()),
                Grade.EXACT,
                Phrase.of("trail.thread.finalizer"),
                List.of(link(b)),
                List.of())));
        busy.ifPresent(b -> hops.add(new Hop(
                Layer.STACK,
                b.site().label(),
                new Share(b.samples(), b.of(), b.samples(), b.of()),
                Grade.STATISTICAL,
                Phrase.of("trail.stack.finalizer"),
                List.of(link(b)),
                List.of())));
        hops.add(new Hop(
                Layer.OBJECT,
                Names.simpleClass(waiting.className()) + " \u00d7" + waiting.objects(),
                Share.exact(waiting.bytes(), in.analysis(heap).reachableBytes()),
                Grade.EXACT,
                Phrase.of("trail.object.finalizable"),
                List.of(new EvidenceLink(
                        heap.passport().name(),
                        FINALIZER,
                        Phrase.of(
                                "trail.ev.instances",
                                Quantity.count(waiting.objects()),
                                Quantity.bytes(waiting.bytes())))),
                List.of()));
        if (busy.isPresent()) {
            hops.add(Hops.code(
                    busy.get().site(),
                    new Share(
                            busy.get().samples(),
                            busy.get().of(),
                            busy.get().samples(),
                            busy.get().of()),
                    in.assumed() ? Grade.INFERRED : Grade.STATISTICAL,
                    Phrase.of("trail.code.finalizer"),
                    link(busy.get()),
                    List.of()));
            selection = selection.withCode(busy.get().site().point());
        }
        return new Trail(hops, selection);
    }

    private static EvidenceLink link(Busy busy) {
        return new EvidenceLink(
                busy.recording().passport().name(),
                busy.recording().samples(busy.kind()).map(Samples::event).orElse(""),
                Phrase.of("trail.ev.samples", Quantity.count(busy.samples()), Quantity.count(busy.of())));
    }

    /** Finalizers of the class that ran since the JVM started, as it counts them itself (JDK 18). */
    private static Optional<Long> runs(Investigation in, Recording recording, String className) {
        Optional<EventTable> table = recording.eventLog().open(EVENT, null, in.job());
        if (table.isEmpty()) {
            return Optional.empty();
        }
        int type = table.get().type().field("finalizableClass");
        int total = table.get().type().field("totalFinalizersRun");
        long most = -1;
        for (long row = 0; type >= 0 && total >= 0 && row < table.get().size(); row++) {
            if (table.get().text(row, type).equals(className)) {
                most = Math.max(most, table.get().number(row, total));
            }
        }
        return most < 0 ? Optional.empty() : Optional.of(most);
    }

    @Override
    public List<Limit> limits(Investigation in) {
        return List.of();
    }
}
