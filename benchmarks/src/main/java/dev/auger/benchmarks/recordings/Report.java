package dev.auger.benchmarks.recordings;

import dev.auger.benchmarks.Answer;
import dev.auger.benchmarks.recordings.Contender.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of one recording. */
final class Report {
    private static final double MIB = 1 << 20;

    private final String name;
    private final long bytes;
    private final int rounds;
    private final Map<String, String> failures = new LinkedHashMap<>();
    private @Nullable Answer agreed;
    private String first = "";

    Report(String name, long bytes, int rounds) {
        this.name = name;
        this.bytes = bytes;
        this.rounds = rounds;
    }

    /** Holds an answer against those before it; numbers about different answers are worth nothing. */
    void agree(Contender contender, Answer answer) {
        Answer before = agreed;
        if (before == null) {
            agreed = answer;
            first = contender.name();
        } else if (before.total() != answer.total()
                || (answer.fingerprint() != 0 && before.fingerprint() != answer.fingerprint())) {
            throw new IllegalStateException("%s: %s found another tree than %s: %s, %s"
                    .formatted(name, contender.name(), first, answer.line(), before.line()));
        }
    }

    void failed(Contender contender, String why) {
        failures.put(contender.name(), why);
    }

    String markdown(Map<Contender, List<Usage>> runs) {
        Map<Contender, Usage> medians = new LinkedHashMap<>();
        runs.forEach((contender, all) -> medians.put(contender, Usage.median(all)));
        double ourStart = cpu(medians, Kind.OUR_START);
        double javaStart = cpu(medians, Kind.JAVA_START);
        double ours = cpu(medians, Kind.OUR_FLAME) - ourStart;

        List<String> lines = new ArrayList<>();
        lines.add(text("### %s: %.0f MB", name, bytes / 1e6));
        lines.add("");
        if (agreed != null) {
            lines.add(text(
                    "%,d samples in a tree of %,d nodes; all agree. Medians of %d rounds.",
                    agreed.total(), agreed.nodes(), rounds));
            lines.add("");
        }
        lines.add("| | ours to it | CPU s over start-up | the same a GB | CPU s | wall s | RSS MiB | anonymous MiB |");
        lines.add("|---|---|---|---|---|---|---|---|");
        medians.forEach((contender, median) -> {
            double net = median.cpu() - (contender.ours() ? ourStart : javaStart);
            String ratio = contender.kind() == Kind.PEER && ours > 0 ? text("**%.2f**", ours / net) : "";
            String over = contender.start() ? "|" : text("%.2f | %.2f", net, net / (bytes / 1e9));
            lines.add(text(
                    "| %s | %s | %s | %.2f | %.2f | %.0f | %.0f |",
                    named(contender),
                    ratio,
                    over,
                    median.cpu(),
                    median.wall(),
                    median.rss() / MIB,
                    median.anonymous() / MIB));
        });
        failures.forEach((failed, why) -> lines.add(text("| %s | %s | | | | | | |", failed, why)));
        lines.add("");
        return String.join("\n", lines) + "\n";
    }

    private static String named(Contender contender) {
        return contender.ours() ? "`" + contender.name() + "`" : contender.name();
    }

    private static double cpu(Map<Contender, Usage> medians, Kind kind) {
        return medians.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .mapToDouble(entry -> entry.getValue().cpu())
                .findFirst()
                .orElse(0);
    }

    private static String text(String format, Object... args) {
        return String.format(Locale.ROOT, format, args);
    }
}
