package dev.auger.app.cli;

import dev.auger.analysis.trail.Symptom;
import dev.auger.app.cases.file.CaseFiles;
import dev.auger.app.cases.file.OpenedCase;
import dev.auger.importers.source.SourceFinder;
import dev.auger.importers.source.SourcePathFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** What {@code investigate} and {@code report} are asked about: a symptom, and where sources are. */
final class AskedAbout {

    private AskedAbout() {}

    /** @throws UsageError for a word that is no symptom */
    static @Nullable Symptom symptom(ParseResult arguments) {
        String word = arguments.matchedOptionValue("--symptom", null);
        return word == null
                ? null
                : Symptom.of(word).orElseThrow(() -> UsageError.of("cli.usage.symptom", word, symptoms(", ")));
    }

    /** The words for symptoms. */
    static String symptoms(String between) {
        return Stream.of(Symptom.values()).map(Symptom::id).collect(Collectors.joining(between));
    }

    /** @throws UsageError for what is no place to look for source in */
    static SourceFinder sources(ParseResult arguments) {
        return sources(arguments, false);
    }

    /**
     * Where to look.
     *
     * @param local whether to look also where this machine keeps libraries and its JDK
     * @throws UsageError for what is no place to look for source in
     */
    static SourceFinder sources(ParseResult arguments, boolean local) {
        try {
            return SourceFinder.named(arguments.matchedOptionValue("--sources", List.<String>of()), local);
        } catch (SourcePathFailure e) {
            throw UsageError.of("cli.usage.sources." + e.reason().id(), e.path());
        }
    }

    /** What was asked for on the command line, then what case files among the arguments name. */
    static SourceFinder sources(SourceFinder given, List<OpenedCase> cases) {
        List<Path> places = new ArrayList<>();
        for (OpenedCase opened : cases) {
            for (String folder : opened.file().sources()) {
                CaseFiles.source(opened.path(), folder).ifPresent(places::add);
            }
        }
        return given.and(places);
    }
}
