package dev.auger.views.events;

import java.util.List;
import javafx.scene.Node;

/** One of the ways to look at the shown rows, below the table. Works only while it is in front. */
interface Panel {

    Node node();

    /** Its controls, for the line above it. */
    List<Node> controls();

    /** Shows other rows, or, while it is at the back, forgets the ones it has. */
    void show(Loaded rows);

    /** Nothing is shown: no type is open, or the one that is has no rows. */
    void clear();

    void dispose();
}
