package dev.auger.views.heap;

import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.EmptyState;
import dev.auger.views.parts.Icons;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.table.DataTable;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of dumps laid over each other: which ones, whether they can be compared, the classes, and where one of them grew. */
final class ComparePane extends StackPane {

    /** What is laid over each other. */
    enum Mode {
        TWO,
        ALL
    }

    final DumpChoice base;
    final DumpChoice after;
    final SegmentedBar<Mode> modes;
    final SegmentedBar<CompareMetric> metrics;
    final ToggleButton unchanged = new ToggleButton();
    final DataTable classes;
    final DataTable growth;
    final Label note = new Label();
    final Label growthTitle = new Label();
    final Label growthNote = new Label();
    final Question question;
    private final Label verdict = new Label();
    private final Button swap;
    private final HBox line = new HBox();
    private final HBox pair;
    private final VBox content;
    private final SplitPane split;
    private final StackPane before = new StackPane();
    private final Label growthHint = new Label();

    /**
     * @param chosen called when other dumps are chosen
     * @param exchange lays them over each other the other way round
     * @param changed called when a comparison begins or ends
     */
    ComparePane(ViewContext context, Runnable chosen, Runnable exchange, Runnable changed) {
        base = new DumpChoice(d -> chosen.run());
        after = new DumpChoice(d -> chosen.run());
        base.accessibleTextProperty().bind(Words.of(context.texts(), "heap.compare.base"));
        after.accessibleTextProperty().bind(Words.of(context.texts(), "heap.compare.now"));
        Map<Mode, String> keys = new LinkedHashMap<>();
        keys.put(Mode.TWO, "heap.compare.two");
        keys.put(Mode.ALL, "heap.compare.all");
        modes = new SegmentedBar<>(context.texts(), keys);
        metrics = new SegmentedBar<>(context.texts(), CompareMetric.keys());
        classes = new DataTable(context.workers());
        growth = new DataTable(context.workers());
        question = new Question(context, "heap-compare", changed);
        question.line.setMaxWidth(360);
        Words.bind(unchanged, context.texts(), "heap.compare.unchanged");
        unchanged.getStyleClass().addAll("small-toggle");
        unchanged.setMinWidth(USE_PREF_SIZE);
        swap = Buttons.icon(context.texts(), "heap.compare.swap", "repeat", exchange, "small");
        pair = new HBox(
                Words.label(context.texts(), "heap.compare.base", "label-text", "secondary"),
                base,
                swap,
                Words.label(context.texts(), "heap.compare.now", "label-text", "secondary"),
                after);
        pair.getStyleClass().add("compare-pair");
        FlowPane head = new FlowPane(pair, modes, metrics, unchanged);
        head.getStyleClass().add("compare-head");
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        verdict.getStyleClass().add("label-text");
        HBox.setHgrow(verdict, Priority.ALWAYS);
        line.getStyleClass().add("compare-verdict");
        VBox left = panel(classes, Words.label(context.texts(), "heap.compare.classes"), note);
        growthHint.getStyleClass().addAll("secondary", "growth-hint");
        growthHint.setWrapText(true);
        VBox growthPanel = panel(new StackPane(growth, growthHint), growthTitle, growthNote);
        showGrowth("");
        left.setMinHeight(90);
        growthPanel.setMinHeight(90);
        split = new SplitPane(left, growthPanel);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.6);
        content = new VBox(head, line, question.line, split);
        VBox.setVgrow(split, Priority.ALWAYS);
        before.getStyleClass().add("code-empty");
        getStyleClass().add("heap-panel");
        getChildren().setAll(content);
    }

    private static VBox panel(Node table, Label title, Label note) {
        title.getStyleClass().add("body-medium");
        title.setMinWidth(USE_PREF_SIZE);
        note.getStyleClass().addAll("label-text", "muted");
        Elide.whole(note);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox head = new HBox(title, note, spring);
        head.getStyleClass().add("lower-head");
        VBox panel = new VBox(head, table);
        panel.getStyleClass().add("heap-panel");
        VBox.setVgrow(table, Priority.ALWAYS);
        return panel;
    }

    /** @param instead what stands in the place of the path; empty to show the path */
    void showGrowth(String instead) {
        growthHint.setText(instead);
        growthHint.setVisible(!instead.isEmpty());
        growth.setVisible(instead.isEmpty());
    }

    /** Says that one dump is not enough. */
    void showEmpty(Texts words) {
        EmptyState state = new EmptyState(
                words.get("heap.compare.empty"),
                words.get("heap.compare.empty.how"),
                List.of(new EmptyState.Need("jcmd PID GC.heap_dump FILE", words.get("heap.compare.empty.dump"))),
                List.of());
        state.setMaxHeight(USE_PREF_SIZE);
        before.getChildren().setAll(state);
        getChildren().setAll(before);
    }

    /** @param several whether there are dumps for a course over time */
    void showContent(boolean several) {
        boolean two = modes.getSelected() == Mode.TWO || !several;
        Buttons.show(modes, several);
        Buttons.show(pair, two);
        Buttons.show(metrics, !two);
        getChildren().setAll(content);
    }

    /** @param good whether nothing speaks against the comparison */
    void showVerdict(String text, boolean good) {
        Node icon = good ? Icons.of("check-circle") : Icons.of("alert-triangle");
        line.getStyleClass().setAll("compare-verdict", good ? "good" : "doubtful");
        verdict.setText(text);
        line.getChildren().setAll(icon, verdict);
        Buttons.show(line, !text.isEmpty());
    }
}
