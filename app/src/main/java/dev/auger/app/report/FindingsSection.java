package dev.auger.app.report;

import dev.auger.app.report.facts.ProcessFacts;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Quantity;
import java.util.List;
import java.util.Locale;

/** The other conclusions and the hints, folded: each opens to its own trail. */
final class FindingsSection {

    private final Sheet sheet;
    private final ReportInput input;
    private final List<Ranked> ranked;

    FindingsSection(Sheet sheet, ReportInput input, List<Ranked> ranked) {
        this.sheet = sheet;
        this.input = input;
        this.ranked = ranked;
    }

    void write() {
        sheet.html
                .open("section", "", "id", "findings")
                .element("h2", "", sheet.get("report.nav.findings"))
                .line();
        List<Ranked> others =
                ranked.stream().filter(r -> !r.isHint() && r.rank() > 1).toList();
        List<Ranked> hints = ranked.stream().filter(Ranked::isHint).toList();
        if (others.isEmpty()) {
            sheet.html.element("p", "muted", sheet.get("report.findings.none")).line();
        }
        others.forEach(this::finding);
        if (!hints.isEmpty()) {
            sheet.html.element("h3", "", sheet.get("report.hints"));
            sheet.html
                    .element("p", "muted small", sheet.get("report.hints.about"))
                    .line();
            hints.forEach(this::finding);
        }
        int leftOut = input.processes().stream().mapToInt(ProcessFacts::leftOut).sum();
        if (leftOut > 0) {
            sheet.html
                    .element("p", "muted", sheet.get("report.others", leftOut))
                    .line();
        }
        sheet.html.end();
    }

    private void finding(Ranked ranked) {
        Finding finding = ranked.finding();
        sheet.html.open("details", "finding", "id", ranked.id()).open("summary");
        sheet.html.element("b", "rank", String.valueOf(ranked.rank()));
        sheet.html.element("b", "", sheet.say(finding.title()));
        sheet.grade(finding.grade());
        sheet.html.element(
                "span",
                "muted small",
                sheet.get(
                        "report.confidence",
                        Quantity.fraction(finding.confidence()),
                        sheet.get("report.level." + finding.level().name().toLowerCase(Locale.ROOT))));
        if (input.processes().size() > 1) {
            sheet.html.link(Places.process(ranked.process()), "small", sheet.get("report.process", ranked.process()));
        }
        CodePoint culprit = finding.culprit();
        if (culprit != null) {
            sheet.html.element("code", "", culprit.label());
        }
        sheet.html.end().rich("p", sheet.say(finding.detail()));
        sheet.html.element("p", "", sheet.say(finding.remedy())).line();
        SummarySection.notes(sheet, input, finding.key());
        TrailTable table = new TrailTable(sheet, ranked);
        table.write();
        table.excerpt();
        SummarySection.against(sheet, finding);
        sheet.html.end();
    }
}
