package dev.auger.benchmarks.recordings;

import dev.auger.benchmarks.process.Options;
import java.nio.file.Path;
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
        Options options = new Options(args, USAGE);
        return new Settings(
                Math.max(1, options.number("--runs", 7)),
                options.word("--jmc-heap", "4g"),
                Pattern.compile(options.word("--only", "")),
                options.number("--warm", 15),
                options.files());
    }
}
