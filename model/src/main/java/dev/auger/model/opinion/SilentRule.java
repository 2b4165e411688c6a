package dev.auger.model.opinion;

import java.util.List;

/**
 * A rule that had no say.
 *
 * @param rule the rule's id in its tool
 * @param name what the tool calls the rule
 * @param missing event types it needs and the examined part does not have; empty where that is not the reason
 * @param reason the tool's own words, plain and in English; may be empty
 */
public record SilentRule(String rule, String name, List<String> missing, String reason) {

    public SilentRule {
        missing = List.copyOf(missing);
    }
}
