package dev.auger.views.heap;

import dev.auger.views.text.Texts;

/** The lines of a tree of objects that are unfolded. Immutable. */
interface FoldingRows {

    int count();

    /** 0 for what stands at the top. */
    int depth(int row);

    boolean isOpen(int row);

    /** Whether there are lines to unfold. */
    boolean goesOn(int row);

    /** Whether the line stands for those that are not listed. */
    boolean isRest(int row);

    /** The object of a line; of a rest its parent's. */
    long object(int row);

    /** Whether it is an object of one's own code. */
    boolean isOwn(int row);

    /** What leads to the object, shown before its name; may be empty. */
    String via(int row);

    String name(Texts words, int row);

    /** Line above which this one is unfolded, or -1 at the top. */
    default int parent(int row) {
        int at = row;
        while (at >= 0 && depth(at) >= depth(row)) {
            at--;
        }
        return at;
    }
}
