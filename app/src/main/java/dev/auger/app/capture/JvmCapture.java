package dev.auger.app.capture;

import dev.auger.app.text.Unwritten;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Quantity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Records evidence of one JVM into a new folder. The recording runs while thread dumps are taken; what makes the process stand
 * still, counting and dumping its heap, comes after it, so that it is not what the recording shows.
 */
public final class JvmCapture {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** A heap of many gigabytes takes its time; a process that died is noticed all the same. */
    private static final Duration LONG = Duration.ofHours(2);
    /** If Auger ends in between, the recording ends by itself this much later. */
    private static final Duration MARGIN = Duration.ofSeconds(60);
    /** Kept free beside a heap dump: other programs need the disk too. */
    private static final long ROOM = 256L << 20;
    /** A dump writes names and lengths that the heap holds only once. */
    private static final double GROWTH = 1.1;

    /** What is true of the process as a whole is said once. */
    private static final Set<String> ONCE = Set.of("gone", "closed");

    private static final long TICK_MILLIS = 100;

    private final LocalJvm jvm;
    private final JvmPlan plan;
    private final Job job;
    private final CaptureWatch watch;
    private final BooleanSupplier enough;
    private final Jcmd jcmd;

    /** @param enough true once the user wants what there is so far: recording and dumps end early, and are kept */
    public JvmCapture(LocalJvm jvm, JvmPlan plan, Job job, CaptureWatch watch, BooleanSupplier enough) {
        this.jvm = jvm;
        this.plan = plan;
        this.job = job;
        this.watch = watch;
        this.enough = enough;
        this.jcmd = new Jcmd(jvm);
    }

    /**
     * Records into a folder that is not there yet.
     *
     * @throws CaptureFailure if nothing at all could be recorded; there is no folder then
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled; there is no folder then either
     */
    public Captured into(Path folder) throws CaptureFailure {
        if (jvm.access() == LocalJvm.Access.CONTAINER) {
            throw new CaptureFailure("container", jvm.name(), Long.toString(jvm.pid()));
        }
        if (plan.isEmpty()) {
            throw new CaptureFailure("nothing");
        }
        List<CaptureFailure> failures = new ArrayList<>();
        try (Draft draft = Draft.beside(folder)) {
            timed(draft, failures);
            if (plan.histogram()) {
                attempt(failures, () -> histogram(draft));
            }
            if (plan.heap()) {
                attempt(failures, () -> heap(draft));
            }
            if (draft.isEmpty()) {
                throw nothing(failures);
            }
            return draft.keep(failures);
        }
    }

    /** Why there is nothing: of a process that has ended nothing can be kept. */
    private CaptureFailure nothing(List<CaptureFailure> failures) {
        if (failures.stream().anyMatch(f -> f.code().equals("gone"))) {
            return new CaptureFailure("ended", jvm.name(), Long.toString(jvm.pid()));
        }
        return failures.isEmpty() ? new CaptureFailure("early") : failures.getFirst();
    }

    /** Something that may fail without the rest failing. */
    @FunctionalInterface
    private interface Attempt {
        void run() throws CaptureFailure, IOException;
    }

    private static void attempt(List<CaptureFailure> failures, Attempt what) {
        try {
            what.run();
        } catch (CaptureFailure e) {
            if (!ONCE.contains(e.code())
                    || failures.stream().noneMatch(f -> f.code().equals(e.code()))) {
                failures.add(e);
            }
        } catch (IOException e) {
            failures.add(new CaptureFailure("child", Draft.reason(e)));
        }
    }

