package dev.auger.importers;

/**
 * How much of Java's heap the reading of a file needs, known before it is read.
 *
 * @param least without which it cannot be: what is certainly kept of it
 * @param most what it takes while it is read, by what was measured; an estimate
 */
public record HeapNeed(long least, long most) {

    /** Nothing that goes with the size of the file, as where columns lie outside the heap. */
    public static final HeapNeed NONE = new HeapNeed(0, 0);

    /** An estimate by the size of the content alone: nothing about it is certain. */
    public static HeapNeed about(double bytesAByte, long bytes) {
        return new HeapNeed(0, (long) (bytesAByte * bytes));
    }
}
