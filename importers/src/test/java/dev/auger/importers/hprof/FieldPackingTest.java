package dev.auger.importers.hprof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FieldPackingTest {

    @Test
    void aSubclassFillsTheGapsAboveIt() {
        assertThat(FieldPacking.GAPS_FILLED.end(List.of(new int[] {8}, new int[] {1}), 12, 4))
                .isEqualTo(24);
        assertThat(FieldPacking.BY_LEVEL.end(List.of(new int[] {8}, new int[] {1}), 12, 4))
                .isEqualTo(25);
    }

    /** Found with JDK 17: {@code Finalizer$FinalizerThread} adds a boolean to Thread's 368 bytes, and has 376. */
    @Test
    void aSubclassOfAPaddedClassBeginsBehindIt() {
        List<int[]> thread = List.of(
                new int[] {8}, FieldPacking.PADDED_START, new int[] {8, 4}, FieldPacking.PADDED_END, new int[] {});
        assertThat(FieldPacking.GAPS_FILLED.end(thread, 12, 4)).isEqualTo(24 + 128 + 12 + 128 + 4);
        List<int[]> subclass = new ArrayList<>(thread);
        subclass.add(new int[] {1});
        assertThat(FieldPacking.GAPS_FILLED.end(subclass, 12, 4)).isEqualTo(296 + 1);
    }

    /** Found with JDK 25: ForkJoinPool's int stands behind the long of its group, not in the gap before. */
    @Test
    void behindPaddingNoGapIsFilled() {
        List<int[]> levels = List.of(new int[] {4}, FieldPacking.PADDED_START, new int[] {8, 4});
        assertThat(FieldPacking.GAPS_FILLED.end(levels, 8, 4)).isEqualTo(12 + 128 + 4 + 8 + 4);
    }
}
