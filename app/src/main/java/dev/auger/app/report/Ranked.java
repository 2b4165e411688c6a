package dev.auger.app.report;

import dev.auger.app.report.facts.ProcessFacts;
import dev.auger.model.trail.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A finding with its place among those of all processes.
 *
 * @param process number of its process, from 1 on
 * @param rank from 1 on, conclusions before hints
 */
record Ranked(ProcessFacts facts, int process, Finding finding, int rank) {

    /** By impact times confidence as within a process; equal ones stay in the order of processes. */
    static List<Ranked> of(List<ProcessFacts> processes) {
        List<Ranked> all = new ArrayList<>();
        for (int p = 0; p < processes.size(); p++) {
            ProcessFacts facts = processes.get(p);
            for (Finding finding : facts.result().findings()) {
                all.add(new Ranked(facts, p + 1, finding, 0));
            }
        }
        if (processes.size() > 1) {
            all.sort(Comparator.comparing((Ranked r) -> r.isHint())
                    .thenComparingDouble(r -> -r.finding.impact() * r.finding.confidence()));
        }
        List<Ranked> ranked = new ArrayList<>();
        for (Ranked r : all) {
            ranked.add(new Ranked(r.facts, r.process, r.finding, ranked.size() + 1));
        }
        return List.copyOf(ranked);
    }

    boolean isHint() {
        return finding.level() == Finding.Level.HINT;
    }

    /** Where on the page it is. */
    String id() {
        return "f" + rank;
    }
}