    /** The recording, and thread dumps while it runs. */
    private void timed(Draft draft, List<CaptureFailure> failures) {
        Path recording = draft.file("recording.jfr");
        String name = "auger-" + ProcessHandle.current().pid() + '-' + Long.toHexString(System.nanoTime());
        boolean[] started = {false};
        if (!plan.recording().isZero()) {
            attempt(failures, () -> {
                start(draft, recording, name);
                started[0] = true;
            });
        }
        boolean stopped = false;
        try {
            long begin = System.nanoTime();
            int dumped = 0;
            boolean threads = plan.dumps() > 0;
            boolean virtual = false;
            while (threads || started[0]) {
                if (!jvm.isAlive()) {
                    attempt(failures, () -> {
                        keepIfWhole(draft, recording);
                        throw jcmd.gone();
                    });
                    return;
                }
                long now = System.nanoTime() - begin;
                boolean over = enough.getAsBoolean();
                if (threads && (over || dumped >= plan.dumps())) {
                    threads = false;
                }
                if (threads && now >= plan.every().toNanos() * dumped) {
                    int number = ++dumped;
                    int before = failures.size();
                    boolean[] seen = {virtual};
                    attempt(failures, () -> seen[0] |= threads(draft, number, seen[0]));
                    virtual = seen[0];
                    threads = failures.size() == before;
                    continue;
                }
                if (started[0] && (over || now >= plan.recording().toNanos())) {
                    break;
                }
                if (!started[0] && !threads) {
                    break;
                }
                tick(started[0], now, dumped, recording);
            }
            stopped = true;
        } finally {
            if (started[0] && !stopped) {
                abandon(draft, name);
            }
        }
        if (started[0]) {
            attempt(failures, () -> stop(draft, recording, name));
        }
    }

