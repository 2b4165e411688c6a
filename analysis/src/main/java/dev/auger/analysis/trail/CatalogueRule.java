package dev.auger.analysis.trail;

import dev.auger.analysis.pattern.Outcome;
import dev.auger.analysis.pattern.Patterns;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Limit;
import java.util.List;
import java.util.Map;

/** The catalogue of patterns. Unlike rules it also speaks of Go, and so does what it lacks. */
final class CatalogueRule {

    private CatalogueRule() {}

    static void add(Investigation in, List<Finding> findings, Map<String, Limit> limits) {
        Outcome outcome = Patterns.evaluate(in.patterns(), in.evidence(), in.ownCode(), in::analysis, in.job());
        findings.addAll(outcome.findings());
        outcome.limits().forEach(limit -> limits.putIfAbsent(limit.code(), limit));
    }
}
