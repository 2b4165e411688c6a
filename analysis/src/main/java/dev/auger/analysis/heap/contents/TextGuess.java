package dev.auger.analysis.heap.contents;

import java.util.Optional;

/**
 * Whether bytes are text, and in which encoding: by a mark at the beginning, by being well-formed UTF-8 (Unicode 16, table 3-7), by
 * zeros at every other place, which UTF-16 of mostly Latin letters has, or by having no control characters. Zeros at the end do not
 * count: a buffer is seldom full.
 */
final class TextGuess {

    /** Of all units, those that have to have a zero half in UTF-16. */
    private static final double HALVES = 0.4;
    /** And those that may have the other half zero. */
    private static final double FEW = 0.02;

    private TextGuess() {}

    /**
     * @param bytes the beginning of the text
     * @param cut whether there are more
     * @return nothing if it is hardly text
     */
    static Optional<TextEncoding> of(byte[] bytes, boolean cut) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        if (end == 0) {
            return Optional.empty();
        }
        Optional<TextEncoding> marked = marked(bytes, end);
        if (marked.isPresent()) {
            return marked;
        }
        if (controls(bytes, end) > 0) {
            return twoBytes(bytes, bytes.length);
        }
        if (isUtf8(bytes, end, cut && end == bytes.length)) {
            return Optional.of(TextEncoding.UTF_8);
        }
        return hasC1(bytes, end) ? Optional.empty() : Optional.of(TextEncoding.LATIN_1);
    }

    private static Optional<TextEncoding> marked(byte[] b, int end) {
        if (end >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
            return Optional.of(TextEncoding.UTF_8);
        }
        if (end >= 4 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff) {
            return Optional.of(TextEncoding.UTF_16BE);
        }
        return end >= 4 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe
                ? Optional.of(TextEncoding.UTF_16LE)
                : Optional.empty();
    }

    private static boolean isControl(int b) {
        return b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b || b == 0x7f;
    }

    private static int controls(byte[] bytes, int end) {
        int controls = 0;
        for (int i = 0; i < end; i++) {
            controls += isControl(bytes[i] & 0xff) ? 1 : 0;
        }
        return controls;
    }

    private static boolean hasC1(byte[] bytes, int end) {
        for (int i = 0; i < end; i++) {
            int b = bytes[i] & 0xff;
            if (b >= 0x80 && b < 0xa0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<TextEncoding> twoBytes(byte[] bytes, int length) {
        int end = length & ~1;
        while (end >= 2 && bytes[end - 1] == 0 && bytes[end - 2] == 0) {
            end -= 2;
        }
        int units = end / 2;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < end; i += 2) {
            evenZeros += bytes[i] == 0 ? 1 : 0;
            oddZeros += bytes[i + 1] == 0 ? 1 : 0;
        }
        boolean little = oddZeros >= HALVES * units && evenZeros <= FEW * units;
        boolean big = evenZeros >= HALVES * units && oddZeros <= FEW * units;
        if (units < 2 || little == big) {
            return Optional.empty();
        }
        for (int i = 0; i < end; i += 2) {
            int high = bytes[little ? i + 1 : i] & 0xff;
            int low = bytes[little ? i : i + 1] & 0xff;
            if (high == 0 && isControl(low)) {
                return Optional.empty();
            }
        }
        return Optional.of(little ? TextEncoding.UTF_16LE : TextEncoding.UTF_16BE);
    }

    /** @param cut whether the last character may be cut off */
    static boolean isUtf8(byte[] bytes, int end, boolean cut) {
        int at = 0;
        while (at < end) {
            int first = bytes[at] & 0xff;
            int more = first < 0x80 ? 0 : first >= 0xc2 && first < 0xe0 ? 1 : (first & 0xf0) == 0xe0 ? 2 : 3;
            if (first >= 0x80 && first < 0xc2 || first > 0xf4) {
                return false;
            }
            for (int i = 1; i <= more; i++) {
                if (at + i >= end) {
                    return cut;
                }
                int next = bytes[at + i] & 0xff;
                // The byte after the first one has a narrower range, so that nothing is written longer than it need be.
                int least = i > 1 ? 0x80 : first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
                int most = i > 1 ? 0xbf : first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
                if (next < least || next > most) {
                    return false;
                }
            }
            at += more + 1;
        }
        return true;
    }
}
