package dev.auger.analysis.pattern;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.pattern.fact.Need;
import dev.auger.analysis.pattern.fact.Sources;
import dev.auger.analysis.pattern.format.Clause;
import dev.auger.analysis.pattern.format.Pattern;
import dev.auger.model.EvidenceKind;
import dev.auger.model.EvidenceSet;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump.Platform;
import dev.auger.model.trail.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Looks for all patterns of a catalogue in the evidence of one process. */
public final class Patterns {

    private Patterns() {}

    /**
     * Evaluates.
     *
     * @param ownCode whether a class is of the program's own code
     * @param analysis of a heap dump, computed at most once by whoever gives it
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    public static Outcome evaluate(
            Catalogue catalogue,
            EvidenceSet evidence,
            Predicate<String> ownCode,
            Function<HeapSnapshot, HeapAnalysis> analysis,
            Job job) {
        List<Finding> findings = new ArrayList<>();
        List<Silent> silent = new ArrayList<>();
        for (Platform platform : platforms(evidence)) {
            Sources sources = new Sources(evidence, platform, ownCode, analysis, catalogue.heapClasses(), job);
            VerdictFindings verdicts = new VerdictFindings(sources);
            for (Pattern pattern : catalogue.patterns()) {
                job.check();
                if (pattern.executable(platform)) {
                    find(pattern, sources, verdicts, findings)
                            .ifPresent(need -> silent.add(new Silent(pattern.id(), platform, need)));
                }
            }
        }
        return new Outcome(findings, silent);
    }

    /**
     * Adds what is found; tells what is needed if none of the pattern's clauses could be asked. Clauses are ways to see one and the same
     * thing: what the most certain of them says counts, the first where several are.
     */
    private static Optional<Need> find(
            Pattern pattern, Sources sources, VerdictFindings verdicts, List<Finding> findings) {
        boolean asked = false;
        Need missing = null;
        List<Finding> best = List.of();
        for (Clause clause : pattern.clauses()) {
            if (clause.platform() != sources.platform()) {
                continue;
            }
            List<Finding> found = new ArrayList<>();
            Optional<Need> needs = switch (clause) {
                case Clause.ByRule rule -> verdicts.find(pattern, rule, found);
                case Clause.ByCondition condition -> new ClauseRun(pattern, condition, sources).find(found);
            };
            if (!found.isEmpty() && (best.isEmpty() || level(found).compareTo(level(best)) < 0)) {
                best = found;
            }
            asked |= needs.isEmpty();
            missing = needs.orElse(missing);
        }
        findings.addAll(best);
        return asked ? Optional.empty() : Optional.ofNullable(missing);
    }

    /** That of the most certain. */
    private static Finding.Level level(List<Finding> findings) {
        return findings.stream()
                .map(Finding::level)
                .min(Comparator.naturalOrder())
                .orElse(Finding.Level.HINT);
    }

    private static Set<Platform> platforms(EvidenceSet evidence) {
        Set<Platform> found = EnumSet.noneOf(Platform.class);
        evidence.threadDumps().forEach(f -> f.dumps().forEach(d -> found.add(d.platform())));
        evidence.gcLogs().forEach(log -> found.add(log.collector().equals("Go") ? Platform.GO : Platform.JVM));
        evidence.recordings().forEach(r -> {
            if (r.passport().kind() == EvidenceKind.JFR) {
                found.add(Platform.JVM);
            } else if ("Go".equals(r.passport().producer())) {
                found.add(Platform.GO);
            }
        });
        if (!evidence.heaps().isEmpty() || !evidence.histograms().isEmpty()) {
            found.add(Platform.JVM);
        }
        return found;
    }
}
