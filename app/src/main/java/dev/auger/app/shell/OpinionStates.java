package dev.auger.app.shell;

import dev.auger.analysis.opinion.Comparison;
import dev.auger.app.text.FailureTexts;
import dev.auger.model.Recording;
import dev.auger.model.job.Progress;
import dev.auger.model.opinion.ExaminedPart;
import dev.auger.model.opinion.RuleVerdict;
import dev.auger.model.opinion.SecondOpinion;
import dev.auger.model.opinion.SilentRule;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.Quantity;
import dev.auger.views.shell.OpinionCard;
import dev.auger.views.shell.OpinionState;
import dev.auger.views.text.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of what was asked about each recording what the group in the drawer shows. */
final class OpinionStates {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private OpinionStates() {}

    /**
     * One recording.
     *
     * @param index its place among the recordings shown
     * @param comparison with our findings, if there is an answer
     */
    record Asked(
            int index,
            Recording recording,
            Optional<SecondOpinions.Outcome> outcome,
            @Nullable Comparison comparison) {}

    static OpinionState of(List<Asked> asked, Texts texts) {
        List<String> notes = new ArrayList<>();
        List<OpinionCard> cards = new ArrayList<>();
        List<OpinionState.Silent> silent = new ArrayList<>();
        boolean several = asked.size() > 1;
        boolean cancelled = false;
        boolean failed = false;
        boolean answered = false;
        for (Asked one : asked) {
            String file = several ? one.recording().passport().name() : "";
            String mark = file.isEmpty() ? "" : file + ": ";
            switch (one.outcome().orElse(null)) {
                case SecondOpinions.Asking asking -> {
                    return running(asking.progress(), texts);
                }
                case SecondOpinions.Answered said -> {
                    SecondOpinion opinion = said.opinion();
                    answered = true;
                    notes.add(mark + paragraph(seen(opinion, one.recording(), texts), texts));
                    notes.add(paragraph(told(one, opinion, file, texts, cards), texts));
                    opinion.silent().forEach(rule -> silent.add(silent(rule, mark, texts)));
                }
                case SecondOpinions.Failed unanswered -> {
                    failed = true;
                    notes.add(mark + texts.get(FailureTexts.phrase(unanswered.why())));
                }
                case SecondOpinions.Cancelled ended -> cancelled = true;
                case null -> {}
            }
        }
        cards.sort(Comparator.comparingDouble(card -> -card.score()));
        OpinionState.Phase phase = answered
                ? OpinionState.Phase.DONE
                : failed
                        ? OpinionState.Phase.FAILED
                        : cancelled ? OpinionState.Phase.CANCELLED : OpinionState.Phase.IDLE;
        return new OpinionState(phase, -1, "", notes, cards, silent);
    }

    private static OpinionState running(@Nullable Progress progress, Texts texts) {
        return progress != null && progress.unit() == Progress.Unit.OBJECTS
                ? OpinionState.running(
                        progress.fraction(), texts.get("opinion.progress", progress.done(), progress.total()))
                : OpinionState.running(-1, "");
    }

    /** Which part of the recording the rules saw. */
    private static List<String> seen(SecondOpinion opinion, Recording recording, Texts texts) {
        List<String> notes = new ArrayList<>();
        ExaminedPart part = opinion.part();
        Quantity bytes = Quantity.bytes(part.bytes());
        notes.add(
                part.whole()
                        ? texts.get("opinion.part.whole", opinion.engine(), bytes)
                        : texts.get("opinion.part.end", opinion.engine(), bytes, Quantity.bytes(part.ofBytes())));
        TimeRange range = part.range();
        if (range != null) {
            ZoneOffset zone = ZoneOffset.ofTotalSeconds(
                    (int) Math.clamp(recording.zoneOffsetMillis().orElse(0) / 1000, -18 * 3600L, 18 * 3600L));
            notes.add(texts.get("opinion.part.time", clock(range.start(), zone), clock(range.end(), zone)));
        }
        return notes;
    }

    private static String clock(long nanos, ZoneOffset zone) {
        return CLOCK.format(Instant.ofEpochSecond(0, nanos).atOffset(zone));
    }

    /** Chinese sentences follow each other without a blank. */
    private static String paragraph(List<String> sentences, Texts texts) {
        return String.join(texts.locale().getLanguage().equals("zh") ? "" : " ", sentences);
    }

    /** Adds the cards, and says how many rules spoke and how many of them are told elsewhere. */
    private static List<String> told(
            Asked one, SecondOpinion opinion, String file, Texts texts, List<OpinionCard> cards) {
        List<String> notes = new ArrayList<>();
        Comparison comparison = one.comparison();
        List<RuleVerdict> others = comparison == null ? opinion.said() : comparison.others();
        int same = opinion.said().size() - others.size();
        notes.add(texts.get("opinion.counts", opinion.said().size(), opinion.passed()));
        if (same > 0) {
            notes.add(texts.get("opinion.same", same));
        }
        for (RuleVerdict verdict : others) {
            cards.add(OpinionCard.of(one.index() + ":" + verdict.rule(), verdict, file));
        }
        return notes;
    }

    private static OpinionState.Silent silent(SilentRule rule, String mark, Texts texts) {
        String why = rule.missing().isEmpty()
                ? rule.reason()
                : texts.get("opinion.needs", String.join(", ", rule.missing()));
        return new OpinionState.Silent(mark + rule.rule(), why);
    }

    /** Which recording a card is about. */
    static int recordingOf(String card) {
        return Integer.parseInt(card.substring(0, card.indexOf(':')));
    }
}
