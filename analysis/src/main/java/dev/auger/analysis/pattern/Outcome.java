package dev.auger.analysis.pattern;

import dev.auger.analysis.pattern.fact.Need;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the patterns said about the evidence of a process.
 *
 * @param findings unranked
 * @param silent patterns that could not be looked for, by id
 */
public record Outcome(List<Finding> findings, List<Silent> silent) {

    public static final Outcome EMPTY = new Outcome(List.of(), List.of());

    public Outcome {
        findings = List.copyOf(findings);
        silent = List.copyOf(silent);
    }

    /** What is missing, each thing once and all events together, the one most patterns wait for first. */
    public List<Limit> limits() {
        Map<Need, Integer> counts = new LinkedHashMap<>();
        Map<String, Integer> events = new TreeMap<>();
        for (Silent one : silent) {
            if (one.needs().isEvent()) {
                events.merge(one.needs().detail(), 1, Integer::sum);
            } else {
                counts.merge(one.needs(), 1, Integer::sum);
            }
        }
        List<Map.Entry<Need, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<Need, Integer>comparingByValue()
                .reversed()
                .thenComparing(e -> e.getKey().token()));
        List<Limit> limits = new ArrayList<>();
        sorted.forEach(e -> limits.add(new Limit(
                "needs." + e.getKey().code(),
                Phrase.of("pattern.need." + e.getKey().code(), e.getValue()),
                e.getKey().command())));
        if (!events.isEmpty()) {
            int patterns = events.values().stream().mapToInt(Integer::intValue).sum();
            limits.add(new Limit(
                    "needs.events",
                    Phrase.of("pattern.need.event", patterns, String.join(", ", events.keySet())),
                    Need.RECORDING));
        }
        return limits;
    }
}
