package dev.auger.app.cases.file;

import dev.auger.model.job.Job;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for evidence: where the case file says, else in the folder of the case file and below it. A file is the one only if its size
 * and its content are; so a path in a case file from a stranger opens nothing the stranger does not have. The search is bounded in
 * depth, number of files and bytes read.
 */
final class EvidenceSearch {

    private static final int DEEPEST = 4;
    private static final int MOST_FILES = 20_000;

    /** Bytes that are read to compare files, in all. */
    private static final long MOST_BYTES = 16L << 30;

    private final Path folder;
    private final Job job;
    private long bytesLeft = MOST_BYTES;
    private @Nullable Map<Long, List<Path>> bySize;

    EvidenceSearch(Path caseFile, Job job) {
        Path parent = caseFile.toAbsolutePath().normalize().getParent();
        this.folder = parent == null ? caseFile.toAbsolutePath() : parent;
        this.job = job;
    }

    Located find(CaseFile.Kept kept) {
        Digest digest = kept.digest();
        if (digest == null) {
            return new Located(kept, Located.State.MISSING, null, false);
        }
        Path named = path(kept.path());
        boolean there = named != null && Files.isRegularFile(named);
        if (there && is(named, kept.bytes(), digest)) {
            return new Located(kept, Located.State.FOUND, named, false);
        }
        Optional<Path> elsewhere = candidates(kept.bytes()).stream()
                .filter(path -> !path.equals(named) && is(path, kept.bytes(), digest))
                .findFirst();
        if (elsewhere.isPresent()) {
            return new Located(kept, Located.State.MOVED, elsewhere.get(), false);
        }
        return there
                ? new Located(kept, Located.State.CHANGED, named, false)
                : new Located(kept, Located.State.MISSING, null, false);
    }

    /** A path of a case file; null for what is none here, and for other machines' folders, which asking alone tells about. */
    private @Nullable Path path(String text) {
        if (text.isEmpty() || text.startsWith("\\\\") || text.startsWith("//")) {
            return null;
        }
        try {
            return folder.resolve(text).normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private boolean is(Path file, long size, Digest digest) {
        try {
            if (Files.size(file) != size || digest.cost(size) > bytesLeft) {
                return false;
            }
            bytesLeft -= digest.cost(size);
            return Digest.by(digest.method(), file, job).equals(digest);
        } catch (IOException e) {
            return false;
        }
    }

    private List<Path> candidates(long size) {
        Map<Long, List<Path>> known = bySize;
        if (known == null) {
            known = new HashMap<>();
            walk(known);
            bySize = known;
        }
        return known.getOrDefault(size, List.of());
    }

    /** Nearest first, then by name, so that the same search finds the same file. */
    private void walk(Map<Long, List<Path>> into) {
        int[] left = {MOST_FILES};
        try {
            Files.walkFileTree(
                    folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                            job.check();
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (--left[0] < 0) {
                                return FileVisitResult.TERMINATE;
                            }
                            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                                into.computeIfAbsent(attributes.size(), size -> new ArrayList<>())
                                        .add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            System.getLogger(EvidenceSearch.class.getName()).log(System.Logger.Level.DEBUG, "search ended early", e);
        }
        into.values()
                .forEach(paths -> paths.sort(
                        java.util.Comparator.comparingInt(Path::getNameCount).thenComparing(Path::toString)));
    }
}
