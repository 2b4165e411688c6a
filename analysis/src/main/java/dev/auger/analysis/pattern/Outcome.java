package dev.auger.analysis.pattern;

import dev.auger.analysis.pattern.fact.Need;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** What is missing, each thing once, the one most patterns wait for first. */
    public List<Limit> limits() {
        Map<Need, Integer> counts = new LinkedHashMap<>();
        silent.forEach(s -> counts.merge(s.needs(), 1, Integer::sum));
        List<Map.Entry<Need, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<Need, Integer>comparingByValue()
                .reversed()
                .thenComparing(e -> e.getKey().token() + e.getKey().detail(), Comparator.naturalOrder()));
        return sorted.stream().map(e -> limit(e.getKey(), e.getValue())).toList();
    }

    private static Limit limit(Need need, int patterns) {
        String code = "needs." + need.code() + (need.detail().isEmpty() ? "" : '.' + need.detail());
        return new Limit(code, Phrase.of("pattern.need." + need.code(), patterns, need.detail()), need.command());
    }
}
