package dev.auger.model.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    void aHandfulOfValuesTakesAHandfulOfMemory() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100; i++) {
            GrowingLongs longs = new GrowingLongs();
            GrowingInts ints = new GrowingInts();
            for (int k = 0; k < 100; k++) {
                longs.add(k);
                ints.add(k);
            }
        }
        assertThat((threads.getCurrentThreadAllocatedBytes() - before) / 100).isLessThan(5_000);
    }

    @Test
    void aSnapshotKeepsItsValuesWhileTheFirstPageGrows() {
        GrowingInts ints = new GrowingInts();
        GrowingLongs longs = new GrowingLongs();
        List<IntColumn> intsThen = new ArrayList<>();
        List<LongColumn> longsThen = new ArrayList<>();
        int[] more = new int[173];
        long[] moreLongs = new long[173];
        while (ints.size() < (1 << 16) + 1000) {
            Arrays.setAll(more, i -> (int) ints.size() + i);
            Arrays.setAll(moreLongs, i -> longs.size() + i);
            ints.addAll(more, more.length);
            longs.addAll(moreLongs, moreLongs.length);
            intsThen.add(ints.snapshot());
            longsThen.add(longs.snapshot());
        }
        for (int s = 0; s < intsThen.size(); s++) {
            long size = 173L * (s + 1);
            assertThat(intsThen.get(s).size()).isEqualTo(size);
            for (long i : new long[] {0, size / 2, size - 1}) {
                assertThat(intsThen.get(s).get(i)).isEqualTo((int) i);
                assertThat(longsThen.get(s).get(i)).isEqualTo(i);
            }
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
