package be.lommerd.pawnshop;

/** A book with a pen tied to it. */
final class Book {
    private final long[] rows = new long[4_096];
    private int next;

    int write(long row) throws InterruptedException {
        rows[next % rows.length] = row;
        Thread.sleep(1);
        return next++;
    }

    long read(int row) {
        return rows[row % rows.length];
    }
}
