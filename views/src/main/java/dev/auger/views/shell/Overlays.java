package dev.auger.views.shell;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The root of the window: what is shown, and at most one thing over it. Escape and a click beside it close it and give the
 * focus back; the keyboard cannot leave it meanwhile.
 */
public final class Overlays extends StackPane {

    /** Share of the height that stays free below. */
    private static final double ABOVE_MIDDLE = 0.12;

    private final StackPane content = new StackPane();
    private final Region scrim = new Region();
    private final ChangeListener<@Nullable Node> keepFocus = (o, old, now) -> keepInside(now);
    private @Nullable Node shown;
    private @Nullable Node focusBefore;
    private boolean backwards;

    public Overlays() {
        getStyleClass().add("overlays");
        scrim.getStyleClass().add("scrim");
        scrim.setOnMouseClicked(e -> hide());
        getChildren().setAll(content);
        sceneProperty().addListener((o, old, now) -> {
            if (old != null) {
                old.focusOwnerProperty().removeListener(keepFocus);
            }
            if (now != null) {
                now.focusOwnerProperty().addListener(keepFocus);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            backwards = e.getCode() == KeyCode.TAB && e.isShiftDown();
            if (shown != null && e.getCode() == KeyCode.ESCAPE) {
                hide();
                e.consume();
            }
        });
    }

    /** What the window shows: the start page or the case. */
    public void setContent(Node node) {
        content.getChildren().setAll(node);
    }

    /** Shows something a little above the middle; focuses it. */
    public void show(Region overlay) {
        double height = getScene() == null ? 0 : getScene().getHeight();
        show(overlay, Pos.CENTER, -ABOVE_MIDDLE * height);
    }

    /** @param top distance from the upper edge in pixels; negative lifts it above the middle */
    public void show(Region overlay, Pos where, double top) {
        hide();
        if (getScene() != null) {
            focusBefore = getScene().getFocusOwner();
        }
        shown = overlay;
        overlay.setMaxHeight(Region.USE_PREF_SIZE);
        setAlignment(overlay, where);
        setMargin(overlay, new Insets(Math.max(0, top), 0, Math.max(0, -top), 0));
        content.setMouseTransparent(true);
        // Added beside the content, which stays: put back, all of it would be styled anew.
        getChildren().addAll(scrim, overlay);
        overlay.requestFocus();
    }

    public void hide() {
        if (shown == null) {
            return;
        }
        getChildren().removeAll(scrim, shown);
        shown = null;
        content.setMouseTransparent(false);
        Node back = focusBefore;
        focusBefore = null;
        if (back != null) {
            back.requestFocus();
        }
    }

    /** Tab walks on from the overlay's last control into what lies below: it comes back to the other end of the overlay. */
    private void keepInside(@Nullable Node focus) {
        Node overlay = shown;
        if (overlay != null && focus != null && isWithin(focus, content)) {
            Node last = backwards ? last(overlay) : null;
            Platform.runLater((last == null ? overlay : last)::requestFocus);
        }
    }

    /** Where Shift+Tab goes to from the first control: the last one that can have the keyboard. */
    private static @Nullable Node last(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node instanceof Parent parent) {
            List<Node> children = parent.getChildrenUnmodifiable();
            for (int i = children.size() - 1; i >= 0; i--) {
                Node found = last(children.get(i));
                if (found != null) {
                    return found;
                }
            }
        }
        return node.isFocusTraversable() ? node : null;
    }

    private static boolean isWithin(Node node, Node ancestor) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    public boolean isShowing() {
        return shown != null;
    }
}