    private void tick(boolean recording, long now, int dumped, Path file) {
        job.check();
        if (recording) {
            watch.at(Step.RECORDING, Math.min(1, (double) now / plan.recording().toNanos()), Draft.size(file));
        } else {
            watch.at(Step.THREADS, (double) dumped / plan.dumps(), 0);
        }
        try {
            Thread.sleep(TICK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new dev.auger.model.job.JobCancelled();
        }
    }

    private void start(Draft draft, Path recording, String name) throws CaptureFailure, IOException {
        watch.at(Step.RECORDING, 0, 0);
        Path answer = draft.file("answer.tmp");
        ask(answer, PATIENCE, JfrSettings.words(plan, jvm, name, recording, MARGIN));
        String said = Jcmd.start(answer);
        Files.deleteIfExists(answer);
        if (!said.contains("Started recording")) {
            draft.drop(recording);
            throw closed(said, "not able to write")
                    ? new CaptureFailure("closed", jvm.name(), jvm.user())
                    : new CaptureFailure("recording", jvm.name(), Jcmd.sentence(said));
        }
    }

    private void stop(Draft draft, Path recording, String name) throws CaptureFailure, IOException {
        Path answer = draft.file("answer.tmp");
        try {
            ask(answer, PATIENCE, "JFR.stop", "name=" + name);
            if (!RecordingFile.isWhole(recording)) {
                throw new CaptureFailure("recording", jvm.name(), Jcmd.sentence(Jcmd.start(answer)));
            }
            draft.add(recording);
        } catch (CaptureFailure e) {
            draft.drop(recording);
            throw e;
        } finally {
            Files.deleteIfExists(answer);
        }
    }

    /** A process that ends in order writes its recording last of all; one that is killed does not. */
    private static void keepIfWhole(Draft draft, Path recording) throws IOException {
        if (RecordingFile.isWhole(recording)) {
            draft.add(recording);
        } else {
            draft.drop(recording);
        }
    }

    /** The job was cancelled: the recording must not go on in the process. Its file goes with the draft. */
    private void abandon(Draft draft, String name) {
        try {
            jcmd.ask(
                    Duration.ofSeconds(10),
                    draft.file("answer.tmp"),
                    Job.quiet(),
                    () -> {},
                    "JFR.stop",
                    "name=" + name);
        } catch (CaptureFailure e) {
            System.getLogger(JvmCapture.class.getName())
                    .log(System.Logger.Level.INFO, "recording " + name + " ends by itself: " + e.code());
        }
    }

    /** One dump; true if the process runs virtual threads, which {@code Thread.print} does not print. */
    private boolean threads(Draft draft, int number, boolean virtual) throws CaptureFailure, IOException {
        watch.at(Step.THREADS, (double) (number - 1) / plan.dumps(), 0);
        Path file = draft.file("threads-" + number + ".txt");
        whole(draft, file, "Full thread dump", "Thread.print", "-l");
        boolean seen = virtual || jvm.feature() >= 21 && holds(file, "irtual thread");
        if (seen) {
            Path all = draft.file("threads-" + number + ".json");
            Path answer = draft.file("answer.tmp");
            ask(answer, PATIENCE, "Thread.dump_to_file", "-format=json", Jcmd.quoted(all));
            Files.deleteIfExists(answer);
            if (Files.isRegularFile(all)) {
                draft.add(all);
            }
        }
        return seen;
    }

    private static boolean holds(Path file, String words) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(l -> l.contains(words));
        }
    }

    private void histogram(Draft draft) throws CaptureFailure, IOException {
        watch.at(Step.HISTOGRAM, -1, 0);
        whole(draft, draft.file("histogram.txt"), "#instances", "GC.class_histogram");
    }

    /** An answer that is evidence itself; what does not look like it is not kept. */
    private void whole(Draft draft, Path file, String sign, String... words) throws CaptureFailure, IOException {
        try {
            ask(file, PATIENCE, words);
            String said = Jcmd.start(file);
            if (!said.contains(sign)) {
                throw new CaptureFailure("said", jvm.name(), Jcmd.sentence(said));
            }
            draft.add(file);
        } catch (CaptureFailure e) {
            draft.drop(file);
            throw e;
        }
    }

    private void heap(Draft draft) throws CaptureFailure, IOException {
        watch.at(Step.HEAP, -1, 0);
        Path answer = draft.file("answer.tmp");
        ask(answer, PATIENCE, "GC.heap_info");
        long used = HeapInfo.used(Jcmd.start(answer));
        requireRoom(used, draft.free());
        Path file = draft.file("heap.hprof");
        try {
            jcmd.ask(
                    LONG,
                    answer,
                    job,
                    () -> watch.at(
                            Step.HEAP,
                            used > 0 ? Math.min(0.99, (double) Draft.size(file) / used) : -1,
                            Draft.size(file)),
                    "GC.heap_dump",
                    Jcmd.quoted(file));
            String said = Jcmd.start(answer);
            if (!said.contains("Heap dump file created")) {
                throw closed(said, "Permission denied")
                        ? new CaptureFailure("closed", jvm.name(), jvm.user())
                        : new CaptureFailure("heap", jvm.name(), Unwritten.phrase(file, last(said)));
            }
            draft.add(file);
        } catch (CaptureFailure e) {
            draft.drop(file);
            throw e;
        } finally {
            Files.deleteIfExists(answer);
        }
    }

    /**
     * Before the process is made to stand still for nothing.
     *
     * @param used bytes of its heap in use
     * @param free bytes of the disk
     */
    static void requireRoom(long used, long free) throws CaptureFailure {
        long needed = (long) (used * GROWTH) + ROOM;
        if (free < needed) {
            throw new CaptureFailure("room", Quantity.bytes(needed), Quantity.bytes(free), Quantity.bytes(used));
        }
    }

    /** An administrator may ask the process of anybody; that one, though, cannot write into the administrator's folder. */
    private boolean closed(String said, String sign) {
        String me = ProcessHandle.current().info().user().orElse("");
        return said.contains(sign) && !me.isEmpty() && !jvm.user().isEmpty() && !me.equals(jvm.user());
    }

    private static String last(String said) {
        return said.lines().filter(l -> !l.isBlank()).reduce("-", (a, b) -> b).strip();
    }

    private void ask(Path answer, Duration patience, String... words) throws CaptureFailure {
        jcmd.ask(patience, answer, job, () -> {}, words);
    }
}
