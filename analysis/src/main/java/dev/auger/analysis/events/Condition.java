package dev.auger.analysis.events;

import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.EventType;
import dev.auger.model.recording.TextColumn;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What the value of one field must satisfy. A value that is not there satisfies nothing but {@link Operator#UNEQUAL}.
 *
 * @param field index of the field
 * @param value what it is compared with, as typed; for numbers with their unit
 * @param number the same in the field's unit; NaN for texts
 */
public record Condition(int field, Operator operator, String value, double number) {

    /** How a value is compared. */
    public enum Operator {
        CONTAINS,
        EQUAL,
        UNEQUAL,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST;

        private static Operator of(String sign) {
            return switch (sign) {
                case ":" -> CONTAINS;
                case "=" -> EQUAL;
                case "!=" -> UNEQUAL;
                case "<" -> LESS;
                case "<=" -> AT_MOST;
                case ">" -> MORE;
                case ">=" -> AT_LEAST;
                default -> throw new IllegalArgumentException(sign);
            };
        }
    }

    /** Index of the field that is called so, by name or by label without its spaces, or -1. */
    static int field(EventType type, String typed) {
        for (int i = 0; i < type.fields().size(); i++) {
            EventField field = type.fields().get(i);
            if (field.name().equalsIgnoreCase(typed)
                    || field.label().replace(" ", "").equalsIgnoreCase(typed)) {
                return i;
            }
        }
        return -1;
    }

    /** The condition, or null if it makes no sense for such a field. */
    static @Nullable Condition of(int field, Content content, String sign, String typed) {
        Operator operator = Operator.of(sign);
        String value = typed.length() > 1 && typed.startsWith("\"") && typed.endsWith("\"")
                ? typed.substring(1, typed.length() - 1)
                : typed;
        if (content.hasText()) {
            boolean textual =
                    operator == Operator.CONTAINS || operator == Operator.EQUAL || operator == Operator.UNEQUAL;
            return textual ? new Condition(field, operator, value, Double.NaN) : null;
        }
        double number = Units.parse(value, content);
        Operator shown = operator == Operator.CONTAINS ? Operator.EQUAL : operator;
        return Double.isNaN(number) ? null : new Condition(field, shown, value, number);
    }

    IntPredicate test(EventColumns columns, Job job) {
        if (columns.field(field).content().hasText()) {
            return operator == Operator.CONTAINS
                    ? EventFilter.contains(columns, field, TextTest.of(value), job)
                    : equalText(columns.texts(field, job));
        }
        DoublePredicate compare = comparison();
        boolean missing = operator == Operator.UNEQUAL;
        boolean real = columns.field(field).content().real();
        LongColumn values = columns.numbers(field, job);
        return row -> {
            long raw = values.get(row);
            if (raw == EventTable.NONE) {
                return missing;
            }
            return compare.test(real ? Double.longBitsToDouble(raw) : raw);
        };
    }

    private IntPredicate equalText(TextColumn texts) {
        BitSet passing = new BitSet();
        String wanted = value.toLowerCase(Locale.ROOT);
        for (int i = 0; i < texts.values().size(); i++) {
            boolean equal = texts.values().get(i).toLowerCase(Locale.ROOT).equals(wanted);
            passing.set(i, equal == (operator == Operator.EQUAL));
        }
        return row -> passing.get(texts.index().get(row));
    }

    private DoublePredicate comparison() {
        double wanted = number;
        return switch (operator) {
            case EQUAL, CONTAINS -> v -> v == wanted;
            case UNEQUAL -> v -> v != wanted;
            case LESS -> v -> v < wanted;
            case AT_MOST -> v -> v <= wanted;
            case MORE -> v -> v > wanted;
            case AT_LEAST -> v -> v >= wanted;
        };
    }
}
