package dev.auger.benchmarks.profiles;

import dev.auger.benchmarks.peers.PlainProfile;
import dev.auger.benchmarks.process.Child;
import dev.auger.benchmarks.process.Contender;
import dev.auger.benchmarks.process.Contender.Kind;
import dev.auger.benchmarks.process.Launch;
import dev.auger.benchmarks.process.Medians;
import dev.auger.benchmarks.process.Options;
import dev.auger.benchmarks.process.Rounds;
import dev.auger.benchmarks.process.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Measures whole processes over profiles of pprof and prints a table of ratios: {@code Profiles OPTIONS FILE…}, started by
 * {@code benchmarks/profiles}. All are asked for the functions with the most of their own. {@code go tool pprof} is asked where it is
 * installed; its command's start-up is little and not taken off.
 */
public final class Profiles {

    private static final String USAGE = """
            benchmarks/profiles [OPTIONS] FILE.pb…
              --runs N    rounds; the medians are shown (5)
              --go NAME   the go command (go)
            """;

    private static final String TOP = "top";
    private static final String PLAIN = "protobuf's messages, added up";
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final double MIB = 1 << 20;

    private final Launch launch;
    private final String go;
    private final int runs;
    private final Child child;
    private final Set<String> answers = new LinkedHashSet<>();

    private Profiles(Launch launch, String go, int runs, Child child) {
        this.launch = launch;
        this.go = go;
        this.runs = runs;
        this.child = child;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = new Options(args, USAGE);
        int runs = Math.max(1, options.number("--runs", 5));
        String go = options.word("--go", "go");
        try (Scratch scratch = new Scratch(Path.of(System.getProperty("java.io.tmpdir")), "auger-profiles")) {
            for (Path file : options.files()) {
                Child child = new Child(scratch.folder(), LIMIT);
                new Profiles(Launch.ofProperties(), go, runs, child).compare(file);
            }
        }
    }

    private void compare(Path file) throws IOException, InterruptedException {
        List<Contender> contenders = new ArrayList<>(launch.starts());
        contenders.add(new Contender("auger flame", Kind.OURS, TOP, launch.auger("flame", file + "")));
        contenders.add(
                new Contender("go tool pprof -top", Kind.PEER, TOP, List.of(go, "tool", "pprof", "-top", file + "")));
        contenders.add(
                new Contender(PLAIN, Kind.PEER, TOP, launch.java(PlainProfile.class, List.of("-Xmx3g"), file + "")));
        Rounds rounds = new Rounds(child, runs, runs);
        String name = file.getFileName().toString();
        Medians medians = Medians.of(rounds.run(name, contenders, this::check));
        print(name, Files.size(file), medians, rounds);
    }

    /** The first function that each prints has to be the same. */
    private void check(Contender contender) throws IOException {
        if (contender.start()) {
            return;
        }
        // Rows of tables have shares, but for the plain reading's.
        boolean plain = contender.name().startsWith(PLAIN);
        String name = Files.readAllLines(child.output()).stream()
                .map(line -> line.replace(" (inline)", "").strip())
                .filter(line -> plain || line.contains("%") && !line.startsWith("Showing") && !line.endsWith("cum%"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElse("nothing");
        answers.add(name);
        if (answers.size() > 1) {
            throw new IllegalStateException("different answers: " + answers);
        }
    }

    private static void print(String name, long bytes, Medians medians, Rounds rounds) {
        System.out.printf(Locale.ROOT, "### %s: %.1f MB%n%n", name, bytes / 1e6);
        System.out.println("| | ours to it, CPU | CPU s | wall s | RSS MiB |");
        System.out.println("|---|---|---|---|---|");
        double ours = medians.first(Kind.OURS, TOP)
                .map(c -> medians.usages().get(c).cpu())
                .orElse(Double.NaN);
        medians.usages().forEach((contender, used) -> {
            String ratio =
                    contender.kind() == Kind.PEER ? String.format(Locale.ROOT, "**%.2f**", ours / used.cpu()) : "";
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.2f | %.2f | %.0f |%n",
                    contender.name(),
                    ratio,
                    used.cpu(),
                    used.wall(),
                    used.rss() / MIB);
        });
        rounds.failures().forEach((failed, why) -> System.out.println("| " + failed + " | " + why + " | | | |"));
        System.out.println();
    }
}
