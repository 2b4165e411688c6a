package dev.auger.importers.source.library;

import dev.auger.model.job.Job;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Finds the library of a class in what Maven and Gradle fetched earlier. There is no index of classes there, so the jars whose
 * paths have words in common with the class's package are opened, those with the most first.
 *
 * <pre>
 * repository/GROUP…/ARTIFACT/VERSION/ARTIFACT-VERSION[-sources].jar                 Maven
 * modules-2/files-2.1/GROUP/ARTIFACT/VERSION/HASH/ARTIFACT-VERSION[-sources].jar    Gradle
 * </pre>
 */
public final class LocalLibraries {

    private static final int MAX_JARS = 100_000;
    private static final int MOST_OPENED = 400;
    private static final Set<String> NOTHING_SAID = Set.of(
            "com",
            "org",
            "net",
            "io",
            "dev",
            "java",
            "javax",
            "jakarta",
            "de",
            "github",
            "jar",
            "sources",
            "repository");

    private final List<Path> roots;
    private @Nullable Map<Path, List<Path>> jars;

    /** @param roots folders that hold libraries */
    public LocalLibraries(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** Those of the user: Maven's local repository and Gradle's cache. */
    public static LocalLibraries ofUser() {
        List<Path> roots = new ArrayList<>();
        Path home = Path.of(System.getProperty("user.home", "."));
        MavenRepository.find(home).ifPresent(roots::add);
        String gradle = System.getenv("GRADLE_USER_HOME");
        Path cache = (gradle == null || gradle.isBlank() ? home.resolve(".gradle") : Path.of(gradle))
                .resolve("caches/modules-2/files-2.1");
        if (Files.isDirectory(cache)) {
            roots.add(cache);
        }
        return new LocalLibraries(roots);
    }

    /** Sources of a version in the user's repository of Maven, if they are there. The words are checked coordinates. */
    public static Optional<Path> sourcesInMaven(String group, String artifact, String version) {
        return MavenRepository.find(Path.of(System.getProperty("user.home", ".")))
                .map(root -> root.resolve(group.replace('.', '/'))
                        .resolve(artifact)
                        .resolve(version)
                        .resolve(artifact + '-' + version + "-sources.jar"))
                .filter(Files::isRegularFile);
    }

    public boolean isEmpty() {
        return roots.isEmpty();
    }

    /**
     * All versions of the library that has a class.
     *
     * @param internal name of the outermost class, with slashes
     */
    public synchronized List<Library> find(String internal, Job job) throws IOException {
        if (jars == null) {
            jars = list(job);
        }
        int slash = internal.lastIndexOf('/');
        Set<String> words = words(slash < 0 ? "" : internal.substring(0, slash));
        Map<Path, Integer> scores = new TreeMap<>();
        jars.keySet().forEach(folder -> {
            int score = score(folder, words);
            if (score > 0) {
                scores.put(folder, score);
            }
        });
        List<Path> folders = new ArrayList<>(scores.keySet());
        folders.sort(
                Comparator.comparingInt((Path f) -> -scores.getOrDefault(f, 0)).thenComparing(Path::toString));
        List<Library> found = new ArrayList<>();
        Path artifact = null;
        int left = MOST_OPENED;
        for (Path folder : folders) {
            boolean sameArtifact = artifact != null && artifact.equals(folder.getParent());
            if (artifact != null && !sameArtifact || left <= 0) {
                continue;
            }
            for (Library library : libraries(jars.getOrDefault(folder, List.of()))) {
                job.check();
                left--;
                if (has(library, internal)) {
                    artifact = folder.getParent();
                    found.add(library);
                }
            }
        }
        return found;
    }

    /** Jars by the folder of their version. */
    private Map<Path, List<Path>> list(Job job) throws IOException {
        Map<Path, List<Path>> found = new TreeMap<>();
        for (Path root : roots) {
            int[] left = {MAX_JARS};
            boolean hashed = root.endsWith("files-2.1");
            Files.walkFileTree(root, Set.of(), 16, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    job.check();
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && file.toString().endsWith(".jar") && --left[0] >= 0) {
                        Path folder = root.resolve(file).getParent();
                        Path version = hashed && folder != null ? folder.getParent() : folder;
                        if (version != null) {
                            found.computeIfAbsent(version, v -> new ArrayList<>())
                                    .add(file);
                        }
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return found;
    }

    private static List<Library> libraries(List<Path> jars) {
        List<Path> sorted = new ArrayList<>(jars);
        sorted.sort(null);
        List<Library> libraries = new ArrayList<>();
        Set<Path> used = new HashSet<>();
        for (Path jar : sorted) {
            String name = jar.getFileName().toString();
            boolean other =
                    name.endsWith("-sources.jar") || name.endsWith("-javadoc.jar") || name.endsWith("-tests.jar");
            if (!other) {
                Path sources = named(sorted, name.substring(0, name.length() - 4) + "-sources.jar");
                if (sources != null) {
                    used.add(sources);
                }
                libraries.add(new Library(jar, sources));
            }
        }
        for (Path jar : sorted) {
            if (jar.getFileName().toString().endsWith("-sources.jar") && !used.contains(jar)) {
                libraries.add(new Library(null, jar));
            }
        }
        return libraries;
    }

    private static @Nullable Path named(List<Path> jars, String name) {
        return jars.stream()
                .filter(j -> j.getFileName().toString().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static boolean has(Library library, String internal) {
        Path jar = library.classes() != null ? library.classes() : library.sources();
        if (jar == null) {
            return false;
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return library.classes() != null
                    ? zip.getEntry(internal + ".class") != null
                    : zip.getEntry(internal + ".java") != null || zip.getEntry(internal + ".kt") != null;
        } catch (IOException damaged) {
            return false;
        }
    }

    private int score(Path folder, Set<String> words) {
        int score = 0;
        for (Path root : roots) {
            if (folder.startsWith(root)) {
                Set<String> own = words(root.relativize(folder).toString());
                own.retainAll(words);
                score = Math.max(score, own.size());
            }
        }
        return score;
    }

    private static Set<String> words(String path) {
        Set<String> words = new HashSet<>();
        for (String word : path.split("[/\\\\.\\-_]")) {
            if (word.length() > 1 && !NOTHING_SAID.contains(word) && !Character.isDigit(word.charAt(0))) {
                words.add(word);
            }
        }
        return words;
    }
}
