package dev.auger.views.table;

import java.util.BitSet;

/** Which lines are selected, by id: rows by index, groups by {@code ~group}. Independent of order and of what is in view. */
final class RowSelection {

    private final BitSet rows = new BitSet();
    private final BitSet groups = new BitSet();
    private int lead = Integer.MIN_VALUE;
    private int anchor = Integer.MIN_VALUE;

    void clear() {
        rows.clear();
        groups.clear();
    }

    void only(int id) {
        clear();
        add(id);
        lead = id;
        anchor = id;
    }

    void add(int id) {
        if (id >= 0) {
            rows.set(id);
        } else {
            groups.set(~id);
        }
    }

    void toggle(int id) {
        if (id >= 0) {
            rows.flip(id);
        } else {
            groups.flip(~id);
        }
        lead = id;
        anchor = id;
    }

    /** From the line clicked last without Shift to this one. */
    void extend(int id, VisibleRows lines) {
        int from = lines.lineOf(anchor);
        int to = lines.lineOf(id);
        if (from < 0 || to < 0) {
            only(id);
            return;
        }
        clear();
        for (int line = Math.min(from, to); line <= Math.max(from, to); line++) {
            add(lines.id(line));
        }
        lead = id;
    }

    void all(VisibleRows lines) {
        for (int line = 0; line < lines.count(); line++) {
            add(lines.id(line));
        }
    }

    void forget() {
        clear();
        lead = Integer.MIN_VALUE;
        anchor = Integer.MIN_VALUE;
    }

    boolean contains(int id) {
        return id >= 0 ? rows.get(id) : groups.get(~id);
    }

    boolean isEmpty() {
        return rows.isEmpty() && groups.isEmpty();
    }

    boolean hasLead() {
        return lead != Integer.MIN_VALUE;
    }

    /** Id of the line the keyboard is on; only if {@link #hasLead()}. */
    int lead() {
        return lead;
    }

    BitSet rows() {
        return rows;
    }

    BitSet groups() {
        return groups;
    }
}
