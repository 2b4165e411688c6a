package dev.auger.model.opinion;

import java.util.List;

/**
 * What one rule of another tool found. The texts are the tool's, in English, and plain: no markup, no links, blanks as a person
 * types them. A line that begins with a bullet is an item of a list.
 *
 * @param rule the rule's id in its tool, unique in one {@link SecondOpinion}
 * @param name what the tool calls the rule
 * @param topic the tool's subject the rule belongs to ({@code heap}, {@code lock_instances}), or empty
 * @param level how serious the tool finds it
 * @param score 0 to 100, the tool's own scale of seriousness; no probability
 * @param summary one or two sentences
 * @param explanation why it matters, or empty
 * @param solution what the tool would do, or empty
 * @param events names of the event types the rule looked at
 */
public record RuleVerdict(
        String rule,
        String name,
        String topic,
        Level level,
        double score,
        String summary,
        String explanation,
        String solution,
        List<String> events) {

    /** A second opinion is a strong word or a hint; it is never a proof, because its evidence was not looked at by us. */
    public enum Level {
        STRONG,
        HINT
    }

    public RuleVerdict {
        events = List.copyOf(events);
    }
}
