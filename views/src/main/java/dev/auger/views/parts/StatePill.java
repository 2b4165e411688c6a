package dev.auger.views.parts;

import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A thread state as glyph and name, with a count where it stands for many threads; may be pressed to filter. */
public final class StatePill extends HBox {

    private static final PseudoClass PRESSABLE = PseudoClass.getPseudoClass("pressable");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final ObservableValue<Texts> texts;
    private final Label name = new Label();
    private final Label count = new Label();
    private final Tooltip tooltip = new Tooltip();
    private @Nullable StateKind kind;
    private String said = "";

    public StatePill(ObservableValue<Texts> texts) {
        this.texts = texts;
        Region glyph = new Region();
        glyph.getStyleClass().add("glyph");
        StackPane box = new StackPane(glyph);
        box.getStyleClass().add("glyph-box");
        count.getStyleClass().add("count");
        count.setManaged(false);
        count.setVisible(false);
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        getStyleClass().add("state-pill");
        getChildren().setAll(box, name, count);
        Tooltip.install(this, tooltip);
    }

    public StatePill(ObservableValue<Texts> texts, StateKind kind) {
        this(texts);
        show(kind, -1);
    }

    /** @param threads how many threads are in the state, or -1 for no count */
    public void show(StateKind newKind, long threads) {
        if (kind != newKind) {
            String before = kind == null ? said : kind.id();
            getStyleClass().remove(before);
            said = "";
            kind = newKind;
            getStyleClass().add(newKind.id());
            name.textProperty().bind(Words.of(texts, "state." + newKind.id()));
            tooltip.textProperty().bind(Words.of(texts, "state." + newKind.id() + ".meaning"));
        }
        count.setText(threads < 0 ? "" : Numbers.count(threads));
        count.setManaged(threads >= 0);
        count.setVisible(threads >= 0);
        setAccessibleText(threads < 0 ? name.getText() : name.getText() + " " + count.getText());
    }

    /** Gives what is shown another name, with its count. */
    public void rename(String words) {
        name.textProperty().unbind();
        name.setText(words);
        tooltip.textProperty().unbind();
        tooltip.setText(words);
        setAccessibleText(words + " " + count.getText());
    }

    /** Shows a state in a runtime's own words, drawn as the one that comes nearest. */
    public void show(StateKind nearest, String words) {
        show(nearest, -1);
        // What it is bound to now is not what it says; the next state must be bound again.
        said = nearest.id();
        kind = null;
        name.textProperty().unbind();
        name.setText(words);
        tooltip.textProperty().unbind();
        tooltip.setText(words);
        setAccessibleText(words);
    }

    public @Nullable StateKind kind() {
        return kind;
    }

    /** Makes the pill a button: click, Enter and Space run the action. */
    public void onPress(Runnable action) {
        pseudoClassStateChanged(PRESSABLE, true);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                action.run();
            }
        });
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                action.run();
                e.consume();
            }
        });
    }

    /** Dims the pill: its state is filtered out. */
    public void setOff(boolean off) {
        pseudoClassStateChanged(OFF, off);
    }
}
