package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.diff.DiffSandwich;
import dev.auger.analysis.flame.transform.Sandwich;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.RowFilter;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import dev.auger.views.work.Latest;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Every method as a list; of the chosen one all callers above and all callees below, with shares of that method's total. Of a
 * comparison both sides put over each other, with shares of everything.
 */
final class SandwichPane extends SplitPane {

    private static final double LIST = 0.4;

    private final ViewContext context;
    private final DataTable methods;
    private final TextField filter = new TextField();
    private final FlameGraph callers;
    private final FlameGraph callees;
    private final Label title = new Label();
    private final Label figures = new Label();
    private final Label callersHead = new Label();
    private final Label calleesHead = new Label();
    private final Latest<Made> sandwiches;
    private FlameRequest.@Nullable Result shown;
    private @Nullable Made sandwich;
    private Methods list = Methods.NONE;
    private String method = "";
    private boolean selecting;

    /** What was made of a method: of one recording, or of two. */
    private sealed interface Made {

        record One(Sandwich of) implements Made {}

        record Two(DiffSandwich of) implements Made {}
    }

    SandwichPane(ViewContext context, String key, FlameMenu menu, FlameActions actions) {
        this.context = context;
        getStyleClass().add("sandwich");
        sandwiches = new Latest<>(context.workers(), key + "-sandwich", this::show);
        methods = new DataTable(context.workers());
        methods.setOnSelect(this::methodChosen);
        filter.promptTextProperty().bind(Words.of(context.texts(), "flame.sandwich.filter"));
        filter.accessibleTextProperty().bind(Words.of(context.texts(), "flame.sandwich.filter"));
        filter.textProperty()
                .addListener((o, old, now) -> methods.filterProperty().set(RowFilter.guess(now)));
        callers = graph(menu, actions);
        callees = graph(menu, actions);
        callees.icicleProperty().set(true);
        title.getStyleClass().add("details-title");
        figures.getStyleClass().addAll("legend-name", "sandwich-figures");
        figures.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(12, title, figures);
        head.getStyleClass().add("sandwich-head");
        VBox list = new VBox(8, filter, methods);
        VBox.setVgrow(methods, Priority.ALWAYS);
        SplitPane graphs = new SplitPane(part(callersHead, callers, true), part(calleesHead, callees, false));
        graphs.setOrientation(Orientation.VERTICAL);
        VBox right = new VBox(head, graphs);
        VBox.setVgrow(graphs, Priority.ALWAYS);
        getItems().setAll(list, right);
        setDividerPositions(LIST);
    }

    private FlameGraph graph(FlameMenu menu, FlameActions actions) {
        FlameGraph graph = new FlameGraph(context.texts());
        graph.mappedProperty().set(false);
        graph.setRootKey("flame.sandwich.root");
        graph.setOnOpen(node -> actions.source(graph.getTree(), node));
        menu.serve(graph);
        return graph;
    }

    private static VBox part(Label head, FlameGraph graph, boolean headFirst) {
        head.getStyleClass().addAll("caption", "muted");
        StackPane box = new StackPane(graph);
        VBox.setVgrow(box, Priority.ALWAYS);
        VBox part = headFirst ? new VBox(2, head, box) : new VBox(2, box, head);
        part.getStyleClass().add("sandwich-part");
        return part;
    }

    /** The graph that has the keyboard, or the callees'. */
    FlameGraph active() {
        return callers.isFocused() ? callers : callees;
    }

    String method() {
        return method;
    }

    /** Shows the methods of another answer, and the method chosen before, or the one that says the most. */
    void show(FlameRequest.Result result) {
        boolean fresh = shown != result;
        shown = result;
        Methods now = Methods.of(result);
        if (fresh) {
            list = now;
            methods.show(now.model(context.texts().get()));
        }
        choose(now.size() == 0 ? "" : now.rowOf(method) < 0 ? now.method(now.first()) : method);
    }

    /** Puts a method between its callers and callees. */
    void choose(String wanted) {
        method = wanted;
        FlameRequest.Result result = shown;
        if (result == null || wanted.isEmpty()) {
            return;
        }
        int row = list.rowOf(wanted);
        if (row >= 0) {
            selecting = true;
            methods.select(row);
            selecting = false;
        }
        sandwiches.ask(job -> result.comparison() == null
                ? new Made.One(Sandwich.of(result.stacks(job), wanted, job))
                : new Made.Two(result.comparison().sandwich(wanted, job)));
    }

    private void methodChosen() {
        int[] rows = methods.selectedRows();
        if (!selecting && rows.length == 1 && rows[0] < list.size()) {
            String chosen = list.method(rows[0]);
            if (!chosen.equals(method)) {
                choose(chosen);
            }
        }
    }

    private void show(Made made) {
        sandwich = made;
        switch (made) {
            case Made.One one -> {
                callers.show(one.of().callers(), KindLook.INSTANCE);
                callees.show(one.of().callees(), KindLook.INSTANCE);
            }
            case Made.Two two -> {
                callers.show(two.of().callers().tree(), new DiffLook(two.of().callers()));
                callees.show(two.of().callees().tree(), new DiffLook(two.of().callees()));
            }
        }
        showWords();
    }

    void showWords() {
        Made made = sandwich;
        if (made == null) {
            return;
        }
        Texts texts = context.texts().get();
        boolean single = made instanceof Made.One;
        callersHead.setText(texts.get(single ? "flame.sandwich.callers" : "flame.sandwich.callers.both"));
        calleesHead.setText(texts.get(single ? "flame.sandwich.callees" : "flame.sandwich.callees.both"));
        switch (made) {
            case Made.One one -> {
                title.setText(TransformBar.shortName(one.of().method()));
                figures.setText(figures(one.of(), texts));
            }
            case Made.Two two -> {
                title.setText(TransformBar.shortName(two.of().method()));
                figures.setText(figures(two.of(), texts));
            }
        }
        Buttons.show(figures, true);
    }

    private static String figures(DiffSandwich made, Texts texts) {
        return texts.get(
                "flame.sandwich.figures.both",
                Numbers.share(made.total().before().fraction()),
                Numbers.share(made.total().after().fraction()),
                DiffLook.withError(made.total()),
                DiffLook.withError(made.self()));
    }

    private static String figures(Sandwich made, Texts texts) {
        CallTree all = made.callees();
        String total = Numbers.share(made.share().fraction());
        String self =
                Numbers.share((double) made.self() / Math.max(1, made.share().whole()));
        String error =
                all.what().isSampled() ? " ±" + Numbers.decimal(FrameFacts.halfWidth(made.share()) * 100, 1) : "";
        return texts.get(
                "flame.sandwich.figures",
                total + error,
                self,
                FrameFacts.amount(all.unit(), made.share().part()));
    }

    void focusMain() {
        methods.requestFocus();
    }

    void dispose() {
        sandwiches.cancel();
    }
}
