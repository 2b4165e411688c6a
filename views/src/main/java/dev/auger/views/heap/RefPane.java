package dev.auger.views.heap;

import dev.auger.analysis.heap.Strength;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.table.DataTable;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The page of paths: which kind of path, and the panel of the shortest one or a tree of references. */
final class RefPane extends VBox {

    final SegmentedBar<PathMode> modes;
    final SegmentedBar<Strength> strengths;
    final DataTable rows;
    final DataTable keepers;
    final Label note = new Label();
    final Label keeperNote = new Label();
    private final FlowPane head;
    private final StackPane progress = new StackPane();
    private final StackPane keeperProgress = new StackPane();
    private final VBox tree;
    private final VBox threads;
    private Node shortest = new StackPane();

    RefPane(ViewContext context) {
        modes = new SegmentedBar<>(context.texts(), PathMode.keys());
        Map<Strength, String> keys = new LinkedHashMap<>();
        keys.put(Strength.STRONG, "heap.refs.strong");
        keys.put(Strength.SOFT, "heap.refs.soft");
        keys.put(Strength.ANY, "heap.refs.any");
        strengths = new SegmentedBar<>(context.texts(), keys);
        rows = new DataTable(context.workers());
        note.getStyleClass().addAll("label-text", "muted", "refs-note");
        Elide.whole(note);
        progress.setMaxWidth(360);
        head = new FlowPane(modes, strengths);
        head.getStyleClass().add("compare-head");
        tree = new VBox(note, progress, rows);
        VBox.setVgrow(rows, Priority.ALWAYS);
        keepers = new DataTable(context.workers());
        keeperNote.getStyleClass().addAll("label-text", "muted", "refs-note");
        keeperNote.setWrapText(true);
        keeperNote.setMinHeight(USE_PREF_SIZE);
        keeperProgress.setMaxWidth(360);
        threads = new VBox(keeperNote, keeperProgress, keepers);
        VBox.setVgrow(keepers, Priority.ALWAYS);
        getStyleClass().add("heap-panel");
    }

    void setProgress(Node line) {
        put(progress, line);
    }

    void setKeeperProgress(Node line) {
        put(keeperProgress, line);
    }

    private static void put(StackPane place, Node line) {
        place.getChildren().setAll(line);
        place.visibleProperty().bind(line.visibleProperty());
        place.managedProperty().bind(line.visibleProperty());
    }

    /** The table in view, null for the panel of the shortest path. */
    @Nullable
    DataTable table() {
        return switch (modes.getSelected()) {
            case SHORTEST -> null;
            case THREADS -> keepers;
            case MERGED, INCOMING, OUTGOING -> rows;
        };
    }

    /** @param panel the shortest path, which also has a place on other pages */
    void setShortest(Node panel) {
        shortest = panel;
        showMode();
    }

    /** Puts the chosen kind in place, while the page is open: on other pages the panel of the shortest path stands elsewhere. */
    void showMode() {
        PathMode mode = modes.getSelected();
        Buttons.show(strengths, mode == PathMode.MERGED);
        Node body = mode == PathMode.SHORTEST ? shortest : mode == PathMode.THREADS ? threads : tree;
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(head, body);
    }
}
