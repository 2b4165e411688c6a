package dev.auger.views.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.job.WorkerPool;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.support.TestTexts;
import dev.auger.views.support.Toolkit;
import dev.auger.views.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class ColumnChooserTest {

    private static final List<Column> COLUMNS = List.of(
            Column.text("name", "Thread", r -> "t" + r).build(),
            Column.text("state", "State", r -> "s").build(),
            Column.figure("cpu", "CPU %", r -> r, Integer::toString).build(),
            Column.text("note", "Note", r -> "n").build());

    private static List<String> ids(List<Column> columns) {
        return columns.stream().map(Column::id).toList();
    }

    @Test
    void columnsAreHiddenMovedAndSizedAndTheFirstStays() {
        ColumnLayout layout = new ColumnLayout();
        layout.setHidden(COLUMNS.get(1), true);
        layout.setHidden(COLUMNS.get(0), true);
        layout.move(COLUMNS.get(3), -9, COLUMNS);
        layout.move(COLUMNS.get(0), 2, COLUMNS);
        layout.widen(COLUMNS.get(2), 20);

        assertThat(ids(layout.arranged(COLUMNS))).containsExactly("name", "note", "cpu");
        assertThat(layout.widths(layout.arranged(COLUMNS), 1, 1000)).containsExactly(160, 160, 100);
    }

    @Test
    void aChoiceIsStoredAndRestored() {
        ColumnLayout layout = new ColumnLayout();
        layout.setHidden(COLUMNS.get(2), true);
        layout.move(COLUMNS.get(3), -1, COLUMNS);
        layout.resize(COLUMNS.get(1), 123.4);
        String stored = layout.stored();
        assertThat(stored).isEqualTo("order=name,state,note,cpu;hidden=cpu;width=state:123");

        ColumnLayout other = new ColumnLayout();
        other.restore(stored);
        assertThat(other.stored()).isEqualTo(stored);
        layout.reset();
        assertThat(layout.stored()).isEmpty();
        assertThat(layout.arranged(COLUMNS)).isEqualTo(COLUMNS);
    }

    @Test
    void nonsenseInAFileIsLeftOut() {
        ColumnLayout layout = new ColumnLayout();
        layout.restore("order;width=state:many,cpu:9999999,:;order=nobody,cpu;what=ever;hidden=nobody");
        assertThat(ids(layout.arranged(COLUMNS))).containsExactly("name", "state", "cpu", "note");
        assertThat(layout.widths(COLUMNS, 1, 9000)[2]).isEqualTo(4000);
    }

    @Test
    void aColumnThatIsNewStaysBehindItsNeighbour() {
        ColumnLayout layout = new ColumnLayout();
        layout.restore("order=name,cpu,state");
        assertThat(ids(layout.arranged(COLUMNS))).containsExactly("name", "cpu", "note", "state");
    }

    @Test
    void tablesWithTheSameColumnsAreArrangedAlike() {
        Map<String, String> kept = new HashMap<>();
        ReadOnlyObjectWrapper<Texts> texts = new ReadOnlyObjectWrapper<>(TestTexts.in(Locale.ENGLISH));
        try (WorkerPool workers = new WorkerPool(1)) {
            for (boolean first : new boolean[] {true, false}) {
                DataTable table = Toolkit.call(() -> new DataTable(workers));
                Toolkit.run(() -> {
                    Scene scene = new Scene(new StackPane(table), 900, 300);
                    Themes.apply(scene, Look.of(Theme.LIGHT));
                    new TableDesk(texts.getReadOnlyProperty(), k -> kept.getOrDefault(k, ""), kept::put).install(scene);
                    table.show(TableModel.flat(10, COLUMNS));
                });
                Toolkit.waitFor("rows", () -> table.lineCount() == 10);
                layOut(table);
                if (first) {
                    assertThat(columnCount(table)).isEqualTo(4);
                    Toolkit.run(() -> {
                        table.columnLayout().setHidden(COLUMNS.get(3), true);
                        ((DataTableSkin) table.getSkin()).columnsChanged();
                    });
                    layOut(table);
                }
                assertThat(columnCount(table)).isEqualTo(3);
                Node cell = (Node) Toolkit.call(
                        () -> table.queryAccessibleAttribute(AccessibleAttribute.CELL_AT_ROW_COLUMN, 4, 2));
                assertThat(Toolkit.call(() -> cell.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                        .isEqualTo("4");
            }
        }
        assertThat(kept).containsExactly(Map.entry("cpu,name,note,state", "hidden=note"));
    }

    private static void layOut(DataTable table) {
        Toolkit.run(() -> {
            table.getScene().getRoot().applyCss();
            table.getScene().getRoot().layout();
        });
    }

    private static Object columnCount(DataTable table) {
        return Toolkit.call(() -> table.queryAccessibleAttribute(AccessibleAttribute.COLUMN_COUNT));
    }
}
