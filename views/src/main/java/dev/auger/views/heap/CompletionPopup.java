package dev.auger.views.heap;

import dev.auger.analysis.heap.query.Completion;
import dev.auger.model.HeapSnapshot;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Elide;
import dev.auger.views.text.Words;
import dev.auger.views.work.Latest;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PopupControl;
import javafx.scene.control.Skin;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Proposes words under the caret of a query, while it is written and on Ctrl+Space. Up and Down choose, Enter and Tab put the chosen
 * word in, Escape takes the proposals away.
 */
final class CompletionPopup {

    private static final int ROWS = 10;
    /** Border and padding above and below. */
    private static final double AROUND = 10;

    private final TextArea text;
    private final ListView<Completion.Proposal> list = new ListView<>();
    /** Not a plain popup: that would not have the look of the text it stands at. */
    private final PopupControl popup = new PopupControl();

    private final Latest<Completion> looking;
    private @Nullable HeapSnapshot heap;
    private @Nullable Completion shown;
    /** The text is changed here and not by typing. */
    private boolean putting;

    CompletionPopup(ViewContext context, TextArea text) {
        this.text = text;
        looking = new Latest<>(context.workers(), "heap-completion", this::show);
        list.getStyleClass().add("completions");
        list.setFocusTraversable(false);
        list.accessibleTextProperty().bind(Words.of(context.texts(), "heap.query.completions"));
        list.setCellFactory(l -> new Cell());
        list.setOnMouseClicked(e -> put());
        popup.setSkin(new ListSkin());
        popup.setAutoHide(true);
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        text.addEventHandler(KeyEvent.KEY_TYPED, e -> {
            String typed = e.getCharacter();
            boolean word = !typed.isEmpty()
                    && (Character.isJavaIdentifierPart(typed.charAt(0)) || ".@$".indexOf(typed.charAt(0)) >= 0)
                    && !Character.isISOControl(typed.charAt(0));
            boolean back = typed.equals("\b") && isShowing();
            if (word && !e.isShortcutDown() || back) {
                // The text changes after this.
                Platform.runLater(this::ask);
            } else {
                hide();
            }
        });
        text.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                hide();
            }
        });
    }

    void setHeap(@Nullable HeapSnapshot newHeap) {
        heap = newHeap;
        hide();
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    /** What is proposed now. */
    ListView<Completion.Proposal> list() {
        return list;
    }

    /** Looks for words that fit where the caret is. */
    void ask() {
        HeapSnapshot now = heap;
        if (now == null || putting) {
            return;
        }
        String query = text.getText();
        int at = Math.min(text.getCaretPosition(), query.length());
        looking.ask(job -> Completion.at(query, at, now));
    }

    private void show(Completion found) {
        boolean written = found.proposals().size() == 1
                && found.proposals()
                        .getFirst()
                        .text()
                        .equals(text.getText(
                                Math.min(found.from(), text.getLength()), Math.min(found.to(), text.getLength())));
        if (found.proposals().isEmpty() || written || text.getCaretPosition() != found.to()) {
            hide();
            return;
        }
        shown = found;
        list.getItems().setAll(found.proposals());
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        if (text.getScene() != null && text.getSkin() instanceof TextAreaSkin skin && text.isFocused()) {
            Rectangle2D character = skin.getCharacterBounds(Math.max(0, found.from()));
            Bounds area = text.localToScreen(text.getBoundsInLocal());
            if (area != null) {
                popup.show(text, area.getMinX() + character.getMinX(), area.getMinY() + character.getMaxY() + 2);
                // Rows are as high as the style sheet has them at this scale, which is known once it is in the scene.
                list.applyCss();
                list.setPrefHeight(list.getFixedCellSize()
                                * Math.min(ROWS, found.proposals().size())
                        + AROUND);
            }
        }
    }

    void hide() {
        looking.cancel();
        shown = null;
        popup.hide();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
            event.consume();
            ask();
            return;
        }
        if (shown == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case PAGE_UP -> move(1 - ROWS);
            case PAGE_DOWN -> move(ROWS - 1);
            case ENTER, TAB -> put();
            case ESCAPE -> hide();
            case LEFT, RIGHT, HOME, END -> {
                hide();
                return;
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int last = list.getItems().size() - 1;
        int to = Math.clamp((long) list.getSelectionModel().getSelectedIndex() + by, 0, last);
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - ROWS / 2));
    }

    /** Puts the chosen word in. */
    private void put() {
        Completion now = shown;
        Completion.Proposal chosen = list.getSelectionModel().getSelectedItem();
        hide();
        if (now != null && chosen != null && now.to() <= text.getLength()) {
            putting = true;
            text.replaceText(now.from(), now.to(), chosen.text());
            putting = false;
        }
    }

    void dispose() {
        hide();
    }

    private final class ListSkin implements Skin<PopupControl> {
        @Override
        public PopupControl getSkinnable() {
            return popup;
        }

        @Override
        public Node getNode() {
            return list;
        }

        @Override
        public void dispose() {}
    }

    private static final class Cell extends ListCell<Completion.Proposal> {

        private final Label word = new Label();
        private final Label detail = new Label();
        private final HBox row = new HBox(word, spring(), detail);

        Cell() {
            word.getStyleClass().add("mono");
            Elide.whole(word);
            detail.getStyleClass().addAll("label-text", "muted");
            detail.setMinWidth(Region.USE_PREF_SIZE);
            row.getStyleClass().add("completion");
        }

        private static Region spring() {
            Region spring = new Region();
            HBox.setHgrow(spring, Priority.ALWAYS);
            return spring;
        }

        @Override
        protected void updateItem(Completion.@Nullable Proposal item, boolean none) {
            super.updateItem(item, none);
            if (none || item == null) {
                setGraphic(null);
                return;
            }
            word.setText(item.text());
            detail.setText(item.detail().isEmpty() ? "" : item.detail());
            setGraphic(row);
        }
    }
}
