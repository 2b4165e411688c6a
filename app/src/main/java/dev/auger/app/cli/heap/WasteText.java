package dev.auger.app.cli.heap;

import dev.auger.analysis.heap.waste.DuplicateText;
import dev.auger.analysis.heap.waste.WasteKind;
import dev.auger.analysis.heap.waste.WasteReport;
import dev.auger.analysis.heap.waste.WasteRow;
import dev.auger.app.cli.table.Figures;
import dev.auger.app.cli.table.Table;
import dev.auger.model.HeapSnapshot;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Waste for people: sums by kind, then kinds and classes, then the texts that are there more than once. */
public final class WasteText {

    /** Characters of a text that fit on a line. */
    private static final int LONGEST = 60;

    private final Texts texts;
    private final HeapSnapshot heap;
    private final Appendable out;

    public WasteText(Texts texts, HeapSnapshot heap, Appendable out) {
        this.texts = texts;
        this.heap = heap;
        this.out = out;
    }

    /**
     * Prints all tables.
     *
     * @param contents whether to say what strings say
     * @param top most rows of a table
     */
    public void print(WasteReport report, boolean contents, int top) throws IOException {
        if (report.rows().isEmpty()) {
            line(texts.get("cli.waste.nothing"));
            return;
        }
        kinds(report);
        rows(report.rows(), top);
        if (!report.duplicateStrings().isEmpty()) {
            texts(report, contents, top);
        }
        line("");
        line(texts.get("cli.waste.queue", Figures.count(report.finalizerQueue())));
    }

    private void kinds(WasteReport report) throws IOException {
        line(texts.get("cli.waste.head"));
        Table table = new Table()
                .right(texts.get("cli.waste.wasted"))
                .right(texts.get("cli.waste.bytes"))
                .right(texts.get("cli.heap.objects"))
                .left(texts.get("cli.waste.kind"));
        Arrays.stream(WasteKind.values())
                .sorted(Comparator.comparingLong((WasteKind k) -> -report.wasted(k)))
                .forEach(kind -> {
                    List<WasteRow> rows =
                            report.rows().stream().filter(r -> r.kind() == kind).toList();
                    if (!rows.isEmpty()) {
                        table.row(
                                Figures.count(report.wasted(kind)),
                                Figures.count(
                                        rows.stream().mapToLong(WasteRow::bytes).sum()),
                                Figures.count(rows.stream()
                                        .mapToLong(WasteRow::objects)
                                        .sum()),
                                name(kind));
                    }
                });
        table.print(out, 2);
    }

    private void rows(List<WasteRow> rows, int top) throws IOException {
        line("");
        line(texts.get("cli.waste.rows"));
        Table table = new Table()
                .right(texts.get("cli.waste.wasted"))
                .right(texts.get("cli.waste.bytes"))
                .right(texts.get("cli.heap.objects"))
                .left(texts.get("cli.waste.kind"))
                .left(texts.get("cli.heap.class"))
                .left(texts.get("cli.waste.example"));
        for (WasteRow row : rows.subList(0, Math.min(top, rows.size()))) {
            table.row(
                    Figures.count(row.wastedBytes()),
                    Figures.count(row.bytes()),
                    Figures.count(row.objects()),
                    name(row.kind()),
                    row.className(),
                    address(row.examples().getFirst()));
        }
        table.print(out, 2);
        if (rows.size() > top) {
            line("  " + texts.get("cli.more", Figures.count(rows.size() - top)));
        }
    }

    private void texts(WasteReport report, boolean contents, int top) throws IOException {
        line("");
        line(texts.get("cli.waste.texts", Figures.count(report.duplicateTexts())));
        Table table = new Table()
                .right(texts.get("cli.waste.wasted"))
                .right(texts.get("cli.heap.objects"))
                .right(texts.get("cli.waste.length"))
                .left(texts.get("cli.waste.example"))
                .left(contents ? texts.get("cli.waste.text") : "");
        List<DuplicateText> found = report.duplicateStrings();
        for (DuplicateText text : found.subList(0, Math.min(top, found.size()))) {
            table.row(
                    Figures.count(text.wastedBytes()),
                    Figures.count(text.objects()),
                    Figures.count(text.length()),
                    address(text.example()),
                    contents ? excerpt(text.example()) : "");
        }
        table.print(out, 2);
    }

    private String excerpt(long string) {
        String text = heap.stringValue(string, LONGEST + 1);
        if (text == null) {
            return "";
        }
        StringBuilder shown = new StringBuilder();
        text.chars().limit(LONGEST).forEach(c -> shown.append(Character.isISOControl(c) ? ' ' : (char) c));
        return '"' + shown.toString() + (text.length() > LONGEST ? "…\"" : "\"");
    }

    private String name(WasteKind kind) {
        return texts.get("cli.waste.kind." + kind.id());
    }

    private String address(long object) {
        return "0x" + Long.toHexString(heap.addressOf(object));
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
