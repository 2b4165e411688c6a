package dev.auger.analysis.pattern.fact;

import dev.auger.model.Frame;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Share;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the hops of what a pattern found. */
final class Hops {

    private Hops() {}

    static Hop of(
            Layer layer, String value, @Nullable Share share, Grade grade, String reason, String file, String ref) {
        return new Hop(
                layer,
                value,
                share,
                grade,
                Phrase.of(reason),
                List.of(new EvidenceLink(file, ref, evidence(share))),
                List.of());
    }

    private static Phrase evidence(@Nullable Share share) {
        if (share == null) {
            return Phrase.of("pattern.evidence");
        }
        boolean sampled = share.isSampled();
        return Phrase.of(
                sampled ? "pattern.evidence.samples" : "pattern.evidence.share",
                Quantity.count(sampled ? share.samples() : share.part()),
                Quantity.count(sampled ? share.ofSamples() : share.whole()));
    }

    /** Stack and line of what was seen at a stack, as far as it has frames. */
    static List<Hop> ofStack(
            StackTests stacks, int stack, @Nullable Share share, Grade grade, String file, String ref) {
        List<Hop> hops = new ArrayList<>();
        if (stack < 0 || stacks.depth(stack) == 0) {
            return hops;
        }
        int own = stacks.own(stack);
        Frame top = stacks.frame(stack, caller(own));
        hops.add(of(Layer.STACK, Names.shortFrame(top), share, grade, "pattern.hop.stack", file, ref));
        return hops;
    }

    /** The line, which comes last. */
    static List<Hop> code(@Nullable CodePoint point, @Nullable Share share, Grade grade, String file, String ref) {
        return point == null
                ? List.of()
                : List.of(of(Layer.CODE, point.label(), share, grade, "pattern.hop.code", file, ref));
    }

    /** What the line calls, which says what is waited for; the top frame where nothing is own. */
    private static int caller(int own) {
        return own > 0 ? own - 1 : 0;
    }

    /** Qualified names from the root to the own frame nearest the top. */
    static List<String> path(StackTests stacks, int stack) {
        List<String> path = new ArrayList<>();
        if (stack >= 0) {
            for (int p = stacks.depth(stack) - 1; p >= Math.max(0, stacks.own(stack)); p--) {
                path.add(stacks.frame(stack, p).qualifiedName());
            }
        }
        return path;
    }
}
