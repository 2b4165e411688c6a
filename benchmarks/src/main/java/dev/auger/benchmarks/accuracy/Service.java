package dev.auger.benchmarks.accuracy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One of the programs, and what its sidecar {@code answer.properties} says.
 *
 * @param folder holds the sidecar, and the sources in {@code src}
 * @param kind of the defect, one of {@link #KINDS}
 * @param symptom what a user would say
 * @param main class to run
 * @param release the oldest JDK it runs on
 * @param held whether it is kept back while rules are written
 * @param answers the line to change first, then others a reasonable engineer would point at; none of a healthy program
 */
record Service(Path folder, String kind, String symptom, String main, int release, boolean held, List<Place> answers) {

    static final String HEALTHY = "healthy";

    static final Set<String> KINDS = Set.of(
            "memory", "threads", "locks", "cpu", "allocation", "gc", "native", "exceptions", "virtual", "io", HEALTHY);

    private static final String SIDECAR = "answer.properties";

    /** All programs in a folder, by name. */
    static List<Service> all(Path folder) throws IOException {
        List<Path> folders;
        try (Stream<Path> below = Files.list(folder)) {
            folders = below.filter(one -> Files.exists(one.resolve(SIDECAR)))
                    .sorted()
                    .toList();
        }
        List<Service> services = new ArrayList<>();
        for (Path one : folders) {
            services.add(read(one));
        }
        return List.copyOf(services);
    }

    /** @throws IllegalArgumentException if its sidecar is not complete, or a snippet is not in its file exactly once */
    static Service read(Path folder) throws IOException {
        Properties sidecar = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(SIDECAR))) {
            sidecar.load(reader);
        }
        String kind = value(folder, sidecar, "kind");
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(folder + ": no kind of defect: " + kind);
        }
        String group = value(folder, sidecar, "group");
        if (!group.equals("tuned") && !group.equals("held")) {
            throw new IllegalArgumentException(folder + ": no group: " + group);
        }
        return new Service(
                folder,
                kind,
                value(folder, sidecar, "symptom"),
                value(folder, sidecar, "main"),
                Integer.parseInt(value(folder, sidecar, "release")),
                group.equals("held"),
                kind.equals(HEALTHY) ? List.of() : answers(folder, sidecar));
    }

    private static List<Place> answers(Path folder, Properties sidecar) throws IOException {
        String file = value(folder, sidecar, "file");
        Place first = place(folder, file, value(folder, sidecar, "text"));
        Place said = new Place(
                value(folder, sidecar, "class"), value(folder, sidecar, "method"), first.file(), first.line());
        if (!first.equals(said)) {
            throw new IllegalArgumentException(folder + ": " + said + " is in truth " + first);
        }
        List<Place> places = new ArrayList<>(List.of(first));
        List<String> also = Arrays.stream(sidecar.getProperty("also", "").split(" \\|\\| "))
                .filter(snippet -> !snippet.isBlank())
                .toList();
        for (String snippet : also) {
            places.add(place(folder, file, snippet));
        }
        return List.copyOf(places);
    }

    /** A snippet of the program's file, or, after {@code @} and its name, of another one. */
    private static Place place(Path folder, String file, String snippet) throws IOException {
        int space = snippet.indexOf(' ');
        boolean elsewhere = snippet.startsWith("@") && space > 0;
        String name = elsewhere ? snippet.substring(1, space) : file;
        String text = elsewhere ? snippet.substring(space + 1) : snippet;
        return new SourceFile(folder.resolve("src").resolve(name)).place(text);
    }

    private static String value(Path folder, Properties sidecar, String key) {
        String value = sidecar.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(folder + ": " + SIDECAR + " has no " + key);
        }
        return value;
    }

    String name() {
        return String.valueOf(folder.getFileName());
    }

    boolean healthy() {
        return kind.equals(HEALTHY);
    }

    Path sources() {
        return folder.resolve("src");
    }

    /** Its source files, by name. */
    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(sources())) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
