package dev.auger.views.threads;

import dev.auger.model.Grade;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.views.ViewContext;
import dev.auger.views.lanes.LanesPane;
import dev.auger.views.parts.Access;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.EmptyState;
import dev.auger.views.parts.GradeBadge;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The parts of the threads view and where they stand. */
final class ThreadsPane extends StackPane {

    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");

    private final ViewContext context;
    private final ThreadsHead head;
    private final DataTable table;
    private final WaitGraphPane graph;
    private final StackList stack;
    private final Label graphTitle = new Label();
    private final Label graphNote = new Label();
    private final GradeBadge graphGrade;
    private final Label stackTitle = new Label();
    private final Label stackNote = new Label();
    private final Label loadOnly = new Label();
    private final SplitPane split = new SplitPane();
    private final SplitPane lower = new SplitPane();
    private final BorderPane content = new BorderPane();
    private final LanesPane lanes;
    private final ChangesPane changes;
    private final StackPane empty = new StackPane();

    ThreadsPane(ViewContext context) {
        this.context = context;
        head = new ThreadsHead(context.texts());
        lanes = new LanesPane(context);
        changes = new ChangesPane(context);
        table = new DataTable(context.workers());
        graph = new WaitGraphPane(context.texts());
        Access.drawn(graph, AccessibleRole.LIST_VIEW, context.texts(), "access.waits");
        Access.beside(graph, table);
        stack = new StackList(context.texts(), context::isOwnCode);
        graphGrade = new GradeBadge(context.texts(), Grade.EXACT);
        getStyleClass().add("threads-view");
        empty.getStyleClass().add("code-empty");
        loadOnly.getStyleClass().addAll("load-only", "label-text", "secondary");
        split.setOrientation(Orientation.VERTICAL);
        ScrollPane scroll = new ScrollPane(graph);
        scroll.setFitToWidth(true);
        lower.getItems()
                .setAll(
                        panel(graphTitle, graphNote, graphGrade, scroll),
                        panel(stackTitle, stackNote, copyButton(), stack));
        lower.setDividerPositions(0.57);
        lower.getStyleClass().add("threads-lower");
        split.getItems().setAll(table, lower);
        split.setDividerPositions(0.66);
        content.setTop(head);
        content.setCenter(split);
        getChildren().addAll(content, empty);
        languageChanged();
    }

    private Node copyButton() {
        return Buttons.icon(context.texts(), "threads.stack.copy", "copy", stack::copy, "small");
    }

    private static VBox panel(Label title, Label note, Node right, Node body) {
        title.getStyleClass().add("body-medium");
        note.getStyleClass().addAll("label-text", "muted");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Elide.whole(note);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox header = new HBox(title, note, spring, right);
        header.getStyleClass().add("lower-head");
        VBox panel = new VBox(header, body);
        VBox.setVgrow(body, Priority.ALWAYS);
        panel.setMinWidth(120);
        return panel;
    }

    ThreadsHead head() {
        return head;
    }

    DataTable table() {
        return table;
    }

    LanesPane lanes() {
        return lanes;
    }

    /** The lanes instead of the table and what is below it. */
    void showLanes() {
        empty.setVisible(false);
        content.setVisible(true);
        content.setBottom(null);
        content.setCenter(lanes);
    }

    ChangesPane changes() {
        return changes;
    }

    /** What the dumps tell together instead of the table. */
    void showChanges() {
        empty.setVisible(false);
        content.setVisible(true);
        content.setBottom(null);
        content.setCenter(changes);
    }

    WaitGraphPane graph() {
        return graph;
    }

    StackList stack() {
        return stack;
    }

    void languageChanged() {
        Texts words = context.texts().get();
        head.languageChanged();
        changes.languageChanged();
        graphTitle.setText(words.get("threads.graph"));
        loadOnly.setText(words.get("threads.recording-only"));
    }

    void setBusy(boolean busy) {
        table.pseudoClassStateChanged(BUSY, busy);
    }

    /** Shows the table; without a dump there is nothing below it. */
    void showContent(boolean fromDump) {
        empty.setVisible(false);
        content.setVisible(true);
        content.setCenter(split);
        if (fromDump) {
            content.setBottom(null);
            if (split.getItems().size() == 1) {
                split.getItems().add(lower);
                split.setDividerPositions(0.66);
            }
        } else {
            content.setBottom(loadOnly);
            split.getItems().setAll(table);
        }
    }

    /** Nothing at all, until something is known. */
    void showBlank() {
        content.setVisible(false);
        empty.setVisible(false);
    }

    void showEmpty(EmptyState state) {
        // Rows hold what they were read from, which may be nearly all of the memory there is.
        if (table.modelProperty().get() != TableModel.EMPTY) {
            table.show(TableModel.EMPTY);
        }
        state.setMaxHeight(USE_PREF_SIZE);
        content.setVisible(false);
        empty.setVisible(true);
        empty.getChildren().setAll(state);
    }

    void showGraph(@Nullable WaitRows rows, ThreadFacts facts) {
        Texts words = context.texts().get();
        if (rows == null) {
            return;
        }
        graph.show(rows, facts);
        graphGrade.setVisible(!rows.rows().isEmpty());
        String note = rows.deadlocks() > 0
                ? words.get("threads.graph.deadlock", rows.deadlocks())
                : words.get(rows.rows().isEmpty() ? "threads.graph.none" : "threads.graph.no-cycle");
        graphNote.setText(
                rows.hidden() == 0 ? note : words.get("threads.graph.more", note, Numbers.count(rows.hidden())));
        graphNote.pseudoClassStateChanged(PseudoClass.getPseudoClass("deadlock"), rows.deadlocks() > 0);
    }

    void showStack(@Nullable ThreadInfo thread) {
        Texts words = context.texts().get();
        if (thread == null) {
            stackTitle.setText(words.get("threads.stack"));
            stackNote.setText(words.get("threads.stack.choose"));
            return;
        }
        stackTitle.setText(words.get("threads.stack.of", thread.ref().displayName()));
        stackNote.setText(words.get("threads.stack.frames", thread.frames().size()));
        stack.show(thread);
    }
}
