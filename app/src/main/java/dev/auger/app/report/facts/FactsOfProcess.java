package dev.auger.app.report.facts;

import dev.auger.analysis.alloc.AllocationSummary;
import dev.auger.analysis.alloc.Allocations;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.analysis.gc.GcSeries;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.pattern.Catalogue;
import dev.auger.analysis.threads.RecordedDumps;
import dev.auger.analysis.trail.Investigator;
import dev.auger.analysis.trail.OpenLayer;
import dev.auger.analysis.trail.Symptom;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceSet;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.Recording;
import dev.auger.model.ThreadDumps;
import dev.auger.model.job.Job;
import dev.auger.model.source.SourceHit;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the evidence of one process all that the report shows of it. */
public final class FactsOfProcess {

    private static final int MOST_FLAMES = 4;
    private static final int MOST_DUMPS = 6;

    private final @Nullable Symptom symptom;
    private final Catalogue patterns;
    private final Map<HeapSnapshot, HeapAnalysis> known;
    private final SourceLookup sources;
    private final Job job;

    /** Where source comes from. */
    @FunctionalInterface
    public interface SourceLookup {
        Optional<SourceHit> find(CodePoint place, Job job) throws IOException;
    }

    /**
     * @param symptom what the report is to be about, or null for all
     * @param patterns looked for besides the rules
     * @param known analyses of heaps that were made already
     */
    public FactsOfProcess(
            @Nullable Symptom symptom,
            Catalogue patterns,
            Map<HeapSnapshot, HeapAnalysis> known,
            SourceLookup sources,
            Job job) {
        this.symptom = symptom;
        this.patterns = patterns;
        this.known = known;
        this.sources = sources;
        this.job = job;
    }

    /** @param assumed see {@link ProcessFacts} */
    public ProcessFacts of(List<Evidence> members, boolean assumed) throws IOException {
        EvidenceSet set = RecordedDumps.within(EvidenceSet.of(members), job);
        Investigation investigation = new Investigation(set, assumed, OwnCode.byDefault(), job).with(patterns);
        set.heaps().forEach(heap -> {
            HeapAnalysis analysis = known.get(heap);
            if (analysis != null) {
                investigation.with(heap, analysis);
            }
        });
        Investigator.Result all = Investigator.run(investigation);
        Investigator.Result result = narrowed(all);
        List<DumpFacts> dumps = new ArrayList<>();
        return new ProcessFacts(
                identity(members),
                assumed,
                members.stream().map(Evidence::passport).toList(),
                result,
                open(set, result),
                all.findings().size() - result.findings().size(),
                sources(result),
                Settings.of(set, job),
                flames(set, result),
                allocations(set),
                collections(set),
                Instants.of(set),
                dumps,
                dumps(set, dumps),
                set.heaps().stream()
                        .map(heap -> HeapFacts.of(heap, investigation.analysis(heap), job))
                        .toList());
    }

    private Investigator.Result narrowed(Investigator.Result all) {
        return symptom == null
                ? all
                : new Investigator.Result(
                        all.findings().stream()
                                .filter(f -> concerns(symptom, f.pattern()))
                                .toList(),
                        all.limits().stream()
                                .filter(l -> symptom.concernsLimit(l.code()))
                                .toList());
    }

    /** A pattern says itself which symptoms it is about. */
    private boolean concerns(Symptom what, String pattern) {
        return patterns.find(pattern)
                .map(p -> p.symptoms().isEmpty() || p.symptoms().contains(what.id()))
                .orElseGet(() -> what.concerns(pattern));
    }

    private static Map<Finding, List<OpenLayer>> open(EvidenceSet set, Investigator.Result result) {
        Map<Finding, List<OpenLayer>> open = new HashMap<>();
        result.findings().forEach(finding -> open.put(finding, OpenLayer.of(finding, set)));
        return open;
    }

    private static ProcessIdentity identity(List<Evidence> members) {
        return members.stream()
                .map(m -> m.passport().process())
                .filter(p -> p.pid() > 0 || p.host() != null)
                .findFirst()
                .orElse(ProcessIdentity.UNKNOWN);
    }

    private Map<CodePoint, SourceHit> sources(Investigator.Result result) throws IOException {
        Map<CodePoint, SourceHit> found = new LinkedHashMap<>();
        for (Finding finding : result.findings()) {
            CodePoint culprit = finding.culprit();
            if (culprit != null && culprit.line() > 0 && !found.containsKey(culprit)) {
                sources.find(culprit, job).ifPresent(hit -> found.put(culprit, hit));
            }
        }
        return found;
    }

    private List<FlameFacts> flames(EvidenceSet set, Investigator.Result result) {
        Map<FollowedStacks.Stacks, List<Finding>> followed = new LinkedHashMap<>();
        for (Finding finding : result.findings()) {
            if (finding.level() != Finding.Level.HINT) {
                FollowedStacks.of(finding, set.recordings())
                        .ifPresent(stacks -> followed.computeIfAbsent(stacks, s -> new ArrayList<>())
                                .add(finding));
            }
        }
        if (followed.isEmpty()) {
            return FollowedStacks.byDefault(set.recordings())
                    .map(stacks -> List.of(FollowedStacks.facts(stacks, null, Set.of(), job)))
                    .orElse(List.of());
        }
        List<FlameFacts> flames = new ArrayList<>();
        followed.entrySet().stream()
                .limit(MOST_FLAMES)
                .forEach(e -> flames.add(
                        FollowedStacks.facts(e.getKey(), e.getValue().getFirst(), culprits(e.getValue()), job)));
        return flames;
    }

    private static Set<String> culprits(List<Finding> findings) {
        return findings.stream()
                .map(Finding::culprit)
                .filter(Objects::nonNull)
                .map(place -> place.className() + '.' + place.method())
                .collect(Collectors.toSet());
    }

    private List<AllocationFacts> allocations(EvidenceSet set) {
        List<AllocationFacts> all = new ArrayList<>();
        for (Recording recording : set.recordings()) {
            AllocationSummary summary = Allocations.summarise(recording, SampleFilter.ALL, job);
            if (summary.samples() > 0) {
                all.add(new AllocationFacts(recording.passport().name(), summary));
            }
        }
        return all;
    }

    private static List<GcSeries> collections(EvidenceSet set) {
        List<GcSeries> all = new ArrayList<>();
        set.recordings().forEach(recording -> all.add(GcSeries.of(recording)));
        set.gcLogs().forEach(log -> all.add(GcSeries.of(log)));
        return all.stream().filter(series -> !series.events().isEmpty()).toList();
    }

    /** Of very many dumps the first and the last: a report is no place to leaf through hundreds. */
    private int dumps(EvidenceSet set, List<DumpFacts> into) {
        int all = set.threadDumps().stream().mapToInt(d -> d.dumps().size()).sum();
        int before = 0;
        for (ThreadDumps file : set.threadDumps()) {
            List<ThreadDump> dumps = file.dumps();
            for (int i = 0; i < dumps.size(); i++) {
                job.check();
                int position = before + i;
                if (position < MOST_DUMPS / 2 || position >= all - MOST_DUMPS / 2) {
                    into.add(DumpFacts.of(file.passport().name(), i + 1, dumps.size(), dumps.get(i)));
                }
            }
            before += dumps.size();
        }
        return all;
    }
}
