package dev.auger.importers.source.place;

import dev.auger.model.job.Job;
import dev.auger.model.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Source below a folder, whatever the layout: modules of Maven and Gradle, source sets of any language, plain roots. Output of
 * builds and hidden folders are left out, and links are not followed.
 */
public final class FolderPlace extends IndexedPlace {

    private static final Set<String> SKIPPED = Set.of("target", "build", "out", "bin", "node_modules");

    private final Path root;

    /** @param root a folder, or one file of source */
    public FolderPlace(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        Path name = root.getFileName();
        return name == null ? root.toString() : name.toString();
    }

    @Override
    protected String root() {
        Path folder = Files.isRegularFile(root) ? root.toAbsolutePath().getParent() : root.toAbsolutePath();
        return folder == null ? "" : folder.normalize().toString().replace('\\', '/');
    }

    @Override
    protected List<String> paths(Job job) throws IOException {
        if (Files.isRegularFile(root)) {
            return List.of(name());
        }
        List<String> paths = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return paths;
        }
        // A root that is a link is one the user named; those below are not.
        Path real = root.toRealPath();
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                job.check();
                return folder.equals(real) || !isSkipped(folder)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()
                        && PathIndex.isSource(file.getFileName().toString())) {
                    paths.add(real.relativize(file).toString().replace('\\', '/'));
                }
                return paths.size() < MAX_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
                // What cannot be listed has no source for us.
                return FileVisitResult.CONTINUE;
            }
        });
        // Which of several matches comes first must not depend on the disk.
        paths.sort(null);
        return paths;
    }

    private static boolean isSkipped(Path folder) {
        Path name = folder.getFileName();
        return name != null && (name.toString().startsWith(".") || SKIPPED.contains(name.toString()));
    }

    @Override
    protected List<String> read(String path) throws IOException {
        Path file = Files.isRegularFile(root) ? root : root.toRealPath().resolve(path);
        // It may have become a link since it was listed.
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !file.equals(root)) {
            throw new IOException(path + " is no file any more");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Texts.read(in, path);
        }
    }

    @Override
    protected SourceText.Origin origin() {
        return SourceText.Origin.FOLDER;
    }

    @Override
    protected String location(String path) {
        return path;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
