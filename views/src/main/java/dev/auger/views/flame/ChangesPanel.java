package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.diff.DiffTotals;
import dev.auger.views.ViewContext;
import dev.auger.views.table.DataTable;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The changes that say the most, below the graph of a comparison; the method of the chosen one is selected in the graph. */
final class ChangesPanel extends StackPane {

    private final FlameGraph graph;
    private final DataTable table;
    private final Label none = new Label();
    private int[] rows = {};
    private @Nullable DiffTotals totals;
    private @Nullable Texts words;
    private boolean selecting;

    ChangesPanel(ViewContext context, FlameGraph graph) {
        this.graph = graph;
        getStyleClass().add("changes-panel");
        table = new DataTable(context.workers());
        table.setAccessibleRole(AccessibleRole.TABLE_VIEW);
        table.setOnSelect(this::chosen);
        table.setOnAction(this::zoomed);
        none.getStyleClass().addAll("legend-name", "changes-none");
        none.setWrapText(true);
        getChildren().setAll(table, none);
        graph.selectedProperty().addListener(o -> select());
    }

    /** @param shown null while nothing is compared */
    void show(@Nullable Comparison shown, Texts texts) {
        DiffTotals newTotals = shown == null ? null : shown.totals();
        setVisible(newTotals != null);
        setManaged(newTotals != null);
        if (newTotals == null) {
            totals = null;
            return;
        }
        if (newTotals == totals && texts == words) {
            return;
        }
        words = texts;
        totals = newTotals;
        rows = newTotals.telling();
        table.setVisible(rows.length > 0);
        none.setVisible(rows.length == 0);
        none.setText(texts.get("flame.diff.changes.none"));
        table.setAccessibleText(texts.get("flame.diff.changes.spoken", Numbers.inText(rows.length)));
        table.show(DiffTable.telling(newTotals, rows, texts));
        select();
    }

    private int chosenNode() {
        DiffTotals shown = totals;
        int[] chosen = table.selectedRows();
        return shown == null || chosen.length != 1 || chosen[0] >= rows.length ? -1 : shown.node(rows[chosen[0]]);
    }

    private void chosen() {
        int node = chosenNode();
        if (node >= 0) {
            selecting = true;
            graph.chooseAndReveal(node);
            selecting = false;
        }
    }

    private void zoomed() {
        int node = chosenNode();
        if (node >= 0) {
            graph.zoomTo(node);
        }
    }

    /** Marks the method that is selected in the graph, if it is here. */
    private void select() {
        DiffTotals shown = totals;
        CallTree tree = graph.getTree();
        int node = graph.getSelected();
        if (shown == null || selecting || tree != shown.diff().tree()) {
            return;
        }
        int row = node <= 0
                ? -1
                : IntStream.range(0, rows.length)
                        .filter(i -> tree.nameId(shown.node(rows[i])) == tree.nameId(node))
                        .findFirst()
                        .orElse(-1);
        if (row < 0) {
            table.clearSelection();
        } else {
            table.select(row);
        }
    }

    DataTable table() {
        return table;
    }
}
