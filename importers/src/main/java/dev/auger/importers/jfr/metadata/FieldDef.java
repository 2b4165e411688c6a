package dev.auger.importers.jfr.metadata;

/**
 * A field as the metadata declares it.
 *
 * @param type what it holds, or what the elements of the array are
 * @param pooled the value is a key into the constant pool of {@code type}
 * @param array a count of values, then the values
 */
public record FieldDef(String name, TypeDef type, boolean pooled, boolean array, Annotations annotations) {

    /**
     * Value of the {@code Timespan} or {@code Timestamp} annotation ({@code TICKS}, {@code NANOSECONDS}, {@code
     * MILLISECONDS_SINCE_EPOCH}, …), or empty.
     */
    public String unit() {
        String span = annotations.value("Timespan");
        return span.isEmpty() ? annotations.value("Timestamp") : span;
    }
}
