package dev.auger.importers.source;

import dev.auger.importers.source.SourcePathFailure.Reason;
import dev.auger.importers.source.binary.ClassFolder;
import dev.auger.importers.source.binary.ClassJar;
import dev.auger.importers.source.binary.ClassPlace;
import dev.auger.importers.source.git.GitPlace;
import dev.auger.importers.source.place.ArchivePlace;
import dev.auger.importers.source.place.FolderPlace;
import dev.auger.importers.source.place.PathIndex;
import dev.auger.importers.source.place.SourcePlace;
import dev.auger.model.source.SourceText.Origin;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * What the user named to look in, told apart by what it is: a folder or file of source, a jar or zip with source, a jar or folder
 * with classes, a git repository as {@code PATH@COMMIT}, a JDK's home.
 */
final class SourcePlaces implements AutoCloseable {

    private static final String SOURCES = "-sources.jar";

    /** Folders are looked into so far to tell what they hold. */
    private static final int LOOKED_AT = 20_000;

    final List<SourcePlace> folders = new ArrayList<>();
    final List<SourcePlace> archives = new ArrayList<>();
    final List<SourcePlace> repositories = new ArrayList<>();
    final List<ClassPlace> classes = new ArrayList<>();
    final List<JdkHome> jdks = new ArrayList<>();

    /** Feature release of the JVM the evidence is from; of jars for several releases it says which classes count. */
    volatile int release = Runtime.version().feature();

    /**
     * Adds what a word names.
     *
     * @throws SourcePathFailure if it names nothing of the kind
     */
    void add(String word) throws SourcePathFailure {
        try {
            Path path = path(word);
            if (path != null && Files.isDirectory(path)) {
                addFolder(path, word);
            } else if (path != null && Files.isRegularFile(path)) {
                addFile(path, word);
            } else {
                addRepository(word);
            }
        } catch (IOException e) {
            throw new SourcePathFailure(word, Reason.UNREADABLE);
        }
    }

    private static @Nullable Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private void addRepository(String word) throws SourcePathFailure, IOException {
        int at = word.lastIndexOf('@');
        Path path = at <= 0 ? null : path(word.substring(0, at));
        if (path == null || !Files.exists(path)) {
            throw new SourcePathFailure(word, Reason.MISSING);
        }
        Optional<Path> git = GitPlace.repository(path);
        if (git.isEmpty()) {
            throw new SourcePathFailure(word, Reason.NO_REPOSITORY);
        }
        repositories.add(GitPlace.open(git.get(), word.substring(at + 1))
                .orElseThrow(() -> new SourcePathFailure(word, Reason.NO_COMMIT)));
    }

    private void addFolder(Path path, String word) throws SourcePathFailure, IOException {
        Optional<JdkHome> jdk = JdkHome.of(path);
        if (jdk.isPresent()) {
            jdks.add(jdk.get());
            return;
        }
        if (GitPlace.isBare(path)) {
            repositories.add(
                    GitPlace.open(path, "HEAD").orElseThrow(() -> new SourcePathFailure(word, Reason.NO_COMMIT)));
            return;
        }
        // Output of builds is where classes are, and where source is not.
        addClassFolders(path);
        folders.add(new FolderPlace(path));
    }

