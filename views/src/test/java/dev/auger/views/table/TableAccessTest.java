package dev.auger.views.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.job.WorkerPool;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.support.Toolkit;
import java.util.List;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A table as a screen reader asks it. */
class TableAccessTest {

    private static final int ROWS = 10_000;

    private final WorkerPool workers = new WorkerPool(1);
    private final DataTable table = Toolkit.call(() -> new DataTable(workers));

    @AfterEach
    void close() {
        workers.close();
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("name", "Thread", r -> "worker-" + r)
                        .group(g -> "pool-" + g)
                        .keep()
                        .build(),
                Column.figure("cpu", "CPU %", r -> r, r -> r + ".0")
                        .group(g -> g, g -> g + " %")
                        .keep()
                        .build(),
                Column.text("note", "Note", r -> "n" + r).width(4000).build());
    }

    private void show(TableModel model) {
        Toolkit.run(() -> {
            Scene scene = new Scene(new StackPane(table), 600, 300);
            Themes.apply(scene, Look.of(Theme.DARK));
            table.show(model);
        });
        Toolkit.waitFor("rows", () -> table.lineCount() > 0);
        layOut();
    }

    private void layOut() {
        Toolkit.run(() -> {
            table.getScene().getRoot().applyCss();
            table.getScene().getRoot().layout();
        });
    }

    private Object ask(AccessibleAttribute attribute, Object... parameters) {
        return Toolkit.call(() -> table.queryAccessibleAttribute(attribute, parameters));
    }

    private static Object ask(Object node, AccessibleAttribute attribute) {
        return Toolkit.call(() -> ((Node) node).queryAccessibleAttribute(attribute));
    }

    @Test
    void rowsAndColumnsAreCountedAndNamed() {
        show(TableModel.flat(ROWS, columns()));

        assertThat(ask(AccessibleAttribute.ROLE)).isEqualTo(AccessibleRole.TABLE_VIEW);
        assertThat(ask(AccessibleAttribute.ROW_COUNT)).isEqualTo(ROWS);
        assertThat(ask(AccessibleAttribute.COLUMN_COUNT))
                .as("the third has no room")
                .isEqualTo(2);
        assertThat(ask(AccessibleAttribute.MULTIPLE_SELECTION)).isEqualTo(true);
        assertThat(ask(ask(AccessibleAttribute.COLUMN_AT_INDEX, 1), AccessibleAttribute.TEXT))
                .isEqualTo("CPU %");
        assertThat(ask(ask(AccessibleAttribute.COLUMN_AT_INDEX, 1), AccessibleAttribute.ROLE))
                .isEqualTo(AccessibleRole.TABLE_COLUMN);
        assertThat(ask(AccessibleAttribute.COLUMN_AT_INDEX, 2)).isNull();
    }

    @Test
    void cellsSayTheirTextInSightAndOutOfSight() {
        show(TableModel.flat(ROWS, columns()));

        for (int row : new int[] {0, 3, 9_000}) {
            Object cell = ask(AccessibleAttribute.CELL_AT_ROW_COLUMN, row, 1);
            assertThat(ask(cell, AccessibleAttribute.TEXT)).isEqualTo(row + ".0");
            assertThat(ask(cell, AccessibleAttribute.ROLE)).isEqualTo(AccessibleRole.TABLE_CELL);
            assertThat(ask(cell, AccessibleAttribute.ROW_INDEX)).isEqualTo(row);
            assertThat(ask(cell, AccessibleAttribute.COLUMN_INDEX)).isEqualTo(1);
            assertThat(ask(ask(AccessibleAttribute.ROW_AT_INDEX, row), AccessibleAttribute.TEXT))
                    .isEqualTo("Thread worker-" + row + ", CPU % " + row + ".0, Note n" + row);
        }
        assertThat(ask(AccessibleAttribute.CELL_AT_ROW_COLUMN, ROWS, 0)).isNull();
    }

    @Test
    void selectionAndFocusAreFollowedAndSet() {
        show(TableModel.flat(ROWS, columns()));
        assertThat(ask(AccessibleAttribute.FOCUS_ITEM)).isNull();

        Toolkit.run(() -> table.select(7_000));
        layOut();
        Object focus = ask(AccessibleAttribute.FOCUS_ITEM);
        assertThat(ask(focus, AccessibleAttribute.INDEX)).isEqualTo(7_000);
        assertThat(ask(focus, AccessibleAttribute.SELECTED)).isEqualTo(true);
        assertThat((List<?>) ask(AccessibleAttribute.SELECTED_ITEMS)).hasSize(1);

        Object other = ask(AccessibleAttribute.ROW_AT_INDEX, 12);
        Toolkit.run(() -> table.executeAccessibleAction(AccessibleAction.SET_SELECTED_ITEMS, List.of(other)));
        assertThat(Toolkit.call(table::selectedRows)).containsExactly(12);
        assertThat((List<?>) ask(AccessibleAttribute.SELECTED_ITEMS)).hasSize(1);
    }

    @Test
    void groupsOpenAndClose() {
        show(TableModel.grouped(6, 2, r -> r / 3, columns()));

        assertThat(ask(AccessibleAttribute.ROLE)).isEqualTo(AccessibleRole.TREE_TABLE_VIEW);
        assertThat(ask(AccessibleAttribute.ROW_COUNT)).isEqualTo(8);
        Node group = (Node) ask(AccessibleAttribute.ROW_AT_INDEX, 0);
        assertThat(ask(group, AccessibleAttribute.EXPANDED)).isEqualTo(true);
        assertThat(ask(ask(AccessibleAttribute.ROW_AT_INDEX, 1), AccessibleAttribute.DISCLOSURE_LEVEL))
                .isEqualTo(1);

        Toolkit.run(() -> group.executeAccessibleAction(AccessibleAction.COLLAPSE));
        assertThat(ask(AccessibleAttribute.ROW_COUNT)).isEqualTo(5);
    }
}
