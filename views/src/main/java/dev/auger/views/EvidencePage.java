package dev.auger.views;

import dev.auger.model.Evidence;
import javafx.scene.Node;

/**
 * A page about one file, shown in the centre beside the views of the five layers. Made when it is first opened and kept for the whole
 * case: {@link #show} says which file it is about. Works only while it is shown.
 */
public interface EvidencePage {

    Node node();

    /**
     * Shows a file. Called again with a newer snapshot while it is being read, and with another one when the user opens that.
     *
     * @param at the place on the page to go to, in the page's own terms (an event type, a section); empty for where it was
     */
    void show(Evidence about, String at);

    /** The page was brought to the front, or sent to the back: hidden pages do no work. */
    void setShowing(boolean showing);

    /** Moves the keyboard focus to the main control. */
    void focus();

    /** Puts the focus into the page's search field, if it has one. */
    default void search() {}

    /** Frees listeners, timers and jobs. */
    void dispose();
}
