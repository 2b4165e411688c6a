package dev.auger.model.trail;

import dev.auger.model.Grade;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ranked finding.
 *
 * @param pattern stable identifier of the rule that made it
 * @param title the claim
 * @param detail measured value and threshold
 * @param level how strongly it holds
 * @param confidence 0 to 1
 * @param impact 0 to 1: the share of the resource it speaks about; ranking is by impact times confidence
 * @param culprit the line to change, if known
 * @param trail the five hops, or as many as the evidence carries
 * @param counterEvidence what speaks against the whole
 * @param remedy what to change
 */
public record Finding(
        String pattern,
        Phrase title,
        Phrase detail,
        Level level,
        double confidence,
        double impact,
        @Nullable CodePoint culprit,
        Trail trail,
        List<Phrase> counterEvidence,
        Phrase remedy) {

    /** Proofs and strong findings are conclusions; the rest are hints. */
    public enum Level {
        PROOF,
        STRONG,
        HINT
    }

    public Finding {
        counterEvidence = List.copyOf(counterEvidence);
    }

    public Grade grade() {
        return trail.grade();
    }

    /** The same at another place, with more that speaks against it. */
    public Finding at(CodePoint place, Phrase against) {
        List<Phrase> all = new ArrayList<>(counterEvidence);
        all.add(against);
        return new Finding(pattern, title, detail, level, confidence, impact, place, trail, all, remedy);
    }

    /** What tells it from other findings over the same evidence, the same whenever the evidence is read again. */
    public String key() {
        return culprit == null
                ? pattern
                : pattern + '@' + culprit.className() + '.' + culprit.method() + ':' + culprit.line();
    }
}
