package dev.auger.views.flame;

import dev.auger.views.table.DataTable;
import dev.auger.views.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The ways stacks are shown, one at a time: graph, table, sandwich, the two sides of a comparison, chart over time. */
final class FlameStage extends StackPane {

    private final FlameGraph graph;
    private final DataTable table;
    private final SandwichPane sandwich;
    private final SidesPane sides;
    private final ChartPane chart;
    private final FocusChip chip;
    private FlameMode mode = FlameMode.FLAME;

    FlameStage(
            FlameGraph graph,
            DataTable table,
            SandwichPane sandwich,
            SidesPane sides,
            ChartPane chart,
            FocusChip chip) {
        this.graph = graph;
        this.table = table;
        this.sandwich = sandwich;
        this.sides = sides;
        this.chart = chart;
        this.chip = chip;
        getStyleClass().add("flame-stage");
        getChildren().setAll(graph, table, sandwich, sides, chart, chip);
    }

    /** Shows one of them. */
    void show(FlameMode now, FlameRequest.@Nullable Result result) {
        mode = now;
        graph.icicleProperty().set(now == FlameMode.ICICLE);
        graph.setVisible(now == FlameMode.FLAME || now == FlameMode.ICICLE);
        table.setVisible(now == FlameMode.TABLE);
        sandwich.setVisible(now == FlameMode.SANDWICH);
        sides.setVisible(now == FlameMode.SIDES);
        chart.setVisible(now == FlameMode.CHART);
        // A flame graph's free corner is at the top, an icicle's and a table's at the bottom.
        StackPane.setAlignment(chip, now == FlameMode.FLAME ? Pos.TOP_RIGHT : Pos.BOTTOM_RIGHT);
        if (now == FlameMode.TABLE && result != null && graph.getSelected() > 0) {
            table.select(result.rowOf(graph.getSelected()));
        }
        showParts(result);
    }

    /** Shows another answer. */
    void show(FlameRequest.Result result, Texts texts) {
        Comparison comparison = result.comparison();
        table.show(
                comparison == null
                        ? FrameTable.model(result.totals(), texts)
                        : DiffTable.model(comparison.totals(), texts));
        showParts(result);
    }

    /** What costs time to make is made only while it is seen. */
    private void showParts(FlameRequest.@Nullable Result result) {
        if (result != null && mode == FlameMode.SANDWICH) {
            sandwich.show(result);
        }
        sides.show(mode == FlameMode.SIDES && result != null ? result.comparison() : null);
    }

    void showWords(FlameRequest.Result result, Texts texts) {
        sandwich.showWords();
        sides.showWords();
        chip.show(result.request().focus(), texts);
    }

    /** The graph keys are about. */
    FlameGraph active() {
        return mode == FlameMode.SANDWICH ? sandwich.active() : graph;
    }

    /** Whether what is said below is of the graph's selected node. */
    boolean isGraph() {
        return mode != FlameMode.SANDWICH && mode != FlameMode.CHART;
    }

    void focusMain() {
        switch (mode) {
            case TABLE -> table.requestFocus();
            case SANDWICH -> sandwich.focusMain();
            case SIDES -> sides.focusMain();
            case CHART -> chart.focusMain();
            case FLAME, ICICLE -> graph.requestFocus();
        }
    }
}
