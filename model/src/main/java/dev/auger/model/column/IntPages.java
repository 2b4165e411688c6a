package dev.auger.model.column;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Ints outside the Java heap whose number is not known before, in pages of 1 MiB. One writer. */
public final class IntPages {

    private static final int SHIFT = 18;
    private static final long PAGE = 1L << SHIFT;

    private final ColumnMemory memory;
    private MemorySegment[] pages = new MemorySegment[4];
    private MemorySegment last = MemorySegment.NULL;
    private long size;

    public IntPages(ColumnMemory memory) {
        this.memory = memory;
    }

    public void add(int value) {
        long at = size & PAGE - 1;
        if (at == 0) {
            turn();
        }
        last.setAtIndex(ValueLayout.JAVA_INT, at, value);
        size++;
    }

    private void turn() {
        int page = (int) (size >>> SHIFT);
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        last = memory.allocate(PAGE * Integer.BYTES);
        pages[page] = last;
    }

    public int get(long index) {
        return pages[(int) (index >>> SHIFT)].getAtIndex(ValueLayout.JAVA_INT, index & PAGE - 1);
    }

    public long size() {
        return size;
    }

    /** The values as bytes, one part behind the other. */
    public List<MemorySegment> parts() {
        List<MemorySegment> parts = new ArrayList<>();
        for (long from = 0; from < size; from += PAGE) {
            parts.add(pages[(int) (from >>> SHIFT)].asSlice(0, Math.min(PAGE, size - from) * Integer.BYTES));
        }
        return parts;
    }
}
