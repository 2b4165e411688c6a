package dev.auger.importers.threads.dump;

import dev.auger.model.Names;
import org.jspecify.annotations.Nullable;

/**
 * A lock as a dump names it, held as a number where its id is one, because every thread of a large dump may wait for a lock of its
 * own.
 *
 * @param form how the id is written: a number of hexadecimal digits after {@code 0x} ({@code 1} to {@code 16}), {@link #IDENTITY} or
 *     {@link #TEXT}
 * @param value the number in the id; 0 for a text
 * @param className class of the object as Java prints it, empty if it is not said
 * @param text the id, only of {@link #TEXT}
 */
public record LockName(
        int form, long value, String className, @Nullable String text) {

    /** {@code class@hash}. */
    static final int IDENTITY = -1;

    /** Anything else. */
    static final int TEXT = 0;

    private static final int MOST_DIGITS = 16;

    /** @param id as printed */
    public static LockName of(String id, String className) {
        int digits = id.length() - 2;
        if (id.startsWith("0x") && digits >= 1 && digits <= MOST_DIGITS) {
            long value = hex(id, 2);
            if (value != -1) {
                return new LockName(digits, value, className, null);
            }
        }
        return new LockName(TEXT, 0, className, id);
    }

    /** {@code java.lang.Object@1b2c}, whose class is part of the id; null if the text is not of that form. */
    public static @Nullable LockName identity(String printed) {
        int at = printed.lastIndexOf('@');
        if (at <= 0 || at + 1 >= printed.length() || printed.indexOf(' ') >= 0) {
            return null;
        }
        String name = printed.substring(0, at);
        String className = Names.fromInternal(name);
        long value = hex(printed, at + 1);
        boolean plain =
                printed.length() - at - 1 <= MOST_DIGITS && printed.charAt(at + 1) != '0' && className.equals(name);
        return value != -1 && plain
                ? new LockName(IDENTITY, value, className, null)
                : new LockName(TEXT, 0, className, printed);
    }

    /** The same of a class and the digits of a hash in {@code in[from, to)}; null if they are not written as Java prints them. */
    public static @Nullable LockName identity(String className, byte[] in, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            byte c = in[i];
            int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
            if (digit < 0) {
                return null;
            }
            value = value << 4 | digit;
        }
        boolean plain = from < to && to - from < MOST_DIGITS && in[from] != '0';
        return plain && !className.isEmpty() && className.indexOf(' ') < 0
                ? new LockName(IDENTITY, value, className, null)
                : null;
    }

    /** The number written in lower case from there to the end, or -1, which is no address. */
    private static long hex(String text, int from) {
        long value = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    /** Whether the id is what stands there, given that it was read from there. */
    boolean isId(String line, int from, int to) {
        if (text != null) {
            return text.length() == to - from && line.startsWith(text, from);
        }
        return form == IDENTITY ? line.startsWith(className, from) : to - from == form + 2;
    }

    /** The id as printed. */
    public String id() {
        return id(form, value, className, text);
    }

    static String id(int form, long value, String className, @Nullable String text) {
        if (text != null) {
            return text;
        }
        if (form == IDENTITY) {
            return className + '@' + Long.toHexString(value);
        }
        byte[] printed = new byte[form + 2];
        long rest = value;
        for (int i = form + 1; i > 1; i--) {
            int digit = (int) (rest & 15);
            printed[i] = (byte) (digit < 10 ? '0' + digit : 'a' + digit - 10);
            rest >>>= 4;
        }
        printed[0] = '0';
        printed[1] = 'x';
        return new String(printed, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
