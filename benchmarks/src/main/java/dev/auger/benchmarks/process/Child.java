package dev.auger.benchmarks.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command to its end and says what it used. The time is what bash's {@code time} says of the finished process; memory is looked at
 * while it runs, every few milliseconds in {@code /proc}, because the system keeps no high-water mark of anonymous memory.
 */
public final class Child {
    private static final int LOOK_MILLIS = 5;

    /** The command's standard output goes to {@code $0}, its standard error to {@code $1}. */
    private static final String TIMED =
            "TIMEFORMAT='%U %S %R'; out=$0 err=$1; shift; { time \"$@\" >\"$out\" 2>\"$err\"; } 2>&1";

    private final Path output;
    private final Path errors;
    private final Duration limit;

    /**
     * @param folder for what the commands write to standard output and standard error
     * @param limit a command that takes longer is ended
     */
    public Child(Path folder, Duration limit) {
        this.output = folder.resolve("output");
        this.errors = folder.resolve("errors");
        this.limit = limit;
    }

    /** What the last command that {@link #answer} ran has written. */
    public Path output() {
        return output;
    }

    /**
     * Runs a command, its standard output thrown away.
     *
     * @throws Failed if it ended with a code other than 0, or did not end in time
     */
    public Usage run(List<String> command) throws IOException, InterruptedException {
        return run(command, Path.of("/dev/null"));
    }

    /** Runs a command, its standard output kept in {@link #output} until the next. */
    public Usage answer(List<String> command) throws IOException, InterruptedException {
        return run(command, output);
    }

    private Usage run(List<String> command, Path standardOutput) throws IOException, InterruptedException {
        List<String> timed =
                new ArrayList<>(List.of("bash", "-c", TIMED, standardOutput.toString(), errors.toString()));
        timed.addAll(command);
        Process bash = new ProcessBuilder(timed).redirectErrorStream(true).start();
        long deadline = System.nanoTime() + limit.toNanos();
        long rss = 0;
        long anonymous = 0;
        Optional<Path> status = Optional.empty();
        while (!bash.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() - deadline > 0) {
                end(bash);
                throw new Failed("not done after " + limit.toSeconds() + " s");
            }
            if (status.isEmpty()) {
                status = bash.children().findFirst().map(child -> Path.of("/proc", child.pid() + "", "status"));
            }
            if (status.isPresent()) {
                long now = 0;
                for (String line : lines(status.get())) {
                    rss = Math.max(rss, kibibytes(line, "VmHWM:"));
                    now += kibibytes(line, "RssAnon:") + kibibytes(line, "RssShmem:");
                }
                anonymous = Math.max(anonymous, now);
            }
        }
        String times = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (bash.exitValue() != 0) {
            String said = Files.readString(errors);
            throw new Failed(
                    said.contains("OutOfMemoryError")
                            ? "out of memory"
                            : "exit code " + bash.exitValue() + ": "
                                    + said.lines().limit(3).toList());
        }
        String[] seconds = times.split(" ");
        return new Usage(
                Double.parseDouble(seconds[0]) + Double.parseDouble(seconds[1]),
                Double.parseDouble(seconds[2]),
                rss,
                anonymous);
    }

    private static void end(Process bash) throws InterruptedException {
        List<ProcessHandle> below = bash.descendants().toList();
        bash.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
        bash.waitFor();
        for (ProcessHandle process : below) {
            process.onExit().join();
        }
    }

    private static List<String> lines(Path status) {
        try {
            return Files.readAllLines(status);
        } catch (IOException e) {
            return List.of(); // it has just ended, or there is no /proc here
        }
    }

    private static long kibibytes(String line, String key) {
        return line.startsWith(key)
                ? 1024
                        * Long.parseLong(
                                line.substring(key.length()).replace("kB", "").strip())
                : 0;
    }

    /** The command ended with an error, or not at all; the message says so in a few words. */
    public static final class Failed extends IOException {
        private static final long serialVersionUID = 1;

        Failed(String why) {
            super(why);
        }
    }
}
