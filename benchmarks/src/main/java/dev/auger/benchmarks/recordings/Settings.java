package dev.auger.benchmarks.recordings;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What {@code benchmarks/recordings} was told.
 *
 * @param runs rounds; each runs every contender once
 * @param jmcHeap the most heap JMC gets, as {@code -Xmx} writes it
 * @param only contenders whose name has this in it; start-up is always measured
 * @param warm how often each question is asked in one JVM, 0 for not at all
 */
record Settings(int runs, String jmcHeap, Pattern only, int warm, List<Path> recordings) {
    private static final String USAGE = """
            benchmarks/recordings [OPTIONS] FILE.jfr…
              --runs N        rounds; the medians are shown (7)
              --jmc-heap 4g   the most heap JMC gets (4g)
              --only REGEX    contenders whose name matches, for example 'auger|per chunk'
              --warm N        repetitions in one JVM; 0 leaves that out (15)
            """;

    /** Ends the program if the arguments are no good. */
    static Settings of(String[] args) {
        int runs = 7;
        int warm = 15;
        String heap = "4g";
        Pattern only = Pattern.compile("");
        List<Path> recordings = new ArrayList<>();
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(args));
        while (!rest.isEmpty()) {
            String arg = rest.pop();
            if (arg.startsWith("--") && rest.isEmpty()) {
                throw usage(arg.equals("--help") ? System.out : System.err);
            }
            switch (arg) {
                case "--runs" -> runs = Integer.parseInt(rest.pop());
                case "--warm" -> warm = Integer.parseInt(rest.pop());
                case "--jmc-heap" -> heap = rest.pop();
                case "--only" -> only = Pattern.compile(rest.pop());
                default -> recordings.add(Path.of(arg).toAbsolutePath());
            }
        }
        if (recordings.isEmpty() || runs < 1) {
            throw usage(System.err);
        }
        return new Settings(runs, heap, only, warm, recordings);
    }

    private static Error usage(PrintStream out) {
        out.print(USAGE);
        System.exit(out == System.out ? 0 : 2);
        return new AssertionError("the program has ended");
    }
}
