package dev.auger.importers.jfr;

import dev.auger.model.Frame;
import java.util.Arrays;

/** A growing list of frames in pages that snapshots share. */
final class FramePages {

    private static final int SHIFT = 12;
    private static final int MASK = (1 << SHIFT) - 1;

    private Frame[][] pages = new Frame[16][];
    private int size;

    /** Index of the frame added. */
    int add(Frame frame) {
        int page = size >>> SHIFT;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        if ((size & MASK) == 0) {
            pages[page] = new Frame[1 << SHIFT];
        }
        pages[page][size & MASK] = frame;
        return size++;
    }

    int size() {
        return size;
    }

    Frame get(int index) {
        return get(pages, index);
    }

    /** Pages as they are now; entries below the size taken with them never change. */
    Frame[][] pages() {
        return pages;
    }

    static Frame get(Frame[][] pages, int index) {
        return pages[index >>> SHIFT][index & MASK];
    }
}
