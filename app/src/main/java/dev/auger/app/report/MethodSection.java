package dev.auger.app.report;

import dev.auger.app.report.facts.ProcessFacts;
import dev.auger.model.Grade;
import dev.auger.model.trail.Limit;
import java.util.LinkedHashMap;
import java.util.Map;

/** What could not be answered and the command that would record it, and what the grades and figures mean. */
final class MethodSection {

    private final Sheet sheet;
    private final ReportInput input;

    MethodSection(Sheet sheet, ReportInput input) {
        this.sheet = sheet;
        this.input = input;
    }

    void write() {
        sheet.html
                .open("section", "", "id", "method")
                .element("h2", "", sheet.get("report.nav.method"))
                .line();
        limits();
        sheet.html.element("h3", "", sheet.get("report.grades")).open("dl").line();
        for (Grade grade : Grade.values()) {
            sheet.html.open("dt");
            sheet.grade(grade);
            sheet.html
                    .close()
                    .element("dd", "", sheet.get("report.grades." + grade.id()))
                    .line();
        }
        sheet.html.end();
        sheet.html.element("p", "muted", sheet.get("report.figures")).line();
        sheet.html.end();
    }

    private void limits() {
        Map<String, Limit> limits = new LinkedHashMap<>();
        for (ProcessFacts facts : input.processes()) {
            facts.result().limits().forEach(limit -> limits.putIfAbsent(limit.code(), limit));
        }
        sheet.html.element("h3", "", sheet.get("report.limits")).line();
        if (limits.isEmpty()) {
            sheet.html.element("p", "muted", sheet.get("report.limits.none")).line();
        }
        for (Limit limit : limits.values()) {
            sheet.html.element("p", "", sheet.say(limit.text()));
            if (!limit.command().isEmpty()) {
                sheet.html
                        .open("pre", "command", "tabindex", "0")
                        .text(limit.command())
                        .close();
            }
            sheet.html.line();
        }
    }
}
