package dev.auger.importers.source.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file that is looked for.
 *
 * @param packageName with dots; empty for the unnamed package and for code that is no class
 * @param files names it may have, likeliest first; never with a separator
 * @param declared simple name of a class the file declares, or empty
 * @param path folders and name of a file of Go as the evidence has them, outermost first; empty for classes
 */
public record Wanted(String packageName, List<String> files, String declared, List<String> path) {

    private static final String[] ENDINGS = {".java", ".kt", ".scala", ".groovy"};

    /** Folders of a path that are looked at, at most. */
    private static final int DEEPEST = 64;

    public Wanted {
        files = List.copyOf(files);
        path = List.copyOf(path);
    }

    /**
     * The file of a class.
     *
     * @param className binary name with dots, of a class that has source
     * @param file its name as evidence or class file have it, or null
     */
    public static Wanted ofClass(String className, @Nullable String file) {
        int dot = className.lastIndexOf('.');
        String packageName = dot < 0 ? "" : className.substring(0, dot);
        String simple = className.substring(dot + 1);
        // A name may begin with a dollar; that one nests nothing.
        int dollar = simple.indexOf('$', 1);
        String outer = dollar < 0 ? simple : simple.substring(0, dollar);
        String named = file == null ? null : plain(file);
        if (named != null) {
            return new Wanted(packageName, List.of(named), outer, List.of());
        }
        Set<String> files = new LinkedHashSet<>();
        if (!outer.isEmpty()) {
            add(files, outer);
            facade(simple, outer).ifPresent(f -> files.add(f + ".kt"));
            // A dollar may be a letter of the name.
            if (dollar > 0) {
                files.add(simple + ".java");
            }
        }
        return new Wanted(packageName, List.copyOf(files), outer, List.of());
    }

    /** A file of a package. */
    public static Wanted ofFile(String packageName, String file) {
        String named = plain(file);
        return new Wanted(packageName, named == null ? List.of() : List.of(named), "", List.of());
    }

    /** A file of Go by its path. */
    public static Wanted ofGo(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.replace('\\', '/').split("/")) {
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        List<String> last = parts.subList(Math.max(0, parts.size() - DEEPEST), parts.size());
        return new Wanted("", last.isEmpty() ? List.of() : List.of(last.getLast()), "", last);
    }

    private static void add(Set<String> files, String base) {
        for (String ending : ENDINGS) {
            files.add(base + ending);
        }
    }

    /** {@code Util} for {@code UtilKt}; {@code _Collections} for {@code CollectionsKt___CollectionsKt}, a part of several files. */
    private static Optional<String> facade(String simple, String outer) {
        int part = outer.indexOf("__");
        String name = part > 0 ? outer.substring(part + 2) : outer;
        return simple.length() > 2 && name.endsWith("Kt") && name.length() > 2
                ? Optional.of(name.substring(0, name.length() - 2))
                : Optional.empty();
    }

    /** A file's name alone; null if it has folders in it, which no name of a class file's source has. */
    private static @Nullable String plain(String file) {
        boolean path = file.isEmpty() || file.indexOf('/') >= 0 || file.indexOf('\\') >= 0 || file.equals("..");
        return path ? null : file;
    }
}
