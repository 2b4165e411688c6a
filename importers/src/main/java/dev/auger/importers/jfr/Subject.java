package dev.auger.importers.jfr;

/**
 * How a pending sample remembers a subject that is a string of the event: its position in the file in the upper 48 bits, and the
 * port of a socket in the lower 16.
 */
final class Subject {

    /** No subject. */
    static final long NONE = Long.MIN_VALUE;

    private Subject() {}

    static long of(long position, long port) {
        return position << 16 | port & 0xffff;
    }

    static long position(long subject) {
        return subject >>> 16;
    }

    /** 0 for a file. */
    static int port(long subject) {
        return (int) subject & 0xffff;
    }
}
