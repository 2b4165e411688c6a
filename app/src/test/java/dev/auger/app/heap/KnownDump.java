package dev.auger.app.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.heap.ObjectWords;
import dev.auger.importers.Importers;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.HeapClass;
import dev.auger.model.job.Job;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Dumps a program of known objects under a JDK. */
final class KnownDump {

    private KnownDump() {}

    /** JDKs installed beside the one the tests run on, by major version; always at least that one. */
    static TreeMap<Integer, Path> jdks() throws Exception {
        TreeMap<Integer, Path> found = new TreeMap<>();
        Path own = Path.of(System.getProperty("java.home"));
        found.put(Runtime.version().feature(), own);
        Path beside = own.getParent();
        if (beside != null) {
            try (Stream<Path> homes = Files.list(beside)) {
                for (Path home : homes.sorted().toList()) {
                    Path release = home.resolve("release");
                    if (Files.isExecutable(home.resolve("bin/java")) && Files.isRegularFile(release)) {
                        version(Files.readString(release), home, found);
                    }
                }
            }
        }
        return found;
    }

    private static void version(String release, Path home, TreeMap<Integer, Path> found) {
        release.lines().filter(l -> l.startsWith("JAVA_VERSION=")).findFirst().ifPresent(line -> {
            String text = line.replaceAll(".*=\"?|\"", "");
            int version = Runtime.Version.parse(text).feature();
            if (version >= 17) {
                found.putIfAbsent(version, home);
            }
        });
    }

    /** Runs the program; the dump is {@code folder/known.hprof}. */
    static Path write(Path jdk, Path folder, String... options) throws Exception {
        Path source = folder.resolve("Known.java");
        try (InputStream in = KnownDump.class.getResourceAsStream("Known.java.txt")) {
            Files.write(source, in.readAllBytes());
        }
        run(
                Path.of(System.getProperty("java.home"), "bin", "javac"),
                folder,
                "--release",
                "17",
                "-nowarn",
                "-d",
                folder.toString(),
                source.toString());
        Path dump = folder.resolve("known.hprof");
        Files.deleteIfExists(dump);
        List<String> arguments = new java.util.ArrayList<>(List.of(options));
        arguments.addAll(List.of("-Xmx64m", "-cp", folder.toString(), "Known", dump.toString()));
        run(jdk.resolve("bin/java"), folder, arguments.toArray(String[]::new));
        return dump;
    }

    private static void run(Path program, Path folder, String... arguments) throws Exception {
        List<String> line = new java.util.ArrayList<>(List.of(program.toString()));
        line.addAll(List.of(arguments));
        Path log = folder.resolve("log.txt");
        Process child = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(child.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).as(Files.readString(log)).isZero();
    }

    static HeapSnapshot open(Path dump) throws Exception {
        return (HeapSnapshot) new Importers().open(dump, Job.quiet(), e -> {});
    }

    /** What a static field of the program refers to. */
    static long kept(HeapSnapshot heap, String field) {
        for (int c = 0; c < heap.classCount(); c++) {
            HeapClass type = heap.heapClass(c);
            if (type.name().equals("Known")) {
                return type.statics().stream()
                        .filter(f -> f.name().equals(field))
                        .mapToLong(FieldValue::raw)
                        .findFirst()
                        .orElseThrow();
            }
        }
        throw new AssertionError("no class Known");
    }

    /** The same in words. */
    static String words(HeapSnapshot heap, String field) {
        return ObjectWords.of(heap, kept(heap, field)).text();
    }
}
