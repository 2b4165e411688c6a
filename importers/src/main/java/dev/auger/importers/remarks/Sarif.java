package dev.auger.importers.remarks;

import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.source.CodeRemark;
import dev.auger.model.source.CodeRemark.Level;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A log in SARIF 2.1.0: results with their first location (§3.27), messages by id from the rule (§3.11.7). */
final class Sarif {

    private static final int MOST_RUNS = 1_000;

    private final List<CodeRemark> found = new ArrayList<>();
    private long skipped;

    private Sarif() {}

    static RemarkFile read(byte[] bytes, Job job) throws MalformedInput {
        JsonValue log = JsonValue.read(bytes, job);
        if (!log.get("runs").isArray()) {
            throw new MalformedInput("remarks.unknown", 0, "SARIF", "", -1, "a log has runs");
        }
        Sarif sarif = new Sarif();
        int runs = 0;
        for (JsonValue run : log.get("runs").elements()) {
            if (runs++ < MOST_RUNS) {
                sarif.run(run, job);
            }
        }
        return new RemarkFile(sarif.found, sarif.skipped);
    }

    private void run(JsonValue run, Job job) {
        JsonValue driver = run.get("tool").get("driver");
        String tool = RemarkFile.plain(driver.get("name").text(""));
        for (JsonValue result : run.get("results").elements()) {
            job.check();
            CodeRemark remark = found.size() < RemarkFile.MOST ? remark(run, driver, tool, result) : null;
            if (remark == null) {
                skipped++;
            } else {
                found.add(remark);
            }
        }
    }

    private static @Nullable CodeRemark remark(JsonValue run, JsonValue driver, String tool, JsonValue result) {
        JsonValue physical = result.get("locations").get(0).get("physicalLocation");
        int line = physical.get("region").get("startLine").number(-1);
        String path = path(run, physical.get("artifactLocation"));
        JsonValue rule = rule(driver, result);
        String id = result.get("ruleId").text(rule.get("id").text(""));
        String message = message(result.get("message"), rule);
        if (line < 1 || path.isEmpty() || message.isEmpty()) {
            return null;
        }
        return new CodeRemark(path, line, level(result, rule), tool, RemarkFile.plain(id), message);
    }

    private static JsonValue rule(JsonValue driver, JsonValue result) {
        int index =
                result.get("ruleIndex").number(result.get("rule").get("index").number(-1));
        return index < 0 ? driver.get("none") : driver.get("rules").get(index);
    }

    private static String message(JsonValue message, JsonValue rule) {
        String text = message.get("text").text(message.get("markdown").text(""));
        if (text.isEmpty()) {
            text = rule.get("messageStrings")
                    .get(message.get("id").text("default"))
                    .get("text")
                    .text("");
        }
        if (text.isEmpty()) {
            text = rule.get("shortDescription").get("text").text("");
        }
        String cut = text.length() <= 2 * RemarkFile.MOST_TEXT ? text : text.substring(0, 2 * RemarkFile.MOST_TEXT);
        int number = 0;
        for (JsonValue argument : message.get("arguments").elements()) {
            if (number > 9 || cut.length() > 4 * RemarkFile.MOST_TEXT) {
                break;
            }
            cut = cut.replace("{" + number++ + "}", argument.text(""));
        }
        return RemarkFile.plain(cut);
    }

    private static Level level(JsonValue result, JsonValue rule) {
        String level = result.get("level")
                .text(rule.get("defaultConfiguration").get("level").text("warning"));
        return switch (level) {
            case "error" -> Level.ERROR;
            case "note", "none" -> Level.NOTE;
            default -> Level.WARNING;
        };
    }

    /** A path to compare with; it is never opened. */
    private static String path(JsonValue run, JsonValue artifact) {
        String uri = artifact.get("uri").text("");
        if (uri.isEmpty() && artifact.get("index").number(-1) >= 0) {
            uri = run.get("artifacts")
                    .get(artifact.get("index").number(-1))
                    .get("location")
                    .get("uri")
                    .text("");
        }
        String path = uri.startsWith("file:") ? uri.substring(5).replaceFirst("^/{2,3}", "/") : uri;
        try {
            path = path.indexOf('%') < 0 ? path : URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path.replace('\\', '/');
        }
        return RemarkFile.plain(path).replace('\\', '/');
    }
}
