package dev.auger.views;

import dev.auger.model.Layer;
import javafx.scene.Node;

/**
 * The centre view of one layer. Listens to its {@link ViewContext} from construction on and computes only while it is shown.
 */
public interface LayerView {

    Layer layer();

    Node node();

    /** The view was brought to the front, or sent to the back: hidden views do no work. */
    void setShowing(boolean showing);

    /** Moves the keyboard focus to the main control. */
    void focus();

    /** Puts the focus into the view's search field, if it has one. */
    default void search() {}

    /** Frees listeners, timers and jobs. */
    void dispose();
}
