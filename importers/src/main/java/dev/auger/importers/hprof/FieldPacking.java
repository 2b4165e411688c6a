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

    /** What {@code @Contended} puts around fields. Gaps before it stay, and none behind it is filled. */
    static final int PADDING = 128;

    /** Padding before fields, as a level. */
    static final int[] PADDED_START = {PADDING};

    /** Padding behind the last field of a class, as a level; a subclass begins at the end of such an instance. */
    static final int[] PADDED_END = {PADDING};

    /**
     * Offset behind the last field.
     *
     * @param levels per class, topmost first: sizes of its fields in bytes; references are given as {@code referenceBytes}. Padding
     *     is a level of its own
     */
    int end(List<int[]> levels, int headerBytes, int referenceBytes) {
        List<int[]> gaps = new ArrayList<>();
        int end = headerBytes;
        boolean padded = false;
        for (int[] level : levels) {
            if (level.length == 0) {
                continue;
            }
            if (level[0] == PADDING) {
                padded = true;
                gaps.clear();
                end = level == PADDED_END ? align(end + PADDING, LARGEST) : end + PADDING;
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
                    if (at > end && !padded) {
                        gaps.add(new int[] {end, at});
                    }
                    end = at + size;
                }
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
