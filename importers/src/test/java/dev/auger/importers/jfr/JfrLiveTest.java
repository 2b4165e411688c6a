package dev.auger.importers.jfr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.Input;
import dev.auger.model.Evidence;
import dev.auger.model.Frame;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.recording.Availability;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording of this very JVM in which one known thread does known things on known lines. */
class JfrLiveTest {

    private static final String WORKER = "live-worker";
    private static final int ARRAYS = 40;
    private static final int ARRAY_BYTES = 4 << 20;

    @TempDir
    static Path dir;

    private static Path file;
    private static volatile Object sink = "";

    /** What is allocated, thrown and entered here is looked for below by this class's name. */
    static final class Known extends RuntimeException {}

    @BeforeAll
    static void record() throws Exception {
        file = dir.resolve("live.jfr");
        try (jdk.jfr.Recording recording = new jdk.jfr.Recording()) {
            recording
                    .enable("jdk.ObjectAllocationSample")
                    .with("throttle", "1000000/s")
                    .withStackTrace();
            recording.enable("jdk.JavaMonitorEnter").withoutThreshold().withStackTrace();
            recording.enable("jdk.ThreadPark").withoutThreshold().withStackTrace();
            recording
                    .enable("jdk.FileWrite")
                    .withoutThreshold()
                    .withStackTrace()
                    .with("throttle", "off");
            recording.enable("jdk.JavaExceptionThrow").withStackTrace().with("throttle", "off");
            recording.enable("jdk.SocketRead").withoutThreshold();
            recording.disable("jdk.ThreadSleep");
            recording.enable("jdk.JVMInformation");
            recording.enable("jdk.GarbageCollection").withoutThreshold();
            recording.enable("jdk.GCPhasePause").withoutThreshold();
            recording.enable("jdk.GCHeapSummary");
            recording.start();
            Thread worker = new Thread(JfrLiveTest::work, WORKER);
            worker.start();
            worker.join();
            System.gc();
            recording.stop();
            recording.dump(file);
        }
    }

