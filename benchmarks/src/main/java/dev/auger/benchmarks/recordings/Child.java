package dev.auger.benchmarks.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command to its end and says what it used. The time is what bash's {@code time} says of the finished process; memory is looked at
 * while it runs, every few milliseconds in {@code /proc}, because the system keeps no high-water mark of anonymous memory.
 */
final class Child {
    private static final int LOOK_MILLIS = 5;

    /** The command's standard output goes to {@code $0}, its standard error to {@code $1}. */
    private static final String TIMED =
            "TIMEFORMAT='%U %S %R'; out=$0 err=$1; shift; { time \"$@\" >\"$out\" 2>\"$err\"; } 2>&1";

    private final Path errors;

    /** @param folder for what the commands write to standard error */
    Child(Path folder) {
        this.errors = folder.resolve("errors");
    }

    /**
     * Runs a command, its standard output thrown away.
     *
     * @throws Failed if it ended with a code other than 0
     */
    Usage run(List<String> command) throws IOException, InterruptedException {
        return run(command, Path.of("/dev/null"));
    }

    /** Runs a command, its standard output written to a file. */
    Usage run(List<String> command, Path output) throws IOException, InterruptedException {
        List<String> timed = new ArrayList<>(List.of("bash", "-c", TIMED, output.toString(), errors.toString()));
        timed.addAll(command);
        Process bash = new ProcessBuilder(timed).redirectErrorStream(true).start();
        long rss = 0;
        long anonymous = 0;
        Optional<Path> status = Optional.empty();
        while (!bash.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (status.isEmpty()) {
                status = bash.children().findFirst().map(child -> Path.of("/proc", child.pid() + "", "status"));
            }
            if (status.isPresent()) {
                for (String line : lines(status.get())) {
                    rss = Math.max(rss, kibibytes(line, "VmHWM:"));
                    anonymous = Math.max(anonymous, kibibytes(line, "RssAnon:"));
                }
            }
        }
        String times =
                new String(bash.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        if (bash.exitValue() != 0) {
            throw new Failed(bash.exitValue(), Files.readString(errors));
        }
        String[] seconds = times.split(" ");
        return new Usage(
                Double.parseDouble(seconds[0]) + Double.parseDouble(seconds[1]),
                Double.parseDouble(seconds[2]),
                rss,
                anonymous);
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

    /** The command ended with an error. */
    static final class Failed extends IOException {
        private static final long serialVersionUID = 1;

        private final String errors;

        Failed(int code, String errors) {
            super("exit code " + code + ": " + errors.lines().limit(3).toList());
            this.errors = errors;
        }

        boolean outOfMemory() {
            return errors.contains("OutOfMemoryError");
        }
    }
}
