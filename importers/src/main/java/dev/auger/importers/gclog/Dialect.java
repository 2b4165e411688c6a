package dev.auger.importers.gclog;

/** Reads the lines of one kind of log into a {@link LogBuilder}. */
interface Dialect {

    /** @param offset where the line begins, in bytes */
    void line(String line, long offset);

    /** The text is over. */
    void end(long offset);
}
