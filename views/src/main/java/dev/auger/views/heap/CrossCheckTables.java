package dev.auger.views.heap;

import dev.auger.analysis.heap.crosscheck.Aspect;
import dev.auger.analysis.heap.crosscheck.Check;
import dev.auger.analysis.heap.crosscheck.CrossCheckResult;
import dev.auger.analysis.heap.crosscheck.Difference;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** The two tables of a cross-check: what was compared, and what differs. */
final class CrossCheckTables {

    private CrossCheckTables() {}

    static TableModel checks(CrossCheckResult result, Texts words) {
        List<Check> checks = result.checks();
        return TableModel.flat(
                checks.size(),
                List.of(
                        Column.text(
                                        "what",
                                        words.get("crosscheck.column.what"),
                                        r -> words.get("crosscheck.check."
                                                + checks.get(r).aspect().id()))
                                .width(220)
                                .grow(1)
                                .build(),
                        figure("ours", words.get("crosscheck.ours"), checks, true, words),
                        figure("theirs", words.get("crosscheck.theirs"), checks, false, words),
                        Column.text(
                                        "verdict",
                                        words.get("crosscheck.column.verdict"),
                                        r -> words.get("crosscheck.verdict."
                                                + result.verdict(checks.get(r)).id()))
                                .width(150)
                                .style(r -> result.verdict(checks.get(r)) == CrossCheckResult.Verdict.OPEN
                                        ? "strong"
                                        : "muted")
                                .build()));
    }

    private static Column figure(String id, String title, List<Check> checks, boolean ours, Texts words) {
        return Column.figure(
                        id,
                        title,
                        r -> ours ? checks.get(r).ours() : checks.get(r).theirs(),
                        r -> value(
                                checks.get(r).kind(),
                                ours ? checks.get(r).ours() : checks.get(r).theirs(),
                                words))
                .width(170)
                .keep()
                .build();
    }

    static TableModel differences(CrossCheckResult result, Texts words) {
        List<Difference> all = result.differences();
        return TableModel.flat(
                all.size(),
                List.of(
                        Column.text(
                                        "what",
                                        words.get("crosscheck.column.what"),
                                        r -> words.get("crosscheck.aspect."
                                                + all.get(r).aspect().id()))
                                .width(130)
                                .build(),
                        Column.text("object", words.get("crosscheck.column.object"), r -> object(all.get(r)))
                                .mono()
                                .width(200)
                                .minWidth(120)
                                .grow(1)
                                .build(),
                        Column.text(
                                        "ours",
                                        words.get("crosscheck.ours"),
                                        r -> value(
                                                all.get(r).aspect().kind(),
                                                all.get(r).ours(),
                                                words))
                                .mono()
                                .width(130)
                                .keep()
                                .build(),
                        Column.text(
                                        "theirs",
                                        words.get("crosscheck.theirs"),
                                        r -> value(
                                                all.get(r).aspect().kind(),
                                                all.get(r).theirs(),
                                                words))
                                .mono()
                                .width(130)
                                .keep()
                                .build(),
                        Column.text("cause", words.get("crosscheck.column.cause"), r -> cause(all.get(r), words))
                                .width(220)
                                .grow(1)
                                .keep()
                                .style(r -> all.get(r).explained() ? "muted" : "strong")
                                .tooltip(r -> sentences(all.get(r), result, words))
                                .build()));
    }

    private static String object(Difference difference) {
        return difference.address() == -1
                ? difference.className()
                : difference.className() + " @ 0x" + Long.toHexString(difference.address());
    }

    private static String cause(Difference difference, Texts words) {
        return difference.explained()
                ? difference.causes().stream()
                        .map(rule -> words.get("crosscheck.rule." + rule.id()))
                        .collect(Collectors.joining(", "))
                : words.get("crosscheck.verdict.open");
    }

    private static String sentences(Difference difference, CrossCheckResult result, Texts words) {
        return difference.causes().stream()
                .map(rule -> words.get("crosscheck.cause." + rule.id(), result.touched(rule)))
                .collect(Collectors.joining("\n"));
    }

    private static String value(Aspect.Kind kind, long value, Texts words) {
        return switch (kind) {
            case COUNT -> Numbers.count(value);
            case DIGEST -> Long.toHexString(value);
            case ADDRESS ->
                value == Difference.ABSENT
                        ? words.get("crosscheck.absent")
                        : value == Difference.ROOT ? words.get("crosscheck.root") : "0x" + Long.toHexString(value);
        };
    }
}
