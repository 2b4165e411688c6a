package dev.auger.importers.hprof;

import static org.assertj.core.api.Assertions.assertThat;

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
        int padding = FieldPacking.PADDING;
        int thread = FieldPacking.GAPS_FILLED.end(List.of(new int[] {8, padding, padding}), 12, 4);
        int subclass = FieldPacking.GAPS_FILLED.end(List.of(new int[] {8, padding, padding}, new int[] {1}), 12, 4);
        assertThat(thread).isEqualTo(280);
        assertThat(subclass).isEqualTo(281);
    }
}
