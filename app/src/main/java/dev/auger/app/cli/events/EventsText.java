package dev.auger.app.cli.events;

import dev.auger.app.cli.args.Filters;
import dev.auger.app.cli.table.Figures;
import dev.auger.app.cli.table.Table;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.EventTable;
import dev.auger.model.time.Durations;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events for people: the types by category with their counts, or the first rows of one type. */
public final class EventsText {

    private static final int ROWS = 20;
    /** Rows whose columns are aligned with each other; more are another table, so that a million are never kept. */
    private static final int PAGE = 500;

    private static final int LONGEST = 60;

    private final Texts texts;
    private final Filters filters;

    public EventsText(Texts texts, Filters filters) {
        this.texts = texts;
        this.filters = filters;
    }

    /** Categories in the order of their most frequent type; what never occurred is summed up. */
    public void types(List<TypeCount> types, Appendable out) throws IOException {
        long events = types.stream().mapToLong(TypeCount::count).sum();
        List<TypeCount> present = types.stream().filter(t -> t.count() > 0).toList();
        out.append(texts.get(
                        "cli.events.head",
                        Figures.count(events),
                        Figures.count(present.size()),
                        events,
                        present.size()))
                .append('\n');
        int shown = Math.min(present.size(), filters.rows(Integer.MAX_VALUE));
        Map<String, List<TypeCount>> byCategory = new LinkedHashMap<>();
        for (TypeCount type : present.subList(0, shown)) {
            byCategory
                    .computeIfAbsent(String.join(" / ", type.category()), c -> new ArrayList<>())
                    .add(type);
        }
        Table table = new Table()
                .right(texts.get("cli.events.count"))
                .left(texts.get("cli.events.type"))
                .left(texts.get("cli.events.label"));
        byCategory.forEach((category, list) -> {
            if (!category.isEmpty()) {
                table.row("", category, "");
            }
            String indent = category.isEmpty() ? "" : "  ";
            list.forEach(t -> table.row(Figures.count(t.count()), indent + t.name(), t.label()));
        });
        out.append('\n');
        table.print(out, 2);
        more(present.size() - shown, out);
        long silent = types.stream().filter(t -> t.count() == 0 && t.recorded()).count();
        long off = types.size() - present.size() - silent;
        if (silent + off > 0) {
            out.append('\n')
                    .append(texts.get("cli.events.absent", Figures.count(silent), Figures.count(off)))
                    .append('\n');
        }
    }

    /** The first rows that pass the filters. */
    public void rows(EventRows rows, Job job, Appendable out) throws IOException {
        EventTable table = rows.table();
        out.append(table.type().name())
                .append(" · ")
                .append(table.type().label())
                .append('\n')
                .append('\n');
        int most = filters.rows(ROWS);
        Page page = new Page(table);
        long total = rows.each(most, job, row -> {
            page.add(row);
            if (page.size == PAGE) {
                page.print(out);
            }
        });
        page.print(out);
        if (total == 0) {
            out.append("  ").append(texts.get("cli.events.none")).append('\n');
        }
        more(total - most, out);
        durations(Lasting.of(rows, job), out);
    }

    /** Of all rows that pass, printed or not. */
    private void durations(List<Lasting> all, Appendable out) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        Table table = new Table()
                .left("")
                .right(texts.get("cli.events.count"))
                .right(texts.get("cli.events.sum"))
                .right("P50")
                .right("P90")
                .right("P99")
                .right(texts.get("cli.gc.max"));
        for (Lasting lasting : all) {
            Durations took = lasting.took();
            table.row(
                    lasting.field().label(),
                    Figures.count(took.count()),
                    Figures.duration(took.sum()),
                    Figures.duration(took.p50()),
                    Figures.duration(took.p90()),
                    Figures.duration(took.p99()),
                    Figures.duration(took.longest()));
        }
        out.append('\n');
        table.print(out, 2);
    }

    private void more(long left, Appendable out) throws IOException {
        if (left > 0) {
            out.append("  ").append(texts.get("cli.more", Figures.count(left))).append('\n');
        }
    }

    private static final class Page {

        private final EventTable events;
        private final List<EventField> fields;
        private Table table;
        private int size;

        Page(EventTable events) {
            this.events = events;
            fields = events.type().fields();
            table = empty();
        }

        private Table empty() {
            Table next = new Table();
            for (EventField field : fields) {
                if (field.content().measured()) {
                    next.right(field.label());
                } else {
                    next.left(field.label());
                }
            }
            return next;
        }

        void add(long row) {
            String[] cells = new String[fields.size()];
            for (int f = 0; f < cells.length; f++) {
                cells[f] = cell(row, f, fields.get(f).content());
            }
            table.row(cells);
            size++;
        }

        private String cell(long row, int f, Content content) {
            String text = switch (content) {
                case STACK -> events.text(row, f);
                case DURATION, BYTES, BYTES_PER_SECOND, COUNT -> {
                    long value = events.number(row, f);
                    yield value == EventTable.NONE ? "" : figure(value, content);
                }
                default -> Cells.text(events, row, f);
            };
            String line = text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
            return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
        }

        private static String figure(long value, Content content) {
            return switch (content) {
                case DURATION -> Figures.duration(value);
                case BYTES -> Figures.bytes(value);
                case BYTES_PER_SECOND -> Figures.bytes(value) + "/s";
                default -> Figures.count(value);
            };
        }

        void print(Appendable out) throws IOException {
            if (size > 0) {
                table.print(out, 2);
                table = empty();
                size = 0;
            }
        }
    }
}
