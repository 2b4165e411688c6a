package dev.auger.app.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * A property of the window for things that come and go: it follows the window's, but what listens to it is not held by the window. Without it a
 * closed case would live as long as the window, for each of its views listens to the language.
 */
final class Tied {

    private Tied() {}

    /** A property that follows another. The other refers to it weakly, as JavaFX's bindings do. */
    static <T> ReadOnlyObjectProperty<T> to(ObservableValue<T> source) {
        ReadOnlyObjectWrapper<T> tied = new ReadOnlyObjectWrapper<>();
        tied.bind(source);
        return tied;
    }

    /** A property that follows another, and that the other follows. */
    static <T> ObjectProperty<T> both(ObjectProperty<T> source) {
        ObjectProperty<T> tied = new SimpleObjectProperty<>();
        tied.bindBidirectional(source);
        return tied;
    }
}
