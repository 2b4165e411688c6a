package com.ashlar.drawings;

import java.util.BitSet;

/** Has pens, which sheets take one of. */
final class Plotter {
    private final BitSet pens = new BitSet();

    synchronized int take() {
        int pen = pens.nextClearBit(Math.max(0, pens.length() - 64));
        pens.set(pen);
        return pen;
    }

    synchronized void give(int pen) {
        pens.clear(pen);
    }

    synchronized int taken() {
        return pens.cardinality();
    }
}
