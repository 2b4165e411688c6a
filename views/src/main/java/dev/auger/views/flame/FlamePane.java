package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FlameKind;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.views.ViewContext;
import dev.auger.views.export.Exportable;
import dev.auger.views.parts.Buttons;
import dev.auger.views.table.DataTable;
import dev.auger.views.text.Texts;
import dev.auger.views.work.WorkCover;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The stacks of one kind of sample: legend, flame graph or its table twin, details. Asks the workers whenever evidence, filters
 * or options change, and keeps the old picture until the new one is there. Toolbars are the caller's.
 */
public final class FlamePane extends BorderPane {

    /** Rows a comparison must have room for to have a map. */
    private static final int MAPPED_ROWS = 16;

    private static final PseudoClass COMPUTING = PseudoClass.getPseudoClass("computing");

    private final ViewContext context;
    private final FlameQuestion question;
    private final FlameOptions options = new FlameOptions();
    private final ObjectProperty<FlameMode> mode = new SimpleObjectProperty<>(this, "mode", FlameMode.FLAME);
    private final FlameAnswers answers;
    private final GraphColours colours;
    private final FlameGraph graph;
    private final DataTable table;
    private final FlameActions actions;
    private final FlameKeys keys;
    private final FlameMenu menu;
    private final SandwichPane sandwich;
    private final SidesPane sides;
    private final ChartPane chart;
    private final ChangesPanel changes;
    private final FlameSubject subject;
    private final FlameHead head;
    private final FlameEmpty empty = new FlameEmpty();
    private final FlameStage stage;
    private final VBox centre = new VBox();
    private final StackPane covered;
    private final FlameDetails details;
    private final FlameFinder finder;
    private final InvalidationListener changed = o -> refresh();
    private final InvalidationListener selectionChanged = o -> selectionChanged();
    private List<String> focus = List.of();
    private boolean showing;

