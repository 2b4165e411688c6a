package dev.auger.app.cli.json;

import dev.auger.analysis.heap.crosscheck.Aspect;
import dev.auger.analysis.heap.crosscheck.Check;
import dev.auger.analysis.heap.crosscheck.CrossCheckResult;
import dev.auger.analysis.heap.crosscheck.Difference;
import dev.auger.analysis.heap.crosscheck.GraphRule;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.stream.Collectors;

/** The document of {@code heap crosscheck}. */
public final class CrossCheckJson {

    private CrossCheckJson() {}

    /**
     * Writes it.
     *
     * @param top at most so many differences are printed; those without a cause always are
     * @param english texts of the causes
     */
    public static void write(JsonOut json, CrossCheckResult result, int top, Texts english) throws IOException {
        json.beginObject().beginObject("parser");
        json.text("name", result.parser()).text("version", result.version()).endObject();
        json.beginArray("checks");
        for (Check check : result.checks()) {
            json.beginObject().text("what", check.aspect().id());
            value(json, "ours", check.kind(), check.ours());
            value(json, "theirs", check.kind(), check.theirs());
            json.flag("agree", check.agrees()).endObject();
        }
        json.endArray().beginArray("rules");
        for (CrossCheckResult.RuleInForce rule : result.rules()) {
            json.beginObject()
                    .text("rule", rule.rule().id())
                    .number("touched", rule.touched())
                    .text("text", english.get("crosscheck.cause." + rule.rule().id(), rule.touched()))
                    .endObject();
        }
        json.endArray().beginArray("differences");
        int listed = 0;
        long omitted = result.omitted();
        for (Difference difference : result.differences()) {
            if (difference.explained() && listed >= top) {
                omitted++;
            } else {
                listed++;
                difference(json, difference, result, english);
            }
        }
        json.endArray()
                .number("omittedDifferences", omitted)
                .number("unexplained", result.unexplained())
                .beginObject("sizes")
                .flag("compared", result.sizesCompared())
                .number("theirReferenceBytes", result.referenceBytes())
                .endObject()
                .endObject();
    }

    private static void difference(JsonOut json, Difference difference, CrossCheckResult result, Texts english)
            throws IOException {
        json.beginObject().text("what", difference.aspect().id());
        if (difference.address() == -1) {
            json.nothing("id");
        } else {
            json.address("id", difference.address());
        }
        json.text("class", difference.className().isEmpty() ? null : difference.className());
        value(json, "ours", difference.aspect().kind(), difference.ours());
        value(json, "theirs", difference.aspect().kind(), difference.theirs());
        json.text(
                "cause",
                difference.explained()
                        ? difference.causes().stream()
                                .map(rule -> english.get("crosscheck.cause." + rule.id(), result.touched(rule)))
                                .collect(Collectors.joining(" "))
                        : english.get("crosscheck.unexplained"));
        json.beginArray("rules");
        for (GraphRule rule : difference.causes()) {
            json.element(rule.id());
        }
        json.endArray().flag("explained", difference.explained()).endObject();
    }

    private static void value(JsonOut json, String field, Aspect.Kind kind, long value) throws IOException {
        switch (kind) {
            case COUNT -> json.number(field, value);
            case DIGEST -> json.address(field, value);
            case ADDRESS -> {
                if (value == Difference.ABSENT) {
                    json.text(field, "absent");
                } else if (value == Difference.ROOT) {
                    json.text(field, "root");
                } else {
                    json.address(field, value);
                }
            }
        }
    }
}
