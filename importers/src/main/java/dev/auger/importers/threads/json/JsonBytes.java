package dev.auger.importers.threads.json;

import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Tokens of JSON (RFC 8259) in mapped bytes, one at a time and as bytes: a dump of a million threads is a gigabyte in which few
 * strings are new, so hardly any becomes text. Lenient about commas and colons; strict about what a dump cut or damaged would break.
 */
final class JsonBytes {

    /** What the next token is; the values are those of its first byte. */
    static final int END = -1;

    static final int OPEN_OBJECT = '{';
    static final int CLOSE_OBJECT = '}';
    static final int OPEN_ARRAY = '[';
    static final int CLOSE_ARRAY = ']';
    static final int STRING = '"';

    /** A number, {@code true}, {@code false} or {@code null}. */
    static final int LITERAL = 'l';

    private static final int WINDOW = 1 << 20;

    /** A longer string than this is no string of a dump. */
    private static final int LONGEST = 1 << 24;

    private final MemorySegment bytes;
    private final Job job;
    private byte[] window;
    private long windowStart;
    private int length;
    private int position;
    private int from;
    private int to;
    private int hash;
    private boolean escaped;

    JsonBytes(MemorySegment bytes, Job job) {
        this.bytes = bytes;
        this.job = job;
        this.window = new byte[Math.clamp(bytes.byteSize(), 16, WINDOW)];
        fill(0);
        if (length >= 3 && (window[0] & 0xff) == 0xef && (window[1] & 0xff) == 0xbb && (window[2] & 0xff) == 0xbf) {
            position = 3;
        }
    }

    private void fill(long start) {
        long known = windowStart + length;
        windowStart = start;
        length = (int) Math.min(window.length, bytes.byteSize() - start);
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, start, window, 0, length);
        job.advance(Math.max(0, windowStart + length - known));
    }

    /** Where the next token is looked for, in the file. */
    long offset() {
        return windowStart + position;
    }

    /** Makes the bytes from the position on part of the window, as many as there are up to {@code count}. */
    int ensure(int count) {
        if (length - position < count && windowStart + length < bytes.byteSize()) {
            if (count > window.length) {
                window = new byte[Math.max(count, window.length * 2)];
            }
            fill(windowStart + position);
            position = 0;
        }
        return Math.min(count, length - position);
    }

    /** The bytes that {@link #from}, {@link #to} and {@link #position} speak of, until the next token. */
    byte[] window() {
        return window;
    }

    int position() {
        return position;
    }

    /** Passes over bytes somebody has looked at. */
    void skip(int count) {
        position += count;
    }

    /** Where the string or literal begins, without quotes. */
    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** {@code 31 × hash + byte} over the raw bytes of a string. */
    int hash() {
        return hash;
    }

    int next() throws JsonDamage {
        while (true) {
            if (position == length && ensure(1) == 0) {
                return END;
            }
            byte b = window[position];
            if (b <= ' ' && b >= 0 || b == ',' || b == ':') {
                position++;
            } else if (b == STRING) {
                string();
                return STRING;
            } else if (b == OPEN_OBJECT || b == CLOSE_OBJECT || b == OPEN_ARRAY || b == CLOSE_ARRAY) {
                position++;
                return b;
            } else {
                literal();
                return LITERAL;
            }
        }
    }

    private void string() throws JsonDamage {
        escaped = false;
        int h = 0;
        int i = position + 1;
        while (true) {
            byte[] in = window;
            int end = length;
            while (i < end) {
                byte b = in[i];
                if (b == '"') {
                    from = position + 1;
                    to = i;
                    hash = h;
                    position = i + 1;
                    return;
                }
                if (b == '\\') {
                    escaped = true;
                    if (i + 1 >= end) {
                        break;
                    }
                    h = 31 * h + b;
                    i++;
                    b = in[i];
                }
                h = 31 * h + b;
                i++;
            }
            i = more(i);
        }
    }

    /** More of an unfinished token; where in the window its reading goes on. */
    private int more(int i) throws JsonDamage {
        int done = i - position;
        int there = length - position;
        if (done > LONGEST || ensure(Math.max(there * 2, 64)) <= there) {
            throw new JsonDamage(windowStart + length);
        }
        return position + done;
    }

    private void literal() throws JsonDamage {
        int i = position;
        while (true) {
            if (i == length) {
                if (windowStart + length >= bytes.byteSize()) {
                    break;
                }
                i = more(i);
            }
            byte b = window[i];
            if (!(b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b == '-' || b == '+' || b == '.' || b == 'E')) {
                break;
            }
            i++;
        }
        if (i == position) {
            throw new JsonDamage(offset());
        }
        from = position;
        to = i;
        position = i;
    }

    /** The string or literal as text. */
    String text() throws JsonDamage {
        String raw = new String(window, from, to - from, StandardCharsets.UTF_8);
        return escaped && raw.indexOf('\\') >= 0 ? unescape(raw) : raw;
    }

    private String unescape(String raw) throws JsonDamage {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\' || i + 1 == raw.length()) {
                text.append(c);
                continue;
            }
            c = raw.charAt(++i);
            switch (c) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'u' -> {
                    if (i + 4 >= raw.length()) {
                        throw new JsonDamage(windowStart + from);
                    }
                    try {
                        text.append((char) Integer.parseInt(raw, i + 1, i + 5, 16));
                    } catch (NumberFormatException e) {
                        throw new JsonDamage(windowStart + from);
                    }
                    i += 4;
                }
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    /** Whether the string or literal is these bytes. */
    boolean is(byte[] word) {
        return to - from == word.length && Arrays.equals(window, from, to, word, 0, word.length);
    }

    /** The number in a string or literal, or -1. */
    long number() {
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = window[i] - '0';
            if (digit < 0 || digit > 9 || value > Long.MAX_VALUE / 10 - 1) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return from < to ? value : -1;
    }

    /** Passes over the rest of a value of which the first token was {@code token}. */
    void skipRest(int token) throws JsonDamage {
        int nesting = token == OPEN_OBJECT || token == OPEN_ARRAY ? 1 : 0;
        while (nesting > 0) {
            switch (next()) {
                case OPEN_OBJECT, OPEN_ARRAY -> nesting++;
                case CLOSE_OBJECT, CLOSE_ARRAY -> nesting--;
                case END -> throw new JsonDamage(offset());
                default -> {
                    // A name or a value.
                }
            }
        }
    }
}