    /** The folder itself if packages begin in it, and what builds of the modules below it made. */
    private void addClassFolders(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        int[] left = {LOOKED_AT};
        Files.walkFileTree(root.toRealPath(), Set.of(), 6, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                String name = String.valueOf(folder.getFileName());
                if (name.equals("target")) {
                    addIfFolder(folder.resolve("classes"), found);
                    addIfFolder(folder.resolve("test-classes"), found);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (name.equals("build") && Files.isDirectory(folder.resolve("classes"))) {
                    addSets(folder.resolve("classes"), found);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                boolean skip = name.startsWith(".") || name.equals("node_modules") || name.equals("src");
                return skip && !folder.equals(root.toRealPath()) || --left[0] < 0
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                return --left[0] < 0 ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        classes.add(new ClassFolder(root));
        found.forEach(folder -> classes.add(new ClassFolder(folder)));
    }

    private static void addIfFolder(Path folder, List<Path> found) {
        if (Files.isDirectory(folder)) {
            found.add(folder);
        }
    }

    /** {@code build/classes/LANGUAGE/SET} of Gradle. */
    private static void addSets(Path classes, List<Path> found) throws IOException {
        try (DirectoryStream<Path> languages = Files.newDirectoryStream(classes, Files::isDirectory)) {
            for (Path language : languages) {
                try (DirectoryStream<Path> sets = Files.newDirectoryStream(language, Files::isDirectory)) {
                    sets.forEach(found::add);
                }
            }
        }
    }

    private void addFile(Path path, String word) throws SourcePathFailure, IOException {
        String name = String.valueOf(path.getFileName());
        if (PathIndex.isSource(name)) {
            folders.add(new FolderPlace(path));
            return;
        }
        Optional<JdkHome> home = name.equals("src.zip") ? homeOf(path) : Optional.empty();
        if (home.isPresent()) {
            // In its home it has a version.
            jdks.add(home.get());
            return;
        }
        if (name.equals("modules")) {
            Path lib = path.toAbsolutePath().getParent();
            Optional<JdkHome> jdk =
                    lib == null || lib.getParent() == null ? Optional.empty() : JdkHome.of(lib.getParent());
            jdks.add(jdk.orElseThrow(() -> new SourcePathFailure(word, Reason.NO_SOURCE)));
            return;
        }
        boolean source = false;
        boolean binary = false;
        try (ZipFile zip = new ZipFile(path.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements() && !(source && binary)) {
                String entry = entries.nextElement().getName();
                source |= PathIndex.isSource(entry);
                binary |= entry.endsWith(".class") || ClassJar.isLibrary(entry);
            }
        }
        if (!source && !binary) {
            throw new SourcePathFailure(word, Reason.NO_SOURCE);
        }
        if (source) {
            archives.add(new ArchivePlace(path, Origin.SOURCES_JAR, name));
        }
        if (binary) {
            classes.add(new ClassJar(path, () -> release));
            if (!source) {
                sourcesOf(path)
                        .ifPresent(s ->
                                archives.add(new ArchivePlace(s, Origin.SOURCES_JAR, String.valueOf(s.getFileName()))));
            }
        } else if (name.endsWith(SOURCES)) {
            Path jar = path.resolveSibling(name.substring(0, name.length() - SOURCES.length()) + ".jar");
            if (Files.isRegularFile(jar)) {
                classes.add(new ClassJar(jar, () -> release));
            }
        }
    }

    private static Optional<JdkHome> homeOf(Path sources) {
        Path folder = sources.toAbsolutePath().normalize().getParent();
        Path above = folder == null ? null : folder.getParent();
        return folder == null
                ? Optional.empty()
                : JdkHome.of(folder).or(() -> above == null ? Optional.empty() : JdkHome.of(above));
    }

    /** The sources published with a jar: beside it, or in another folder of the same version in Gradle's cache. */
    private static Optional<Path> sourcesOf(Path jar) throws IOException {
        String name = String.valueOf(jar.getFileName());
        if (!name.toLowerCase(Locale.ROOT).endsWith(".jar")) {
            return Optional.empty();
        }
        String wanted = name.substring(0, name.length() - 4) + SOURCES;
        Path folder = jar.toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        if (Files.isRegularFile(folder.resolve(wanted))) {
            return Optional.of(folder.resolve(wanted));
        }
        Path version = folder.getParent();
        // Gradle names folders by hashes of 40 digits at most.
        boolean hashed = version != null && folder.getFileName().toString().matches("[0-9a-f]{30,40}");
        if (hashed) {
            try (DirectoryStream<Path> hashes = Files.newDirectoryStream(version, Files::isDirectory)) {
                for (Path hash : hashes) {
                    if (Files.isRegularFile(hash.resolve(wanted))) {
                        return Optional.of(hash.resolve(wanted));
                    }
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        for (List<SourcePlace> places : List.of(folders, archives, repositories)) {
            for (SourcePlace place : places) {
                place.close();
            }
        }
        for (ClassPlace place : classes) {
            place.close();
        }
    }
}
