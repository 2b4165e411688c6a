package dev.auger.importers.source.decompile.child;

import dev.auger.importers.child.Lines;

/**
 * What the child says, in lines of {@link Lines}:
 *
 * <pre>
 * hello 1
 * class NAME FILE             an outermost class, with slashes, and its file; what follows is of it
 * line TEXT
 * map FROM TO FROM TO …       lines of the class file and of the text
 * failed memory|unreadable
 * end
 * </pre>
 */
public final class Wire {

    /** The first line. */
    public static final String HELLO = "hello\t1";

    /** Characters of a line of text that are kept: a constant may be of any length, and 64 KiB are taken of a line. */
    private static final int LONGEST = 12_000;

    private Wire() {}

    static String line(String verb, String... fields) {
        return Lines.line(LONGEST, verb, fields);
    }
}
