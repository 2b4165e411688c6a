package dev.auger.app.report;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.trail.Symptom;
import dev.auger.app.cases.ProcessGroups;
import dev.auger.app.report.facts.FactsOfProcess;
import dev.auger.app.report.facts.ProcessFacts;
import dev.auger.model.Evidence;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns evidence into what a report says of it, each process by itself. Takes long; runs on a worker. */
public final class ReportMaker {

    private ReportMaker() {}

    /**
     * What is asked.
     *
     * @param symptom what the report is to be about, or null for all
     * @param known analyses of heaps that were made already
     */
    public record Question(
            String title,
            String version,
            @Nullable Symptom symptom,
            FactsOfProcess.SourceLookup sources,
            Map<HeapSnapshot, HeapAnalysis> known) {}

    public static ReportInput of(Question question, List<? extends Evidence> evidence, Job job) throws IOException {
        List<ProcessFacts> processes = new ArrayList<>();
        FactsOfProcess facts = new FactsOfProcess(question.symptom(), question.known(), question.sources(), job);
        for (ProcessGroups.Group group : ProcessGroups.of(evidence)) {
            processes.add(facts.of(group.members(), group.assumed()));
        }
        Symptom symptom = question.symptom();
        return new ReportInput(
                question.title(),
                question.version(),
                symptom == null ? "" : symptom.id(),
                processes,
                List.of(),
                List.of());
    }
}
