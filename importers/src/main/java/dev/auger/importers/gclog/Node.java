package dev.auger.importers.gclog;

/** Text between a bracket and the one that closes it, without what stands in brackets within it. */
final class Node {

    private static final int MOST_TEXT = 1 << 13;

    final StringBuilder text = new StringBuilder();
    final Stamp stamp;
    final long offset;
    final long line;
    final int position;

    /** The old generation was collected, whatever the record calls itself. */
    boolean old;

    boolean initialMark;
    boolean remark;
    boolean occupancy;

    /** @param position number of events found before it began */
    Node(Stamp stamp, long offset, long line, int position) {
        this.stamp = stamp;
        this.offset = offset;
        this.line = line;
        this.position = position;
    }

    /** False if it has grown beyond what a record of a collection is. */
    boolean append(String piece, int from, int to) {
        if (text.length() + (to - from) > MOST_TEXT) {
            return false;
        }
        text.append(piece, from, to);
        return true;
    }
}