    /**
     * @param key names this pane's questions among the workers'
     * @param filters layers whose choice filters the stacks; the time range always does
     */
    public FlamePane(ViewContext context, String key, EnumSet<Layer> filters) {
        this.context = context;
        getStyleClass().add("flame-pane");
        subject = new FlameSubject(context, options);
        question = new FlameQuestion(context, options, subject, filters);
        head = new FlameHead(context.texts(), options, this::swap);
        answers = new FlameAnswers(context, key, this::show);
        graph = new FlameGraph(context.texts());
        colours = new GraphColours(context, key, graph, options.colourProperty(), this::showLegend);
        finder = new FlameFinder(context, key, graph, this::showLegend);
        actions = new FlameActions(
                context,
                options,
                subject::recording,
                this::setFocusPath,
                this::showSandwich,
                text -> finder.field().textProperty().set(text));
        menu = new FlameMenu(context.texts(), actions);
        menu.serve(graph);
        graph.setOnSelect(this::chosen);
        graph.setOnOpen(node -> actions.source(graph.getTree(), node));
        table = new DataTable(context.workers());
        table.setOnSelect(this::chosenInTable);
        table.setOnAction(() -> mode.set(FlameMode.FLAME));
        sandwich = new SandwichPane(context, key, menu, actions);
        sides = new SidesPane(context, key, graph, finder, menu, actions);
        chart = new ChartPane(context, key, subject, options, finder, actions, graph, filters);
        details = new FlameDetails(
                context.texts(),
                () -> actions.focus(graph.getTree(), graph.getSelected()),
                () -> actions.source(graph.getTree(), graph.getSelected()));
        FocusChip chip = new FocusChip(context.texts(), () -> setFocusPath(List.of()));
        stage = new FlameStage(graph, table, sandwich, sides, chart, chip);
        keys = new FlameKeys(actions, options, mode, stage::active, finder, this::swap);
        changes = new ChangesPanel(context, graph);
        centre.getStyleClass().add("flame-centre");
        centre.getChildren().setAll(head, stage, changes);
        VBox.setVgrow(stage, Priority.ALWAYS);
        VBox.setVgrow(changes, Priority.SOMETIMES);
        covered = new WorkCover(context.texts(), answers.work(), () -> answers.shown() != null).over(centre);
        stage.heightProperty().addListener(o -> showMap());
        answers.work().busyProperty().addListener((o, old, now) -> stage.pseudoClassStateChanged(COMPUTING, now));
        mode.addListener(o -> showMode());
        graph.selectedProperty().addListener(o -> showDetails());
        graph.icicleProperty().addListener((o, old, now) -> {
            if (mode.get() == FlameMode.FLAME || mode.get() == FlameMode.ICICLE) {
                mode.set(now ? FlameMode.ICICLE : FlameMode.FLAME);
            }
        });
        options.addListener(changed);
        options.colourProperty().addListener(o -> {
            FlameRequest.Result result = answers.shown();
            if (result != null) {
                colours.ask(result);
            }
        });
        context.evidence().addListener(changed);
        context.selection().addListener(selectionChanged);
        context.texts().addListener(changed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        showMode();
        showBlank();
    }

    FlameActions actions() {
        return actions;
    }

    FlameSubject subject() {
        return subject;
    }

    private void selectionChanged() {
        refresh();
        CallTree tree = graph.getTree();
        List<String> path = context.selection().get().stack();
        if (tree != null && showing && !tree.options().bottomUp()) {
            int selected = graph.getSelected();
            // Selecting a frame below a thread may come back as the same path elsewhere: the user's own choice stays.
            if (selected < 0 ? !path.isEmpty() : !tree.path(selected).equals(path)) {
                graph.select(Paths.find(tree, path));
            }
        }
    }

    private void refresh() {
        chart.refresh(focus);
        Recording recording = subject.recording();
        FlameKind shownKind = subject.kind();
        if (!showing) {
            return;
        }
        if (recording == null || shownKind == null || FlameQuestion.isMissing(recording, shownKind)) {
            answers.forget();
            showEmpty(recording, shownKind);
            return;
        }
        FlameRequest request = question.of(recording, shownKind, focus);
        answers.ask(request);
        showPending(request);
    }

    /** Keeps the old picture until the answer is there; without one the pane stays blank, for nothing is known yet. */
    private void showPending(FlameRequest request) {
        if (answers.isBlankFor(request)) {
            showBlank();
        } else {
            showWords();
        }
    }

    private void show(FlameRequest.Result result) {
        if (result.tree().totalWeight() == 0 && !focus.isEmpty()) {
            // Nothing runs there in the new range: without the focus there may be something to see.
            setFocusPath(List.of());
            return;
        }
        answers.keep(result);
        graph.show(result.tree(), result.look());
        colours.ask(result);
        if (graph.getSelected() < 0 && !result.tree().options().bottomUp()) {
            graph.select(Paths.find(result.tree(), context.selection().get().stack()));
        }
        if (result.comparison() == null && mode.get() == FlameMode.SIDES) {
            mode.set(FlameMode.FLAME);
        }
        stage.show(result, context.texts().get());
        showWords();
        finder.again();
    }

    private void showWords() {
        FlameRequest.Result result = answers.shown();
        if (result == null || subject.recording() == null) {
            return;
        }
        Texts texts = context.texts().get();
        CallTree tree = result.tree();
        head.show(result, texts);
        showLegend();
        showChanges();
        if (tree.totalWeight() == 0) {
            empty.show(texts, "flame.empty.filtered", false);
        }
        // What took everything away can be undone where it stands.
        showGraph(tree.totalWeight() > 0 || !result.effects().isEmpty() || mode.get() == FlameMode.CHART);
        stage.showWords(result, texts);
        showDetails();
    }

    private void showEmpty(@Nullable Recording recording, @Nullable FlameKind missing) {
        Texts texts = context.texts().get();
        if (recording == null) {
            boolean go = context.evidence().get().isGo();
            empty.show(texts, go ? "flame.empty.go" : "flame.empty.none", true);
        } else if (missing == null) {
            empty.show(
                    texts, "flame.empty.stackless", true, recording.passport().name());
        } else {
            String name = KindNames.of(missing, texts);
            empty.show(
                    texts, "flame.empty.kind", true, name, recording.passport().name());
        }
        showGraph(false);
    }

    /** The graph may have been given the keyboard already, so it stays where it is. */
    private void showBlank() {
        centre.setOpacity(0);
        setCenter(covered);
        details.setVisible(false);
        details.setManaged(false);
    }

    private void showGraph(boolean graphShown) {
        centre.setOpacity(1);
        setCenter(graphShown ? covered : empty);
        details.setVisible(graphShown);
        details.setManaged(graphShown);
    }

    private void showMode() {
        FlameMode now = mode.get();
        stage.show(now, answers.shown());
        Buttons.show(head, now != FlameMode.CHART);
        setBottom(now == FlameMode.CHART ? chart.details() : details);
        chart.refresh(focus);
        showWords();
        showDetails();
        showChanges();
    }

    /** Where the panel of changes leaves little room, the whole fits without a map of it. */
    private void showMap() {
        FlameRequest.Result result = answers.shown();
        double rows = stage.getHeight() / Math.max(1, graph.getViewport().pitch());
        graph.mappedProperty().set(result == null || result.comparison() == null || rows > MAPPED_ROWS);
    }

    private void showChanges() {
        FlameRequest.Result result = answers.shown();
        boolean seen = mode.get() == FlameMode.SIDES || mode.get() == FlameMode.FLAME || mode.get() == FlameMode.ICICLE;
        changes.show(
                seen && result != null ? result.comparison() : null,
                context.texts().get());
        showMap();
    }

    /** One method between its callers and callees. */
    private void showSandwich(String method) {
        sandwich.choose(method);
        mode.set(FlameMode.SANDWICH);
    }

    private void swap() {
        FlameRequest.Result result = answers.shown();
        if (result != null && result.comparison() != null) {
            subject.swap(result.comparison(), result.request().options().what());
        }
    }

    private void showDetails() {
        CallTree tree = graph.getTree();
        FlameRequest.Result result = answers.shown();
        Buttons.show(details, stage.isGraph() && result != null && result.tree().totalWeight() > 0);
        if (tree != null) {
            details.show(
                    tree, graph.getSelected(), graph.getLook(), !tree.options().bottomUp());
        }
    }

    private void chosen(int node) {
        CallTree tree = graph.getTree();
        if (tree == null || tree.options().bottomUp() || question.filters(Layer.STACK)) {
            return;
        }
        List<String> path = node <= 0 ? List.of() : tree.path(node);
        if (!path.equals(context.selection().get().stack())) {
            context.select(context.selection().get().withStack(path));
        }
    }

    private void chosenInTable() {
        FlameRequest.Result result = answers.shown();
        int[] rows = table.selectedRows();
        if (result != null && rows.length == 1) {
            graph.chooseAndReveal(result.nodeOf(rows[0]));
        }
    }

    private void setFocusPath(List<String> path) {
        focus = path;
        graph.fit();
        refresh();
    }

    private void showLegend() {
        FlameRequest.Result result = answers.shown();
        Recording recording = subject.recording();
        if (result != null && recording != null) {
            head.showLegend(
                    result,
                    recording,
                    graph.getLook(),
                    graph.getSearch(),
                    context.texts().get());
        }
    }

    private void key(KeyEvent event) {
        FlameMode before = mode.get();
        if (keys.handle(event)) {
            if (mode.get() != before) {
                focusMain();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !focus.isEmpty()) {
            setFocusPath(List.of());
            event.consume();
        }
    }

    /** Hidden panes ask nothing; what changed meanwhile is asked when they show again. */
    public void setShowing(boolean nowShowing) {
        showing = nowShowing;
        chart.setShowing(nowShowing);
        if (showing) {
            refresh();
            selectionChanged();
        } else {
            answers.pause();
        }
    }

    /** Puts the keyboard focus on the graph or the table. */
    public void focusMain() {
        if (getCenter() == empty) {
            empty.requestFocus();
        } else {
            stage.focusMain();
        }
    }

    /** What is shown, with its filters; empty while nothing is. */
    public Optional<Exportable> export() {
        if (mode.get() == FlameMode.CHART) {
            return chart.export();
        }
        FlameRequest.Result result = answers.shown();
        return result == null || result.tree().totalWeight() == 0
                ? Optional.empty()
                : Optional.of(FlameExport.of(result, mode.get() == FlameMode.ICICLE || mode.get() == FlameMode.SIDES));
    }

    public void focusSearch() {
        finder.field().focus();
    }

    /** The search field, for the caller's toolbar. */
    public Node searchBox() {
        return finder.field();
    }

    /** Types into the search field. */
    public void searchFor(String expression) {
        finder.field().textProperty().set(expression);
    }

    public FlameGraph graph() {
        return graph;
    }

    /** What is shown and how, apart from the mode. */
    public FlameOptions options() {
        return options;
    }

    public ObjectProperty<FlameMode> modeProperty() {
        return mode;
    }

    /** Frees listeners and jobs. */
    public void dispose() {
        answers.work().cancel();
        colours.cancel();
        finder.dispose();
        sandwich.dispose();
        sides.dispose();
        chart.dispose();
        menu.hide();
        context.evidence().removeListener(changed);
        context.selection().removeListener(selectionChanged);
        context.texts().removeListener(changed);
    }
}
