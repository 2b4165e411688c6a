package dev.auger.views.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.auger.model.job.Job;
import dev.auger.model.job.WorkerPool;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.support.Toolkit;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** Ten million rows are indexes: nothing is made of a row before it is in view. */
class TenMillionRowsTest {

    private static final int ROWS = 10_000_000;

    /** An index, and while sorting a key and their copies. */
    private static final long BYTES_A_ROW_SORTED = 48;

    private final AtomicInteger texts = new AtomicInteger();

    private TableModel model() {
        return TableModel.flat(
                ROWS,
                List.of(
                        Column.text("name", "Object", this::text)
                                .order(r -> r * 2_654_435_761L)
                                .build(),
                        Column.figure("size", "Bytes", r -> (r * 2_654_435_761L) >>> 40, this::text)
                                .build()));
    }

    private String text(int row) {
        texts.incrementAndGet();
        return "row " + row;
    }

    @Test
    void sortingTakesAnIndexAndAKeyARow() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        TableModel model = model();
        for (String column : List.of("", "size", "name")) {
            long before = threads.getCurrentThreadAllocatedBytes();
            RowOrder order = RowOrder.of(model, new SortOrder(column, true), RowFilter.NONE, Job.quiet());
            long bytes = threads.getCurrentThreadAllocatedBytes() - before;
            assertThat(order.rows()).hasSize(ROWS);
            assertThat(bytes)
                    .as("bytes allocated to sort by " + column)
                    .isLessThan(ROWS * (column.isEmpty() ? 5 : BYTES_A_ROW_SORTED));
        }
        assertThat(texts.get()).as("texts made").isZero();
    }

    @Test
    void onlyRowsInViewAreMade() {
        try (WorkerPool workers = new WorkerPool(1)) {
            DataTable table = Toolkit.call(() -> new DataTable(workers));
            Toolkit.run(() -> {
                Scene scene = new Scene(new StackPane(table), 800, 600);
                Themes.apply(scene, Look.of(Theme.DARK));
                table.show(model());
            });
            Toolkit.waitFor("rows", () -> table.lineCount() == ROWS);
            layOut(table);
            int first = texts.get();
            assertThat(first).isBetween(2 * 20, 4 * 2 * 40);

            Toolkit.run(() -> table.select(ROWS - 1));
            layOut(table);
            assertThat(texts.get() - first).as("at the other end").isLessThan(5 * 2 * 40);
            assertThat(Toolkit.call(table::selectedRows)).containsExactly(ROWS - 1);
        }
    }

    private static void layOut(DataTable table) {
        Toolkit.run(() -> {
            table.getScene().getRoot().applyCss();
            table.getScene().getRoot().layout();
        });
    }
}
