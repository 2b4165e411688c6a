package dev.auger.benchmarks.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables, in Markdown; in the order of the scores and of names, so that two of them can be compared. */
final class Report {
    private final List<Score> scores;
    private final Settings settings;

    Report(List<Score> scores, Settings settings) {
        this.scores = scores;
        this.settings = settings;
    }

    String markdown() {
        return """
                # How often the right line is named

                `benchmarks/accuracy` runs small services, each with one known line that is wrong, and healthy ones that look suspicious;
                records them as a user would (a recording with the `profile` settings, old objects and short waits added, two thread dumps,
                a heap dump, some fifteen seconds of run time) and gives the evidence to `auger investigate`. A line counts if it is the one
                to change or one of those a reasonable engineer would point at as well (`benchmarks/defects/NAME/answer.properties`).
                About a third of the programs is held back while rules are written and scored only with `--held`.

                """
                + text("%s; %s.%n%n", settings.held() ? "All programs" : "Without those held back", sources())
                + totals()
                + kinds()
                + programs();
    }

    private String sources() {
        return switch (settings.sources()) {
            case OWN -> "with their sources";
            case NONE -> "without sources";
            case FOREIGN -> "with the sources of another program";
        };
    }

    private String totals() {
        Map<String, Totals> columns = new TreeMap<>();
        scores.stream()
                .collect(Collectors.groupingBy(score -> "JDK " + score.jdk()))
                .forEach((name, some) -> columns.put(name, Totals.of(some)));
        if (columns.size() > 1) {
            columns.put("all", Totals.of(scores));
        }
        List<String> lines = new ArrayList<>(List.of("## In total", ""));
        lines.add("| | " + String.join(" | ", columns.keySet()) + " |");
        lines.add("|---|" + "---|".repeat(columns.size()));
        row(lines, columns, "line in first place", t -> share(t.lineFirst(), t.defects()));
        row(lines, columns, "line in first three", t -> share(t.lineThree(), t.defects()));
        row(lines, columns, "method in first three", t -> share(t.methodThree(), t.defects()));
        row(lines, columns, "first conclusion is wrong", t -> share(t.wrongFirst(), t.defects()));
        row(lines, columns, "healthy with a conclusion", t -> share(t.healthyClaimed(), t.healthy()));
        row(lines, columns, "healthy with a confident one", t -> share(t.healthyConfident(), t.healthy()));
        row(lines, columns, "Brier score of the first conclusion", t -> text("%.3f", t.brier()));
        row(
                lines,
                columns,
                "right first places with confidence of 0.7",
                t -> text("%.0f %%", t.confidentShare() * 100));
        row(lines, columns, "CPU s, mean and most", t -> text("%.1f, %.1f", t.cpu(), t.mostCpu()));
        return section(lines);
    }

    private static void row(
            List<String> lines, Map<String, Totals> columns, String what, Function<Totals, String> cell) {
        lines.add("| " + what + " | " + columns.values().stream().map(cell).collect(Collectors.joining(" | ")) + " |");
    }

    private static String share(int part, int all) {
        return all == 0 ? "0 of 0" : text("%d of %d (%.0f %%)", part, all, 100.0 * part / all);
    }

    private String kinds() {
        Map<String, List<Score>> kinds = scores.stream()
                .filter(score -> !score.service().healthy())
                .collect(Collectors.groupingBy(score -> score.service().kind(), TreeMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>(List.of("## By kind", ""));
        lines.add("| | programs | line first | line in three | method in three | first is wrong |");
        lines.add("|---|---|---|---|---|---|");
        kinds.forEach((kind, some) -> {
            Totals t = Totals.of(some);
            lines.add(text(
                    "| %s | %d | %d | %d | %d | %d |",
                    kind, t.defects(), t.lineFirst(), t.lineThree(), t.methodThree(), t.wrongFirst()));
        });
        return section(lines);
    }

    private String programs() {
        List<String> lines = new ArrayList<>(List.of("## Programs", ""));
        lines.add(
                "| program | kind | JDK | line | method | line among hints | first conclusion | its place | confidence | conclusions "
                        + "| CPU s |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|---|");
        for (Score score : scores) {
            Service service = score.service();
            lines.add(text(
                    "| %s | %s | %d | %s | %s | %s | %s | %d | %.1f |",
                    service.name(),
                    service.kind(),
                    score.jdk(),
                    rank(score.lineRank()),
                    rank(score.methodRank()),
                    rank(score.hintRank()),
                    first(score),
                    score.said().conclusions().size(),
                    score.cpu()));
        }
        return section(lines);
    }

    private static String first(Score score) {
        if (!score.failure().isEmpty()) {
            return score.failure().replace('|', '/').replace('\n', ' ') + " | |";
        }
        return score.first()
                .map(first -> text(
                        "%s | %s | %.2f",
                        first.pattern(), first.culprit().map(Report::text).orElse(""), first.confidence()))
                .orElse(" | |");
    }

    private static String text(Place place) {
        String type = place.type().substring(place.type().lastIndexOf('.') + 1);
        return text("`%s.%s:%d`", type, place.method(), place.line());
    }

    private static String rank(int rank) {
        return rank == 0 ? "" : rank + "";
    }

    private static String section(List<String> lines) {
        return String.join("\n", lines) + "\n\n";
    }

    private static String text(String format, Object... args) {
        return String.format(Locale.ROOT, format, args);
    }
}
