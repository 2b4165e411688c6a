package dev.auger.app.report;

import dev.auger.app.report.facts.ProcessFacts;
import dev.auger.app.report.page.Legible;
import dev.auger.app.report.page.ReportColours;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * Writes the report: the conclusion, its trail, what the evidence shows as pictures and tables, the other findings, the files with what
 * was lost, and what could not be answered. One page without links to anything outside, the same bytes for the same input.
 *
 * <p>The page's policy forbids it to load anything and to run any script but its own, so that even a mistake in escaping a name from
 * evidence would run nothing.
 */
public final class HtmlReport {

    private final Sheet sheet;
    private final ReportInput input;
    private final List<Ranked> ranked;

    private HtmlReport(ReportInput input, Texts texts) {
        this.input = input;
        this.sheet = new Sheet(texts);
        this.ranked = Ranked.of(input.processes());
    }

    public static String write(ReportInput input, Texts texts) {
        HtmlReport report = new HtmlReport(input, texts);
        report.page();
        return report.sheet.html.toString();
    }

    private void page() {
        String script = resource("report.js");
        sheet.html.raw("<!doctype html>\n");
        sheet.html.open("html", "", "lang", sheet.language());
        sheet.html.open("head").raw("<meta charset=\"utf-8\">").line();
        sheet.html.raw(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src "
                        + "'unsafe-inline'; script-src 'sha256-" + sha256(script) + "'\">\n");
        sheet.html.raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
        sheet.html.raw("<link rel=\"icon\" href=\"data:,\">\n");
        sheet.html
                .element("title", "", sheet.get("report.title", input.title()))
                .line();
        sheet.html
                .open("style")
                .raw(ReportColours.css())
                .raw(resource("report.css"))
                .end();
        sheet.html.end().open("body").line();
        sheet.html.raw("<div class=\"band\"><i></i><i></i><i></i><i></i><i></i></div>\n");
        header();
        sheet.html.open("main").line();
        new SummarySection(sheet, input, ranked).write();
        for (int p = 0; p < input.processes().size(); p++) {
            process(input.processes().get(p), p + 1);
        }
        new FindingsSection(sheet, input, ranked).write();
        new MethodSection(sheet, input).write();
        sheet.html.end().open("script").raw(script).end().end().end();
    }

    private void header() {
        sheet.html.open("header").raw(Icons.MARK).element("strong", "", sheet.get("report.name"));
        sheet.html.element("span", "muted small", sheet.get("report.by", input.version()));
        sheet.html.open("nav", "", "aria-label", sheet.get("report.sections"));
        section("summary");
        section("trail");
        section("evidence");
        section("findings");
        section("method");
        sheet.html.close().element("span", "muted small", sheet.get("report.offline"));
        sheet.html
                .open("button", "", "id", "theme", "type", "button", "hidden", "")
                .text(sheet.get("report.theme"))
                .close()
                .end();
    }

    private void section(String id) {
        sheet.html.link(id, "", sheet.get("report.nav." + id));
    }

    private void process(ProcessFacts facts, int number) {
        String id = Places.process(number);
        sheet.html.open("section", "", "id", number == 1 ? "evidence" : id + "-evidence");
        if (input.processes().size() > 1) {
            sheet.html
                    .open("h2", "", "id", id)
                    .text(sheet.get(
                            "report.process.of", number, input.processes().size()));
            sheet.html.close();
        } else {
            sheet.html
                    .open("h2", "", "id", id)
                    .text(sheet.get("report.nav.evidence"))
                    .close();
        }
        sheet.html
                .element("p", "muted small", SummarySection.identity(sheet, facts))
                .line();
        new PicturesSection(sheet, facts, number).write();
        new TablesSection(sheet, facts, number).write();
        new FilesSection(sheet, facts, number).write();
        sheet.html.end();
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's name for a caption. */
    static String file(String name) {
        return Legible.name(name);
    }
}
