package dev.auger.analysis.heap.contents;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.BasicType;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The bytes of an array of primitives, sixteen a line, those of an element together and its high byte first. */
public final class HexDump {

    /** Bytes of a line. */
    public static final int WIDTH = 16;

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
     * @param from lines to leave out
     * @param most at most so many
     */
    public static List<Line> lines(HeapSnapshot heap, long array, long from, int most) {
        BasicType type = heap.typeOf(array).arrayElement();
        int width = type == null ? 1 : Math.max(1, type.bytes());
        long start = from * WIDTH;
        long left = Math.max(0, bytes(heap, array) - start);
        byte[] read = TextContent.read(heap, array, start, Math.min(left, (long) most * WIDTH));
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < read.length; at += WIDTH) {
            int end = Math.min(read.length, at + WIDTH);
            lines.add(new Line(start + at, hex(read, at, end, width), text(read, at, end, type == BasicType.CHAR)));
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
