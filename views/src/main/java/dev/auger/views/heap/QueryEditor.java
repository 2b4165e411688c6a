package dev.auger.views.heap;

import dev.auger.analysis.heap.query.QueryError;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Where a query is written. Ctrl+Enter runs it, Ctrl+Up and Ctrl+Down go through those that ran before, Tab leaves. What is wrong is
 * said below, with the line and a mark under the place.
 */
final class QueryEditor extends VBox {

    /** Characters of a line that fit below, before and after the place that is wrong. */
    private static final int AROUND = 48;

    private final ViewContext context;
    final TextArea text = new TextArea();
    final Label error = new Label();
    final Label place = new Label();
    private final VBox wrong = new VBox(error, place);
    final CompletionPopup completions;
    private final QueryHistory history = new QueryHistory();
    private final Consumer<String> run;
    private @Nullable QueryError shown;
    private boolean browsing;

    QueryEditor(ViewContext context, Consumer<String> run) {
        this.context = context;
        this.run = run;
        getStyleClass().add("query-editor");
        text.getStyleClass().add("mono");
        text.setPrefRowCount(3);
        text.setPrefColumnCount(20);
        text.setMinHeight(USE_PREF_SIZE);
        text.promptTextProperty().bind(Words.of(context.texts(), "heap.query.prompt"));
        text.setWrapText(true);
        text.accessibleTextProperty().bind(Words.of(context.texts(), "heap.query.prompt"));
        error.getStyleClass().addAll("label-text", "query-error");
        error.setWrapText(true);
        place.getStyleClass().add("mono");
        place.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(text, wrong);
        showError(null);
        // Before the keys of the editor: what is proposed takes Enter and Tab.
        completions = new CompletionPopup(context, text);
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        text.textProperty().addListener(o -> {
            showError(null);
            if (!browsing) {
                history.leave();
            }
        });
    }

    QueryHistory history() {
        return history;
    }

    private void key(KeyEvent event) {
        if (event.isConsumed()) {
            return;
        }
        boolean shortcut = event.isShortcutDown();
        if (event.getCode() == KeyCode.ENTER && shortcut) {
            event.consume();
            run();
        } else if (event.getCode() == KeyCode.UP && shortcut) {
            event.consume();
            history.older().ifPresent(this::browse);
        } else if (event.getCode() == KeyCode.DOWN && shortcut) {
            event.consume();
            history.newer().ifPresent(this::browse);
        } else if (event.getCode() == KeyCode.TAB && !shortcut) {
            // A query needs no tabs, and the keyboard must get out of here.
            event.consume();
            text.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }

    private void browse(String query) {
        browsing = true;
        text.setText(query);
        text.end();
        browsing = false;
    }

    void run() {
        String query = text.getText().strip();
        if (!query.isEmpty()) {
            history.add(query);
            run.accept(query);
        }
    }

    /** Puts a query in and runs it. */
    void run(String query) {
        text.setText(query);
        text.end();
        run();
    }

    /** Says what is wrong with the query that was run; nothing takes it away. */
    void showError(@Nullable QueryError wrongQuery) {
        shown = wrongQuery;
        Buttons.show(wrong, wrongQuery != null);
        if (wrongQuery == null) {
            return;
        }
        error.setText(sentence(context.texts().get(), wrongQuery));
        // The query was stripped; positions count from its first character.
        String written = text.getText();
        int lead = written.length() - written.stripLeading().length();
        List<String> lines = written.stripLeading().lines().toList();
        int line = wrongQuery.at().line() - 1;
        String of = line < lines.size() ? lines.get(line) : "";
        place.setText(marked(of, wrongQuery.at().column() - 1));
        int before = lead;
        for (int i = 0; i < Math.min(line, lines.size()); i++) {
            before += lines.get(i).length() + 1;
        }
        text.positionCaret(Math.min(written.length(), before + wrongQuery.at().column() - 1));
    }

    void languageChanged() {
        QueryError again = shown;
        if (again != null) {
            error.setText(sentence(context.texts().get(), again));
        }
    }

    static String sentence(Texts words, QueryError error) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(Integer.toString(error.at().line()));
        arguments.add(Integer.toString(error.at().column()));
        arguments.addAll(error.arguments());
        String text = words.get("cli.query." + error.code().id(), arguments.toArray());
        return Optional.of(text)
                .filter(t -> !t.isEmpty())
                .map(t -> Character.toUpperCase(t.charAt(0)) + t.substring(1))
                .orElse(text);
    }

    /** The line as far as it fits, and below it a mark under the place that is wrong. */
    static String marked(String line, int column) {
        int at = Math.clamp(column, 0, line.length());
        int from = Math.max(0, at - AROUND);
        int to = Math.min(line.length(), at + AROUND);
        String left = (from > 0 ? "…" : "") + line.substring(from, at);
        return left + line.substring(at, to) + (to < line.length() ? "…" : "") + '\n' + " ".repeat(left.length()) + '^';
    }
}
