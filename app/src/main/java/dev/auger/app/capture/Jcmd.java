package dev.auger.app.capture;

import dev.auger.model.job.Job;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Asks a JVM by the {@code jcmd} of Auger's own runtime, in a child process: a process that never answers, because it is stopped
 * or hung, then blocks the child, which can be ended, and no thread of ours, which could not. Nor does it need the attach
 * mechanism's internal classes. A child costs a sixth of a CPU second.
 */
final class Jcmd {

    /** Also the longest message that is read back. */
    private static final int MOST_TEXT = 64 << 10;

    private static final long LOOK_MILLIS = 50;
    /** What a process has answered reaches its end of the child so soon. */
    private static final long LAST_WORDS_MILLIS = 500;

    private final LocalJvm jvm;
    private final List<String> command;

    Jcmd(LocalJvm jvm) {
        this(jvm, command());
    }

    Jcmd(LocalJvm jvm, List<String> command) {
        this.jvm = jvm;
        this.command = List.copyOf(command);
    }

    private static List<String> command() {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        boolean windows = File.separatorChar == '\\';
        Path jcmd = bin.resolve(windows ? "jcmd.exe" : "jcmd");
        return Files.isExecutable(jcmd)
                ? List.of(jcmd.toString(), "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC")
                : List.of(
                        bin.resolve(windows ? "java.exe" : "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-m",
                        "jdk.jcmd/sun.tools.jcmd.JCmd");
    }

    /** A path as a diagnostic command's argument; what separates arguments has to be quoted. */
    static String quoted(Path path) {
        String text = path.toString();
        return text.indexOf('"') < 0 ? '"' + text + '"' : "'" + text + "'";
    }

    /**
     * Asks and waits.
     *
     * @param patience how long it may take
     * @param answer where the answer is written, whole; it may be large
     * @param busy called while it is waited for
     * @throws CaptureFailure if the JVM could not be asked, or did not answer
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled; the child is gone then
     */
    void ask(Duration patience, Path answer, Job job, Runnable busy, String... words) throws CaptureFailure {
        if (!jvm.isAlive()) {
            throw gone();
        }
        List<String> line = new ArrayList<>(command);
        line.add(Long.toString(jvm.pid()));
        line.addAll(List.of(words));
        try {
            Path said = Files.createTempFile(answer.toAbsolutePath().getParent(), "said", ".tmp");
            try {
                Process child = new ProcessBuilder(line)
                        .redirectOutput(answer.toFile())
                        .redirectError(said.toFile())
                        .start();
                try {
                    child.getOutputStream().close();
                    await(child, patience, job, busy);
                } finally {
                    child.destroyForcibly();
                }
                if (child.exitValue() != 0) {
                    throw failure(start(said) + start(answer), words[0]);
                }
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException e) {
            throw new CaptureFailure("child", Draft.reason(e));
        }
    }

    private void await(Process child, Duration patience, Job job, Runnable busy) throws CaptureFailure {
        long until = System.nanoTime() + patience.toNanos();
        try {
            while (!child.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                job.check();
                busy.run();
                if (!jvm.isAlive()) {
                    // It may have answered before; else the child would try for seconds.
                    if (child.waitFor(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                    throw gone();
                }
                if (System.nanoTime() - until > 0) {
                    throw new CaptureFailure("silent", jvm.name(), Long.toString(jvm.pid()), patience.toSeconds());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new dev.auger.model.job.JobCancelled();
        }
    }

    CaptureFailure gone() {
        return new CaptureFailure("gone", jvm.name(), Long.toString(jvm.pid()));
    }

    /** The beginning of what was answered. */
    static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_TEXT), Charset.defaultCharset());
        }
    }

    /** What a child that failed has said, put plainly. */
    CaptureFailure failure(String said, String asked) {
        String pid = Long.toString(jvm.pid());
        String words = said.toLowerCase(Locale.ROOT);
        Supplier<CaptureFailure> refused = () -> new CaptureFailure("refused", jvm.name(), pid, jvm.user());
        if (!jvm.isAlive()
                || words.contains("non existent jvm pid")
                || words.contains("no such process")
                || words.contains("connection reset")) {
            return gone();
        }
        if (words.contains("permission denied")
                || words.contains("not permitted")
                || words.contains("access is denied")
                || words.contains("not secure")
                || words.contains("accessdenied")) {
            return refused.get();
        }
        if (words.contains("state is not ready") || words.contains("not responding")) {
            return new CaptureFailure("no-jvm", jvm.name(), pid);
        }
        if (words.contains("unable to open socket") || words.contains("doesn't respond")) {
            return jvm.access() == LocalJvm.Access.OTHER_USER
                    ? refused.get()
                    : new CaptureFailure("silent", jvm.name(), pid, 10);
        }
        if (words.contains("attach mechanism")) {
            return new CaptureFailure("attach-off", jvm.name(), pid);
        }
        if (words.contains("unknown diagnostic command")) {
            return new CaptureFailure("unknown", jvm.name(), asked);
        }
        return new CaptureFailure("said", jvm.name(), sentence(said));
    }

    /** The first line that says something: neither the id that answers begin with nor a stack trace. */
    static String sentence(String said) {
        return said.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !l.matches("\\d+:") && !l.startsWith("at "))
                .filter(l -> !l.startsWith("Warning!"))
                .findFirst()
                .orElse("-");
    }
}
