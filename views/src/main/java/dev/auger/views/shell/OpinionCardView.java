package dev.auger.views.shell;

import dev.auger.views.parts.Press;
import dev.auger.views.parts.ShareBar;
import dev.auger.views.parts.Tag;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One rule's finding: score and claim; open also its reasons and the events it looked at. */
final class OpinionCardView extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final VBox more = new VBox();
    private boolean open;

    OpinionCardView(OpinionCard card, ObservableValue<Texts> texts, OpinionActions actions) {
        getStyleClass().addAll("finding-card", "opinion-card");
        getChildren().setAll(head(card, texts), wrapped(card.summary(), "card-title"));
        more.getStyleClass().add("more");
        card.details().forEach(text -> more.getChildren().add(wrapped(text, "label-text", "secondary")));
        if (!card.events().isEmpty()) {
            more.getChildren().add(events(card, texts, actions));
        }
        String source = texts.getValue().get("opinion.rule", card.rule(), card.name());
        String where = card.source().isEmpty() ? source : source + " \u00b7 " + card.source();
        more.getChildren().add(wrapped(where, "caption", "muted"));
        setAccessibleText(
                card.name() + ". " + texts.getValue().get("opinion.score", score(card)) + ". " + card.summary());
        Press.make(this, this::toggle);
    }

    private static Node head(OpinionCard card, ObservableValue<Texts> texts) {
        ShareBar bar = new ShareBar(card.strong() ? "heap" : "cpu");
        bar.setShare(card.score() / 100);
        HBox head = new HBox(new Tag(texts.getValue().get(card.strong() ? "opinion.strong" : "opinion.hint")));
        // Their sentences are not translated; who reads another language is told so.
        if (!texts.getValue().locale().getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            head.getChildren().add(new Tag(texts.getValue().get("opinion.foreign")));
        }
        Label figure = Words.plain(score(card), "score");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().addAll(gap, bar, figure);
        head.getStyleClass().add("badges");
        return head;
    }

    private static String score(OpinionCard card) {
        return Numbers.count(Math.round(card.score()));
    }

    private static Node events(OpinionCard card, ObservableValue<Texts> texts, OpinionActions actions) {
        FlowPane flow = new FlowPane();
        flow.getStyleClass().add("events");
        for (String event : card.events()) {
            if (actions.canShowEvents()) {
                Hyperlink link = new Hyperlink(event);
                link.getStyleClass().add("event");
                Words.name(link, texts, "opinion.events", event);
                link.setOnAction(e -> {
                    link.setVisited(false);
                    actions.showEvents(card.id(), event);
                });
                flow.getChildren().add(link);
            } else {
                flow.getChildren().add(new Tag(event));
            }
        }
        return flow;
    }

    private static Label wrapped(String text, String... styleClasses) {
        Label label = Words.plain(text, styleClasses);
        label.getStyleClass().add("wrapped");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void toggle() {
        open = !open;
        pseudoClassStateChanged(CHOSEN, open);
        if (open) {
            getChildren().add(more);
        } else {
            getChildren().remove(more);
        }
        notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.EXPANDED ? open : super.queryAccessibleAttribute(attribute, parameters);
    }
}
