package dev.auger.importers.histogram;

import dev.auger.model.Names;
import dev.auger.model.heap.ClassHistogram;
import org.jspecify.annotations.Nullable;

/**
 * A row of a class histogram, with whatever a logger put before it:
 *
 * <pre>
 *  num     #instances         #bytes  class name (module)
 * -------------------------------------------------------
 *    1:          7412         673832  [B (java.base@25)
 *    2:          3456          82944  java.util.HashMap$Node (java.base@25)
 * Total         32451        1512344
 * </pre>
 *
 * JDK 6 prints no module; copies may lack the number.
 */
final class HistogramLine {

    private static final int LONGEST = 2_000;

    private HistogramLine() {}

    /** The header; prefixes may stand before it. */
    static boolean isHeader(String line) {
        int at = line.indexOf("#instances");
        return at >= 0 && line.indexOf("#bytes", at) > at && line.length() < LONGEST;
    }

    /** A row, or null. */
    static ClassHistogram.@Nullable Row row(String line) {
        if (line.length() > LONGEST) {
            return null;
        }
        int colon = numbered(line);
        int at = spaces(line, colon < 0 ? 0 : colon + 1);
        int instancesEnd = digits(line, at);
        int bytesStart = spaces(line, instancesEnd);
        int bytesEnd = digits(line, bytesStart);
        int nameStart = spaces(line, bytesEnd);
        if (instancesEnd == at || bytesEnd == bytesStart || nameStart == bytesEnd || nameStart >= line.length()) {
            return null;
        }
        long instances = number(line, at, instancesEnd);
        long bytes = number(line, bytesStart, bytesEnd);
        String name = line.substring(nameStart).stripTrailing();
        if (instances < 0 || bytes < 0 || !isName(name)) {
            return null;
        }
        String module = "";
        int open = name.lastIndexOf(" (");
        if (open > 0 && name.endsWith(")")) {
            module = name.substring(open + 2, name.length() - 1);
            name = name.substring(0, open).stripTrailing();
        }
        return new ClassHistogram.Row(Names.fromInternal(name), module, instances, bytes);
    }

    /** The total: {instances, bytes}, or null. */
    static long @Nullable [] total(String line) {
        int word = line.indexOf("Total ");
        if (word < 0 || line.length() > LONGEST) {
            return null;
        }
        int at = spaces(line, word + 6);
        int instancesEnd = digits(line, at);
        int bytesStart = spaces(line, instancesEnd);
        int bytesEnd = digits(line, bytesStart);
        if (instancesEnd == at
                || bytesEnd == bytesStart
                || !line.substring(bytesEnd).isBlank()) {
            return null;
        }
        return new long[] {number(line, at, instancesEnd), number(line, bytesStart, bytesEnd)};
    }

    /** Where the colon of {@code   12: } stands, or -1. */
    private static int numbered(String line) {
        int colon = line.indexOf(": ");
        while (colon >= 0) {
            int start = colon;
            while (start > 0 && isDigit(line.charAt(start - 1))) {
                start--;
            }
            boolean number = start < colon && (start == 0 || line.charAt(start - 1) <= ' ');
            int next = spaces(line, colon + 1);
            if (number && next < line.length() && isDigit(line.charAt(next))) {
                return colon;
            }
            colon = line.indexOf(": ", colon + 1);
        }
        return -1;
    }

    /** A class, an array, or what JDK 6 calls its own objects: {@code <methodKlass>}. */
    private static boolean isName(String name) {
        char first = name.charAt(0);
        if (!(first == '[' || first == '<' || Character.isJavaIdentifierStart(first))) {
            return false;
        }
        int open = name.lastIndexOf(" (");
        String plain = open > 0 && name.endsWith(")") ? name.substring(0, open) : name;
        return plain.indexOf(' ') < 0;
    }

    private static int spaces(String line, int from) {
        int i = from;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private static int digits(String line, int from) {
        int i = from;
        while (i < line.length() && isDigit(line.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** -1 if it is larger than any heap. */
    private static long number(String line, int from, int to) {
        if (to - from > 15) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + (line.charAt(i) - '0');
        }
        return value;
    }
}
