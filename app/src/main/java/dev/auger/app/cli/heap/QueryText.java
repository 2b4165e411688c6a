package dev.auger.app.cli.heap;

import dev.auger.analysis.heap.PathStep;
import dev.auger.analysis.heap.query.FoundText;
import dev.auger.analysis.heap.query.HeapObject;
import dev.auger.analysis.heap.query.ObjectSet;
import dev.auger.analysis.heap.query.TextSearch;
import dev.auger.app.cli.table.Figures;
import dev.auger.app.cli.table.Table;
import dev.auger.model.HeapSnapshot;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Vias;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers to queries for people. */
public final class QueryText {

    /** Characters of a cell. */
    private static final int LONGEST = 80;
    /** Objects of a list in a cell. */
    private static final int MOST = 5;

    private final Texts texts;
    private final HeapSnapshot heap;
    private final ObjectNames names;
    private final List<String[]> rows = new ArrayList<>();
    private boolean[] numbers = new boolean[0];

    public QueryText(Texts texts, HeapSnapshot heap, ObjectNames names) {
        this.texts = texts;
        this.heap = heap;
        this.names = names;
    }

    /** Keeps a row for the table. */
    public void row(List<@Nullable Object> values) {
        if (rows.isEmpty()) {
            numbers = new boolean[values.size()];
        }
        String[] cells = new String[values.size()];
        for (int i = 0; i < cells.length; i++) {
            @Nullable Object value = values.get(i);
            numbers[i] |= value instanceof Number;
            cells[i] = cell(value);
        }
        rows.add(cells);
    }

    private String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Long number -> Figures.count(number);
            case HeapObject object -> object(object.index());
            case ObjectSet set -> {
                String first = set.objects().stream()
                        .limit(MOST)
                        .map(o -> object(o.index()))
                        .collect(Collectors.joining(", "));
                int more = set.objects().size() - MOST;
                yield more > 0 ? first + ", +" + Figures.count(more) : first;
            }
            default -> line(value.toString());
        };
    }

    private String object(long object) {
        String label = names.label(object);
        return heap.typeOf(object).name() + " @ 0x" + Long.toHexString(heap.addressOf(object))
                + (label == null ? "" : "  " + label);
    }

    private static String line(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return text.codePointCount(0, text.length()) > LONGEST
                ? shown.append('…').toString()
                : shown.toString();
    }

    /** Prints the rows kept. */
    public void print(List<String> columns, long total, Appendable out) throws IOException {
        out.append(texts.get("cli.query.rows", Figures.count(total))).append('\n');
        if (rows.isEmpty()) {
            return;
        }
        Table table = new Table();
        for (int i = 0; i < columns.size(); i++) {
            if (numbers[i]) {
                table.right(columns.get(i));
            } else {
                table.left(columns.get(i));
            }
        }
        rows.forEach(table::row);
        table.print(out, 2);
        if (total > rows.size()) {
            out.append("  ")
                    .append(texts.get("cli.more", Figures.count(total - rows.size())))
                    .append('\n');
        }
    }

    /** Prints strings with who holds them. */
    public void strings(TextSearch found, boolean contents, Appendable out) throws IOException {
        out.append(texts.get("cli.query.strings", Figures.count(found.total()))).append('\n');
        if (found.strings().isEmpty()) {
            return;
        }
        Table table = new Table()
                .left(texts.get("cli.heap.object"))
                .right(texts.get("cli.waste.length"))
                .right(texts.get("cli.heap.retained"))
                .left(texts.get("cli.query.holder"))
                .left(texts.get("cli.query.root"))
                .left(contents ? texts.get("cli.waste.text") : "");
        for (FoundText text : found.strings()) {
            String said = contents ? heap.stringValue(text.string(), 4 * LONGEST) : "";
            table.row(
                    "0x" + Long.toHexString(heap.addressOf(text.string())),
                    Figures.count(text.length()),
                    Figures.count(text.retainedBytes()),
                    holder(text.holder()),
                    root(text),
                    line(said == null ? "" : said));
        }
        table.print(out, 2);
        if (found.total() > found.strings().size()) {
            out.append("  ")
                    .append(texts.get(
                            "cli.more",
                            Figures.count(found.total() - found.strings().size())))
                    .append('\n');
        }
    }

    private String holder(@Nullable PathStep step) {
        if (step == null) {
            return texts.get("cli.query.noHolder");
        }
        return step.className() + (step.named() ? "." : " ") + Vias.words(step.field(), texts) + " @ 0x"
                + Long.toHexString(step.address());
    }

    private String root(FoundText text) {
        if (text.path() == null) {
            return "";
        }
        String thread = names.thread(text.path().root());
        return texts.get("cli.root." + text.path().root().kind().id()) + (thread == null ? "" : " " + thread);
    }
}
