package dev.auger.views.heap;

import dev.auger.model.Grade;
import dev.auger.views.ViewContext;
import dev.auger.views.export.Exportable;
import dev.auger.views.parts.Access;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.EmptyState;
import dev.auger.views.parts.GradeBadge;
import dev.auger.views.parts.SearchField;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.parts.Tag;
import dev.auger.views.table.DataTable;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The parts of the heap view and where they stand on each page. */
final class HeapPane extends StackPane {

    final DataTable histogram;
    final DataTable tree;
    final DataTable suspects;
    final DataTable keeps;
    final DataTable path;
    final InspectorPane inspector;
    final QueryPane query;
    final WastePane waste;
    final ComparePane compare;
    final DumpBar dumps;
    final RefPane refs;
    final TreemapPane treemap;
    final SegmentedBar<HeapTab> tabs;
    final SearchField search;
    final Label caption = new Label();
    final Label histogramNote = new Label();
    final Label treemapNote = new Label();
    final Label pathTitle = new Label();
    final Label pathNote = new Label();
    final Label joinNote = new Label();
    final Label suspectsNote = new Label();
    final Label keepsNote = new Label();
    final Label layout = new Label();
    final Tag sizes = new Tag("");
    final ScopeBar scope;
    final GradeBadge pathGrade;
    final GradeBadge joinGrade;
    final Button up;
    /** From the whole heap to the object whose dominated objects are shown. */
    final WayBar levels;

    final ToggleButton asTable = new ToggleButton();
    final ToggleButton suspectsAsTable = new ToggleButton();
    final CheckMenuItem unreachable = new CheckMenuItem();
    final CheckMenuItem ownOnly = new CheckMenuItem();
    private final ViewContext context;
    private final HBox join;
    private final VBox histogramPanel;
    private final VBox dominatorPanel;
    private final VBox pathPanel;
    private final VBox suspectPanel;
    private final VBox keepsPanel;
    private final HBox legends;
    private final TreemapExport export;
    private final Waiting dominatorsWait;
    private final Waiting suspectsWait;
    private final StackPane suspectBody = new StackPane();
    private boolean waiting;
    private @Nullable Node suspectCards;
    /** Whether the dominators' own page shows the table; the overview begins with the picture. */
    private boolean pageAsTable = true;

    private boolean overviewAsTable;
    private final StackPane mapOrTable = new StackPane();
    private final StackPane body = new StackPane();
    private final BorderPane content = new BorderPane();
    private final StackPane empty = new StackPane();
    private final Label histogramTitle = new Label();
    private final Label dominatorTitle = new Label();
    private final Label suspectsTitle = new Label();
    private final Label keepsTitle = new Label();

