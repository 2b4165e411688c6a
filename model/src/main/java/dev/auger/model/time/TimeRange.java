package dev.auger.model.time;

/**
 * A half-open range of epoch nanoseconds.
 *
 * @param start first nanosecond inside
 * @param end first nanosecond after; never before {@code start}
 */
public record TimeRange(long start, long end) {

    public TimeRange {
        if (end < start) {
            throw new IllegalArgumentException("range ends before it starts: " + start + " " + end);
        }
    }

    public boolean contains(long nanos) {
        return nanos >= start && nanos < end;
    }

    public long nanos() {
        return end - start;
    }
}
