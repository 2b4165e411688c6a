package dev.auger.app.report;

import dev.auger.app.report.facts.ProcessFacts;
import dev.auger.app.report.page.Legible;
import dev.auger.model.Passport;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import java.util.List;
import java.util.Optional;

/** The conclusion: the claim, what to change, four numbers with their grades, and the trail that led there. */
final class SummarySection {

    private final Sheet sheet;
    private final ReportInput input;
    private final Optional<Ranked> first;

    SummarySection(Sheet sheet, ReportInput input, List<Ranked> ranked) {
        this.sheet = sheet;
        this.input = input;
        this.first = ranked.stream().filter(r -> !r.isHint()).findFirst();
    }

    void write() {
        sheet.html.open("section", "", "id", "summary").line();
        String about = first.map(r -> identity(sheet, r.facts())).orElse("");
        sheet.html.open("p", "eyebrow").text(Legible.name(input.title()) + (about.isEmpty() ? "" : ", " + about));
        if (!input.symptom().isEmpty()) {
            sheet.html.text(", " + sheet.get("report.symptom", input.symptom()));
        }
        sheet.html.end();
        first.ifPresentOrElse(this::conclusion, this::none);
        unread();
        notes("");
        sheet.html.end();
        first.ifPresentOrElse(this::trail, this::noTrail);
    }

    private void none() {
        sheet.html.element("h1", "", sheet.get("report.noconclusion"));
        sheet.html.element("p", "lead", sheet.get("report.noconclusion.detail")).line();
    }

    private void conclusion(Ranked ranked) {
        Finding finding = ranked.finding();
        sheet.html.element("h1", "", sheet.say(finding.title())).open("p", "lead");
        CodePoint culprit = finding.culprit();
        if (culprit != null) {
            sheet.html.text(sheet.get("report.line") + " ").open("a", "", "href", "#" + ranked.id() + "-code");
            sheet.html
                    .element("code", "", Legible.name(culprit.label()))
                    .close()
                    .text(". ");
        }
        sheet.html.text(sheet.say(finding.remedy())).end();
        sheet.html.rich("p", sheet.say(finding.detail())).open("div", "numbers").line();
        for (KeyNumber number : KeyNumber.of(sheet, ranked.facts(), finding)) {
            sheet.html.open("div", "card").open("div", "row").element("b", "value", number.value());
            sheet.grade(number.grade());
            sheet.html.close().element("span", "muted small", number.caption()).end();
        }
        sheet.html.end();
        sheet.html
                .open("p", "muted small")
                .text(sheet.get(
                        "report.confidence",
                        Quantity.fraction(finding.confidence()),
                        sheet.get("report.level." + finding.level().name().toLowerCase(java.util.Locale.ROOT))));
        sheet.html.end();
        against(sheet, finding);
    }

    static void against(Sheet sheet, Finding finding) {
        if (finding.counterEvidence().isEmpty()) {
            return;
        }
        sheet.html
                .open("div", "against-all")
                .element("b", "", sheet.get("report.against"))
                .open("ul");
        for (Phrase phrase : finding.counterEvidence()) {
            sheet.html.element("li", "", sheet.say(phrase));
        }
        sheet.html.close().end();
    }

    private void trail(Ranked ranked) {
        sheet.html.open("section", "", "id", "trail").open("h2").text(sheet.get("report.trail"));
        sheet.html
                .element("span", "muted small", " " + sheet.get("report.trail.hint"))
                .end();
        TrailTable table = new TrailTable(sheet, ranked);
        table.write();
        table.excerpt();
        notes(ranked.finding().key());
        sheet.html.end();
    }

    private void noTrail() {
        sheet.html.open("section", "", "id", "trail").element("h2", "", sheet.get("report.trail"));
        sheet.html.element("p", "muted", sheet.get("report.trail.none")).end();
    }

    private void unread() {
        for (ProcessFacts facts : input.processes()) {
            for (Passport file : facts.files()) {
                if (!file.complete()) {
                    sheet.html
                            .element(
                                    "p",
                                    "loss",
                                    file.lostBytes() > 0
                                            ? sheet.get(
                                                    "report.partial.bytes",
                                                    file.name(),
                                                    Quantity.bytes(file.lostBytes()))
                                            : sheet.get("report.partial", file.name()))
                            .line();
                }
            }
        }
        for (ReportInput.Unread file : input.unread()) {
            sheet.html.element("p", "loss", sheet.say(file.why())).line();
        }
    }

    private void notes(String finding) {
        notes(sheet, input, finding);
    }

    /** What the user wrote about a finding, or about the whole. */
    static void notes(Sheet sheet, ReportInput input, String finding) {
        for (ReportInput.Note note : input.notes()) {
            if (note.finding().equals(finding)) {
                sheet.html
                        .open("div", "note")
                        .element("b", "", sheet.get("report.note"))
                        .text(" ");
                if (!note.verdict().isEmpty()) {
                    sheet.html
                            .element("span", "verdict", sheet.get("report.verdict." + note.verdict()))
                            .text(" ");
                }
                sheet.html.element("span", "pre", note.text()).end();
            }
        }
    }

    /** The process in a line, as far as its files name it. */
    static String identity(Sheet sheet, ProcessFacts facts) {
        ProcessIdentity identity = facts.identity();
        StringBuilder text = new StringBuilder();
        if (identity.pid() > 0) {
            text.append(sheet.get("report.pid", String.valueOf(identity.pid())));
        }
        String host = identity.host();
        if (host != null) {
            text.append(text.isEmpty() ? "" : sheet.get("list.comma")).append(sheet.get("report.host", host));
        }
        if (facts.assumed()) {
            text.append(text.isEmpty() ? "" : sheet.get("list.semicolon")).append(sheet.get("report.assumed"));
        }
        return text.toString();
    }
}
