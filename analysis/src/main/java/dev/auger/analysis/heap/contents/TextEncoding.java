package dev.auger.analysis.heap.contents;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the bytes of an array are read as text. */
public enum TextEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8, 1),
    LATIN_1("Latin-1", StandardCharsets.ISO_8859_1, 1),
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE, 2),
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE, 2);

    private final String title;
    private final Charset charset;
    private final int unit;

    TextEncoding(String title, Charset charset, int unit) {
        this.title = title;
        this.charset = charset;
        this.unit = unit;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    Charset charset() {
        return charset;
    }

    /** Bytes of the smallest part a character is made of. */
    int unit() {
        return unit;
    }

    /** Whether a part at a place goes on with the character before it. */
    boolean goesOn(byte[] bytes, int at) {
        return switch (this) {
            case UTF_8 -> (bytes[at] & 0xc0) == 0x80;
            case LATIN_1 -> false;
            case UTF_16LE -> at + 1 < bytes.length && (bytes[at + 1] & 0xfc) == 0xdc;
            case UTF_16BE -> (bytes[at] & 0xfc) == 0xdc;
        };
    }
}
