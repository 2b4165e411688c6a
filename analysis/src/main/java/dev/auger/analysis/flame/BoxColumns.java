package dev.auger.analysis.flame;

import java.util.Arrays;

/** Boxes of a picture in rows, as columns that grow: what a layout of a flame graph or a flame chart gives. */
public final class BoxColumns {

    private int[] rows;
    private int[] items;
    private double[] lefts;
    private double[] rights;
    private boolean[] many;
    private int size;

    /** @param room boxes there is room for before anything grows */
    public BoxColumns(int room) {
        rows = new int[room];
        items = new int[room];
        lefts = new double[room];
        rights = new double[room];
        many = new boolean[room];
    }

    /**
     * One more box.
     *
     * @param item what it stands for, in the terms of the layout
     * @param left edge in pixels
     * @param merged stands for several
     */
    public void add(int row, int item, double left, double right, boolean merged) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            items = Arrays.copyOf(items, size * 2);
            lefts = Arrays.copyOf(lefts, size * 2);
            rights = Arrays.copyOf(rights, size * 2);
            many = Arrays.copyOf(many, size * 2);
        }
        rows[size] = row;
        items[size] = item;
        lefts[size] = left;
        rights[size] = right;
        many[size] = merged;
        size++;
    }

    /** Number of boxes. */
    public int size() {
        return size;
    }

    public int row(int box) {
        return rows[box];
    }

    public int item(int box) {
        return items[box];
    }

    public double left(int box) {
        return lefts[box];
    }

    public double right(int box) {
        return rights[box];
    }

    /** Stands for several. */
    public boolean merged(int box) {
        return many[box];
    }
}
