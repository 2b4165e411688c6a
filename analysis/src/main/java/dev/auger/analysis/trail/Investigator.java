package dev.auger.analysis.trail;

import dev.auger.analysis.trail.memory.AllocationRule;
import dev.auger.analysis.trail.memory.ExplicitGcRule;
import dev.auger.analysis.trail.memory.FinalizerRule;
import dev.auger.analysis.trail.memory.RetentionRule;
import dev.auger.analysis.trail.nativememory.NativeMemoryRule;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.analysis.trail.running.CpuRule;
import dev.auger.analysis.trail.running.ExceptionRule;
import dev.auger.analysis.trail.running.IdiomRule;
import dev.auger.analysis.trail.running.ThreadGrowthRule;
import dev.auger.analysis.trail.running.ThreadHoardRule;
import dev.auger.analysis.trail.running.ThreadLocalRule;
import dev.auger.analysis.trail.running.ThreadStartRule;
import dev.auger.analysis.trail.waiting.ContentionRule;
import dev.auger.analysis.trail.waiting.DeadlockRule;
import dev.auger.analysis.trail.waiting.IoWaitRule;
import dev.auger.analysis.trail.waiting.PinnedRule;
import dev.auger.analysis.trail.waiting.StuckRule;
import dev.auger.model.EvidenceSet;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Limit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs all rules over the evidence of one process and ranks what they found by impact times confidence. */
public final class Investigator {

    private static final List<Rule> RULES = List.of(
            new DeadlockRule(),
            new RetentionRule(),
            new StuckRule(),
            new ContentionRule(),
            new AllocationRule(),
            new IdiomRule(),
            new ExplicitGcRule(),
            new FinalizerRule(),
            new NativeMemoryRule(),
            new CpuRule(),
            new PinnedRule(),
            new ThreadStartRule(),
            new ThreadGrowthRule(),
            new ThreadHoardRule(),
            new ThreadLocalRule(),
            new ExceptionRule(),
            new IoWaitRule(),
            new TrustRule());

    private Investigator() {}

    /**
     * The answer.
     *
     * @param findings conclusions and hints, best first
     * @param limits what could not be answered
     */
    public record Result(List<Finding> findings, List<Limit> limits) {

        public static final Result EMPTY = new Result(List.of(), List.of());

        public Result {
            findings = List.copyOf(findings);
            limits = List.copyOf(limits);
        }
    }

    public static Result run(Investigation investigation) {
        boolean ofJvm = ofJvm(investigation.evidence());
        List<Finding> findings = new ArrayList<>();
        Map<String, Limit> limits = new LinkedHashMap<>();
        for (Rule rule : RULES) {
            investigation.job().check();
            findings.addAll(rule.findings(investigation));
            if (ofJvm) {
                rule.limits(investigation).forEach(limit -> limits.putIfAbsent(limit.code(), limit));
            }
        }
        CatalogueRule.add(investigation, findings, limits);
        List<Finding> ranked = new ArrayList<>(Merging.of(findings));
        ranked.sort(Comparator.comparing((Finding f) -> f.level() == Finding.Level.HINT)
                .thenComparingDouble(f -> -f.impact() * f.confidence())
                .thenComparing(Finding::pattern));
        return new Result(ranked, List.copyOf(limits.values()));
    }

    /** Whether the process may be a JVM's: what is missing is asked of one, with {@code jcmd}. */
    private static boolean ofJvm(EvidenceSet evidence) {
        return !evidence.heaps().isEmpty()
                || !evidence.gcLogs().isEmpty()
                || !evidence.histograms().isEmpty()
                || evidence.recordings().isEmpty() && evidence.threadDumps().isEmpty()
                || Stream.concat(evidence.recordings().stream(), evidence.threadDumps().stream())
                        .anyMatch(e -> !"Go".equals(e.passport().producer()));
    }
}
