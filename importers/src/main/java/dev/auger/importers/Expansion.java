package dev.auger.importers;

import dev.auger.model.error.EvidenceChanged;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.error.UnsupportedVersion;
import dev.auger.model.job.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What folders and zips stand for. The number of files is bounded, their size by the room on the disk.
 */
final class Expansion {

    static final int MOST_FILES = 10_000;
    private static final int DEEPEST = 64;

    private final Spool spool;
    private final Job job;
    private final List<Source> found = new ArrayList<>();

    Expansion(Spool spool, Job job) {
        this.spool = spool;
        this.job = job;
    }

    List<Source> expand(List<Path> paths) throws ImportFailure {
        boolean whole = false;
        try {
            for (Path path : paths) {
                if (Files.isDirectory(path)) {
                    folder(path, 0);
                } else if (paths.size() == 1) {
                    file(path);
                } else {
                    oneOfMany(path);
                }
            }
            whole = true;
            return List.copyOf(found);
        } finally {
            if (!whole) {
                found.stream().filter(Source::temporary).forEach(s -> Spool.delete(s.path()));
            }
        }
    }

    private static final String CASE = ".auger";

    private void folder(Path folder, int depth) throws ImportFailure {
        List<Path> children;
        try (Stream<Path> list = Files.list(folder)) {
            children = list.filter(child -> !isHidden(child.getFileName().toString()))
                    // A case is opened by itself; in a folder it only names the files beside it.
                    .filter(child -> !child.getFileName().toString().endsWith(CASE))
                    .sorted(Comparator.comparing(child -> child.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new EvidenceChanged(folder.toString(), folder + " cannot be listed: " + e.getMessage());
        }
        for (Path child : children) {
            // A link to a folder is not entered: it may lead back to where it stands.
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                if (depth < DEEPEST) {
                    folder(child, depth + 1);
                }
            } else if (Files.isRegularFile(child)) {
                oneOfMany(child);
            }
        }
    }

    /** A zip that cannot be read must not take the files beside it along: it is a file that nobody can open. */
    private void oneOfMany(Path path) throws ImportFailure {
        try {
            file(path);
        } catch (MalformedInput damaged) {
            add(new Source(path.toString(), path, false));
        }
    }

    private void file(Path path) throws ImportFailure {
        job.check();
        if (Files.isRegularFile(path) && Spool.isZip(path)) {
            new ZipFiles(path, spool, job, this::add).read(MOST_FILES - found.size());
        } else {
            add(new Source(path.toString(), path, false));
        }
    }

    private void add(Source source) throws UnsupportedVersion {
        found.add(source);
        if (found.size() > MOST_FILES) {
            throw tooMany();
        }
    }

    static UnsupportedVersion tooMany() {
        return new UnsupportedVersion(
                "many-files",
                "a folder or zip of more than " + MOST_FILES + " files",
                "choose the files that matter",
                MOST_FILES);
    }

    static boolean isHidden(String fileName) {
        return fileName.startsWith(".");
    }
}