    HeapPane(
            ViewContext context,
            InspectorPane inspector,
            QueryPane query,
            WastePane waste,
            ComparePane compare,
            DumpBar dumps,
            Runnable leave) {
        this.context = context;
        this.inspector = inspector;
        this.query = query;
        this.waste = waste;
        this.compare = compare;
        this.dumps = dumps;
        histogram = new DataTable(context.workers());
        tree = new DataTable(context.workers());
        suspects = new DataTable(context.workers());
        keeps = new DataTable(context.workers());
        path = new DataTable(context.workers());
        refs = new RefPane(context);
        treemap = new TreemapPane(context.texts());
        scope = new ScopeBar(context.texts());
        tabs = new SegmentedBar<>(context.texts(), HeapTab.keys());
        search = new SearchField(context.texts(), "heap.search");
        pathGrade = new GradeBadge(context.texts());
        joinGrade = new GradeBadge(context.texts(), Grade.INFERRED);
        up = Buttons.icon(context.texts(), "heap.up", "corner-left-up", leave, "small");
        asTable.getStyleClass().addAll("quiet", "small-toggle");
        asTable.setGraphic(dev.auger.views.parts.Icons.of("list"));
        asTable.selectedProperty().addListener((o, was, is) -> {
            if (tabs.getSelected() == HeapTab.DOMINATORS) {
                pageAsTable = is;
            } else {
                overviewAsTable = is;
            }
            showMapOrTable();
        });
        levels = new WayBar(context.texts(), "heap.way.levels");
        getStyleClass().add("heap-view");
        empty.getStyleClass().add("code-empty");
        join = new HBox(joinNote, joinGrade);
        join.getStyleClass().add("join-note");
        Elide.whole(joinNote);
        histogramPanel = panel(histogram, histogramTitle, histogramNote, sizes);
        histogramPanel.getChildren().add(1, join);
        showJoin("");
        legends = new HBox(legend("own"), legend("library"));
        legends.getStyleClass().add("legends");
        legends.setMinWidth(Region.USE_PREF_SIZE);
        asTable.setMinWidth(Region.USE_PREF_SIZE);
        dominatorsWait = new Waiting(context);
        suspectsWait = new Waiting(context);
        Access.twin(treemap, tree, asTable);
        export = new TreemapExport(context.texts(), tree, this::picture);
        dominatorPanel = panel(mapOrTable, dominatorTitle, treemapNote, up, legends, asTable, export);
        dominatorPanel.getChildren().add(1, levels);
        suspectsAsTable.getStyleClass().addAll("quiet", "small-toggle");
        suspectsAsTable.setGraphic(dev.auger.views.parts.Icons.of("list"));
        suspectsAsTable.setMinWidth(Region.USE_PREF_SIZE);
        suspectsAsTable.selectedProperty().addListener(o -> showMapOrTable());
        suspectPanel = panel(suspectBody, suspectsTitle, suspectsNote, suspectsAsTable);
        keepsPanel = panel(keeps, keepsTitle, keepsNote);
        pathPanel = panel(path, pathTitle, pathNote, pathGrade);
        showMapOrTable();
        content.setTop(new VBox(toolbar(), dumps, scope));
        content.setCenter(body);
        content.setBottom(foot());
        getChildren().addAll(content, empty);
        tabs.selectedProperty().addListener(o -> arrange());
        arrange();
        languageChanged();
    }

    private HBox toolbar() {
        MenuButton more = Buttons.menu();
        more.setGraphic(dev.auger.views.parts.Icons.of("more-horizontal"));
        more.getStyleClass().add("icon-only");
        more.getItems().addAll(ownOnly, unreachable);
        Words.name(more, context.texts(), "heap.more");
        more.setMinWidth(USE_PREF_SIZE);
        return new HeapToolbar(context.texts(), tabs, search, more);
    }

    /** How large the heap is and how sizes are known: one line for all pages. */
    private HBox foot() {
        caption.setMinWidth(USE_PREF_SIZE);
        Elide.whole(layout);
        HBox foot = new HBox(caption, layout);
        foot.getStyleClass().add("heap-layout");
        return foot;
    }

