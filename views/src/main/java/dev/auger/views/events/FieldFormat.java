package dev.auger.views.events;

import dev.auger.model.Names;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.EventTable;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;

/**
 * How the values of a field are written: in one unit, which stands in the column's head, so that figures can be compared.
 *
 * @param field the field
 * @param unit the unit; empty for none
 * @param divisor values are divided by it
 * @param places decimals
 * @param clock for instants
 */
record FieldFormat(EventField field, String unit, double divisor, int places, Clock clock) {

    private static final double KIB = 1024;
    private static final double MIB = KIB * KIB;
    private static final double GIB = MIB * KIB;

    /** @param largest roughly the largest value, in the field's unit: it decides in what unit all are written */
    static FieldFormat of(EventField field, double largest, Clock clock) {
        return switch (field.content()) {
            case DURATION -> duration(field, largest, clock);
            case BYTES -> bytes(field, largest, "", clock);
            case BYTES_PER_SECOND -> bytes(field, largest, "/s", clock);
            case FRACTION -> new FieldFormat(field, "%", 0.01, 1, clock);
            case HERTZ -> new FieldFormat(field, "Hz", 1, 2, clock);
            case REAL -> new FieldFormat(field, "", 1, largest >= 1000 ? 1 : 3, clock);
            default -> new FieldFormat(field, "", 1, 0, clock);
        };
    }

    private static FieldFormat duration(EventField field, double largest, Clock clock) {
        if (largest < 1e4) {
            return new FieldFormat(field, "ns", 1, 0, clock);
        }
        if (largest < 1e7) {
            return new FieldFormat(field, "\u00B5s", 1e3, 1, clock);
        }
        return largest < 1e11
                ? new FieldFormat(field, "ms", 1e6, largest < 1e9 ? 3 : 1, clock)
                : new FieldFormat(field, "s", 1e9, 3, clock);
    }

    private static FieldFormat bytes(EventField field, double largest, String per, Clock clock) {
        if (largest < 10 * KIB) {
            return new FieldFormat(field, "B" + per, 1, 0, clock);
        }
        if (largest < 10 * MIB) {
            return new FieldFormat(field, "KiB" + per, KIB, 1, clock);
        }
        return largest < 100 * GIB
                ? new FieldFormat(field, "MiB" + per, MIB, 1, clock)
                : new FieldFormat(field, "GiB" + per, GIB, 1, clock);
    }

    /** The unit of values as they are, for files. */
    String rawUnit() {
        return switch (field.content()) {
            case DURATION -> "ns";
            case BYTES -> "bytes";
            case BYTES_PER_SECOND -> "bytes/s";
            case HERTZ -> "Hz";
            default -> "";
        };
    }

    /** A label with the unit, for the head of a column. */
    String head() {
        return unit.isEmpty() ? field.label() : field.label() + " " + unit;
    }

    /** Whether values are figures: mono and at the right. */
    boolean figure() {
        return field.content().measured();
    }

    /** A value without its unit; empty where there is none. */
    String figure(double value) {
        return Double.isNaN(value) ? "" : Numbers.decimal(value / divisor, places);
    }

    /** A value without its unit in four digits or so, for lines of text; a dash where there is none. */
    String briefFigure(double value) {
        double shown = Math.abs(value / divisor);
        int digits = shown >= 1000 ? 0 : shown >= 100 ? 1 : shown >= 10 ? 2 : 3;
        return Numbers.decimal(value / divisor, whole(value) ? 0 : Math.max(digits, 0));
    }

    private boolean whole(double value) {
        return divisor == 1 && value == Math.rint(value);
    }

    /** A cell as it is sorted, filtered and copied. */
    String text(EventTable table, long row, int index) {
        Content content = field.content();
        if (content.hasText()) {
            return table.text(row, index);
        }
        if (figure()) {
            return figure(table.real(row, index));
        }
        long raw = table.number(row, index);
        if (raw == EventTable.NONE) {
            return "";
        }
        return switch (content) {
            case INSTANT -> clock.timeWithMillis(raw);
            case BOOLEAN -> Boolean.toString(raw != 0);
            case ADDRESS -> Numbers.address(raw);
            default -> Long.toString(raw);
        };
    }

    /** The same as it is shown in a narrow cell. */
    String shown(EventTable table, long row, int index) {
        String text = text(table, row, index);
        return switch (field.content()) {
            case CLASS -> Names.simpleClass(text);
            case STACK -> shortFrame(text);
            default -> text;
        };
    }

    /** {@code Class.method} of {@code pkg.Class.method}. */
    static String shortFrame(String qualified) {
        int method = qualified.lastIndexOf('.');
        if (method < 0) {
            return qualified;
        }
        return Names.simpleClass(qualified.substring(0, method))
                + '.'
                + Names.readableMethod(qualified.substring(method + 1));
    }
}
