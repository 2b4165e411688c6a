package dev.auger.views.parts;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Makes a card behave like a button: click, Enter and Space do the same, and the keyboard can reach it. */
public final class Press {

    private Press() {}

    public static void make(Region region, Runnable action) {
        region.setFocusTraversable(true);
        region.setAccessibleRole(AccessibleRole.BUTTON);
        region.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
                region.requestFocus();
                action.run();
                e.consume();
            }
        });
        region.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            boolean plain = !e.isControlDown() && !e.isAltDown() && !e.isMetaDown() && !e.isShiftDown();
            if (plain
                    && region.equals(e.getTarget())
                    && (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE)) {
                action.run();
                e.consume();
            }
        });
    }
}
