package dev.auger.model.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GrowingColumnsTest {

    @Test
    void valuesSurviveGrowthOverManyPages() {
        GrowingLongs column = new GrowingLongs();
        int count = 5 * (1 << 16) + 3;
        for (int i = 0; i < count; i++) {
            column.add(3L * i);
        }
        assertThat(column.size()).isEqualTo(count);
        for (int i = 0; i < count; i += 997) {
            assertThat(column.get(i)).isEqualTo(3L * i);
        }
    }

    @Test
    void aSnapshotDoesNotGrow() {
        GrowingInts column = new GrowingInts();
        column.add(1);
        IntColumn snapshot = column.snapshot();
        column.add(2);
        assertThat(snapshot.size()).isEqualTo(1);
        assertThat(snapshot.get(0)).isEqualTo(1);
        assertThatThrownBy(() -> snapshot.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
