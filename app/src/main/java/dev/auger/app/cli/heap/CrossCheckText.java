package dev.auger.app.cli.heap;

import dev.auger.analysis.heap.crosscheck.Aspect;
import dev.auger.analysis.heap.crosscheck.Check;
import dev.auger.analysis.heap.crosscheck.CrossCheckResult;
import dev.auger.analysis.heap.crosscheck.Difference;
import dev.auger.analysis.heap.crosscheck.GraphRule;
import dev.auger.app.cli.table.Figures;
import dev.auger.app.cli.table.Table;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A cross-check for people: what was compared, then the differences by their cause. */
public final class CrossCheckText {

    private final Texts texts;
    private final Appendable out;

    public CrossCheckText(Texts texts, Appendable out) {
        this.texts = texts;
        this.out = out;
    }

    /** @param examples differences of each cause that are shown; those without a cause are all shown */
    public void print(CrossCheckResult result, int examples) throws IOException {
        line(texts.get("crosscheck.head", result.parser(), result.version()));
        Table table = new Table()
                .left(texts.get("crosscheck.what"))
                .right(texts.get("crosscheck.ours"))
                .right(texts.get("crosscheck.theirs"))
                .left(texts.get("crosscheck.verdict"));
        for (Check check : result.checks()) {
            table.row(
                    texts.get("crosscheck.check." + check.aspect().id()),
                    value(check.kind(), check.ours()),
                    value(check.kind(), check.theirs()),
                    texts.get("crosscheck.verdict." + result.verdict(check).id()));
        }
        table.print(out, 2);
        if (!result.sizesCompared()) {
            line(texts.get("crosscheck.noSizes", result.referenceBytes()));
        }
        Map<List<GraphRule>, List<Difference>> byCause = new LinkedHashMap<>();
        for (Difference difference : result.differences()) {
            byCause.computeIfAbsent(difference.causes(), c -> new ArrayList<>()).add(difference);
        }
        for (Map.Entry<List<GraphRule>, List<Difference>> group : byCause.entrySet()) {
            line("");
            for (GraphRule rule : group.getKey()) {
                line(texts.get("crosscheck.cause." + rule.id(), Figures.count(result.touched(rule))));
            }
            if (group.getKey().isEmpty()) {
                line(texts.get("crosscheck.unexplained"));
            }
            differences(group.getValue(), group.getKey().isEmpty() ? Integer.MAX_VALUE : examples);
        }
        line("");
        line(
                result.differences().isEmpty()
                        ? texts.get("crosscheck.equal")
                        : result.passed()
                                ? texts.get("crosscheck.explained")
                                : texts.get("crosscheck.failed", Figures.count(result.unexplained())));
    }

    private void differences(List<Difference> differences, int examples) throws IOException {
        Table table = new Table()
                .left(texts.get("crosscheck.what"))
                .left(texts.get("crosscheck.object"))
                .right(texts.get("crosscheck.ours"))
                .right(texts.get("crosscheck.theirs"));
        for (Difference difference : differences.subList(0, Math.min(examples, differences.size()))) {
            table.row(
                    texts.get("crosscheck.aspect." + difference.aspect().id()),
                    object(difference),
                    value(difference.aspect().kind(), difference.ours()),
                    value(difference.aspect().kind(), difference.theirs()));
        }
        table.print(out, 2);
        if (differences.size() > examples) {
            line("  " + texts.get("cli.more", Figures.count(differences.size() - (long) examples)));
        }
    }

    private static String object(Difference difference) {
        return difference.address() == -1
                ? difference.className()
                : difference.className() + " @ 0x" + Long.toHexString(difference.address());
    }

    private String value(Aspect.Kind kind, long value) {
        return switch (kind) {
            case COUNT -> Figures.count(value);
            case DIGEST -> Long.toHexString(value);
            case ADDRESS ->
                value == Difference.ABSENT
                        ? texts.get("crosscheck.absent")
                        : value == Difference.ROOT ? texts.get("crosscheck.root") : "0x" + Long.toHexString(value);
        };
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
