package dev.auger.app.report;

import dev.auger.app.report.facts.ProcessFacts;
import dev.auger.app.report.facts.Setting;
import dev.auger.app.report.page.Legible;
import dev.auger.model.Diagnostic;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.heap.HeapLayout;
import dev.auger.model.trail.Quantity;
import dev.auger.views.text.LayoutReasons;
import dev.auger.views.text.Numbers;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The files of a process: what each is, what it can answer, what was lost of it, and the settings figures depend on. */
final class FilesSection {

    private static final int DIAGNOSTICS = 20;

    private final Sheet sheet;
    private final ProcessFacts facts;
    private final int process;

    FilesSection(Sheet sheet, ProcessFacts facts, int process) {
        this.sheet = sheet;
        this.facts = facts;
        this.process = process;
    }

    void write() {
        sheet.html
                .open("div", "block")
                .element("h3", "", sheet.get("report.files"))
                .line();
        sheet.table(
                sheet.get("report.files.caption"),
                sheet.get("report.head.file"),
                sheet.get("report.head.format"),
                ">" + sheet.get("report.head.size"),
                sheet.get("report.head.time"),
                sheet.get("report.head.counts"),
                sheet.get("report.head.answers"),
                sheet.get("report.head.lost"));
        for (int i = 0; i < facts.files().size(); i++) {
            file(facts.files().get(i), i + 1);
        }
        sheet.endTable();
        if (!facts.settings().isEmpty()) {
            settings();
        }
        sheet.html.end();
    }

    private void file(Passport file, int number) {
        sheet.html.open("tr", "", "id", Places.file(process, number));
        sheet.html
                .open("th", "", "scope", "row")
                .element("code", "", Legible.name(file.name()))
                .close();
        sheet.html.open("td").text(file.format());
        sheet.html.element("div", "muted small", Legible.name(Objects.requireNonNullElse(file.producer(), "")));
        sheet.html.close();
        sheet.figure(Numbers.bytes(file.bytes())).text(times(file));
        sheet.text(file.counts().entrySet().stream()
                .map(e -> counted(e.getKey()) + " " + Numbers.count(e.getValue()))
                .collect(Collectors.joining(sheet.get("list.comma"))));
        sheet.text(file.answers().stream()
                .sorted()
                .map(Layer::id)
                .map(id -> sheet.get("layer." + id))
                .collect(Collectors.joining(sheet.get("list.comma"))));
        lost(file);
        sheet.html.end();
    }

    /** What a passport counts, in words; what there is no word for, as it is called there. */
    private String counted(String name) {
        String key = "cli.count." + name;
        String words = sheet.get(key);
        return words.equals(key) ? name : words;
    }

    private static String times(Passport file) {
        String start = file.start() == null ? "" : file.start().iso();
        String end = file.end() == null ? "" : file.end().iso();
        return end.isEmpty() || end.equals(start) ? start : start + " \u2013 " + end;
    }

    private void lost(Passport file) {
        sheet.html.open("td");
        List<Diagnostic> diagnostics = file.diagnostics();
        if (file.complete() && diagnostics.isEmpty()) {
            sheet.html.element("span", "muted", sheet.get("report.lost.nothing"));
        } else if (file.lostBytes() > 0) {
            sheet.html.element("div", "loss", sheet.get("report.lost.bytes", Quantity.bytes(file.lostBytes())));
        } else if (!file.complete()) {
            sheet.html.element("div", "loss", sheet.get("report.lost.something"));
        }
        for (Diagnostic diagnostic : diagnostics.stream().limit(DIAGNOSTICS).toList()) {
            String at = diagnostic.offset() < 0 ? "" : " (" + Numbers.count(diagnostic.offset()) + ")";
            sheet.html.element("div", "small", Legible.cut(diagnostic.message(), 300) + at);
        }
        if (diagnostics.size() > DIAGNOSTICS) {
            sheet.html.element("div", "muted small", sheet.get("report.more", diagnostics.size() - DIAGNOSTICS));
        }
        sheet.html.close();
    }

    private void settings() {
        sheet.table(
                sheet.get("report.settings.caption"),
                sheet.get("report.head.file"),
                sheet.get("report.head.of"),
                sheet.get("report.head.setting"));
        for (Setting setting : facts.settings()) {
            sheet.html.open("tr");
            HeapLayout layout = setting.layout();
            if (layout == null) {
                sheet.name(setting.file()).name(setting.about()).text(setting.value());
            } else {
                sheet.name(setting.file())
                        .text(sheet.get("report.setting.layout"))
                        .text(layout(layout));
            }
            sheet.html.end();
        }
        sheet.endTable();
    }

    private String layout(HeapLayout layout) {
        return sheet.get(
                "report.layout",
                layout.referenceBytes(),
                layout.headerBytes(),
                layout.alignment(),
                LayoutReasons.text(layout, sheet.texts()));
    }
}
