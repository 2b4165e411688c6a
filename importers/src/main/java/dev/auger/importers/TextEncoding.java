package dev.auger.importers;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Tells UTF-16 from encodings of single bytes. Windows PowerShell writes the output of {@code jstack > file} as UTF-16, with a
 * byte-order mark or without.
 */
public final class TextEncoding {

    private static final int LOOK = 512;

    private TextEncoding() {}

    /** UTF-16LE or UTF-16BE where every other byte of the beginning is zero or a mark says so; else Latin-1, meaning "bytes". */
    public static Charset of(byte[] head) {
        if (head.length >= 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 2 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        int pairs = Math.min(head.length, LOOK) / 2;
        int zeroEven = 0;
        int zeroOdd = 0;
        for (int i = 0; i < pairs; i++) {
            zeroEven += head[2 * i] == 0 ? 1 : 0;
            zeroOdd += head[2 * i + 1] == 0 ? 1 : 0;
        }
        // Three quarters, because names in the text may be other than ASCII.
        if (pairs >= 8 && zeroEven == 0 && zeroOdd * 4 > pairs * 3) {
            return StandardCharsets.UTF_16LE;
        }
        if (pairs >= 8 && zeroOdd == 0 && zeroEven * 4 > pairs * 3) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.ISO_8859_1;
    }
}
