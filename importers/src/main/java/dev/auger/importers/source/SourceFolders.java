package dev.auger.importers.source;

import dev.auger.model.Names;
import dev.auger.model.job.Job;
import dev.auger.model.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Source below folders the user chose, whatever the layout below them: a file matches when its name is the frame's and its
 * folders end with the class's package, or, failing that, when it declares that package.
 *
 * <p>Each folder is walked once, on the first question. Names from evidence are only compared with names found on disk and
 * never become part of a path, so they cannot lead outside the chosen folders.
 */
public final class SourceFolders {

    /** Files to list at the most, and bytes to read of one: a source folder is neither a home directory nor a data set. */
    private static final int MAX_FILES = 200_000;

    private static final long MAX_BYTES = 16L << 20;

    private static final Set<String> SKIPPED = Set.of("target", "build", "out", "bin", "node_modules");

    private final List<Path> roots;
    private @Nullable Map<String, List<Found>> byName;

    private record Found(Path root, Path file) {}

    public SourceFolders(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    public List<Path> roots() {
        return roots;
    }

    /**
     * The source file of a class.
     *
     * @param className binary name with dots; nested classes are looked up in their outermost class's file
     * @param file source file name from the evidence, if it has one
     */
    public Optional<SourceText> find(String className, @Nullable String file, Job job) throws IOException {
        String outer = Names.outerClass(className);
        String wanted = file != null ? file : Names.simpleClass(outer) + ".java";
        String packageName = Names.packageOf(outer);
        List<Found> candidates = index(job).getOrDefault(wanted, List.of());
        for (Found found : candidates) {
            if (endsWithPackage(found, packageName)) {
                return Optional.of(read(found));
            }
        }
        Pattern declaration = Pattern.compile("\\s*package\\s+" + Pattern.quote(packageName) + "\\s*;?.*");
        for (Found found : candidates) {
            SourceText text = read(found);
            if (text.lines().stream()
                    .limit(200)
                    .anyMatch(l -> declaration.matcher(l).matches())) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private static boolean endsWithPackage(Found found, String packageName) {
        Path folder = found.root().relativize(found.file()).getParent();
        String path = folder == null ? "" : folder.toString().replace('\\', '/');
        String wanted = packageName.replace('.', '/');
        return path.equals(wanted) || (!wanted.isEmpty() && path.endsWith('/' + wanted));
    }

    private static SourceText read(Found found) throws IOException {
        if (Files.size(found.file()) > MAX_BYTES) {
            throw new IOException(found.file().getFileName() + " is larger than a source file is");
        }
        String text = new String(Files.readAllBytes(found.file()), StandardCharsets.UTF_8);
        String location = found.root().relativize(found.file()).toString().replace('\\', '/');
        return new SourceText(
                found.file().getFileName().toString(),
                SourceText.Origin.FOLDER,
                location,
                text.lines().toList());
    }

    private synchronized Map<String, List<Found>> index(Job job) throws IOException {
        if (byName == null) {
            Map<String, List<Found>> files = new HashMap<>();
            for (Path root : roots) {
                if (Files.isDirectory(root)) {
                    walk(root, files, job);
                }
            }
            byName = files;
        }
        return byName;
    }

    private static void walk(Path root, Map<String, List<Found>> files, Job job) throws IOException {
        int[] left = {MAX_FILES};
        FileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                job.check();
                Path name = folder.getFileName();
                boolean skip = !folder.equals(root)
                        && name != null
                        && (name.toString().startsWith(".") || SKIPPED.contains(name.toString()));
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (--left[0] < 0) {
                    return FileVisitResult.TERMINATE;
                }
                String name = file.getFileName().toString();
                if (attributes.isRegularFile() && isSource(name)) {
                    files.computeIfAbsent(name, n -> new ArrayList<>()).add(new Found(root, file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(root, visitor);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isSource(String name) {
        return name.endsWith(".java")
                || name.endsWith(".kt")
                || name.endsWith(".scala")
                || name.endsWith(".groovy")
                || name.endsWith(".go");
    }
}