    private HBox legend(String id) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", id);
        HBox legend = new HBox(swatch, Words.label(context.texts(), "heap.legend." + id, "caption", "secondary"));
        legend.getStyleClass().add("legend");
        legend.setMinWidth(Region.USE_PREF_SIZE);
        return legend;
    }

    private static VBox panel(Node body, Label title, Label note, Node... right) {
        title.getStyleClass().add("body-medium");
        note.getStyleClass().addAll("label-text", "muted");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Elide.whole(note);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox header = new HBox(title, note, spring);
        header.getChildren().addAll(right);
        header.getStyleClass().add("lower-head");
        VBox panel = new VBox(header, body);
        panel.getStyleClass().add("heap-panel");
        VBox.setVgrow(body, Priority.ALWAYS);
        return panel;
    }

    private void showMapOrTable() {
        boolean table = asTable.isSelected();
        // The picture is drawn for its size, so it has its place before there is anything to see.
        mapOrTable.getChildren().setAll(table ? tree : treemap, dominatorsWait);
        mapOrTable.getStyleClass().setAll(table ? "twin" : "map-box");
        treemap.setVisible(!waiting);
        tree.setVisible(!waiting);
        Buttons.show(legends, !table && !waiting);
        Buttons.show(asTable, !waiting);
        Buttons.show(export, !waiting);
        Node cards = suspectCards;
        suspectBody
                .getChildren()
                .setAll(waiting ? suspectsWait : suspectsAsTable.isSelected() || cards == null ? suspects : cards);
        Buttons.show(suspectsAsTable, !waiting);
    }

    /** @param cards the suspects as cards, whose twin is the table */
    void setSuspectCards(Node cards) {
        suspectCards = cards;
        showMapOrTable();
    }

    /** Shows how far the analysis is in the place of what needs it. */
    void setWaiting(boolean value) {
        waiting = value;
        dominatorsWait.setVisible(value);
        suspectsWait.setVisible(value);
        showMapOrTable();
    }

    private Exportable.Picture picture() {
        return treemap.picture("auger-dominators", dominatorTitle.getText() + ", " + treemapNote.getText());
    }

    void dispose() {
        dominatorsWait.dispose();
        suspectsWait.dispose();
    }

    private void arrange() {
        boolean table = tabs.getSelected() == HeapTab.DOMINATORS ? pageAsTable : overviewAsTable;
        asTable.setSelected(table);
        // A comparison has choices of its own.
        dumps.setShown(tabs.getSelected() != HeapTab.COMPARE);
        body.getChildren().clear();
        refs.getChildren().clear();
        body.getChildren()
                .add(
                        switch (tabs.getSelected()) {
                            case OVERVIEW -> overview();
                            case HISTOGRAM -> histogramPanel;
                            case DOMINATORS -> split(Orientation.HORIZONTAL, 0.64, dominatorPanel, inspector);
                            case PATHS -> pathPage();
                            case SUSPECTS -> suspectPage();
                            case QUERY -> split(Orientation.HORIZONTAL, 0.64, query, inspector);
                            case WASTE -> split(Orientation.HORIZONTAL, 0.64, waste, inspector);
                            case COMPARE -> compare;
                        });
    }

    private Node overview() {
        SplitPane top = split(Orientation.HORIZONTAL, 0.452, histogramPanel, dominatorPanel);
        SplitPane bottom = split(Orientation.HORIZONTAL, 0.664, pathPanel, inspector);
        bottom.getStyleClass().add("threads-lower");
        return split(Orientation.VERTICAL, 0.56, top, bottom);
    }

    private Node pathPage() {
        refs.setShortest(pathPanel);
        return split(Orientation.HORIZONTAL, 0.64, refs, inspector);
    }

    private Node suspectPage() {
        SplitPane lower = split(Orientation.HORIZONTAL, 0.66, pathPanel, keepsPanel);
        lower.getStyleClass().add("threads-lower");
        return split(Orientation.VERTICAL, 0.46, suspectPanel, lower);
    }

    private static SplitPane split(Orientation orientation, double at, Region first, Region second) {
        first.setMinWidth(160);
        second.setMinWidth(160);
        SplitPane split = new SplitPane(first, second);
        split.setOrientation(orientation);
        split.setDividerPositions(at);
        return split;
    }

    void languageChanged() {
        Texts words = context.texts().get();
        histogramTitle.setText(words.get("heap.histogram"));
        dominatorTitle.setText(words.get("heap.dominators"));
        asTable.setText(words.get("heap.as-table"));
        suspectsAsTable.setText(words.get("heap.as-table"));
        suspectsTitle.setText(words.get("heap.suspects"));
        keepsTitle.setText(words.get("heap.keeps"));
        dominatorsWait.languageChanged();
        suspectsWait.languageChanged();
        unreachable.setText(words.get("heap.unreachable-only"));
        ownOnly.setText(words.get("heap.own-only"));
    }

    void showJoin(String text) {
        joinNote.setText(text);
        join.setVisible(!text.isEmpty());
        join.setManaged(!text.isEmpty());
    }

    void showContent() {
        empty.setVisible(false);
        content.setVisible(true);
    }

    /** @param go whether the case is of a Go program, which has profiles in place of dumps */
    void showEmpty(Texts words, boolean go) {
        String key = go ? "heap.empty.go" : "heap.empty";
        EmptyState.Need need = go
                ? new EmptyState.Need(
                        "curl -o heap.pb.gz http://HOST:PORT/debug/pprof/heap", words.get("heap.empty.go.profile"))
                : new EmptyState.Need("jcmd PID GC.heap_dump FILE", words.get("heap.empty.dump"));
        EmptyState state = new EmptyState(words.get(key), words.get(key + ".how"), List.of(need), List.of());
        state.setMaxHeight(USE_PREF_SIZE);
        content.setVisible(false);
        empty.setVisible(true);
        empty.getChildren().setAll(state);
    }
}
