package dev.auger.model.recording;

/**
 * One field of an event type. Fields of an inner struct are fields of their own, with a dot in the name ({@code heapSpace.start}).
 *
 * @param label short name for people, or {@code name}
 * @param description what the metadata says about it, or empty
 * @param content what values mean, and so in what unit {@link EventTable} gives them
 */
public record EventField(String name, String label, String description, Content content) {

    /** What the values of a field mean. Annotations of the metadata decide ({@code Timespan}, {@code DataAmount}, …). */
    public enum Content {
        /** Text, or anything else that is best read as text (arrays, structs). */
        TEXT,
        /** A whole number without a unit. */
        COUNT,
        /** A floating-point number without a unit. */
        REAL,
        BOOLEAN,
        /** Epoch nanoseconds. */
        INSTANT,
        /** Nanoseconds. */
        DURATION,
        /** Bytes. */
        BYTES,
        /** Bytes a second. */
        BYTES_PER_SECOND,
        /** A share, 1 being the whole; a floating-point number. */
        FRACTION,
        /** Events a second; a floating-point number. */
        HERTZ,
        /** A memory address. */
        ADDRESS,
        /** Index into {@link EventTable#threads()}, -1 for none. */
        THREAD,
        /** Index into {@link EventTable#stacks()}, -1 for none. */
        STACK,
        /** A class, as text in Java's form. */
        CLASS;

        /** Whether values are read by {@link EventTable#real}. */
        public boolean real() {
            return this == REAL || this == FRACTION || this == HERTZ;
        }

        /** Whether values are amounts that can be added, averaged and drawn over time. */
        public boolean measured() {
            return switch (this) {
                case COUNT, REAL, DURATION, BYTES, BYTES_PER_SECOND, FRACTION, HERTZ -> true;
                case TEXT, BOOLEAN, INSTANT, ADDRESS, THREAD, STACK, CLASS -> false;
            };
        }

        /** Whether values are texts, which only {@link EventTable#text} reads. */
        public boolean textual() {
            return this == TEXT || this == CLASS;
        }

        /** Whether {@link EventTable#text} reads values, be it beside their numbers. */
        public boolean hasText() {
            return textual() || this == THREAD || this == STACK;
        }
    }
}
