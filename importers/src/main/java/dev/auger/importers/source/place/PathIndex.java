package dev.auger.importers.source.place;

import dev.auger.importers.source.names.Wanted;
import dev.auger.importers.source.text.MethodSpans;
import dev.auger.model.job.Job;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Paths of source files below one root, and which of them a class or a file of Go may be. */
public final class PathIndex {

    /** Files of a package that are opened to look for a class that has none of its own name. */
    private static final int MOST_OPENED = 400;

    /** Files of any package that are opened for the same, of languages that allow it. */
    private static final int MOST_OPENED_FAR = 2_000;

    /** Lines in which a package is declared if it is. */
    private static final int HEAD = 400;

    private final String[] root;
    private final Map<String, List<String>> byName = new HashMap<>();
    private final Map<String, List<String>> byFolder = new HashMap<>();

    /** Reads one of the paths that were given. */
    @FunctionalInterface
    public interface Reader {
        /** Lines without terminators. */
        List<String> read(String path) throws IOException;
    }

    /** @param paths with slashes, relative; those that are no source are left out */
    public PathIndex(Collection<String> paths) {
        this("", paths);
    }

    /**
     * @param root the path the others are relative to, with slashes; empty if it is not known or says nothing
     * @param paths with slashes, relative; those that are no source are left out
     */
    PathIndex(String root, Collection<String> paths) {
        this.root = root.isEmpty() ? new String[0] : root.split("/");
        for (String path : paths) {
            int slash = path.lastIndexOf('/');
            String name = path.substring(slash + 1);
            if (isSource(name)) {
                byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(path);
                String folder = slash < 0 ? "" : path.substring(0, slash);
                byFolder.computeIfAbsent(folder, f -> new ArrayList<>()).add(path);
            }
        }
    }

    /** Whether a file's name is one of source. */
    public static boolean isSource(String name) {
        return name.endsWith(".java")
                || name.endsWith(".kt")
                || name.endsWith(".scala")
                || name.endsWith(".groovy")
                || name.endsWith(".go");
    }

    public boolean isEmpty() {
        return byName.isEmpty();
    }

    /** Paths that match equally well. */
    public List<String> match(Wanted wanted, Reader reader, Job job) throws IOException {
        return wanted.path().isEmpty() ? ofClass(wanted, reader, job) : ofGo(wanted, reader);
    }

    private List<String> ofClass(Wanted wanted, Reader reader, Job job) throws IOException {
        String folders = wanted.packageName().replace('.', '/');
        for (String file : wanted.files()) {
            job.check();
            List<String> named = byName.getOrDefault(file, List.of());
            List<String> exact =
                    unversioned(named.stream().filter(p -> isIn(p, folders)).toList());
            if (!exact.isEmpty()) {
                return exact;
            }
            List<String> declaring = new ArrayList<>();
            for (String path : named) {
                if (declares(reader.read(path), wanted.packageName())) {
                    declaring.add(path);
                }
            }
            if (!declaring.isEmpty()) {
                return unversioned(declaring);
            }
        }
        if (wanted.declared().isEmpty()) {
            return List.of();
        }
        List<String> near = declaring(wanted, folders, reader, job);
        return near.isEmpty() ? declaringFar(wanted, reader, job) : near;
    }

    /** Of a jar for several releases the sources of the oldest, unless there are others only. */
    private static List<String> unversioned(List<String> paths) {
        List<String> plain =
                paths.stream().filter(p -> !p.startsWith("META-INF/versions/")).toList();
        return plain.isEmpty() ? paths : plain;
    }

    private static boolean isIn(String path, String folders) {
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        return folder.equals(folders) || !folders.isEmpty() && folder.endsWith('/' + folders);
    }

    /** A class may be declared in a file of another name, beside others. */
    private List<String> declaring(Wanted wanted, String folders, Reader reader, Job job) throws IOException {
        List<String> found = new ArrayList<>();
        int left = MOST_OPENED;
        for (Map.Entry<String, List<String>> folder : byFolder.entrySet()) {
            if (folder.getKey().equals(folders)
                    || !folders.isEmpty() && folder.getKey().endsWith('/' + folders)) {
                for (String path : folder.getValue()) {
                    job.check();
                    if (!path.endsWith(".go") && left-- > 0) {
                        if (declares(path, reader.read(path), wanted.declared())) {
                            found.add(path);
                        }
                    }
                }
            }
        }
        found.sort(null);
        return unversioned(found);
    }

    private static boolean declares(String path, List<String> lines, String type) {
        return lines.stream().anyMatch(l -> l.contains(type))
                && MethodSpans.of(path, lines).declares(type);
    }

    /** Files of Kotlin and Scala need not lie in the folder of their package. */
    private List<String> declaringFar(Wanted wanted, Reader reader, Job job) throws IOException {
        List<String> found = new ArrayList<>();
        int left = MOST_OPENED_FAR;
        for (List<String> folder : byFolder.values()) {
            for (String path : folder) {
                job.check();
                if ((path.endsWith(".kt") || path.endsWith(".scala")) && left-- > 0) {
                    List<String> lines = reader.read(path);
                    if (declares(lines, wanted.packageName()) && declares(path, lines, wanted.declared())) {
                        found.add(path);
                    }
                }
            }
        }
        found.sort(null);
        return unversioned(found);
    }

    /** Whether a package statement names that package; the unnamed one has no statement. */
    private static boolean declares(List<String> lines, String packageName) {
        for (String line : lines.subList(0, Math.min(HEAD, lines.size()))) {
            String text = line.strip();
            if (text.startsWith("package ")) {
                String rest = text.substring(8).strip();
                int end = 0;
                while (end < rest.length()
                        && (Character.isJavaIdentifierPart(rest.charAt(end)) || rest.charAt(end) == '.')) {
                    end++;
                }
                return rest.substring(0, end).equals(packageName);
            }
        }
        return packageName.isEmpty();
    }

    /** The longest common end of the paths decides. A name alone does not: the folder or the package has to fit too. */
    private List<String> ofGo(Wanted wanted, Reader reader) throws IOException {
        List<String> best = new ArrayList<>();
        int most = 0;
        for (String path : byName.getOrDefault(
                wanted.files().isEmpty() ? "" : wanted.files().getFirst(), List.of())) {
            int common = common(path.split("/"), wanted.path());
            if (common == path.split("/").length) {
                common += common(root, wanted.path().subList(0, wanted.path().size() - common));
            }
            if (common > most) {
                best.clear();
                most = common;
            }
            if (common == most) {
                best.add(path);
            }
        }
        int folders = wanted.path().size() - 1;
        if (most >= 2 || folders == 0) {
            return best;
        }
        // The root may be the package's own folder, whose name is not in the path: its files say what package they are.
        String folder = wanted.path().get(folders - 1);
        List<String> fitting = new ArrayList<>();
        for (String path : best) {
            List<String> lines = path.indexOf('/') < 0 ? reader.read(path) : List.of();
            // The folder of a program may have any name.
            if (!lines.isEmpty() && (declares(lines, folder) || declares(lines, "main"))) {
                fitting.add(path);
            }
        }
        return fitting;
    }

    private static int common(String[] path, List<String> wanted) {
        int count = 0;
        while (count < path.length
                && count < wanted.size()
                && path[path.length - 1 - count].equals(wanted.get(wanted.size() - 1 - count))) {
            count++;
        }
        return count;
    }
}
