package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FrameTotals;
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

/** Every method as a list; of the chosen one all callers above and all callees below, with shares of that method's total. */
final class SandwichPane extends SplitPane {

    private static final double LIST = 0.4;

    private final ViewContext context;
    private final DataTable methods;
    private final TextField filter = new TextField();
    private final FlameGraph callers;
    private final FlameGraph callees;
    private final Label title = new Label();
    private final Label figures = new Label();
    private final Latest<Sandwich> sandwiches;
    private FlameRequest.@Nullable Result shown;
    private @Nullable Sandwich sandwich;
    private String method = "";
    private boolean selecting;

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
        SplitPane graphs = new SplitPane(
                part("flame.sandwich.callers", callers, true), part("flame.sandwich.callees", callees, false));
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

    private VBox part(String key, FlameGraph graph, boolean headFirst) {
        Label head = Words.label(context.texts(), key, "caption", "muted");
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

    /** Shows the methods of another answer, and the method chosen before, or the one with the most weight of its own. */
    void show(FlameRequest.Result result) {
        boolean fresh = shown != result;
        shown = result;
        FrameTotals totals = result.totals();
        if (fresh) {
            methods.show(FrameTable.chooser(totals, context.texts().get()));
        }
        int row = rowOf(totals, method);
        choose(totals.size() == 0 ? "" : row < 0 ? totals.tree().method(totals.node(heaviest(totals))) : method);
    }

    private static int rowOf(FrameTotals totals, String wanted) {
        for (int row = 0; row < totals.size() && !wanted.isEmpty(); row++) {
            if (totals.tree().method(totals.node(row)).equals(wanted)) {
                return row;
            }
        }
        return -1;
    }

    private static int heaviest(FrameTotals totals) {
        int best = 0;
        for (int row = 1; row < totals.size(); row++) {
            boolean frame = totals.tree().frameOf(totals.node(row)) != null;
            if (frame && totals.self(row) > totals.self(best)) {
                best = row;
            }
        }
        return best;
    }

    /** Puts a method between its callers and callees. */
    void choose(String wanted) {
        method = wanted;
        FlameRequest.Result result = shown;
        if (result == null || wanted.isEmpty()) {
            return;
        }
        int row = rowOf(result.totals(), wanted);
        if (row >= 0) {
            selecting = true;
            methods.select(row);
            selecting = false;
        }
        sandwiches.ask(job -> Sandwich.of(result.stacks(job), wanted, job));
    }

    private void methodChosen() {
        FlameRequest.Result result = shown;
        int[] rows = methods.selectedRows();
        if (!selecting && result != null && rows.length == 1) {
            String chosen = result.totals().tree().method(result.totals().node(rows[0]));
            if (!chosen.equals(method)) {
                choose(chosen);
            }
        }
    }

    private void show(Sandwich made) {
        sandwich = made;
        callers.show(made.callers());
        callees.show(made.callees());
        showWords();
    }

    void showWords() {
        Sandwich made = sandwich;
        if (made == null) {
            return;
        }
        Texts texts = context.texts().get();
        CallTree all = made.callees();
        title.setText(TransformBar.shortName(made.method()));
        String total = Numbers.share(made.share().fraction());
        String self =
                Numbers.share((double) made.self() / Math.max(1, made.share().whole()));
        String error =
                all.what().isSampled() ? " ±" + Numbers.decimal(FrameFacts.halfWidth(made.share()) * 100, 1) : "";
        figures.setText(texts.get(
                "flame.sandwich.figures",
                total + error,
                self,
                FrameFacts.amount(all.unit(), made.share().part())));
        Buttons.show(figures, true);
    }

    void focusMain() {
        methods.requestFocus();
    }

    void dispose() {
        sandwiches.cancel();
    }
}
