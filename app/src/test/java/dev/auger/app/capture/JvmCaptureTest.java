package dev.auger.app.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Records JVMs that the test starts: of this Java, and of 17 where it is installed. */
class JvmCaptureTest {

    private static final String SOURCE = """
            public class Worker {
                static final java.util.List<byte[]> KEPT = new java.util.ArrayList<>();
                public static void main(String[] args) throws Exception {
                    for (int i = 0; i < 50; i++) KEPT.add(new byte[1000]);
                    System.out.println("up");
                    for (;;) Thread.sleep(20);
                }
            }
            """;

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    private LocalJvm jvm(Path home, String... options) throws IOException, CaptureFailure {
        Path source = folder.resolve("Worker.java");
        Files.writeString(source, SOURCE);
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(List.of(options));
        command.add(source.toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(process);
        assertThat(process.inputReader().readLine()).isEqualTo("up");
        return JvmList.of(process.pid());
    }

    private static Path own() {
        return Path.of(System.getProperty("java.home"));
    }

    private static JvmPlan all() {
        return new JvmPlan(Duration.ofSeconds(1), JvmPlan.AUGER, 2, Duration.ofMillis(100), true, true);
    }

    private Captured capture(LocalJvm jvm, JvmPlan plan) throws CaptureFailure {
        return new JvmCapture(jvm, plan, Job.quiet(), CaptureWatch.NONE, () -> false).into(folder.resolve("case"));
    }

    private void holdsEverything(LocalJvm jvm) throws CaptureFailure, IOException {
        Captured captured = capture(jvm, all());
        assertThat(captured.failures()).isEmpty();
        assertThat(captured.files())
                .extracting(f -> f.getFileName().toString())
                .containsExactly("threads-1.txt", "threads-2.txt", "recording.jfr", "histogram.txt", "heap.hprof");
        assertThat(Files.readString(captured.files().get(0))).contains("\"main\"", "Worker.main");
        assertThat(Files.readString(captured.files().get(3))).contains("#instances");
        assertThat(Files.readAllBytes(captured.files().get(4)))
                .startsWith("JAVA PROFILE".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        Path file = CaptureCase.write(captured, "worker", Job.quiet());
        assertThat(Files.readString(file)).contains("\"heap.hprof\"");
        nothingHalfWritten();
    }

    private void nothingHalfWritten() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).noneMatch(n -> n.startsWith(".auger-capture"));
        }
    }

    @Test
    void everythingOfAJvmOfThisJava() throws Exception {
        LocalJvm jvm = jvm(own());
        assertThat(jvm.feature()).isEqualTo(Runtime.version().feature());
        assertThat(jvm.isAlive()).isTrue();
        assertThat(JvmList.now()).extracting(LocalJvm::pid).contains(jvm.pid());
        holdsEverything(jvm);
    }

    @Test
    void everythingOfAJvmOfJava17() throws Exception {
        Optional<Path> old = installed("17");
        assumeTrue(old.isPresent(), "no JDK 17 is installed");
        LocalJvm jvm = jvm(old.get());
        assertThat(jvm.feature()).isEqualTo(17);
        holdsEverything(jvm);
    }

    /** A JDK of a version, wherever systems put them. */
    private static Optional<Path> installed(String version) throws IOException {
        Path homes = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(homes)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(homes)) {
            return found.filter(h -> Files.isExecutable(h.resolve("bin/java")))
                    .filter(h -> {
                        try {
                            return Files.readString(h.resolve("release")).contains("JAVA_VERSION=\"" + version);
                        } catch (IOException e) {
                            return false;
                        }
                    })
                    .findFirst();
        }
    }

    @Test
    void whatIsCancelledLeavesNothing() throws Exception {
        LocalJvm jvm = jvm(own());
        Job job = Job.quiet();
        JvmPlan plan = new JvmPlan(Duration.ofMinutes(5), "default", 0, Duration.ofSeconds(1), false, false);
        CaptureWatch cancelling = (step, fraction, bytes) -> {
            if (fraction > 0) {
                job.cancel();
            }
        };
        JvmCapture capture = new JvmCapture(jvm, plan, job, cancelling, () -> false);
        assertThatThrownBy(() -> capture.into(folder.resolve("case"))).isInstanceOf(JobCancelled.class);
        assertThat(folder.resolve("case")).doesNotExist();
        nothingHalfWritten();
        // Nor does the recording go on in the process.
        Path answer = folder.resolve("answer");
        new Jcmd(jvm).ask(Duration.ofSeconds(30), answer, Job.quiet(), () -> {}, "JFR.check");
        assertThat(Files.readString(answer)).doesNotContain("auger-");
    }

    @Test
    void enoughKeepsWhatThereIs() throws Exception {
        LocalJvm jvm = jvm(own());
        AtomicBoolean enough = new AtomicBoolean();
        JvmPlan plan = new JvmPlan(Duration.ofMinutes(5), "default", 0, Duration.ofSeconds(1), false, false);
        Captured captured = new JvmCapture(
                        jvm, plan, Job.quiet(), (step, fraction, bytes) -> enough.set(fraction > 0), enough::get)
                .into(folder.resolve("case"));
        assertThat(captured.files()).extracting(f -> f.getFileName().toString()).containsExactly("recording.jfr");
    }

    @Test
    void aProcessThatEndsMeanwhileIsSaidPlainly() throws Exception {
        LocalJvm jvm = jvm(own());
        JvmPlan plan = new JvmPlan(Duration.ofMinutes(5), "default", 1, Duration.ofSeconds(1), false, true);
        CaptureWatch killing = (step, fraction, bytes) -> {
            if (step == Step.RECORDING && fraction > 0) {
                started.getFirst().destroyForcibly();
            }
        };
        Captured captured = new JvmCapture(jvm, plan, Job.quiet(), killing, () -> false).into(folder.resolve("case"));
        assertThat(captured.files()).extracting(f -> f.getFileName().toString()).containsExactly("threads-1.txt");
        assertThat(captured.failures()).extracting(CaptureFailure::code).containsExactly("gone");
        assertThat(captured.folder()).isDirectoryNotContaining("glob:**recording*");
        assertThat(captured.folder()).isDirectoryNotContaining("glob:**.tmp");
        nothingHalfWritten();
    }

    @Test
    @Timeout(60)
    void aProcessThatEndsInOrderLeavesItsRecording() throws Exception {
        LocalJvm jvm = jvm(own());
        JvmPlan plan = new JvmPlan(Duration.ofMinutes(5), "default", 0, Duration.ofSeconds(1), false, true);
        CaptureWatch ending = (step, fraction, bytes) -> {
            if (step == Step.RECORDING && fraction > 0) {
                started.getFirst().destroy();
            }
        };
        Captured captured = new JvmCapture(jvm, plan, Job.quiet(), ending, () -> false).into(folder.resolve("case"));
        assertThat(captured.files()).extracting(f -> f.getFileName().toString()).containsExactly("recording.jfr");
        assertThat(captured.failures()).extracting(CaptureFailure::code).containsExactly("gone");
        Path recording = captured.files().getFirst();
        assertThat(RecordingFile.isWhole(recording)).isTrue();
        byte[] bytes = Files.readAllBytes(recording);
        Files.write(recording, Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(RecordingFile.isWhole(recording)).as("cut short").isFalse();
    }

    @Test
    @Timeout(60)
    void anEndIsNoticedBetweenTwoThreadDumps() throws Exception {
        LocalJvm jvm = jvm(own());
        JvmPlan plan = new JvmPlan(Duration.ZERO, JvmPlan.AUGER, 3, Duration.ofMinutes(5), false, false);
        CaptureWatch killing = (step, fraction, bytes) -> {
            if (fraction > 0) {
                started.getFirst().destroyForcibly();
            }
        };
        Captured captured = new JvmCapture(jvm, plan, Job.quiet(), killing, () -> false).into(folder.resolve("case"));
        assertThat(captured.files()).extracting(f -> f.getFileName().toString()).containsExactly("threads-1.txt");
        assertThat(captured.failures()).extracting(CaptureFailure::code).containsExactly("gone");
    }

    @Test
    @Timeout(60)
    void ofAProcessThatHasEndedNothingIsSaidToBeKept() throws Exception {
        LocalJvm jvm = jvm(own());
        assertThat(jvm.name()).isEqualTo("Worker.java");
        started.getFirst().destroyForcibly().waitFor();
        JvmPlan plan = new JvmPlan(Duration.ofMinutes(5), JvmPlan.AUGER, 3, Duration.ofMinutes(5), true, true);
        assertThatThrownBy(() -> capture(jvm, plan))
                .isInstanceOfSatisfying(
                        CaptureFailure.class, e -> assertThat(e.code()).isEqualTo("ended"));
        nothingHalfWritten();
    }

    @Test
    void aJvmThatCannotBeAskedAndAProcessThatIsNone() throws Exception {
        LocalJvm deaf = jvm(own(), "-XX:+DisableAttachMechanism");
        assertThatThrownBy(() -> capture(deaf, all()))
                .isInstanceOfSatisfying(
                        CaptureFailure.class, e -> assertThat(e.code()).isIn("attach-off", "no-jvm", "silent"));
        Process sleep = new ProcessBuilder("sleep", "60").start();
        started.add(sleep);
        assertThatThrownBy(() -> JvmList.of(sleep.pid()))
                .isInstanceOfSatisfying(
                        CaptureFailure.class, e -> assertThat(e.code()).isEqualTo("no-jvm"));
        assertThat(sleep.isAlive()).isTrue();
        assertThat(folder.resolve("case")).doesNotExist();
        nothingHalfWritten();
    }

    /** The signal that asks a JVM to listen ends many other programs, those of Go among them. */
    @Test
    void aProcessThatIsNoJvmIsNotSignalled() throws Exception {
        Path ready = folder.resolve("ready");
        Process other = new ProcessBuilder(
                        "bash", "-c", "trap 'exit 3' QUIT; : > " + ready + "; while :; do sleep 0.1; done")
                .start();
        started.add(other);
        while (!Files.exists(ready)) {
            Thread.sleep(20);
        }
        assertThatThrownBy(() -> capture(JvmList.of(other.pid()), all()))
                .isInstanceOfSatisfying(
                        CaptureFailure.class, e -> assertThat(e.code()).isEqualTo("no-jvm"));
        assertThat(other.waitFor(1, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void draftsOfCapturesThatWereKilledGoWithTime() throws Exception {
        Path old = Files.createDirectory(folder.resolve(".auger-capture-1"));
        Files.writeString(old.resolve("heap.hprof"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(3))));
        Path young = Files.createDirectory(folder.resolve(".auger-capture-2"));
        Draft.beside(folder.resolve("case")).close();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void aFolderThatHoldsSomethingIsNotUsed() throws Exception {
        Path there = Files.createDirectory(folder.resolve("case"));
        Files.writeString(there.resolve("mine.txt"), "mine");
        LocalJvm me = JvmList.of(ProcessHandle.current().pid());
        assertThatThrownBy(() -> capture(me, all()))
                .isInstanceOfSatisfying(
                        CaptureFailure.class, e -> assertThat(e.code()).isEqualTo("target"));
        assertThat(there.resolve("mine.txt")).exists();
    }

    @Test
    void theRefusalsOfJcmdArePutPlainly() throws Exception {
        Jcmd jcmd = new Jcmd(JvmList.of(ProcessHandle.current().pid()));
        assertThat(jcmd.failure("java.io.IOException: Operation not permitted", "x")
                        .code())
                .isEqualTo("refused");
        assertThat(jcmd.failure("well-known file /tmp/.java_pid1 is not secure", "x")
                        .code())
                .isEqualTo("refused");
        assertThat(jcmd.failure("IllegalArgumentException: Unknown diagnostic command", "GC.x")
                        .code())
                .isEqualTo("unknown");
        assertThat(jcmd.failure("1234:\nCould not do it.\n", "x").phrase().arguments())
                .contains("Could not do it.");
    }

    @Test
    void whatAHeapUsesIsReadFromEveryCollectorsWords() {
        assertThat(HeapInfo.used(" garbage-first heap   total 479232K, used 110528K [0x1, 0x2)\n"
                        + " Metaspace       used 12301K, committed 12544K\n  class space    used 1433K"))
                .isEqualTo(110_528L << 10);
        assertThat(HeapInfo.used(" def new generation   total 78656K, used 1234K\n"
                        + "  eden space 69952K,   1% used\n tenured generation   total 174784K, used 6K"))
                .isEqualTo(1_240L << 10);
        assertThat(HeapInfo.used(" ZHeap           used 24M, capacity 512M")).isEqualTo(24L << 20);
        assertThat(HeapInfo.used("Shenandoah Heap\n 8192M max, 8192M soft max, 512M committed, 10M used"))
                .isEqualTo(10L << 20);
    }

    @Test
    void damagedWordsOfAJvmAreNoWords() {
        assertThat(PerfData.texts(java.nio.ByteBuffer.wrap(new byte[3]))).isEmpty();
        java.nio.ByteBuffer wild = java.nio.ByteBuffer.allocate(64);
        wild.putInt(0, 0xcafec0c0).putInt(24, 32).putInt(28, Integer.MAX_VALUE).putInt(32, -1);
        assertThat(PerfData.texts(wild)).isEmpty();
        wild.putInt(24, -5);
        assertThat(PerfData.texts(wild)).isEmpty();
    }
}
