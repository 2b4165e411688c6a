package dev.auger.app.guide;

import dev.auger.model.EvidenceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a case as commands name them.
 *
 * @param files in the order of the case; pasted text has no file and is left out
 * @param sources folders with sources
 */
public record CaseFiles(List<Entry> files, List<Path> sources) {

    public CaseFiles {
        files = List.copyOf(files);
        sources = List.copyOf(sources);
    }

    /** A file and what it is. */
    public record Entry(Path path, EvidenceKind kind) {}

    /** The first file of such a kind. */
    public Optional<Path> first(EvidenceKind... kinds) {
        List<EvidenceKind> wanted = List.of(kinds);
        return files.stream()
                .filter(f -> wanted.contains(f.kind()))
                .map(Entry::path)
                .findFirst();
    }

    /** The file of a name, if the case has it and it is of such a kind. */
    public Optional<Path> named(String name, EvidenceKind... kinds) {
        List<EvidenceKind> wanted = List.of(kinds);
        return files.stream()
                .filter(f -> wanted.contains(f.kind()) && f.path().endsWith(name))
                .map(Entry::path)
                .findFirst();
    }

    /** Whether the files are all there is in their folder. */
    public boolean isWholeFolder() {
        Path folder = folder();
        if (folder == null) {
            return false;
        }
        try (Stream<Path> beside = Files.list(folder)) {
            return beside.limit(files.size() + 1L).count() == files.size();
        } catch (IOException e) {
            return false;
        }
    }

    /** The folder all files lie in; null if they do not. */
    public @Nullable Path folder() {
        Path folder = null;
        for (Entry file : files) {
            Path parent = file.path().toAbsolutePath().normalize().getParent();
            if (parent == null || folder != null && !folder.equals(parent)) {
                return null;
            }
            folder = parent;
        }
        return folder;
    }
}
