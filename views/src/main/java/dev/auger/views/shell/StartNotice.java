package dev.auger.views.shell;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Something the start page has to say before anything else: what happened, and the one thing to do about it. */
public final class StartNotice extends HBox {

    /**
     * What is said.
     *
     * @param titleKey what happened
     * @param detail more of it: a name, a path; may be empty
     * @param actionKey word of what can be done; empty for nothing
     * @param action does it
     * @param dismiss takes the notice away
     */
    public record Said(String titleKey, String detail, String actionKey, Runnable action, Runnable dismiss) {}

    /** One that warns. */
    public static StartNotice warning(ObservableValue<Texts> texts, Said said) {
        return new StartNotice(texts, said, Icons.of("alert-triangle", "size-16", "warn"));
    }

    /** One that warns of nothing: something goes on. */
    public static StartNotice going(ObservableValue<Texts> texts, Said said) {
        StartNotice notice = new StartNotice(texts, said, Icons.of("radio", "size-16", "accent"));
        notice.getStyleClass().add("going");
        return notice;
    }

    private StartNotice(ObservableValue<Texts> texts, Said said, Node icon) {
        getStyleClass().add("start-notice");
        Label title = Words.label(texts, said.titleKey(), "label-text", "wrapped");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        Label more = Words.plain(said.detail(), "caption", "secondary", "wrapped");
        more.setWrapText(true);
        more.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(title, more);
        words.getStyleClass().add("words");
        Buttons.show(more, !said.detail().isEmpty());
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        getChildren().addAll(icon, words);
        if (!said.actionKey().isEmpty()) {
            getChildren().add(Buttons.text(texts, said.actionKey(), null, said.action(), "small"));
        }
        getChildren().add(Buttons.icon(texts, "start.notice.dismiss", "x", said.dismiss(), "small"));
    }
}