    private static void work() {
        for (int i = 0; i < ARRAYS; i++) {
            sink = new byte[ARRAY_BYTES];
        }
        Known lock = new Known();
        CountDownLatch held = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Thread holder = new Thread(
                () -> {
                    synchronized (lock) {
                        held.countDown();
                        while (main.getState() != Thread.State.BLOCKED) {
                            Thread.onSpinWait();
                        }
                    }
                },
                "live-holder");
        holder.start();
        try {
            held.await();
            synchronized (lock) {
                sink = lock;
            }
            holder.join();
            LockSupport.parkNanos(lock, 1_000);
            Files.write(dir.resolve("written.txt"), new byte[100]);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Recording read() throws Exception {
        return Jfrs.read(file);
    }

    @Test
    void allocationHasThreadClassAndLine() throws Exception {
        try (Recording recording = read()) {
            Samples alloc = recording.samples(SampleKind.ALLOC).orElseThrow();
            assertThat(alloc.event()).isEqualTo("jdk.ObjectAllocationSample");
            long bytes = 0;
            for (long i = 0; i < alloc.size(); i++) {
                if (is(recording, alloc, i, WORKER, "byte[]", "work")) {
                    bytes += alloc.weight().get(i);
                    Frame leaf = recording.stacks().frameAt(alloc.stack().get(i), 0);
                    assertThat(leaf.className()).isEqualTo(JfrLiveTest.class.getName());
                    assertThat(leaf.line()).isPositive();
                }
            }
            assertThat(bytes).isGreaterThanOrEqualTo((ARRAYS - 1L) * ARRAY_BYTES);
        }
    }

    @Test
    void contendedMonitorHasClassAndDuration() throws Exception {
        try (Recording recording = read()) {
            Samples locks = recording.samples(SampleKind.LOCK).orElseThrow();
            List<Long> nanos = new ArrayList<>();
            for (long i = 0; i < locks.size(); i++) {
                if (is(recording, locks, i, WORKER, Known.class.getName(), "work")) {
                    nanos.add(locks.weight().get(i));
                }
            }
            assertThat(nanos).hasSize(1);
            assertThat(nanos.getFirst()).isBetween(1L, 60_000_000_000L);
        }
    }

    @Test
    void parkFileAndExceptionNameWhatTheyAreAbout() throws Exception {
        try (Recording recording = read()) {
            assertThat(subjects(recording, SampleKind.PARK)).contains(Known.class.getName());
            assertThat(subjects(recording, SampleKind.IO))
                    .contains(dir.resolve("written.txt").toString());
            assertThat(subjects(recording, SampleKind.EXCEPTIONS)).contains(Known.class.getName());
        }
    }

    @Test
    void saysWhatWasOnAndWhatWasOff() throws Exception {
        try (Recording recording = read()) {
            assertThat(recording.availability(SampleKind.ALLOC)).isEqualTo(Availability.PRESENT);
            assertThat(recording.availability(SampleKind.SLEEP)).isEqualTo(Availability.NOT_RECORDED);
            assertThat(recording.availability(SampleKind.WALL)).isEqualTo(Availability.NOT_RECORDED);
            assertThat(recording.pauses()).anyMatch(pause -> pause.cause().equals("System.gc()") && pause.nanos() > 0);
            assertThat(recording.heapUse()).anyMatch(use -> use.afterGc() && use.usedBytes() > 0);
        }
    }

    @Test
    void passportNamesThisProcess() throws Exception {
        try (Recording recording = read()) {
            assertThat(recording.passport().process().pid())
                    .isEqualTo(ProcessHandle.current().pid());
            assertThat(recording.passport().format()).startsWith("JFR 2.");
            assertThat(recording.passport().producer()).contains(System.getProperty("java.vm.version"));
            assertThat(recording.passport().complete()).isTrue();
            assertThat(recording.passport().answers())
                    .containsExactlyInAnyOrder(Layer.THREAD, Layer.STACK, Layer.ALLOCATION, Layer.CODE);
            ThreadRef worker = recording.threads().stream()
                    .filter(thread -> thread.name().equals(WORKER))
                    .findFirst()
                    .orElseThrow();
            assertThat(worker.javaId()).isPositive();
            assertThat(worker.virtual()).isFalse();
            // Another recording of this JVM may have left samples in a thread's buffer, seconds old.
            long middle = (recording.passport().start().epochNanos()
                            + recording.passport().end().epochNanos())
                    / 2;
            assertThat(recording.range().contains(middle)).isTrue();
        }
    }

    @Test
    void wrapperIsPartOfTheFormat() throws Exception {
        try (Recording recording = Jfrs.read(file, "gzip", Job.quiet())) {
            assertThat(recording.passport().format()).endsWith(", gzip");
        }
    }

    @Test
    void snapshotsAreShownAndOwnNothing() throws Exception {
        List<Evidence> snapshots = new ArrayList<>();
        try (Input input = Input.map("live.jfr", "", file.toFile().length(), file, false)) {
            Recording whole = (Recording) new JfrImporter().read(input, Job.quiet(), snapshots::add);
            assertThat(snapshots).isNotEmpty();
            snapshots.forEach(Evidence::close);
            Recording last = (Recording) snapshots.getLast();
            assertThat(last.stacks().size()).isEqualTo(whole.stacks().size());
            assertThat(last.passport().counts()).isEqualTo(whole.passport().counts());
            assertThat(input.bytes().scope().isAlive()).isTrue();
            whole.close();
            assertThat(input.bytes().scope().isAlive()).isFalse();
        }
    }

    @Test
    void cancelledJobStops() {
        Job job = Job.quiet();
        job.cancel();
        Assertions.assertThatThrownBy(() -> Jfrs.read(file, "", job)).isInstanceOf(JobCancelled.class);
    }

    private static boolean is(
            Recording recording, Samples samples, long i, String thread, String subject, String method) {
        int stack = samples.stack().get(i);
        return samples.thread().get(i) >= 0
                && recording.threads().get(samples.thread().get(i)).name().equals(thread)
                && samples.subject().get(i) >= 0
                && recording.subjects().get(samples.subject().get(i)).equals(subject)
                && stack >= 0
                && recording.stacks().frameAt(stack, 0).method().equals(method);
    }

    private static List<String> subjects(Recording recording, SampleKind kind) {
        Samples samples = recording.samples(kind).orElseThrow();
        List<String> subjects = new ArrayList<>();
        for (long i = 0; i < samples.size(); i++) {
            if (samples.subject().get(i) >= 0) {
                subjects.add(recording.subjects().get(samples.subject().get(i)));
            }
        }
        return subjects;
    }
}
