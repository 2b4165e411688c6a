package dev.auger.views.heap;

import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.KeyNames;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.table.DataTable;
import dev.auger.views.text.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of queries: an editor, or a field for a text to be found, and below it examples or the answer. */
final class QueryPane extends VBox {

    /** What is asked. */
    enum Mode {
        QUERY,
        TEXT
    }

    private static final int LONGEST_ITEM = 90;

    final SegmentedBar<Mode> modes;
    final QueryEditor editor;
    final TextField text = new TextField();
    final DataTable rows;
    final Label note = new Label();
    final Waiting waiting;
    final Question question;
    private final Button run;
    private final MenuButton recent = Buttons.menu();
    private final MenuButton examples = Buttons.menu();
    private final VBox field = new VBox(text);
    private final VBox queryStart = new VBox();
    private final Label textStart;
    private final StackPane body = new StackPane();
    private final HBox foot;

    /**
     * @param ask called with what is written, to be answered
     * @param changed called when the answering of a question begins or ends
     */
    QueryPane(ViewContext context, Consumer<String> ask, Runnable changed) {
        Map<Mode, String> keys = new LinkedHashMap<>();
        keys.put(Mode.QUERY, "heap.query.mode.query");
        keys.put(Mode.TEXT, "heap.query.mode.text");
        modes = new SegmentedBar<>(context.texts(), keys);
        rows = new DataTable(context.workers());
        editor = new QueryEditor(context, ask);
        question = new Question(context, "heap-query", changed);
        waiting = new Waiting(context);
        run = Buttons.withKey(
                context.texts(),
                "heap.query.run",
                null,
                String.join("+", KeyNames.of(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN))),
                () -> {
                    if (modes.getSelected() == Mode.QUERY) {
                        editor.run();
                    } else {
                        ask.accept(text.getText());
                    }
                },
                "primary");
        getStyleClass().addAll("heap-panel", "query-pane");
        Words.bind(recent, context.texts(), "heap.query.recent");
        Words.bind(examples, context.texts(), "heap.query.examples");
        recent.setMinWidth(USE_PREF_SIZE);
        examples.setMinWidth(USE_PREF_SIZE);
        recent.setOnShowing(e -> fillRecent());
        for (QueryExample example : QueryExample.values()) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(Words.of(context.texts(), example.key()));
            item.setOnAction(e -> editor.run(example.query()));
            examples.getItems().add(item);
            queryStart.getChildren().add(start(context, example));
        }
        queryStart.getChildren().addFirst(Words.label(context.texts(), "heap.query.start", "body-medium"));
        queryStart.getStyleClass().add("query-start");
        textStart = Words.label(context.texts(), "heap.query.text.start", "secondary");
        textStart.getStyleClass().add("query-start");
        textStart.setWrapText(true);
        text.promptTextProperty().bind(Words.of(context.texts(), "heap.query.text.prompt"));
        text.accessibleTextProperty().bind(Words.of(context.texts(), "heap.query.text.prompt"));
        text.setOnAction(e -> ask.accept(text.getText()));
        text.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
                e.consume();
                ask.accept(text.getText());
            }
        });
        field.getStyleClass().add("query-editor");
        note.getStyleClass().addAll("label-text", "muted");
        Elide.whole(note);
        foot = foot();
        getChildren().setAll(head(), editor, field, foot, body);
        VBox.setVgrow(body, Priority.ALWAYS);
        modes.selectedProperty().addListener(o -> showMode());
        showMode();
    }

    /** In a line where there is room, else in two. */
    private FlowPane head() {
        FlowPane head = new FlowPane(modes, examples, recent, run);
        head.getStyleClass().add("query-head");
        return head;
    }

    private HBox foot() {
        HBox foot = new HBox(note, question.line);
        HBox.setHgrow(question.line, Priority.ALWAYS);
        foot.getStyleClass().addAll("lower-head", "query-foot");
        return foot;
    }

    private Node start(ViewContext context, QueryExample example) {
        Hyperlink link = new Hyperlink();
        Words.bind(link, context.texts(), example.key());
        link.setOnAction(e -> {
            link.setVisited(false);
            editor.run(example.query());
        });
        Label query = Words.plain(QueryTable.line(example.query()), "mono-small", "muted");
        Elide.whole(query);
        return new VBox(link, query);
    }

    private void fillRecent() {
        recent.getItems().clear();
        for (String query : editor.history().queries()) {
            String line = QueryTable.line(query);
            MenuItem item = new MenuItem(line.length() > LONGEST_ITEM ? line.substring(0, LONGEST_ITEM) + '…' : line);
            item.setMnemonicParsing(false);
            item.setOnAction(e -> editor.run(query));
            recent.getItems().add(item);
        }
    }

    private void showMode() {
        boolean query = modes.getSelected() == Mode.QUERY;
        Buttons.show(editor, query);
        Buttons.show(field, !query);
        Buttons.show(recent, query);
        Buttons.show(examples, query);
    }

    /** What is below: how far the analysis is, a beginning, or rows. */
    void show(boolean analysing, boolean known, boolean answered) {
        waiting.setVisible(analysing);
        Buttons.show(foot, question.isRunning() || !note.getText().isEmpty());
        boolean query = modes.getSelected() == Mode.QUERY;
        if (analysing) {
            body.getChildren().setAll(waiting);
        } else if (answered) {
            body.getChildren().setAll(rows);
        } else {
            ScrollPane scroll = new ScrollPane(query ? queryStart : textStart);
            scroll.setFitToWidth(true);
            body.getChildren().setAll(scroll);
        }
        queryStart.setDisable(!known);
        examples.setDisable(!known);
        recent.setDisable(!known || editor.history().queries().isEmpty());
        run.setDisable(!known || question.isRunning());
    }

    /** Puts the keyboard where something can be written. */
    void focusEditor() {
        if (modes.getSelected() == Mode.QUERY) {
            editor.text.requestFocus();
        } else {
            text.requestFocus();
        }
    }
}
