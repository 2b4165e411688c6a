package dev.auger.benchmarks.heaps;

import dev.auger.benchmarks.process.Options;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What {@code benchmarks/heaps} was told.
 *
 * @param runs rounds in which ours run, each contender once
 * @param peerRuns rounds in which peers run, which take long
 * @param heap the most Java heap a peer gets, as {@code -Xmx} writes it
 * @param limit how long a process may take
 * @param netbeansMegabytes NetBeans' library is asked for retained sizes of dumps up to this size
 * @param only contenders whose name has this in it; start-up is always measured
 * @param folder where dumps' indexes are written, or empty for beside each dump
 */
record Settings(
        int runs,
        int peerRuns,
        String heap,
        Duration limit,
        int netbeansMegabytes,
        Pattern only,
        String folder,
        List<Path> dumps) {
    private static final String USAGE = """
            benchmarks/heaps [OPTIONS] FILE.hprof…
              --runs N         rounds; the medians are shown (5)
              --peer-runs N    rounds in which the peers run (2)
              --peer-heap 4g   the most heap a peer gets (4g)
              --limit N        seconds a process may take (900)
              --netbeans N     megabytes of a dump up to which NetBeans' library is asked for retained sizes (200)
              --only REGEX     contenders whose name matches, for example 'auger|MAT'; phases are one
              --folder DIR     on a disk, for indexes (a new folder beside each dump), deleted at the end
            """;

    /** Ends the program if the arguments are no good. */
    static Settings of(String[] args) {
        Options options = new Options(args, USAGE);
        int runs = Math.max(1, options.number("--runs", 5));
        return new Settings(
                runs,
                Math.min(runs, options.number("--peer-runs", 2)),
                options.word("--peer-heap", "4g"),
                Duration.ofSeconds(options.number("--limit", 900)),
                options.number("--netbeans", 200),
                Pattern.compile(options.word("--only", "")),
                options.word("--folder", ""),
                options.files());
    }

    boolean wants(String name) {
        return only.matcher(name).find();
    }

    Path folder(Path dump) {
        return folder.isEmpty() ? dump.resolveSibling(".").normalize() : Path.of(folder);
    }
}
