package dev.auger.app.cli.events;

import dev.auger.app.cli.table.Figures;
import dev.auger.model.Frame;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.EventTable;
import dev.auger.model.time.Moment;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells of events as programs read them: times in ISO-8601, durations in milliseconds, everything else in its plain unit. */
final class Cells {

    private Cells() {}

    /** What numbers of a content are counted in, or null. */
    static @Nullable String unit(Content content) {
        return switch (content) {
            case DURATION -> "milliseconds";
            case BYTES -> "bytes";
            case BYTES_PER_SECOND -> "bytes/s";
            case FRACTION -> "fraction";
            case HERTZ -> "Hz";
            case TEXT, COUNT, REAL, BOOLEAN, INSTANT, ADDRESS, THREAD, STACK, CLASS -> null;
        };
    }

    /** A decimal number without an exponent, or null for none; only for contents that are numbers. */
    static @Nullable String number(EventTable table, long row, int field) {
        Content content = table.type().fields().get(field).content();
        if (content.real()) {
            double value = table.real(row, field);
            return Double.isFinite(value) ? plain(value) : null;
        }
        long value = table.number(row, field);
        if (value == EventTable.NONE) {
            return null;
        }
        return content == Content.DURATION ? Figures.millis(value) : Long.toString(value);
    }

    /** The shortest digits; a number that was recorded as a float has a float's. */
    private static String plain(double value) {
        if (value == 0) {
            return "0";
        }
        String digits = (float) value == value ? Float.toString((float) value) : Double.toString(value);
        BigDecimal number = new BigDecimal(digits).stripTrailingZeros();
        return number.toPlainString();
    }

    /** The cell as text for a file; empty for none. Stacks begin at the root, as collapsed ones do. */
    static String text(EventTable table, long row, int field) {
        Content content = table.type().fields().get(field).content();
        return switch (content) {
            case TEXT, CLASS, THREAD -> table.text(row, field);
            case STACK -> stack(table.frames(row, field));
            case INSTANT -> time(table.number(row, field));
            case ADDRESS -> address(table.number(row, field));
            case BOOLEAN -> truth(table.number(row, field));
            case COUNT, REAL, DURATION, BYTES, BYTES_PER_SECOND, FRACTION, HERTZ -> {
                String number = number(table, row, field);
                yield number == null ? "" : number;
            }
        };
    }

    static String time(long nanos) {
        return nanos == EventTable.NONE ? "" : Moment.utc(nanos).iso();
    }

    static String address(long address) {
        return address == EventTable.NONE ? "" : "0x" + Long.toHexString(address);
    }

    static String truth(long value) {
        return value == EventTable.NONE ? "" : Boolean.toString(value != 0);
    }

    private static String stack(List<Frame> frames) {
        StringBuilder text = new StringBuilder();
        for (Frame frame : frames.reversed()) {
            text.append(text.isEmpty() ? "" : ";").append(frame.qualifiedName());
            if (frame.line() > 0) {
                text.append(':').append(frame.line());
            }
        }
        return text.toString();
    }
}
