package dev.auger.benchmarks.threads;

import dev.auger.benchmarks.process.Child;
import dev.auger.benchmarks.process.Contender;
import dev.auger.benchmarks.process.Contender.Kind;
import dev.auger.benchmarks.process.Launch;
import dev.auger.benchmarks.process.Medians;
import dev.auger.benchmarks.process.Options;
import dev.auger.benchmarks.process.Rounds;
import dev.auger.benchmarks.process.Scratch;
import dev.auger.benchmarks.process.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes files of threads, measures whole processes over them and prints a table of each: {@code Threads OPTIONS FOLDER}, started by
 * {@code benchmarks/threads}, which gives {@code auger.root}, {@code auger.java} and {@code auger.classpath}.
 */
public final class Threads {

    private static final String USAGE = """
            benchmarks/threads [OPTIONS] FOLDER
              --runs N         rounds; the medians are shown (5)
              --threads N      virtual threads of the JSON dump (1000000)
              --megabytes N    of the log (100)
              --only REGEX     files whose name matches
              --make only      makes the files and measures nothing
            Files that are in FOLDER already are not made again.
            """;

    private static final double MEGABYTE = 1e6;

    private final int runs;
    private final Launch launch = Launch.ofProperties();
    private final Child child;

    private Threads(int runs, Child child) {
        this.runs = runs;
        this.child = child;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = new Options(args, USAGE);
        int runs = Math.max(1, options.number("--runs", 5));
        List<MadeFile> files = List.of(
                new VirtualThreads(options.number("--threads", 1_000_000)),
                new DumpLog(options.number("--megabytes", 100)));
        Pattern only = Pattern.compile(options.word("--only", ""));
        boolean make = options.word("--make", "").equals("only");
        Path folder = options.files().getFirst();
        Files.createDirectories(folder);
        try (Scratch scratch = new Scratch(folder, "auger-threads")) {
            Threads threads = new Threads(runs, new Child(scratch.folder(), Duration.ofMinutes(10)));
            for (MadeFile made : files) {
                if (only.matcher(made.name()).find()) {
                    Rounds.say("%s: making", made.name());
                    Path file = made.in(folder);
                    if (!make) {
                        threads.measure(made, file);
                    }
                }
            }
        }
    }

    private void measure(MadeFile made, Path file) throws IOException, InterruptedException {
        List<Contender> asked = List.of(
                new Contender("auger info", Kind.OURS, "", launch.auger("info", file.toString())),
                new Contender(
                        "auger threads --top 5", Kind.OURS, "", launch.auger("threads", file.toString(), "--top", "5")),
                new Contender(
                        "counting its lines in Java",
                        Kind.PEER,
                        "",
                        launch.java(LineCount.class, List.of(), file.toString())),
                new Contender("wc -l", Kind.PEER, "", List.of("wc", "-l", file.toString())));
        List<Contender> all =
                Stream.concat(launch.starts().stream(), asked.stream()).toList();
        Rounds rounds = new Rounds(child, runs, runs);
        Medians medians = Medians.of(rounds.run(made.name(), all, contender -> {}));
        System.out.print(table(made, Files.size(file), medians));
    }

    private String table(MadeFile made, long bytes, Medians medians) {
        List<String> lines = new ArrayList<>();
        lines.add(text("### %s (%.0f MB)", made.what(), bytes / MEGABYTE));
        lines.add("");
        List<Double> meant = made.meant();
        String promised = meant.getFirst() > 0 ? text(" Meant: %.1f CPU s", meant.getFirst()) : "";
        lines.add(text(
                "Rounds: %d; medians.%s%s",
                runs,
                promised,
                promised.isEmpty() ? "" : meant.getLast() > 0 ? text(" and %.0f MB.", meant.getLast()) : "."));
        lines.add("");
        lines.add("| | CPU s | wall s | anonymous MB | MB a CPU s |");
        lines.add("|---|---|---|---|---|");
        medians.usages()
                .forEach((contender, usage) -> lines.add(text(
                        "| %s | %.2f | %.2f | %.0f | %s |",
                        contender.name(),
                        usage.cpu(),
                        usage.wall(),
                        usage.anonymous() / MEGABYTE,
                        contender.start() ? "" : perSecond(bytes, usage))));
        lines.add("");
        return String.join("\n", lines) + "\n";
    }

    private static String perSecond(long bytes, Usage usage) {
        return usage.cpu() <= 0 ? "" : text("%.0f", bytes / MEGABYTE / usage.cpu());
    }

    private static String text(String format, Object... args) {
        return String.format(Locale.ROOT, format, args);
    }
}
