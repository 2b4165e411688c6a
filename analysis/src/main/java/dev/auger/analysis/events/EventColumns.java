package dev.auger.analysis.events;

import dev.auger.model.column.GrowingInts;
import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.EventType;
import dev.auger.model.recording.TextColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an open table. Each is decoded in one pass when it is first asked for, and kept: 8 bytes a row for numbers, 4 for
 * texts. Safe for several threads.
 */
public final class EventColumns {

    private static final int BATCH = 4096;
    private static final List<String> THREAD_FIELDS = List.of("eventThread", "sampledThread", "thread");

    private final EventTable table;
    private final Column[] columns;

    /** What is known of a field so far; its monitor is held while it is decoded. */
    private static final class Column {
        private @Nullable LongColumn numbers;
        private @Nullable TextColumn texts;
    }

    public EventColumns(EventTable table) {
        this.table = table;
        columns = new Column[table.type().fields().size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new Column();
        }
    }

    public EventTable table() {
        return table;
    }

    public EventType type() {
        return table.type();
    }

    public EventField field(int field) {
        return table.type().fields().get(field);
    }

    /** Rows that can be addressed by an int; more than anything a screen can show. */
    public int rows() {
        return (int) Math.min(table.size(), Integer.MAX_VALUE - 8);
    }

    /** Values of a field that is not textual, see {@link EventTable#number}. */
    public LongColumn numbers(int field, Job job) {
        Column column = columns[field];
        synchronized (column) {
            if (column.numbers == null) {
                column.numbers = table.numbers(field, job);
            }
            return column.numbers;
        }
    }

    /**
     * Values of any field as texts, each distinct one once: what {@link EventTable#text} says where it says something, else the bare
     * number, empty for none.
     */
    public TextColumn texts(int field, Job job) {
        Column column = columns[field];
        synchronized (column) {
            if (column.texts == null) {
                column.texts = field(field).content().hasText()
                        ? table.texts(field, job)
                        : spelled(numbers(field, job), field(field).content(), job);
            }
            return column.texts;
        }
    }

    private static TextColumn spelled(LongColumn numbers, Content content, Job job) {
        GrowingInts index = new GrowingInts();
        List<String> values = new ArrayList<>();
        Map<Long, Integer> known = new HashMap<>();
        for (long row = 0; row < numbers.size(); row++) {
            if (row % BATCH == 0) {
                job.check();
            }
            index.add(known.computeIfAbsent(numbers.get(row), raw -> {
                values.add(spelled(raw, content));
                return values.size() - 1;
            }));
        }
        return new TextColumn(index.snapshot(), List.copyOf(values));
    }

    private static String spelled(long raw, Content content) {
        if (raw == EventTable.NONE) {
            return "";
        }
        if (content == Content.BOOLEAN) {
            return Boolean.toString(raw != 0);
        }
        if (content == Content.ADDRESS) {
            return "0x" + Long.toHexString(raw);
        }
        return content.real() ? Double.toString(Double.longBitsToDouble(raw)) : Long.toString(raw);
    }

    /** When events began: the field that has it, or -1. */
    public int startField() {
        return type().field("startTime");
    }

    /** How long events lasted: the field that has it, or -1. */
    public int durationField() {
        int field = type().field("duration");
        return field >= 0 && field(field).content() == Content.DURATION ? field : -1;
    }

    /** Whose events they are: the thread that had them, else the one they are about, or -1. */
    public int threadField() {
        for (String name : THREAD_FIELDS) {
            int field = type().field(name);
            if (field >= 0 && field(field).content() == Content.THREAD) {
                return field;
            }
        }
        return first(Content.THREAD);
    }

    /** Where events happened, or -1. */
    public int stackField() {
        return first(Content.STACK);
    }

    private int first(Content content) {
        for (int i = 0; i < columns.length; i++) {
            if (field(i).content() == content) {
                return i;
            }
        }
        return -1;
    }
}
