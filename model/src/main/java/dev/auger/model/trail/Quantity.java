package dev.auger.model.trail;

/**
 * A number with what it counts, so that whoever shows it can write it the reader's way ({@code 1 274.8 MiB}, {@code 60.2 %}).
 */
public record Quantity(double value, Unit unit) {

    /** What is counted. */
    public enum Unit {
        COUNT,
        /** A plain number with one or two decimals: cores, threads, R². */
        DECIMAL,
        /** 0 to 1, shown in percent. */
        FRACTION,
        BYTES,
        BYTES_PER_SECOND,
        BYTES_PER_MINUTE,
        NANOS
    }

    public static Quantity count(long value) {
        return new Quantity(value, Unit.COUNT);
    }

    public static Quantity decimal(double value) {
        return new Quantity(value, Unit.DECIMAL);
    }

    public static Quantity fraction(double value) {
        return new Quantity(value, Unit.FRACTION);
    }

    public static Quantity bytes(long value) {
        return new Quantity(value, Unit.BYTES);
    }

    public static Quantity bytesPerSecond(double value) {
        return new Quantity(value, Unit.BYTES_PER_SECOND);
    }

    public static Quantity bytesPerMinute(double value) {
        return new Quantity(value, Unit.BYTES_PER_MINUTE);
    }

    public static Quantity nanos(double value) {
        return new Quantity(value, Unit.NANOS);
    }
}
