package dev.auger.views.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.job.Job;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeySortTest {

    private static void check(long[] keys) {
        int[] rows = IntStream.range(0, keys.length + 3).toArray();
        int[] expected = IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> keys[i]))
                .mapToInt(i -> i + 3)
                .toArray();
        KeySort.sort(rows, 3, keys.clone(), Job.quiet());
        assertThat(Arrays.copyOfRange(rows, 3, rows.length)).isEqualTo(expected);
        assertThat(rows).startsWith(0, 1, 2);
    }

    @Test
    void fewAndManyNegativeEqualAndExtreme() {
        Random random = new Random(7);
        for (int n : new int[] {0, 1, 2, 24, 25, 1000, 70_000}) {
            check(random.longs(n).toArray());
            check(random.longs(n, -3, 3).toArray());
            check(IntStream.range(0, n).mapToLong(i -> i).toArray());
            check(IntStream.range(0, n).mapToLong(i -> -i).toArray());
        }
        check(new long[] {Long.MAX_VALUE, Long.MIN_VALUE, 0, -1, 1, Long.MAX_VALUE});
    }

    @Test
    void figuresKeepTheUnknownLastEitherWay() {
        double[] values = {3, Double.NaN, -2, 0, 1e300, -1e-300, Double.NaN, 7};
        for (boolean down : new boolean[] {false, true}) {
            Column column = Column.figure("x", "X", i -> values[i], i -> "").build();
            TableModel model = TableModel.flat(values.length, java.util.List.of(column));
            int[] rows = RowOrder.of(model, new SortOrder("x", down), RowFilter.NONE, Job.quiet())
                    .rows();
            int[] expected = down ? new int[] {4, 7, 0, 3, 5, 2, 1, 6} : new int[] {2, 5, 3, 0, 7, 4, 1, 6};
            assertThat(rows).isEqualTo(expected);
        }
    }
}
