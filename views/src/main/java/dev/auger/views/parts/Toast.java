package dev.auger.views.parts;

import dev.auger.views.text.Words;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Says that something is done, or that it could not be, for six seconds, longer while the pointer is on it. What a view cannot show is
 * a card, not a toast.
 */
public final class Toast extends HBox {

    private static final Duration SHOWN = Duration.seconds(6);

    private final PauseTransition pause = new PauseTransition(SHOWN);

    /**
     * @param link word of the one thing to do about it; empty for nothing
     * @param action what that does
     * @param gone called once, when the time is over or the link was used: removes the toast
     */
    public Toast(String title, String detail, String link, Runnable action, Runnable gone) {
        this(Icons.of("check-circle", "size-16", "ok"), title, detail, link, action, gone);
    }

    private Toast(Node icon, String title, String detail, String link, Runnable action, Runnable gone) {
        getStyleClass().add("toast");
        VBox body = new VBox();
        body.getStyleClass().add("body-box");
        HBox.setHgrow(body, Priority.ALWAYS);
        Label second = Words.plain(detail, "caption", "secondary", "wrapped");
        second.setMinHeight(USE_PREF_SIZE);
        body.getChildren().setAll(Words.plain(title, "label-text"), second);
        getChildren().setAll(icon, body);
        if (!link.isEmpty()) {
            Hyperlink more = new Hyperlink(link);
            more.setMinWidth(USE_PREF_SIZE);
            more.setOnAction(e -> {
                pause.stop();
                gone.run();
                action.run();
            });
            getChildren().add(more);
        }
        setAccessibleText(title + " " + detail);
        pause.setOnFinished(e -> gone.run());
        setOnMouseEntered(e -> pause.stop());
        setOnMouseExited(e -> pause.playFromStart());
    }

    /** Of something that went wrong. */
    public static Toast failure(String title, String detail, Runnable gone) {
        return new Toast(Icons.of("alert-triangle", "size-16", "warn"), title, detail, "", () -> {}, gone);
    }

    /** Starts its time. */
    public void start() {
        pause.playFromStart();
    }
}
