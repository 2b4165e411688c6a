package dev.auger.model.heap;

import java.util.Locale;

/** By whose rules shallow sizes are reckoned. */
public enum SizeModel {
    /** What the JVM that wrote the dump used: its header, its packing of fields, the fields it hides. */
    JVM,
    /**
     * Eclipse MAT's: header of a word and a reference, fields without padding, each superclass's end rounded up to the
     * reference size, a class object as large as its static fields. For comparison with its numbers.
     */
    MAT;

    /** The name used on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
