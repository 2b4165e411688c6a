package dev.auger.importers.jfr.tables;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * A list that grows at its end, in pages that snapshots share: a snapshot costs nothing, however long the list. One writer; a
 * snapshot may be read by any thread once it was handed over safely.
 */
public final class AppendOnly<T> {

    private static final int SHIFT = 12;
    private static final int MASK = (1 << SHIFT) - 1;

    private Object[][] pages = new Object[4][];
    private int size;

    /** Index of the value added. */
    int add(T value) {
        int page = size >>> SHIFT;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        if ((size & MASK) == 0) {
            pages[page] = new Object[1 << SHIFT];
        }
        pages[page][size & MASK] = value;
        return size++;
    }

    public int size() {
        return size;
    }

    @SuppressWarnings("unchecked") // only add puts anything there
    public T get(int index) {
        return (T) pages[index >>> SHIFT][index & MASK];
    }

    /** The values from an index on, copied. */
    List<T> from(int first) {
        return List.copyOf(snapshot().subList(first, size));
    }

    /** The values so far; later additions do not show in it. */
    public List<T> snapshot() {
        return new Snapshot<>(pages, size);
    }

    private static final class Snapshot<T> extends AbstractList<T> implements RandomAccess {

        private final Object[][] pages;
        private final int size;

        Snapshot(Object[][] pages, int size) {
            this.pages = pages;
            this.size = size;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        @SuppressWarnings("unchecked") // only add puts anything there
        public T get(int index) {
            Objects.checkIndex(index, size);
            return (T) pages[index >>> SHIFT][index & MASK];
        }
    }
}
