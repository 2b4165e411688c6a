package dev.auger.app.guide;

import dev.auger.analysis.trail.Investigator;
import dev.auger.analysis.trail.Symptom;
import dev.auger.analysis.trail.layers.LayerWalk;
import dev.auger.app.cases.CaseItem;
import dev.auger.app.cases.GuidedState;
import dev.auger.model.EvidenceKind;
import dev.auger.model.EvidenceSet;
import dev.auger.model.source.SourceHit;
import dev.auger.model.trail.Finding;
import dev.auger.views.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything the pages are made from, as it stands at one moment.
 *
 * @param busy files are being read or rules are running
 * @param walk the five layers, or null while they are computed
 * @param source of the line the walk ends at, with its line there; null while it is looked for or where none was found
 * @param chosenPlace where the program runs as the user says; null if they did not
 * @param pids processes of this machine: id and what they run
 * @param saved the report's file, or empty
 */
public record GuideInput(
        GuidedState state,
        List<CaseItem> items,
        EvidenceSet evidence,
        Investigator.Result result,
        boolean busy,
        @Nullable LayerWalk walk,
        @Nullable SourceHit source,
        List<Path> sourceFolders,
        @Nullable RunPlace chosenPlace,
        String pid,
        List<LocalJvm> pids,
        String saved,
        Texts texts) {

    public GuideInput {
        items = List.copyOf(items);
        sourceFolders = List.copyOf(sourceFolders);
        pids = List.copyOf(pids);
    }

    /** A process of this machine that runs Java. */
    public record LocalJvm(String pid, String name) {}

    /** Where the program runs: what the user said, else what the evidence suggests. */
    public RunPlace place() {
        return chosenPlace != null ? chosenPlace : ofGo() ? RunPlace.GO : RunPlace.LOCAL;
    }

    public GuidePage page() {
        return GuidePage.of(state.page());
    }

    /** What hurts; null where nobody knows or nothing was said yet. */
    public @Nullable Symptom symptom() {
        return Symptom.of(state.symptom()).orElse(null);
    }

    /** Findings, those about what hurts first; conclusions before hints in either part. */
    public List<Finding> findings() {
        Symptom symptom = symptom();
        List<Finding> ordered = new ArrayList<>(result.findings());
        ordered.sort(Comparator.comparing((Finding f) -> f.level() == Finding.Level.HINT)
                .thenComparing(f -> symptom != null && !symptom.concerns(f.pattern())));
        return ordered;
    }

    /** The finding followed: the one chosen, else the first. */
    public Optional<Finding> finding() {
        List<Finding> all = findings();
        return all.stream()
                .filter(f -> f.key().equals(state.finding()))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Whether the evidence is Go's, so that {@code jcmd} is of no use. */
    public boolean ofGo() {
        return items.stream()
                        .anyMatch(i -> i.evidence() != null
                                && (i.evidence().passport().kind() == EvidenceKind.GOROUTINES
                                        || i.evidence().passport().kind() == EvidenceKind.PPROF))
                && evidence.heaps().isEmpty();
    }

    /** The files as commands name them. */
    public CaseFiles files() {
        List<CaseFiles.Entry> entries = new ArrayList<>();
        for (CaseItem item : items) {
            Path path = item.path();
            if (path != null && item.evidence() != null) {
                entries.add(new CaseFiles.Entry(path, item.evidence().passport().kind()));
            }
        }
        return new CaseFiles(entries, sourceFolders);
    }

    public AugerCommands commands() {
        return new AugerCommands(files(), symptom());
    }
}
