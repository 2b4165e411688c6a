package com.ashlar.drawings;

import java.lang.ref.Cleaner;

/** A sheet in a plotter. */
final class Sheet extends Surface {
    private static final Cleaner CLEANER = Cleaner.create();

    private final int pen;

    Sheet(Plotter plotter, int width, int height) {
        super(width, height);
        this.pen = plotter.take();
        CLEANER.register(this, () -> plotter.give(pen));
    }

    @Override
    byte ink() {
        return (byte) (pen % 8 + 1);
    }
}
