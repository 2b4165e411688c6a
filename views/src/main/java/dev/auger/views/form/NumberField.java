package dev.auger.views.form;

import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A field for a whole number between two bounds. Up and Down count; whatever else is typed comes back into the bounds when left. */
public final class NumberField extends TextField {

    private final int least;
    private final int most;

    public NumberField(int value, int least, int most) {
        this.least = least;
        this.most = most;
        getStyleClass().addAll("number-field", "mono");
        int digits = Integer.toString(most).length();
        setMinWidth(USE_PREF_SIZE);
        setPrefColumnCount(Math.max(3, digits));
        setTextFormatter(new TextFormatter<>(change -> digits(change, digits)));
        setText(Integer.toString(value));
        focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                setText(Integer.toString(value()));
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN) {
                int step = e.getCode() == KeyCode.UP ? 1 : -1;
                setText(Integer.toString(Math.clamp(value() + (long) step, least, most)));
                e.consume();
            }
        });
    }

    /** JavaFX refuses a change by null. */
    @SuppressWarnings("NullAway")
    private static TextFormatter.Change digits(TextFormatter.Change change, int most) {
        return change.getControlNewText().matches("\\d{0," + most + '}') ? change : null;
    }

    /** What is typed, within the bounds. */
    public int value() {
        String text = getText();
        return text.isEmpty() ? least : Math.clamp(Long.parseLong(text), least, most);
    }
}
