package dev.auger.importers;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** The beginning of a file, as bytes and as the text it would be. */
final class Head {

    private static final int MOST_HEX = 16;

    private final byte[] bytes;
    private final long size;
    private final Charset charset;
    private final String text;

    /** @param size length of the whole content */
    Head(byte[] bytes, long size) {
        this.bytes = bytes;
        this.size = size;
        this.charset = TextEncoding.of(bytes);
        this.text = new String(bytes, charset);
    }

    long size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The bytes as UTF-16 where they look like it, else as Latin-1, so that any byte is a character. */
    String text() {
        return text;
    }

    List<String> lines(int most) {
        return text.lines().limit(most).toList();
    }

    /** No control characters but those of text. */
    boolean isText() {
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b) {
                odd++;
            }
        }
        // A log may hold a stray byte of a terminal or of a broken message.
        return odd <= text.length() / 100;
    }

    boolean isUtf16() {
        return !charset.equals(StandardCharsets.ISO_8859_1);
    }

    boolean startsWith(int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    boolean startsWith(String magic) {
        return text.startsWith(magic);
    }

    String hex() {
        return HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(MOST_HEX, bytes.length));
    }
}
