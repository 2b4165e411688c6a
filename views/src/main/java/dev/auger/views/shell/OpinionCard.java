package dev.auger.views.shell;

import dev.auger.model.opinion.RuleVerdict;
import java.util.List;

/**
 * One rule of another tool that found something. Its texts are the tool's own, plain and in English.
 *
 * @param id stable within the case
 * @param strong the tool finds it serious
 * @param score 0 to 100, the tool's
 * @param details paragraphs shown when the card is open; a line that begins with a bullet is an item of a list
 * @param events event types the rule looked at
 * @param source which recording, where there are several; else empty
 */
public record OpinionCard(
        String id,
        String rule,
        String name,
        boolean strong,
        double score,
        String summary,
        List<String> details,
        List<String> events,
        String source) {

    public OpinionCard {
        details = List.copyOf(details);
        events = List.copyOf(events);
    }

    public static OpinionCard of(String id, RuleVerdict verdict, String source) {
        List<String> details = List.of(verdict.explanation(), verdict.solution()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
        return new OpinionCard(
                id,
                verdict.rule(),
                verdict.name(),
                verdict.level() == RuleVerdict.Level.STRONG,
                verdict.score(),
                verdict.summary(),
                details,
                verdict.events(),
                source);
    }
}
