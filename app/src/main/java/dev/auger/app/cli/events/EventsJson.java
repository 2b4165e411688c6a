package dev.auger.app.cli.events;

import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.cli.table.Figures;
import dev.auger.model.Frame;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.EventType;
import dev.auger.model.time.Durations;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code events}' documents, written as rows are read. */
public final class EventsJson {

    private EventsJson() {}

    /** The types, in the order to print. */
    public static void types(JsonOut json, List<TypeCount> types) throws IOException {
        json.beginObject().beginArray("types");
        for (TypeCount type : types) {
            json.beginObject()
                    .text("name", type.name())
                    .text("label", type.label())
                    .beginArray("category");
            for (String part : type.category()) {
                json.element(part);
            }
            json.endArray()
                    .number("count", type.count())
                    .flag("recorded", type.recorded())
                    .endObject();
        }
        json.endArray().endObject();
    }

    /** The rows of one type; {@code total} comes behind them, when all have been looked at. */
    public static void rows(JsonOut json, EventRows rows, long most, Job job) throws IOException {
        EventTable table = rows.table();
        EventType type = table.type();
        json.beginObject().text("type", type.name()).beginArray("fields");
        for (EventField field : type.fields()) {
            json.beginObject()
                    .text("name", field.name())
                    .text("label", field.label())
                    .text("content", field.content().name().toLowerCase(java.util.Locale.ROOT))
                    .text("unit", Cells.unit(field.content()))
                    .endObject();
        }
        json.endArray().beginArray("rows");
        long total = rows.each(most, job, row -> {
            json.beginObject();
            for (int f = 0; f < type.fields().size(); f++) {
                cell(json, type.fields().get(f), table, row, f);
            }
            json.endObject();
        });
        json.endArray().number("total", total);
        durations(json, Lasting.of(rows, job));
        json.endObject();
    }

    /** Of all rows that pass, printed or not, by field. */
    private static void durations(JsonOut json, List<Lasting> all) throws IOException {
        json.beginArray("durations");
        for (Lasting lasting : all) {
            Durations took = lasting.took();
            json.beginObject()
                    .text("field", lasting.field().name())
                    .number("count", took.count())
                    .decimal("sumMillis", Figures.millis(took.sum()))
                    .decimal("p50Millis", Figures.millis(took.p50()))
                    .decimal("p90Millis", Figures.millis(took.p90()))
                    .decimal("p99Millis", Figures.millis(took.p99()))
                    .decimal("maxMillis", Figures.millis(took.longest()))
                    .endObject();
        }
        json.endArray();
    }

    private static void cell(JsonOut json, EventField field, EventTable table, long row, int f) throws IOException {
        String name = field.name();
        switch (field.content()) {
            case TEXT -> json.text(name, table.text(row, f));
            case CLASS -> json.text(name, known(table.text(row, f)));
            case INSTANT -> json.text(name, known(Cells.time(table.number(row, f))));
            case ADDRESS -> json.text(name, known(Cells.address(table.number(row, f))));
            case BOOLEAN -> {
                long value = table.number(row, f);
                if (value == EventTable.NONE) {
                    json.nothing(name);
                } else {
                    json.flag(name, value != 0);
                }
            }
            case THREAD -> thread(json, name, table.thread(row, f));
            case STACK -> stack(json, name, table, row, f);
            case COUNT, REAL, DURATION, BYTES, BYTES_PER_SECOND, FRACTION, HERTZ ->
                json.decimal(name, Cells.number(table, row, f));
        }
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    private static void thread(JsonOut json, String name, @Nullable ThreadRef thread) throws IOException {
        if (thread == null) {
            json.nothing(name);
            return;
        }
        json.beginObject(name)
                .text("name", thread.name())
                .text("id", thread.javaId() < 0 ? null : Long.toString(thread.javaId()))
                .text("osId", thread.osId() < 0 ? null : Long.toString(thread.osId()))
                .endObject();
    }

    /** Leaf first. Whether the recorder cut it stands beside it, since the list of frames has no room for that. */
    private static void stack(JsonOut json, String name, EventTable table, long row, int f) throws IOException {
        long stack = table.number(row, f);
        if (stack < 0) {
            json.nothing(name).flag(name + ".truncated", false);
            return;
        }
        json.beginArray(name);
        for (Frame frame : table.frames(row, f)) {
            json.beginObject().frameFields(frame).endObject();
        }
        json.endArray().flag(name + ".truncated", table.stacks().truncated((int) stack));
    }
}
