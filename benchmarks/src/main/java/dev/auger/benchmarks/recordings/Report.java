package dev.auger.benchmarks.recordings;

import dev.auger.benchmarks.Answer;
import dev.auger.benchmarks.process.Contender;
import dev.auger.benchmarks.process.Medians;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The table of one recording. */
final class Report {
    private static final double MIB = 1 << 20;

    private final String name;
    private final long bytes;
    private final int rounds;
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

    String markdown(Medians medians, Map<String, String> failures) {
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
        medians.usages().forEach((contender, median) -> {
            OptionalDouble toPeer = medians.oursTo(contender);
            double net = medians.net(contender);
            String ratio = toPeer.isPresent() ? text("**%.2f**", toPeer.getAsDouble()) : "";
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

    private static String text(String format, Object... args) {
        return String.format(Locale.ROOT, format, args);
    }
}
