package dev.auger.app.report.facts;

import dev.auger.analysis.gc.GcSeries;
import dev.auger.analysis.trail.Investigator;
import dev.auger.analysis.trail.OpenLayer;
import dev.auger.model.Passport;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.source.SourceHit;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the report says of one process.
 *
 * @param identity as far as its files name it
 * @param assumed some file names no process, so that it belongs here is an assumption
 * @param files in the order they were given
 * @param result findings, best first, and what could not be answered
 * @param open by finding the layers its trail says nothing about, and what would tell
 * @param leftOut findings about other symptoms than the one asked for
 * @param sources source of culprits, where it was found
 * @param flames one a kind of sample that a conclusion follows, the best conclusion's first
 * @param instants when dumps were taken, as far as the clock of the process is known
 * @param dumpsInAll dumps of threads there are; {@code dumps} may be fewer
 */
public record ProcessFacts(
        ProcessIdentity identity,
        boolean assumed,
        List<Passport> files,
        Investigator.Result result,
        Map<Finding, List<OpenLayer>> open,
        int leftOut,
        Map<CodePoint, SourceHit> sources,
        List<Setting> settings,
        List<FlameFacts> flames,
        List<AllocationFacts> allocations,
        List<GcSeries> collections,
        List<Instants.Taken> instants,
        List<DumpFacts> dumps,
        int dumpsInAll,
        List<HeapFacts> heaps) {

    public ProcessFacts {
        files = List.copyOf(files);
        open = Map.copyOf(open);
        sources = Map.copyOf(sources);
        settings = List.copyOf(settings);
        flames = List.copyOf(flames);
        allocations = List.copyOf(allocations);
        collections = List.copyOf(collections);
        instants = List.copyOf(instants);
        dumps = List.copyOf(dumps);
        heaps = List.copyOf(heaps);
    }

    /** Strong findings and proofs, best first. */
    public List<Finding> conclusions() {
        return result.findings().stream()
                .filter(f -> f.level() != Finding.Level.HINT)
                .toList();
    }

    public List<Finding> hints() {
        return result.findings().stream()
                .filter(f -> f.level() == Finding.Level.HINT)
                .toList();
    }

    /** What an event was recorded with, or an object laid out by. */
    public Optional<String> setting(String file, String about) {
        return settings.stream()
                .filter(s -> s.file().equals(file) && s.about().equals(about))
                .map(Setting::value)
                .findFirst();
    }
}
