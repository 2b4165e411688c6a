package dev.auger.benchmarks.heaps;

import dev.auger.benchmarks.heaps.Contenders.Ours;
import dev.auger.benchmarks.process.Contender;
import dev.auger.benchmarks.process.Contender.Kind;
import dev.auger.benchmarks.process.Medians;
import dev.auger.benchmarks.process.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The tables of one dump. */
final class Report {

    /** CPU seconds of Eclipse MAT's parser as published for Android, over those of today's, measured apart on the same dumps. */
    static final double TO_MAT_HEAD = 0.65;

    private static final double MIB = 1 << 20;

    /** From so many objects on a dump is a large one. */
    private static final long MANY = 10_000_000;

    private final Dump dump;
    private final long bytes;
    private final Counts counts;
    private final Medians medians;

    Report(Dump dump, long bytes, Counts counts, Medians medians) {
        this.dump = dump;
        this.bytes = bytes;
        this.counts = counts;
        this.medians = medians;
    }

    /** Every contender. */
    String contenders(Settings settings, Set<String> compared, Map<String, String> failures) {
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "### %s: %.0f MB, %.1f million objects, %.1f million references",
                dump.name(), bytes / 1e6, counts.objects() / 1e6, counts.references() / 1e6));
        lines.add("");
        lines.add(text("Rounds: %d, for peers %d; medians.%s", settings.runs(), settings.peerRuns(), equal(compared)));
        lines.add("");
        lines.add(
                "| | to MAT's parser | to MAT HEAD | CPU s over start-up | ns an object | CPU s | wall s | RSS MiB | anonymous MiB |");
        lines.add("|---|---|---|---|---|---|---|---|---|");
        medians.usages().forEach((contender, median) -> {
            double net = medians.net(contender);
            OptionalDouble toMat = toMat(contender);
            String ratios = toMat.isPresent()
                    ? text("%.3f | **%.3f**", toMat.getAsDouble(), toMat.getAsDouble() * TO_MAT_HEAD)
                    : "|";
            String over = contender.start() ? "|" : text("%.2f | %.0f", net, net * 1e9 / counts.objects());
            lines.add(text(
                    "| %s | %s | %s | %.2f | %.2f | %.0f | %.0f |",
                    contender.name(),
                    ratios,
                    over,
                    median.cpu(),
                    median.wall(),
                    median.rss() / MIB,
                    median.anonymous() / MIB));
        });
        failures.forEach((failed, why) -> lines.add(text("| %s | %s | | | | | | | |", failed, why)));
        lines.add("");
        return String.join("\n", lines) + "\n";
    }

    private static String equal(Set<String> compared) {
        return compared.isEmpty() ? "" : " Equal: " + String.join(", ", compared) + ".";
    }

    /**
     * What was meant, and what was reached.
     *
     * @param index bytes of our index
     * @param matIndex bytes of the indexes of Eclipse MAT's parser, 0 if it did not run
     */
    String targets(long index, long matIndex) {
        List<String> lines = new ArrayList<>(List.of("| | meant | reached |", "|---|---|---|"));
        boolean many = counts.objects() >= MANY;
        row(lines, "CPU to MAT HEAD, first time", many ? "0.1" : "0.2", toMatHead(Ours.FIRST_TIME));
        row(lines, "the same, nothing kept", many ? "0.1" : "0.2", toMatHead(Ours.UNKEPT));
        row(lines, "the same, packed by gzip", "0.2", toMatHead(Ours.PACKED));
        row(lines, "anonymous and shared memory, MB", "600 on 18 million objects", megabytes(Ours.FIRST_TIME));
        row(lines, "the same, memory short, -Xmx64m", "300 on 18 million objects", megabytes(Ours.SHORT));
        if (matIndex > 0) {
            row(
                    lines,
                    "index to that of MAT's parser",
                    "0.85",
                    Optional.of(
                            text("%.2f (%.0f MB to %.0f MB)", (double) index / matIndex, index / 1e6, matIndex / 1e6)));
        }
        row(lines, "opened again: wall s", "0.3", ours(Ours.OPENED_AGAIN).map(c -> text("%.2f", usage(c).wall())));
        lines.add("");
        return lines.size() == 3 ? "" : String.join("\n", lines) + "\n";
    }

    private static void row(List<String> lines, String what, String meant, Optional<String> reached) {
        reached.ifPresent(value -> lines.add(text("| %s | %s | %s |", what, meant, value)));
    }

    private Optional<String> toMatHead(Ours what) {
        return ours(what)
                .map(this::toMat)
                .filter(OptionalDouble::isPresent)
                .map(ratio -> text("%.3f", ratio.getAsDouble() * TO_MAT_HEAD));
    }

    private Optional<String> megabytes(Ours what) {
        return ours(what).map(contender -> text("%.0f", usage(contender).anonymous() / 1e6));
    }

    private Usage usage(Contender contender) {
        return medians.usages().getOrDefault(contender, Usage.NOTHING);
    }

    private Optional<Contender> ours(Ours what) {
        return medians.usages().keySet().stream()
                .filter(contender -> contender.name().equals(what.text))
                .findFirst();
    }

    private OptionalDouble toMat(Contender contender) {
        Optional<Contender> mat = medians.first(Kind.PEER, contender.question())
                .filter(peer -> peer.name().startsWith(Contenders.MAT) && !peer.equals(contender));
        return mat.isPresent()
                ? OptionalDouble.of(medians.net(contender) / medians.net(mat.get()))
                : OptionalDouble.empty();
    }

    static String text(String format, Object... args) {
        return String.format(Locale.ROOT, format, args);
    }
}
