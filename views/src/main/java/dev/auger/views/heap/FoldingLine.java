package dev.auger.views.heap;

import dev.auger.views.text.Texts;

/** One line of a tree of objects. Immutable. */
interface FoldingLine {

    /** The object; of a rest its parent's, -1 at the top. */
    long object();

    /** 0 for what stands at the top. */
    int depth();

    /** Whether what is inside follows. */
    boolean open();

    /** Whether there are lines to unfold. */
    boolean goesOn();

    /** Whether the line stands for those that are not listed. */
    boolean isRest();

    /** Whether it is an object of one's own code. */
    boolean own();

    /** What leads to the object, shown before its name; may be empty. */
    String via();

    /** What the object is called, or how many are not listed. */
    String name(Texts words);

    /** Where the object stands in memory; 0 for a rest. */
    long address();
}
