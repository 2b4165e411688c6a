package dev.auger.analysis.heap.contents;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.BasicType;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The bytes of an array of primitives by lines, those of an element together and its high byte first. */
public final class HexDump {

    private static final HexFormat HEX = HexFormat.of();

    private HexDump() {}

    /**
     * A line.
     *
     * @param offset of its first byte in the array
     * @param hex digits, a space between elements
     * @param text printable characters, a dot for the others
     */
    public record Line(long offset, String hex, String text) {}

    /** Whether an object has bytes to show. */
    public static boolean has(HeapSnapshot heap, long object) {
        BasicType type = heap.typeOf(object).arrayElement();
        return type != null && type != BasicType.OBJECT && heap.arrayLength(object) > 0;
    }

    /** Bytes of an array. */
    public static long bytes(HeapSnapshot heap, long array) {
        BasicType type = heap.typeOf(array).arrayElement();
        return type == null ? 0 : (long) heap.arrayLength(array) * type.bytes();
    }

    /**
     * Some lines.
     *
     * @param from first byte, a multiple of the bytes of a line
     * @param most at most so many lines
     * @param perLine bytes of a line, a multiple of 8
     */
    public static List<Line> lines(HeapSnapshot heap, long array, long from, int most, int perLine) {
        BasicType type = heap.typeOf(array).arrayElement();
        int width = type == null ? 1 : Math.max(1, type.bytes());
        long left = Math.max(0, bytes(heap, array) - from);
        byte[] read = TextContent.read(heap, array, from, Math.min(left, (long) most * perLine));
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < read.length; at += perLine) {
            int end = Math.min(read.length, at + perLine);
            lines.add(new Line(from + at, hex(read, at, end, width), text(read, at, end, type == BasicType.CHAR)));
        }
        return lines;
    }

    private static String hex(byte[] bytes, int from, int to, int width) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i += width) {
            out.append(i > from ? " " : "").append(HEX.formatHex(bytes, i, Math.min(to, i + width)));
        }
        return out.toString();
    }

    private static String text(byte[] bytes, int from, int to, boolean chars) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i += chars ? 2 : 1) {
            int c = chars && i + 1 < to ? (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff : bytes[i] & 0xff;
            boolean plain = c >= 0x20 && c < 0x7f || chars && c >= 0xa0 && Character.isDefined(c) && !isHalf(c);
            out.append(plain ? (char) c : '.');
        }
        return out.toString();
    }

    private static boolean isHalf(int c) {
        return Character.isSurrogate((char) c);
    }
}
