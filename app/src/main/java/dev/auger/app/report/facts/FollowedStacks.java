package dev.auger.app.report.facts;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.flame.FrameTotals;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.analysis.trail.Symptom;
import dev.auger.model.Frame;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the stacks a finding was made from, and the way its trail takes through them. */
final class FollowedStacks {

    private static final List<Layer> ORDER = List.of(Layer.STACK, Layer.CODE, Layer.ALLOCATION, Layer.THREAD);
    private static final int MOST_THREADS = 200;

    private FollowedStacks() {}

    /** Samples of one kind in one recording. */
    record Stacks(Recording recording, SampleKind kind) {}

    /** The samples a finding's hops name as their evidence, if they name any. */
    static Optional<Stacks> of(Finding finding, List<Recording> recordings) {
        for (Layer layer : ORDER) {
            Optional<Hop> hop = finding.trail().hop(layer);
            for (EvidenceLink link : hop.map(Hop::evidence).orElse(List.of())) {
                for (Recording recording : recordings) {
                    if (recording.passport().name().equals(link.file())) {
                        Optional<SampleKind> kind = recording.kinds().stream()
                                .filter(k -> names(recording, k, link.ref()))
                                .findFirst();
                        if (kind.isPresent()) {
                            return Optional.of(new Stacks(recording, kind.get()));
                        }
                    }
                }
            }
        }
        // What is kept was allocated somewhere, whichever event told so.
        return Symptom.MEMORY.concerns(finding.pattern())
                        && finding.trail().hop(Layer.ALLOCATION).isPresent()
                ? recordings.stream()
                        .filter(r -> r.samples(SampleKind.ALLOC)
                                .filter(s -> s.size() > 0)
                                .isPresent())
                        .map(r -> new Stacks(r, SampleKind.ALLOC))
                        .findFirst()
                : Optional.empty();
    }

    /** Where nothing is followed: what the recording itself shows first. */
    static Optional<Stacks> byDefault(List<Recording> recordings) {
        for (Recording recording : recordings) {
            Optional<SampleKind> kind = CallTrees.defaultKind(recording);
            if (kind.isPresent()) {
                return Optional.of(new Stacks(recording, kind.get()));
            }
        }
        return Optional.empty();
    }

    private static boolean names(Recording recording, SampleKind kind, String ref) {
        return recording
                .samples(kind)
                .filter(s -> s.size() > 0)
                .map(s -> s.event())
                .filter(event ->
                        event.equals(ref) || List.of(event.split("\\+")).contains(ref))
                .isPresent();
    }

    /**
     * @param finding whose way is marked, or null
     * @param culprits see {@link FlameFacts}
     */
    static FlameFacts facts(Stacks stacks, @Nullable Finding finding, Set<String> culprits, Job job) {
        CallTree tree = CallTrees.of(stacks.recording(), CallTreeOptions.of(stacks.kind()), SampleFilter.ALL, job);
        int end = finding == null ? -1 : end(tree, finding);
        BitSet path = new BitSet();
        for (int at = end; at >= 0; at = tree.parent(at)) {
            path.set(at);
        }
        return new FlameFacts(
                stacks.recording().passport().name(),
                stacks.kind(),
                tree,
                path,
                end,
                culprits,
                FrameTotals.of(tree, job),
                threads(stacks, job));
    }

    /** The node of the culprit below the stack that was followed; else the heaviest node of the culprit anywhere. */
    private static int end(CallTree tree, Finding finding) {
        List<String> stack = finding.trail().selection().stack();
        int from = stack.isEmpty() ? 0 : Math.max(0, tree.find(0, stack));
        CodePoint culprit = finding.culprit();
        int found = culprit == null ? -1 : heaviest(tree, from, culprit);
        return found >= 0 ? found : from > 0 ? from : culprit == null ? -1 : heaviest(tree, 0, culprit);
    }

    private static int heaviest(CallTree tree, int from, CodePoint culprit) {
        int best = -1;
        for (int n = from; n < tree.end(from); n++) {
            Frame frame = tree.frameOf(n);
            if (frame != null
                    && frame.method().equals(culprit.method())
                    && frame.className().equals(culprit.className())
                    && (best < 0 || tree.total(n) > tree.total(best))) {
                best = n;
            }
        }
        return best;
    }

    private static List<FlameFacts.ThreadRow> threads(Stacks stacks, Job job) {
        CallTreeOptions byFamily = new CallTreeOptions(stacks.kind(), false, true, false, true);
        CallTree tree = CallTrees.of(stacks.recording(), byFamily, SampleFilter.ALL, job);
        List<FlameFacts.ThreadRow> rows = new ArrayList<>();
        for (int n = tree.firstChild(0); n >= 0 && rows.size() < MOST_THREADS; n = tree.nextSibling(n)) {
            rows.add(new FlameFacts.ThreadRow(tree.name(n), tree.total(n), tree.samples(n)));
        }
        return rows;
    }
}
