package dev.auger.analysis.heap.contents;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.BasicType;
import dev.auger.model.job.Job;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What numbers an array of primitives holds.
 *
 * @param looked elements looked at: all, or those of the first {@code MOST} bytes
 * @param zeros those that are zero, or {@code false}
 * @param least the smallest; not-a-number where all are
 * @param most the largest
 * @param mean their mean
 * @param whole whether they are whole numbers, which a double holds up to 2^53
 */
public record NumberSummary(
        long elements, long looked, long zeros, double least, double most, double mean, boolean whole) {

    /** Bytes gone through at most: an object is looked at in the time of a glance. */
    private static final long MOST = 1L << 26;

    private static final int CHUNK = 1 << 16;

    /** Goes through an array; nothing for what is none of numbers, or empty. */
    public static Optional<NumberSummary> of(HeapSnapshot heap, long array, Job job) {
        BasicType type = heap.typeOf(array).arrayElement();
        long elements = heap.arrayLength(array);
        if (type == null || type == BasicType.OBJECT || type == BasicType.CHAR || elements <= 0) {
            return Optional.empty();
        }
        int width = type.bytes();
        long looked = Math.min(elements, MOST / width);
        byte[] bytes = new byte[CHUNK];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long zeros = 0;
        long counted = 0;
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (long at = 0; at < looked * width; at += CHUNK) {
            job.check();
            int got = (int) Math.min(heap.arrayBytes(array, at, bytes), looked * width - at);
            for (int i = 0; i + width <= got; i += width) {
                double value = value(type, buffer, i);
                zeros += value == 0 ? 1 : 0;
                if (!Double.isNaN(value)) {
                    least = Math.min(least, value);
                    largest = Math.max(largest, value);
                    sum += value;
                    counted++;
                }
            }
            if (got <= 0) {
                break;
            }
        }
        boolean whole = type != BasicType.FLOAT && type != BasicType.DOUBLE;
        return Optional.of(
                counted == 0
                        ? new NumberSummary(elements, looked, zeros, Double.NaN, Double.NaN, Double.NaN, whole)
                        : new NumberSummary(elements, looked, zeros, least, largest, sum / counted, whole));
    }

    private static double value(BasicType type, ByteBuffer bytes, int at) {
        return switch (type) {
            case BOOLEAN, BYTE -> bytes.get(at);
            case SHORT -> bytes.getShort(at);
            case CHAR -> bytes.getChar(at);
            case INT -> bytes.getInt(at);
            case FLOAT -> bytes.getFloat(at);
            case LONG -> bytes.getLong(at);
            case DOUBLE -> bytes.getDouble(at);
            case OBJECT -> 0;
        };
    }
}
