package dev.auger.app.cli;

import dev.auger.analysis.trail.Symptom;
import dev.auger.app.cases.file.CaseFiles;
import dev.auger.app.cases.file.OpenedCase;
import dev.auger.importers.source.SourceFolders;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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

    /** @throws UsageError for what is no folder */
    static SourceFolders sources(ParseResult arguments) {
        List<Path> folders = new ArrayList<>();
        for (String word : arguments.matchedOptionValue("--sources", List.<String>of())) {
            try {
                Path folder = Path.of(word);
                if (!Files.isDirectory(folder)) {
                    throw UsageError.of("cli.usage.sources", word);
                }
                folders.add(folder);
            } catch (InvalidPathException e) {
                throw UsageError.of("cli.usage.sources", word);
            }
        }
        return new SourceFolders(folders);
    }

    /** What was asked for on the command line, then what case files among the arguments name. */
    static SourceFolders sources(SourceFolders given, List<OpenedCase> cases) {
        List<Path> folders = new ArrayList<>(given.roots());
        for (OpenedCase opened : cases) {
            for (String folder : opened.file().sources()) {
                CaseFiles.folder(opened.path(), folder)
                        .filter(found -> !folders.contains(found))
                        .ifPresent(folders::add);
            }
        }
        return new SourceFolders(folders);
    }

    /** The symptom asked for; else that of a case file. */
    static @Nullable Symptom symptom(@Nullable Symptom given, List<OpenedCase> cases) {
        if (given != null) {
            return given;
        }
        return cases.stream()
                .flatMap(opened -> Symptom.of(opened.file().guided().symptom()).stream())
                .findFirst()
                .orElse(null);
    }
}
