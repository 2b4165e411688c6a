package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.flame.FlameKind;
import dev.auger.analysis.flame.FlameSearch;
import dev.auger.analysis.flame.ThreadFamilies;
import dev.auger.analysis.flame.TreeLevel;
import dev.auger.model.Frame;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import dev.auger.views.ViewContext;
import dev.auger.views.export.Exportable;
import dev.auger.views.table.DataTable;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.work.Latest;
import dev.auger.views.work.WorkCover;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
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

    private static final PseudoClass COMPUTING = PseudoClass.getPseudoClass("computing");

    private final ViewContext context;
    private final EnumSet<Layer> filters;
    private final FlameOptions options = new FlameOptions();
    private final ObjectProperty<FlameMode> mode = new SimpleObjectProperty<>(this, "mode", FlameMode.FLAME);
    private final Latest<FlameRequest.Result> trees;
    private final Latest<FlameSearch> searches;
    private final FlameGraph graph;
    private final DataTable table;
    private final FlameLegend legend = new FlameLegend();
    private final FlameEmpty empty = new FlameEmpty();
    private final StackPane stack = new StackPane();
    private final StackPane covered;
    private final FlameNotes notes = new FlameNotes(options);
    private final VBox centre = new VBox(legend, notes, stack);
    private final FlameDetails details;
    private final SearchBox search;
    private final FocusChip chip;
    private final InvalidationListener changed = o -> refresh();
    private final InvalidationListener selectionChanged = o -> selectionChanged();
    private List<String> focus = List.of();
    private @Nullable FlameRequest asked;
    private FlameRequest.@Nullable Result shown;
    private boolean showing;

    /**
     * @param key names this pane's questions among the workers'
     * @param filters layers whose choice filters the stacks; the time range always does
     */
    public FlamePane(ViewContext context, String key, EnumSet<Layer> filters) {
        this.context = context;
        this.filters = filters;
        getStyleClass().add("flame-pane");
        trees = new Latest<>(context.workers(), key, this::show);
        searches = new Latest<>(context.workers(), key + "-search", this::showSearch);
        graph = new FlameGraph(context.texts());
        graph.setOnSelect(this::chosen);
        graph.setOnOpen(this::openSource);
        table = new DataTable(context.workers());
        table.setOnSelect(this::chosenInTable);
        table.setOnAction(() -> mode.set(FlameMode.FLAME));
        search = new SearchBox(context.texts(), this::search, this::step);
        details = new FlameDetails(context.texts(), this::focusSelected, () -> openSource(selected()));
        chip = new FocusChip(context.texts(), () -> setFocusPath(List.of()));
        centre.getStyleClass().add("flame-centre");
        VBox.setVgrow(stack, Priority.ALWAYS);
        stack.getChildren().setAll(graph, table, chip);
        covered = new WorkCover(context.texts(), trees, () -> shown != null).over(centre);
        trees.busyProperty().addListener((o, old, now) -> stack.pseudoClassStateChanged(COMPUTING, now));
        mode.addListener(o -> showMode());
        graph.selectedProperty().addListener(o -> showDetails());
        graph.icicleProperty().addListener((o, old, now) -> {
            if (mode.get() != FlameMode.TABLE) {
                mode.set(now ? FlameMode.ICICLE : FlameMode.FLAME);
            }
        });
        options.addListener(changed);
        context.evidence().addListener(changed);
        context.selection().addListener(selectionChanged);
        context.texts().addListener(changed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        showMode();
        setBottom(details);
        showBlank();
    }

    /** What is shown: the file that was chosen, else the first with samples of the kind asked for, else the first with stacks. */
    @Nullable
    Recording recording() {
        return FlameSources.shown(
                context.evidence().get().recordings(),
                options.fileProperty().get(),
                options.kindProperty().get());
    }

    /** Every recording and profile of the case. */
    List<Recording> recordings() {
        return context.evidence().get().recordings();
    }

    /** The kind asked for, or what the recording has first. */
    @Nullable
    FlameKind shownKind() {
        FlameKind wanted = options.kindProperty().get();
        Recording recording = recording();
        if (wanted != null || recording == null) {
            return wanted;
        }
        return CallTrees.defaultKind(recording)
                .or(() -> recording.kinds().stream()
                        .filter(k -> recording.samples(k).isPresent())
                        .findFirst())
                .map(FlameKind::of)
                .orElse(null);
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
        Recording recording = recording();
        FlameKind shownKind = shownKind();
        if (!showing) {
            return;
        }
        if (recording == null
                || shownKind == null
                || shownKind.sample().isPresent()
                        && recording.samples(shownKind.sample().get()).isEmpty()) {
            trees.cancel();
            asked = null;
            shown = null;
            showEmpty(recording, shownKind);
            return;
        }
        Selection now = context.selection().get();
        Selection filter = Selection.NONE.withRange(now.range());
        if (filters.contains(Layer.THREAD)) {
            filter = filter.withThreads(now.threads(), now.threadLabel());
        }
        if (filters.contains(Layer.STACK)) {
            filter = filter.withStack(now.stack());
        }
        FlameRequest request = new FlameRequest(
                recording, options.of(shownKind), options.statesProperty().get(), filter, filters, focus);
        if (request.equals(asked)) {
            showPending(request);
            return;
        }
        FlameRequest before = asked;
        asked = request;
        if (before != null && before.sameQuestion(request)) {
            trees.askNext(request::answer);
        } else {
            trees.ask(request::answer);
        }
        showPending(request);
    }

    /** Keeps the old picture until the answer is there; without one the pane stays blank, for nothing is known yet. */
    private void showPending(FlameRequest request) {
        FlameRequest.Result result = shown;
        if (result == null
                || result.tree().totalWeight() == 0 && !result.request().sameQuestion(request)) {
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
        shown = result;
        graph.show(result.tree());
        if (graph.getSelected() < 0 && !result.tree().options().bottomUp()) {
            graph.select(Paths.find(result.tree(), context.selection().get().stack()));
        }
        table.show(FrameTable.model(result.totals(), context.texts().get()));
        showWords();
        search(search.pattern());
    }

    private void showWords() {
        FlameRequest.Result result = shown;
        Recording recording = recording();
        if (result == null || recording == null) {
            return;
        }
        Texts texts = context.texts().get();
        CallTree tree = result.tree();
        legend.show(
                tree,
                graph.getSearch(),
                FilterWords.of(recording, result.request().selection(), texts),
                texts);
        notes.show(tree, texts);
        if (tree.totalWeight() == 0) {
            empty.show(texts, "flame.empty.filtered", false);
        }
        showGraph(tree.totalWeight() > 0);
        chip.show(result.request().focus(), texts);
        showDetails();
    }

    private void showEmpty(@Nullable Recording recording, @Nullable FlameKind missing) {
        Texts texts = context.texts().get();
        if (recording == null) {
            empty.show(texts, "flame.empty.none", true);
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
        graph.icicleProperty().set(now == FlameMode.ICICLE);
        graph.setVisible(now != FlameMode.TABLE);
        table.setVisible(now == FlameMode.TABLE);
        // A flame graph's free corner is at the top, an icicle's and a table's at the bottom.
        StackPane.setAlignment(chip, now == FlameMode.FLAME ? Pos.TOP_RIGHT : Pos.BOTTOM_RIGHT);
        FlameRequest.Result result = shown;
        if (now == FlameMode.TABLE && result != null && graph.getSelected() > 0) {
            table.select(result.totals().rowOf(graph.getSelected()));
        }
    }

    private void showDetails() {
        CallTree tree = graph.getTree();
        if (tree != null) {
            details.show(tree, graph.getSelected(), !tree.options().bottomUp());
        }
    }

    private int selected() {
        return graph.getSelected();
    }

    private void chosen(int node) {
        CallTree tree = graph.getTree();
        if (tree == null || tree.options().bottomUp() || filters.contains(Layer.STACK)) {
            return;
        }
        List<String> path = node <= 0 ? List.of() : tree.path(node);
        if (!path.equals(context.selection().get().stack())) {
            context.select(context.selection().get().withStack(path));
        }
    }

    private void chosenInTable() {
        FlameRequest.Result result = shown;
        int[] rows = table.selectedRows();
        if (result != null && rows.length == 1) {
            graph.chooseAndReveal(result.totals().node(rows[0]));
        }
    }

    private void openSource(int node) {
        CallTree tree = graph.getTree();
        Frame frame = tree == null || node < 0 ? null : tree.frameOf(node);
        if (frame != null) {
            context.select(context.selection().get().withCode(CodePoint.of(frame)));
            context.open(Layer.CODE);
        }
    }

    /** Shows only what runs below the selected frame; of a thread, state or kind of blocking, only that. */
    private void focusSelected() {
        CallTree tree = graph.getTree();
        int node = selected();
        Recording recording = recording();
        if (tree == null || node <= 0 || recording == null || tree.options().bottomUp()) {
            return;
        }
        if (tree.isThread(node)) {
            String name = tree.name(node);
            context.select(context.selection()
                    .get()
                    .withThreads(
                            recording.threads().stream()
                                    .filter(t -> ThreadFamilies.of(t).equals(name))
                                    .toList(),
                            name));
        } else if (tree.level(node) == TreeLevel.STATE) {
            options.statesProperty().set(StateChoice.of(tree.name(node)));
        } else if (tree.level(node) == TreeLevel.KIND) {
            LevelNames.kind(tree, node).ifPresent(options.kindProperty()::set);
        } else {
            setFocusPath(tree.path(node));
        }
    }

    private void setFocusPath(List<String> path) {
        focus = path;
        graph.fit();
        refresh();
    }

    private void search(@Nullable Pattern pattern) {
        CallTree tree = graph.getTree();
        if (pattern == null || tree == null) {
            searches.cancel();
            graph.searchProperty().set(null);
            search.field().setMatch("", "");
            showWordsOfLegend();
            return;
        }
        searches.ask(job -> FlameSearch.of(tree, pattern, job));
    }

    private void showSearch(FlameSearch found) {
        graph.searchProperty().set(found);
        showPosition();
        showWordsOfLegend();
    }

    private void showWordsOfLegend() {
        FlameRequest.Result result = shown;
        Recording recording = recording();
        if (result != null && recording != null) {
            Texts texts = context.texts().get();
            String filter = FilterWords.of(recording, result.request().selection(), texts);
            legend.show(result.tree(), graph.getSearch(), filter, texts);
        }
    }

    private void step(int direction) {
        graph.nextMatch(direction);
        showPosition();
    }

    private void showPosition() {
        FlameSearch found = graph.getSearch();
        if (found == null) {
            return;
        }
        Texts texts = context.texts().get();
        String share =
                texts.get("flame.search.matched", Numbers.share(found.share().fraction()));
        String place = graph.matchIndex() < 0
                ? Numbers.count(found.count())
                : texts.get(
                        "flame.search.position", Numbers.inText(graph.matchIndex() + 1), Numbers.inText(found.count()));
        search.field().setMatch(share, place);
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean table = mode.get() == FlameMode.TABLE;
        if (event.getCode() == KeyCode.T) {
            mode.set(table ? FlameMode.FLAME : FlameMode.TABLE);
            focusMain();
        } else if (event.getCode() == KeyCode.I) {
            mode.set(mode.get() == FlameMode.ICICLE ? FlameMode.FLAME : FlameMode.ICICLE);
            focusMain();
        } else if (event.getCode() == KeyCode.F) {
            focusSelected();
        } else if (event.getCode() == KeyCode.N) {
            step(event.isShiftDown() ? -1 : 1);
        } else if (event.getCode() == KeyCode.F4) {
            openSource(selected());
        } else if (event.getCode() == KeyCode.ESCAPE && !focus.isEmpty()) {
            setFocusPath(List.of());
        } else {
            return;
        }
        event.consume();
    }

    /** Hidden panes ask nothing; what changed meanwhile is asked when they show again. */
    public void setShowing(boolean nowShowing) {
        showing = nowShowing;
        if (showing) {
            refresh();
            selectionChanged();
        } else {
            trees.cancel();
            asked = shown == null ? null : shown.request();
        }
    }

    /** Puts the keyboard focus on the graph or the table. */
    public void focusMain() {
        if (mode.get() == FlameMode.TABLE) {
            table.requestFocus();
        } else {
            graph.requestFocus();
        }
    }

    /** What is shown, with its filters; empty while nothing is. */
    public Optional<Exportable.Flame> export() {
        FlameRequest.Result result = shown;
        if (result == null || result.tree().totalWeight() == 0) {
            return Optional.empty();
        }
        FlameRequest request = result.request();
        return Optional.of(new Exportable.Flame(
                request.recording(),
                request.options(),
                request::filter,
                mode.get() == FlameMode.ICICLE,
                request.selection().range()));
    }

    public void focusSearch() {
        search.field().focus();
    }

    /** The search field, for the caller's toolbar. */
    public Node searchBox() {
        return search.field();
    }

    /** Types into the search field. */
    public void searchFor(String expression) {
        search.field().textProperty().set(expression);
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
        trees.cancel();
        searches.cancel();
        context.evidence().removeListener(changed);
        context.selection().removeListener(selectionChanged);
        context.texts().removeListener(changed);
    }
}
