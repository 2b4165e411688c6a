package dev.auger.views.parts;

import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What assistive technology is told of something drawn, and the key that shows the same as a table. */
public final class Access {

    private Access() {}

    /**
     * Says what a drawn thing is. Its text, what it shows now, is its own to set; until it does it is known by what it is.
     *
     * @param kind key of the words for what it is, for example <em>flame graph</em>
     */
    public static void drawn(Node node, AccessibleRole role, ObservableValue<Texts> texts, String kind) {
        node.setAccessibleRole(role);
        node.accessibleRoleDescriptionProperty().bind(Words.of(texts, kind));
        if (node.getAccessibleText() == null) {
            node.setAccessibleText(texts.getValue().get(kind));
        }
    }

    /** T, on the picture or on the table, goes to the other one. */
    public static void twin(Node picture, Node table, ToggleButton asTable) {
        for (Node node : new Node[] {picture, table}) {
            node.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
                if (isPlainT(e)) {
                    asTable.setSelected(!asTable.isSelected());
                    (asTable.isSelected() ? table : picture).requestFocus();
                    e.consume();
                }
            });
        }
    }

    /** T goes from a picture to the table that stands beside it, and back. */
    public static void beside(Node picture, Node table) {
        leads(picture, table);
        leads(table, picture);
    }

    private static void leads(Node from, Node to) {
        from.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (isPlainT(e)) {
                to.requestFocus();
                e.consume();
            }
        });
    }

    private static boolean isPlainT(KeyEvent event) {
        return event.getCode() == KeyCode.T
                && !event.isShortcutDown()
                && !event.isAltDown()
                && !event.isControlDown()
                && !event.isMetaDown();
    }
}
