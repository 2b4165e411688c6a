package dev.auger.app.report;

import dev.auger.model.Diagnostic;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Share;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes the report: the conclusion, its trail, the other findings, the evidence with what was lost, and what could not be
 * answered. One file without links to anything outside, the same bytes for the same input.
 */
public final class HtmlReport {

    private static final int EXCERPT = 6;

    private final Texts texts;
    private final Html html = new Html();

    private HtmlReport(Texts texts) {
        this.texts = texts;
    }

    public static String write(ReportInput input, Texts texts) {
        HtmlReport report = new HtmlReport(texts);
        report.page(input);
        return report.html.toString();
    }

    private void page(ReportInput input) {
        html.raw("<!doctype html>\n");
        html.open("html", "", "lang", texts.locale().toLanguageTag());
        html.open("head").raw("<meta charset=\"utf-8\">");
        html.raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        html.element("title", "", texts.get("report.title", input.title()));
        html.open("style").raw(ReportColours.css()).raw(styleSheet()).end();
        html.end().open("body");
        html.raw("<div class=\"band\"><i></i><i></i><i></i><i></i><i></i></div>");
        header(input);
        html.open("main");
        summary(input);
        findings(input);
        pictures(input);
        evidence(input);
        limits(input);
        html.end().end().end();
    }

    private void header(ReportInput input) {
        html.open("header").open("strong").text("Auger").close();
        html.element("span", "muted", texts.get("report.offline")).open("nav");
        section("summary", "report.summary");
        section("findings", "report.findings");
        if (!input.pictures().isEmpty()) {
            section("pictures", "report.pictures");
        }
        section("evidence", "report.evidence");
        section("limits", "report.limits");
        html.close().end();
    }

    private void section(String id, String key) {
        html.open("a", "", "href", "#" + id).text(texts.get(key)).close();
    }

    private void summary(ReportInput input) {
        html.open("section", "", "id", "summary").element("p", "muted", input.title());
        List<Finding> findings = input.result().findings();
        boolean concluded = !findings.isEmpty() && findings.getFirst().level() != Finding.Level.HINT;
        if (!concluded) {
            html.element("h1", "", texts.get("report.noconclusion"));
            html.element("p", "lead", texts.get("report.noconclusion.detail")).end();
            return;
        }
        Finding first = findings.getFirst();
        html.element("h1", "", texts.get(first.title()));
        html.element("p", "lead", texts.get(first.remedy()));
        CodePoint culprit = first.culprit();
        if (culprit != null) {
            html.open("p", "lead").text(texts.get("report.line") + " ").element("code", "", culprit.label());
            html.close();
        }
        html.rich("p", texts.get(first.detail())).end();
    }

    private void findings(ReportInput input) {
        html.open("section", "", "id", "findings").element("h2", "", texts.get("report.findings"));
        int rank = 0;
        for (Finding finding : input.result().findings()) {
            rank++;
            finding(input, finding, rank);
        }
        html.end();
    }

    private void finding(ReportInput input, Finding finding, int rank) {
        if (rank == 1) {
            html.open("details", "finding", "open", "");
        } else {
            html.open("details", "finding");
        }
        html.open("summary").element("b", "", rank + "  " + texts.get(finding.title()));
        grade(finding.grade().id());
        html.element("span", "muted", texts.get("report.confidence", Quantity.fraction(finding.confidence())));
        html.end().rich("p", texts.get(finding.detail()));
        html.open("table", "trail");
        for (Hop hop : finding.trail().hops()) {
            hop(hop);
        }
        html.end();
        CodePoint culprit = finding.culprit();
        SourceText source = culprit == null ? null : input.sources().get(culprit);
        if (culprit != null && source != null) {
            excerpt(source, culprit);
        }
        if (!finding.counterEvidence().isEmpty()) {
            html.element("h4", "", texts.get("report.against"));
            html.open("ul");
            finding.counterEvidence().forEach(p -> html.element("li", "", texts.get(p)));
            html.end();
        }
        html.element("p", "", texts.get(finding.remedy())).end();
    }

