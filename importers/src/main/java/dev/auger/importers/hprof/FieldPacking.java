package dev.auger.importers.hprof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How HotSpot packs fields behind the header; only the end matters here, the order within equal sizes does not. */
enum FieldPacking {
    /**
     * JDK 15 and later ({@code fieldLayoutBuilder.cpp}): class by class from the top; primitives from large to small, then
     * references, each into the smallest gap it fits, else at the end, aligned to its size.
     */
    GAPS_FILLED,
    /**
     * JDK 14 and earlier ({@code ClassFileParser::layout_fields}, FieldsAllocationStyle 1): the same order; gaps are filled
     * within a class only, and a subclass's fields begin at a multiple of the reference size.
     */
    BY_LEVEL;

    private static final int LARGEST = 8;

    /** What {@code @Contended} puts around fields. A class that has it leaves its gaps empty for subclasses. */
    static final int PADDING = 128;

    /**
     * Offset behind the last field.
     *
     * @param levels per class, topmost first: sizes of its fields in bytes; references are given as {@code referenceBytes}
     */
    int end(List<int[]> levels, int headerBytes, int referenceBytes) {
        List<int[]> gaps = new ArrayList<>();
        int end = headerBytes;
        for (int[] level : levels) {
            if (level.length == 0) {
                continue;
            }
            if (this == BY_LEVEL && end > headerBytes) {
                gaps.clear();
                end = align(end, referenceBytes);
            }
            int[] sizes = level.clone();
            Arrays.sort(sizes);
            for (int i = sizes.length - 1; i >= 0; i--) {
                int size = sizes[i];
                if (!fill(gaps, size)) {
                    int at = align(end, size);
                    if (at > end) {
                        gaps.add(new int[] {end, at});
                    }
                    end = at + size;
                }
            }
            if (sizes[sizes.length - 1] == PADDING) {
                gaps.clear();
                end = align(end, LARGEST);
            }
        }
        return end;
    }

    private static boolean fill(List<int[]> gaps, int size) {
        int[] best = null;
        for (int[] gap : gaps) {
            boolean fits = align(gap[0], size) + size <= gap[1];
            if (fits && (best == null || gap[1] - gap[0] < best[1] - best[0])) {
                best = gap;
            }
        }
        if (best == null) {
            return false;
        }
        int at = align(best[0], size);
        if (at > best[0]) {
            gaps.add(new int[] {best[0], at});
        }
        best[0] = at + size;
        return true;
    }

    static int align(int offset, int size) {
        int unit = Math.min(size, LARGEST);
        return (offset + unit - 1) & -unit;
    }
}
