package dev.auger.importers.child;

import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.job.Progress;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.OpinionFailure.Reason;
import dev.auger.model.opinion.OpinionFailure.Tool;
import dev.auger.model.trail.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One child process from start to end. It ends in any case: when it is done, when its time is over, when the job is cancelled,
 * when it prints what it should not, and (because its standard input ends) when this process dies.
 */
public final class ChildRun {

    private static final System.Logger LOG = System.getLogger(ChildRun.class.getName());
    private static final int LOGGED = 4_000;
    private static final long LOOK_MILLIS = 40;
    private static final int OUT_OF_MEMORY = 3;

    /** Variables by which a user gives options to every JVM; the child gets none of them. */
    private static final List<String> NOT_INHERITED =
            List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH");

    /** Longest line taken, in bytes. */
    public static final int LONGEST_LINE = 64 * 1024;

    private final Tool tool;
    private final Process process;
    private final ChildTalk talk;
    private volatile @Nullable OpinionFailure garbled;
    private volatile boolean readAll;
    private volatile int done;
    private volatile int total;

    private ChildRun(Tool tool, Process process, ChildTalk talk) {
        this.tool = tool;
        this.process = process;
        this.talk = talk;
    }

    /**
     * Runs a child until it has said everything.
     *
     * @param talk takes what it says; to be asked afterwards
     * @param job progress in the child's steps
     * @throws JobCancelled if the job was cancelled; the child is gone then
     */
    public static void run(Tool tool, List<String> command, Duration limit, ChildTalk talk, Job job)
            throws OpinionFailure {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        NOT_INHERITED.forEach(environment::remove);
        job.check();
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new OpinionFailure(
                    tool, Reason.NOT_STARTED, tool.process() + " could not be started: " + e.getMessage());
        }
        try {
            new ChildRun(tool, process, talk).follow(limit, job);
        } finally {
            process.destroyForcibly();
            // Only then may the file it reads be deleted.
            exitCode(process);
        }
    }

    private void follow(Duration limit, Job job) throws OpinionFailure {
        Thread reader = Thread.ofVirtual().start(this::read);
        // A pipe nobody reads would stop the child.
        Thread.ofVirtual().start(this::drainLog);
        long deadline = System.nanoTime() + limit.toNanos();
        boolean begun = false;
        int reported = 0;
        while (!readAll) {
            await(reader);
            job.check();
            if (total > 0 && !begun) {
                job.begin(total, Progress.Unit.OBJECTS);
                begun = true;
            }
            int now = done;
            if (begun && now > reported) {
                job.advance(now - reported);
                reported = now;
            }
            if (!readAll && System.nanoTime() > deadline) {
                throw new OpinionFailure(
                        tool,
                        Reason.TIMEOUT,
                        tool.process() + " took longer than " + limit.toSeconds() + " s",
                        Quantity.nanos(limit.toNanos()));
            }
        }
        checkEnd();
    }

    private static void await(Thread reader) {
        try {
            reader.join(Duration.ofMillis(LOOK_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobCancelled();
        }
    }

    /** The child has closed its output. */
    private void checkEnd() throws OpinionFailure {
        OpinionFailure failure = garbled;
        if (failure != null) {
            throw failure;
        }
        OpinionFailure refusal = talk.refusal();
        if (refusal != null) {
            throw refusal;
        }
        if (talk.ended()) {
            return;
        }
        int code = exitCode(process);
        if (code == OUT_OF_MEMORY) {
            throw new OpinionFailure(tool, Reason.MEMORY, "the memory given to " + tool.process() + " was not enough");
        }
        throw new OpinionFailure(
                tool, Reason.CRASHED, tool.process() + " ended early with exit code " + code, String.valueOf(code));
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor(2, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** What the child logs is its own affair; the beginning goes to our log, for whoever looks there. */
    private void drainLog() {
        try (InputStream log = process.getErrorStream()) {
            byte[] start = log.readNBytes(LOGGED);
            log.transferTo(OutputStream.nullOutputStream());
            if (start.length > 0) {
                LOG.log(System.Logger.Level.DEBUG, tool.id() + ": " + new String(start, StandardCharsets.UTF_8));
            }
        } catch (IOException killed) {
            LOG.log(System.Logger.Level.DEBUG, "log pipe closed", killed);
        }
    }

    private void read() {
        try (InputStream in = process.getInputStream()) {
            LineReader lines = new LineReader(tool, in, LONGEST_LINE);
            for (byte[] line = lines.next(); line != null && !talk.ended(); line = lines.next()) {
                talk.take(new String(line, StandardCharsets.UTF_8));
                total = talk.total();
                done = talk.done();
            }
        } catch (OpinionFailure e) {
            garbled = e;
        } catch (IOException killed) {
            // Its pipe breaks when the child is ended by us; what it said before counts as far as it goes.
            LOG.log(System.Logger.Level.DEBUG, "pipe closed", killed);
        } finally {
            readAll = true;
        }
    }
}
