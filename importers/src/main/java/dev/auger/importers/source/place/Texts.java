package dev.auger.importers.source.place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads source as text: UTF-8, a mark at its beginning left out; what is not valid becomes a replacement character. */
public final class Texts {

    private Texts() {}

    /**
     * Reads at most {@link SourcePlace#LARGEST} bytes.
     *
     * @throws IOException if there is more: no source is as large, but what unpacks without end is
     */
    public static List<String> read(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes((int) SourcePlace.LARGEST + 1);
        if (bytes.length > SourcePlace.LARGEST) {
            throw new IOException(name + " is larger than a source file is");
        }
        return lines(bytes);
    }

    /** Lines without terminators. */
    public static List<String> lines(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        return plain.lines().toList();
    }
}