    private void hop(Hop hop) {
        String layer = hop.layer().id();
        html.open("tr", "layer-" + layer);
        html.element("td", "layer", hop.layer().number() + "  " + texts.get("layer." + layer));
        html.open("td").element("code", "", hop.value()).close();
        html.open("td");
        grade(hop.grade().id());
        html.close().open("td");
        Share share = hop.share();
        if (share != null) {
            html.element("span", "number", shareText(share));
            double percent = Math.round(share.fraction() * 1000) / 10.0;
            html.raw("<span class=\"bar\"><i style=\"width:" + percent + "%\"></i></span>");
        }
        html.close().open("td", "why").text(texts.get(hop.reason()));
        for (EvidenceLink link : hop.evidence()) {
            html.open("div", "muted").text(link.file() + ", " + link.ref() + ": " + texts.get(link.text()));
            html.close();
        }
        for (Phrase against : hop.counterEvidence()) {
            html.element("div", "against", texts.get(against));
        }
        html.close().end();
    }

    private String shareText(Share share) {
        String text = texts.get("report.share", Quantity.fraction(share.fraction()));
        return share.isSampled()
                ? text + " "
                        + texts.get("report.interval", Quantity.fraction(share.low()), Quantity.fraction(share.high()))
                : text;
    }

    private void grade(String id) {
        html.element("span", "grade " + id, texts.get("grade." + id));
    }

    private void excerpt(SourceText source, CodePoint culprit) {
        html.element("p", "muted", source.location()).open("pre");
        int from = Math.max(1, culprit.line() - EXCERPT);
        int to = Math.min(source.lines().size(), culprit.line() + EXCERPT);
        for (int n = from; n <= to; n++) {
            html.open("span", n == culprit.line() ? "line hot" : "line").element("i", "", String.valueOf(n));
            html.text(source.line(n)).close();
        }
        html.end();
    }

    private void pictures(ReportInput input) {
        if (input.pictures().isEmpty()) {
            return;
        }
        html.open("section", "", "id", "pictures").element("h2", "", texts.get("report.pictures"));
        for (ReportInput.Picture picture : input.pictures()) {
            String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.png());
            html.open("figure").empty("img", "", "alt", picture.caption(), "src", data);
            html.element("figcaption", "muted", picture.caption()).end();
        }
        html.end();
    }

    private void evidence(ReportInput input) {
        html.open("section", "", "id", "evidence")
                .element("h2", "", texts.get("report.evidence"))
                .open("table");
        for (Passport passport : input.passports()) {
            html.open("tr").open("td").element("b", "", passport.name()).close();
            html.element("td", "", passport.format());
            html.element("td", "", Objects.requireNonNullElse(passport.producer(), ""));
            html.element("td", "number", texts.get("report.size", Quantity.bytes(passport.bytes())));
            html.element(
                    "td",
                    "muted",
                    passport.counts().entrySet().stream()
                            .map(e -> e.getKey() + " " + e.getValue())
                            .collect(Collectors.joining(", ")));
            html.element("td", "muted", answers(passport)).end();
            for (Diagnostic diagnostic : passport.diagnostics()) {
                html.open("tr", "loss")
                        .open("td", "", "colspan", "6")
                        .text(diagnostic.message())
                        .close()
                        .end();
            }
        }
        html.end();
        input.settings()
                .forEach((name, value) ->
                        html.open("p", "muted").text(name + ": " + value).end());
        html.end();
    }

    private String answers(Passport passport) {
        return passport.answers().stream()
                .sorted()
                .map(Layer::id)
                .map(id -> texts.get("layer." + id))
                .collect(Collectors.joining(", "));
    }

    private void limits(ReportInput input) {
        html.open("section", "", "id", "limits").element("h2", "", texts.get("report.limits"));
        if (input.result().limits().isEmpty()) {
            html.element("p", "muted", texts.get("report.limits.none"));
        }
        for (Limit limit : input.result().limits()) {
            html.element("p", "", texts.get(limit.text())).element("pre", "", limit.command());
        }
        html.element("p", "muted", texts.get("report.grades")).end();
    }

    private static String styleSheet() {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
