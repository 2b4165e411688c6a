package dev.auger.analysis.heap.contents;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.Names;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an object that stands for a value says: strings and builders, boxed and atomic numbers, enums, records, {@code Optional},
 * a few classes of {@code java.util} and {@code java.io}, and those of {@link PlatformValues} and {@link TimeValues}.
 */
public final class ValueText {

    private static final int PAGE = 1024;
    private static final Set<String> SIMPLE = Set.of(
            "java.lang.Enum",
            "java.lang.Record",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.lang.AbstractStringBuilder",
            "java.math.BigInteger",
            "java.util.Date",
            "java.util.Optional",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.OptionalDouble",
            "java.util.UUID",
            "java.io.File",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicReference",
            "java.util.concurrent.atomic.LongAdder");
    private static final Set<String> BASES =
            Stream.concat(SIMPLE.stream(), PlatformValues.classes().stream()).collect(Collectors.toUnmodifiableSet());

    private ValueText() {}

    /**
     * The value as text.
     *
     * @param limit most characters of a text; longer ones end in an ellipsis
     * @return nothing for objects that stand for no value; empty text for an empty {@code Optional} or a null inside
     */
    public static Optional<String> of(HeapSnapshot heap, long object, int limit) {
        return of(heap, object, limit, true);
    }

    private static Optional<String> of(HeapSnapshot heap, long object, int limit, boolean outer) {
        if (heap.classDescribedBy(object) >= 0 || heap.arrayLength(object) >= 0) {
            return Optional.empty();
        }
        String text = heap.stringValue(object, limit + 1);
        if (text != null) {
            return Optional.of(cut(text, limit));
        }
        String base = ClassChain.nearest(heap, object, BASES);
        if (base.isEmpty()) {
            return Optional.empty();
        }
        if (!SIMPLE.contains(base)) {
            return Optional.ofNullable(PlatformValues.text(base, heap, object, limit))
                    .map(t -> cut(t, limit));
        }
        ObjectFields fields = ObjectFields.of(heap, object);
        return Optional.of(
                switch (base) {
                    case "java.lang.Enum" -> fields.text(heap, limit, "name");
                    case "java.lang.Record" -> outer ? components(heap, object, limit) : "…";
                    case "java.lang.AbstractStringBuilder" -> builder(heap, fields, limit);
                    case "java.math.BigInteger" -> bigInteger(heap, fields).toString();
                    case "java.util.Date" ->
                        java.time.Instant.ofEpochMilli(fields.number(0, "fastTime"))
                                .toString();
                    case "java.util.UUID" ->
                        new UUID(fields.number(0, "mostSigBits"), fields.number(0, "leastSigBits")).toString();
                    case "java.io.File" -> fields.text(heap, limit, "path");
                    case "java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble" ->
                        fields.number(0, "isPresent") == 0 ? "" : value(heap, fields, limit, outer);
                    case "java.util.concurrent.atomic.AtomicBoolean" ->
                        fields.number(0, "value") == 0 ? "false" : "true";
                    case "java.util.concurrent.atomic.LongAdder" ->
                        Long.toString(fields.number(0, "base") + Sizes.cells(heap, fields.reference("cells")));
                    default -> value(heap, fields, limit, outer);
                });
    }

    private static String value(HeapSnapshot heap, ObjectFields fields, int limit, boolean outer) {
        return fields.field("value")
                .map(field -> shown(heap, field, limit, outer))
                .orElse("");
    }

    private static String components(HeapSnapshot heap, long object, int limit) {
        StringJoiner all = new StringJoiner(", ", "(", ")");
        // In the dump's order: as declared by newer JDKs, last one first by older ones.
        for (FieldValue field : heap.values(object, 0, 64)) {
            all.add(field.name() + "=" + shown(heap, field, limit, false));
            if (all.length() > limit) {
                break;
            }
        }
        return cut(all.toString(), limit);
    }

    /** A field's value in a word; an object without one by its class. */
    private static String shown(HeapSnapshot heap, FieldValue field, int limit, boolean outer) {
        if (field.type() == BasicType.CHAR) {
            return Character.toString((char) field.raw());
        }
        if (field.type() != BasicType.OBJECT) {
            return field.text();
        }
        if (field.raw() < 0) {
            return outer && field.raw() == FieldValue.NULL ? "" : field.text();
        }
        return of(heap, field.raw(), limit, false)
                .orElseGet(() -> Names.simpleClass(heap.typeOf(field.raw()).name()));
    }

    /** {@code char[]} up to JDK 8, then {@code byte[]} with a coder; only {@code count} characters are used. */
    private static String builder(HeapSnapshot heap, ObjectFields fields, int limit) {
        long array = fields.reference("value");
        int count = (int) Math.max(0, Math.min(fields.number(0, "count"), limit + 1L));
        if (array < 0) {
            return "";
        }
        boolean utf16 = fields.number(0, "coder") == 1;
        StringBuilder text = new StringBuilder(count);
        for (int at = 0; text.length() < count; at += PAGE) {
            List<FieldValue> page = heap.values(array, at, PAGE);
            for (int i = 0; i < page.size() && text.length() < count; i += utf16 ? 2 : 1) {
                long unit = page.get(i).raw();
                boolean bytes = page.get(i).type() == BasicType.BYTE;
                long high = utf16 && i + 1 < page.size() ? page.get(i + 1).raw() & 0xff : 0;
                text.append((char) (bytes ? unit & 0xff | high << 8 : unit));
            }
            if (page.isEmpty()) {
                break;
            }
        }
        return cut(text.toString(), limit);
    }

    static BigInteger bigInteger(HeapSnapshot heap, ObjectFields fields) {
        long array = fields.reference("mag");
        BigInteger magnitude = BigInteger.ZERO;
        if (array >= 0) {
            for (FieldValue word : heap.values(array, 0, PAGE)) {
                magnitude = magnitude.shiftLeft(32).or(BigInteger.valueOf(word.raw() & 0xffffffffL));
            }
        }
        return fields.number(0, "signum") < 0 ? magnitude.negate() : magnitude;
    }

    private static String cut(String text, int limit) {
        return text.length() > limit ? text.substring(0, limit) + '…' : text;
    }
}
