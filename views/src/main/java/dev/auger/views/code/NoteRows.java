package dev.auger.views.code;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows beneath the lines of a file, and how many there are above any line. */
final class NoteRows {

    static final NoteRows NONE = new NoteRows(new TreeMap<>());

    private final SortedMap<Integer, List<LineNote>> notes;
    private final int[] lines;
    /** Rows beneath the first lines: one more element than {@code lines}. */
    private final int[] sums;

    /** @param notes by 1-based line */
    NoteRows(SortedMap<Integer, List<LineNote>> notes) {
        this.notes = notes;
        this.lines = notes.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.sums = new int[lines.length + 1];
        int at = 0;
        for (List<LineNote> rows : notes.values()) {
            sums[at + 1] = sums[at] + rows.size();
            at++;
        }
    }

    /** The rows beneath a 1-based line. */
    List<LineNote> of(int line) {
        return notes.getOrDefault(line, List.of());
    }

    /** Rows beneath all lines before a 0-based one. */
    int above(int index) {
        // Lines up to index, counted from 1, are before it.
        int found = Arrays.binarySearch(lines, index);
        return sums[found >= 0 ? found + 1 : -found - 1];
    }
}
