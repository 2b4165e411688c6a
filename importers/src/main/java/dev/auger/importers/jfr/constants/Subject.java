package dev.auger.importers.jfr.constants;

/**
 * How a pending sample remembers a subject that is a text: the text's symbol, or its key in the pool of strings, whose texts are
 * not known while events are read; and the port of a socket.
 */
public final class Subject {

    /** No subject. */
    public static final long NONE = Long.MIN_VALUE;

    private static final int PORT_BITS = 16;

    private Subject() {}

    /** @param port 0 for what is no socket */
    public static long ofSymbol(int symbol, long port) {
        return (long) symbol << PORT_BITS + 1 | port & 0xffff;
    }

    /** Keys beyond 46 bits, which no writer has, are cut and so not found. */
    public static long ofKey(long key, long port) {
        return (key & (1L << 46) - 1) << PORT_BITS + 1 | 1L << PORT_BITS | port & 0xffff;
    }

    /** Whether {@link #value} is a key into the pool of strings, else a symbol. */
    static boolean pooled(long subject) {
        return (subject & 1L << PORT_BITS) != 0;
    }

    static long value(long subject) {
        return subject >>> PORT_BITS + 1;
    }

    /** 0 for what is no socket. */
    static int port(long subject) {
        return (int) subject & 0xffff;
    }
}
