package dev.auger.views.table;

import javafx.scene.Node;

/** A control in a cell, reused for whichever row scrolls into view. */
public interface CellGraphic {

    Node node();

    void showRow(int row);

    /** Shows a group's row; hides itself if groups have no picture in this column. */
    default void showGroup(int group) {
        node().setVisible(false);
    }
}
