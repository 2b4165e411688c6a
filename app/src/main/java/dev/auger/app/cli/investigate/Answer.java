package dev.auger.app.cli.investigate;

import dev.auger.analysis.trail.OpenLayer;
import dev.auger.analysis.trail.Symptom;
import dev.auger.model.opinion.RuleVerdict;
import dev.auger.model.opinion.SecondOpinion;
import dev.auger.model.source.SourceHit;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Phrase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an investigation found.
 *
 * @param conclusions strong findings and proofs, best first
 * @param hints the weaker ones, best first
 * @param gaps what could not be answered, and why
 * @param opinions what Mission Control's rules saw, a recording each; empty if they were not asked
 */
public record Answer(List<Entry> conclusions, List<Entry> hints, List<Gap> gaps, List<Opinion> opinions) {

    public Answer {
        conclusions = List.copyOf(conclusions);
        hints = List.copyOf(hints);
        gaps = List.copyOf(gaps);
        opinions = List.copyOf(opinions);
    }

    /** The same with more gaps, in front of the others. */
    public Answer withGaps(List<Gap> more) {
        List<Gap> all = new ArrayList<>(more);
        all.addAll(gaps);
        return new Answer(conclusions, hints, all, opinions);
    }

    /** One of the list. */
    public sealed interface Entry permits Ours, Theirs {}

    /**
     * A finding of ours.
     *
     * @param open layers its trail says nothing about
     * @param agreeing rules of Mission Control that say the same
     * @param source the culprit's line, where its source was found
     */
    public record Ours(
            Finding finding,
            List<OpenLayer> open,
            List<RuleVerdict> agreeing,
            @Nullable SourceLine source) implements Entry {

        public Ours {
            open = List.copyOf(open);
            agreeing = List.copyOf(agreeing);
        }
    }

    /**
     * A verdict of Mission Control.
     *
     * @param file name of the recording
     */
    public record Theirs(RuleVerdict verdict, String file) implements Entry {

        /** {@code jmc:FullGc}. */
        public String pattern() {
            return "jmc:" + verdict.rule();
        }

        /** What is about the JVM's set-up or the recording itself explains nothing that hurts: it is a hint at most. */
        public RuleVerdict.Level level() {
            return Symptom.any(verdict) ? verdict.level() : RuleVerdict.Level.HINT;
        }

        /**
         * Half of the tool's score as a share of 100. Its score says how serious the rule finds what it saw, not how sure it is,
         * and we did not look at its evidence; so it is never more than one half.
         */
        public double confidence() {
            return verdict.score() / 200;
        }
    }

    /**
     * A line of source.
     *
     * @param location where it was found, for example a path below a folder or an entry of a jar
     * @param line 1-based line of the text there; of a decompiled one it is not that of the evidence
     * @param origin kind of place: {@code folder}, {@code sources_jar}, {@code jdk}, {@code git}, {@code decompiled}
     * @param trust whether it is the line meant: {@code sure} or {@code unknown}
     */
    public record SourceLine(String location, int line, String text, String origin, String trust) {

        static SourceLine of(SourceHit hit) {
            return new SourceLine(
                    hit.text().location(),
                    hit.line(),
                    hit.text().line(hit.line()).strip(),
                    hit.text().origin().id(),
                    hit.trust().level().id());
        }
    }

    /**
     * Something without an answer.
     *
     * @param code stable code
     * @param english what JSON says
     * @param text what people read
     * @param command what would record it; empty if nothing would
     */
    public record Gap(String code, @Nullable String english, Phrase text, String command) {}

    /**
     * What was asked of one recording.
     *
     * @param file name of the recording
     */
    public record Opinion(String file, SecondOpinion opinion) {}
}
