package dev.auger.benchmarks.accuracy;

import dev.auger.benchmarks.process.Child;
import dev.auger.benchmarks.process.Rounds;
import dev.auger.benchmarks.process.Scratch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What is recorded of a program: a recording, two thread dumps some seconds apart and a heap dump, taken from outside while it runs, as a
 * user would. They are kept, with a fingerprint of the sources and of how they were recorded, and recorded anew when it changes.
 */
final class Evidence {
    private static final Duration FIRST_THREADS = Duration.ofMillis(5_500);
    private static final Duration SECOND_THREADS = Duration.ofMillis(10_500);
    private static final Duration HEAP = Duration.ofMillis(12_500);
    private static final Duration RECORDING = Duration.ofMillis(14_500);

    /** The settings that come with the JDK, and what a user has to add to see where objects are held and who waits for whom. */
    private static final List<String> SETTINGS = List.of(
            "settings=profile",
            "name=case",
            "dumponexit=false",
            "path-to-gc-roots=true",
            "jdk.OldObjectSample#enabled=true",
            "jdk.OldObjectSample#stackTrace=true",
            "jdk.OldObjectSample#cutoff=infinity",
            "jdk.ObjectAllocationSample#throttle=1000/s",
            "jdk.JavaMonitorEnter#threshold=1ms",
            "jdk.JavaMonitorWait#threshold=1ms",
            "jdk.ThreadPark#threshold=1ms",
            "jdk.ThreadSleep#threshold=1ms",
            "jdk.SocketRead#threshold=1ms",
            "jdk.SocketWrite#threshold=1ms",
            "jdk.FileRead#threshold=1ms",
            "jdk.FileWrite#threshold=1ms",
            "jdk.FileForce#threshold=1ms");

    private static final List<String> SETTINGS_25 =
            List.of("jdk.CPUTimeSample#enabled=true", "jdk.CPUTimeSample#throttle=10ms");

    private final Service service;
    private final Jdk jdk;
    private final Path folder;

    /** @param kept where evidence of all programs is kept */
    Evidence(Service service, Jdk jdk, Path kept) {
        this.service = service;
        this.jdk = jdk;
        this.folder = kept.resolve(service.name()).resolve(jdk.name());
    }

    /** The files, to be given to the program in this order. */
    List<Path> files() {
        List<Path> files = new ArrayList<>(List.of(
                folder.resolve("recording.jfr"),
                folder.resolve("heap.hprof"),
                folder.resolve("threads-1.txt"),
                folder.resolve("threads-2.txt")));
        if (virtual()) {
            files.add(folder.resolve("threads.json"));
        }
        return files;
    }

    /** Whether thread dumps of the usual kind would leave most threads out. */
    private boolean virtual() {
        return service.release() >= 21;
    }

    /**
     * Runs the program and records it, unless that was done before.
     *
     * @param again whether to do it in any case
     */
    void record(boolean again) throws IOException, InterruptedException {
        if (!again && recorded()) {
            return;
        }
        Rounds.say("%s on JDK %d: recording", service.name(), jdk.feature());
        Scratch.empty(folder);
        Files.createDirectories(folder);
        try (Scratch scratch = new Scratch(folder, "run")) {
            Path classes = scratch.folder("classes");
            Compilation.compile(service.files(), service.release(), classes);
            Process program = new ProcessBuilder(command(classes, scratch.folder("tmp")))
                    .directory(scratch.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output").toFile())
                    .start();
            try {
                observe(program, new Child(scratch.folder(), Duration.ofSeconds(60)));
            } finally {
                program.destroyForcibly().waitFor();
            }
        }
        Files.writeString(mark(), fingerprint());
    }

    /** Whether there is evidence of the program as it is now. */
    boolean recorded() throws IOException {
        return Files.exists(mark()) && Files.readString(mark()).equals(fingerprint());
    }

    private Path mark() {
        return folder.resolve("fingerprint");
    }

    private List<String> command(Path classes, Path temporary) {
        return List.of(
                jdk.tool("java"),
                "-Xmx256m",
                "-Djava.io.tmpdir=" + temporary,
                "-XX:FlightRecorderOptions:repository=" + temporary,
                "-XX:StartFlightRecording:" + settings(),
                "-cp",
                classes.toString(),
                service.main());
    }

    private String settings() {
        List<String> settings = new ArrayList<>(SETTINGS);
        if (jdk.feature() >= 25) {
            settings.addAll(SETTINGS_25);
        }
        return String.join(",", settings);
    }

    private void observe(Process program, Child child) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<Path> files = files();
        awaitUntil(start, FIRST_THREADS, program);
        Files.write(files.get(2), ask(program, child, "Thread.print", "-l"));
        awaitUntil(start, SECOND_THREADS, program);
        Files.write(files.get(3), ask(program, child, "Thread.print", "-l"));
        if (virtual()) {
            ask(
                    program,
                    child,
                    "Thread.dump_to_file",
                    "-format=json",
                    files.get(4).toString());
        }
        awaitUntil(start, HEAP, program);
        ask(program, child, "GC.heap_dump", files.get(1).toString());
        awaitUntil(start, RECORDING, program);
        ask(program, child, "JFR.dump", "name=case", "path-to-gc-roots=true", "filename=" + files.get(0));
        for (Path file : files) {
            if (!Files.exists(file) || Files.size(file) == 0) {
                throw new IOException(service.name() + ": no " + file.getFileName() + ", " + said());
            }
        }
    }

    private byte[] ask(Process program, Child child, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(jdk.tool("jcmd"), program.pid() + ""));
        command.addAll(List.of(words));
        child.answer(command);
        return Files.readAllBytes(child.output());
    }

    private void awaitUntil(long start, Duration when, Process program) throws IOException, InterruptedException {
        long left = start + when.toNanos() - System.nanoTime();
        if (program.waitFor(Math.max(0, left), TimeUnit.NANOSECONDS)) {
            throw new IOException(service.name() + " ended too soon: " + said());
        }
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("output")).lines().limit(5).toList() + "";
    }

    private String fingerprint() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (jdk.feature() + settings() + service.main() + service.release()).getBytes(StandardCharsets.UTF_8));
            for (Path file : service.files()) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
