package dev.auger.views.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowOrderTest {

    private static final String[] NAMES = {"delta", "Alpha", "charlie", "bravo", "echo"};
    private static final double[] VALUES = {4, 1, Double.NaN, 2, 5};

    private static final List<Column> COLUMNS = List.of(
            Column.text("name", "Name", row -> NAMES[row]).group(g -> "g" + g).build(),
            Column.figure("value", "Value", row -> VALUES[row], row -> "" + VALUES[row])
                    .group(g -> g, g -> "" + g)
                    .build());
    private static final TableModel FLAT = TableModel.flat(5, COLUMNS);
    private static final TableModel GROUPED = TableModel.grouped(5, 3, row -> row % 2 * 2, COLUMNS);

    private static RowOrder order(TableModel model, SortOrder sort, String filter) {
        return RowOrder.of(model, sort, RowFilter.of(filter, false), Job.quiet());
    }

    @Test
    void keepsTheModelsOrderUnlessSorted() {
        assertThat(order(FLAT, SortOrder.NONE, "").rows()).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void sortsTextsIgnoringCase() {
        assertThat(order(FLAT, new SortOrder("name", false), "").rows()).containsExactly(1, 3, 2, 0, 4);
    }

    @Test
    void unknownFiguresStandLastInBothDirections() {
        assertThat(order(FLAT, new SortOrder("value", false), "").rows()).containsExactly(1, 3, 0, 4, 2);
        assertThat(order(FLAT, new SortOrder("value", true), "").rows()).containsExactly(4, 0, 3, 1, 2);
    }

    @Test
    void filtersByAnyText() {
        assertThat(order(FLAT, SortOrder.NONE, "AL").rows()).containsExactly(1);
        assertThat(RowOrder.of(FLAT, SortOrder.NONE, RowFilter.of("^(d|e)", true), Job.quiet())
                        .rows())
                .containsExactly(0, 4);
    }

    @Test
    void sortsGroupsAndTheRowsWithinAndLeavesOutEmptyGroups() {
        RowOrder down = order(GROUPED, new SortOrder("value", true), "");
        assertThat(down.groups()).containsExactly(2, 0);
        assertThat(down.rows()).containsExactly(3, 1, 4, 0, 2);
        assertThat(order(GROUPED, SortOrder.NONE, "bravo").groups()).containsExactly(2);
    }

    @Test
    void linesOfGroupsStandWhereTheirHeightsPutThem() {
        BitSet collapsed = new BitSet();
        collapsed.set(2);
        VisibleRows lines = VisibleRows.of(order(GROUPED, SortOrder.NONE, ""), collapsed, 24, 28);
        assertThat(IntStream.range(0, lines.count()).map(lines::id)).containsExactly(~0, 0, 2, 4, ~2);
        assertThat(lines.top(1)).isEqualTo(28);
        assertThat(lines.top(5)).isEqualTo(28 + 3 * 24 + 28);
        for (int line = 0; line < lines.count(); line++) {
            assertThat(lines.lineAt(lines.top(line))).isEqualTo(line);
            assertThat(lines.lineAt(lines.top(line + 1) - 0.5)).isEqualTo(line);
        }
    }

    @Test
    void sortIsStableAndAgreesWithTheLibrarys() {
        Random random = new Random(7);
        int[] keys = random.ints(5_000, 0, 50).toArray();
        int[] sorted = IntStream.range(0, keys.length).toArray();
        IndexSort.sort(sorted, 0, sorted.length, (a, b) -> Integer.compare(keys[a], keys[b]), Job.quiet());
        Integer[] expected = IntStream.range(0, keys.length).boxed().toArray(Integer[]::new);
        Arrays.sort(expected, Comparator.comparingInt(i -> keys[i]));
        assertThat(sorted)
                .containsExactly(Arrays.stream(expected).mapToInt(i -> i).toArray());
    }

    @Test
    void aCancelledSortStops() {
        Job job = Job.quiet();
        job.cancel();
        assertThatThrownBy(() -> RowOrder.of(FLAT, SortOrder.NONE, RowFilter.NONE, job))
                .isInstanceOf(JobCancelled.class);
    }

    @Test
    void narrowTablesDropColumnsFromTheRightButNotThoseToKeep() {
        List<Column> columns = List.of(
                Column.text("a", "a", r -> "").width(100).minWidth(60).grow(1).build(),
                Column.text("b", "b", r -> "").width(100).build(),
                Column.figure("c", "c", r -> 0, r -> "").width(80).keep().build(),
                Column.text("d", "d", r -> "").width(100).build());
        ColumnLayout layout = new ColumnLayout();
        assertThat(layout.widths(columns, 1, 500)).containsExactly(220, 100, 80, 100);
        assertThat(layout.widths(columns, 1, 340)).containsExactly(60, 100, 80, 100);
        assertThat(layout.widths(columns, 1, 330)).containsExactly(150, 100, 80, 0);
        assertThat(layout.widths(columns, 1, 200)).containsExactly(120, 0, 80, 0);
    }
}
