package dev.auger.views.shell;

import dev.auger.views.parts.Elide;
import dev.auger.views.parts.Icons;
import dev.auger.views.parts.LayerMarks;
import dev.auger.views.parts.MiddleLabel;
import dev.auger.views.parts.Press;
import dev.auger.views.parts.ProgressLine;
import dev.auger.views.parts.Tag;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One file on the rail. */
final class EvidenceCardView extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass OTHER = PseudoClass.getPseudoClass("other-process");

    private final ObservableValue<Texts> texts;
    private final EvidenceActions actions;
    private EvidenceCard card;
    private ProgressLine progress;
    private @Nullable Tooltip switchTip;

    EvidenceCardView(EvidenceCard card, ObservableValue<Texts> texts, EvidenceActions actions) {
        this.texts = texts;
        this.actions = actions;
        this.card = card;
        this.progress = new ProgressLine(texts, () -> actions.cancel(card.id()));
        Press.make(this, () -> actions.choose(this.card.id()));
        setOnContextMenuRequested(
                e -> menu(this.card.id(), texts.getValue(), actions).show(this, e.getScreenX(), e.getScreenY()));
        setOnKeyReleased(e -> {
            if (e.getCode() == KeyCode.DELETE) {
                actions.remove(this.card.id());
            }
        });
        build();
    }

    /** Shows another state of the same file; while it is being read only figures move. */
    void show(EvidenceCard now) {
        boolean onlyProgress = now.status() == card.status()
                && now.status() == EvidenceCard.Status.READING
                && now.span().equals(card.span())
                && now.counts().equals(card.counts())
                && now.note().equals(card.note());
        card = now;
        if (onlyProgress) {
            progress.setProgress(now.progress(), "");
        } else {
            build();
        }
    }

    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    /** The file is of another process than the one shown. */
    void setOther(boolean other) {
        pseudoClassStateChanged(OTHER, other);
        Tooltip tip = switchTip;
        if (other && tip == null) {
            tip = new Tooltip();
            tip.textProperty().bind(Words.of(texts, "rail.other-process"));
            Tooltip.install(this, tip);
            switchTip = tip;
        } else if (!other && tip != null) {
            Tooltip.uninstall(this, tip);
            switchTip = null;
        }
    }

    private void build() {
        getStyleClass().setAll("evidence-card", card.status().styleClass());
        MiddleLabel name = new MiddleLabel("label-text");
        name.setText(card.name());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(Icons.of(card.icon()), name, new Tag(card.tag()));
        head.getStyleClass().add("head");
        Label span = Words.plain(card.span(), "caption", "secondary", "span");
        Label counts = Words.plain(card.counts(), "caption", "muted");
        if (card.status() == EvidenceCard.Status.REFUSED) {
            // Why it was refused is all the card has to say, so it is there whole.
            span.getStyleClass().add("wrapped");
            span.setMinHeight(USE_PREF_SIZE);
        } else {
            Elide.whole(span);
        }
        Elide.whole(counts);
        getChildren().setAll(head, span, counts);
        switch (card.status()) {
            case COMPLETE -> {
                getChildren().add(answers());
                pages();
            }
            case PARTIAL -> {
                getChildren().addAll(answers(), note("alert-triangle"));
                pages();
            }
            case READING -> {
                progress = new ProgressLine(texts, () -> actions.cancel(card.id()));
                progress.setProgress(card.progress(), "");
                getChildren().add(progress);
                if (!card.note().isEmpty()) {
                    getChildren().add(wholeNote());
                }
            }
            case REFUSED -> {
                getChildren().add(note("x-circle"));
                remedy();
            }
        }
        setAccessibleText(String.join(", ", card.name(), card.tag(), card.span(), card.counts(), card.note()));
    }

    private HBox answers() {
        HBox row = new HBox(
                Words.label(texts, "rail.answers", "caption", "muted"),
                LayerMarks.row().show(card.answers()).node());
        row.getStyleClass().add("answers");
        return row;
    }

    private void pages() {
        // Words of every language must be whole, so links that find no room stand on a second line.
        FlowPane row = new FlowPane();
        row.getStyleClass().add("pages");
        // As wide as the card is, whatever stands in it.
        row.setPrefWrapLength(0);
        for (PageLink page : actions.pages(card.id())) {
            Hyperlink link = new Hyperlink();
            Words.bind(link, texts, page.titleKey());
            link.setOnAction(e -> {
                link.setVisited(false);
                actions.openPage(card.id(), page.id());
            });
            // The card around it is a button too.
            link.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
            row.getChildren().add(link);
        }
        int dumps = actions.dumps(card.id());
        if (dumps > 1) {
            row.getChildren().add(dumpLink(dumps));
        }
        if (!row.getChildren().isEmpty()) {
            getChildren().add(row);
        }
    }

    private Hyperlink dumpLink(int dumps) {
        Hyperlink link = new Hyperlink(texts.getValue().get("rail.dump", actions.dump(card.id()), dumps));
        link.setOnAction(e -> {
            link.setVisited(false);
            ContextMenu choice = new ContextMenu();
            choice.getItems()
                    .setAll(dumps(card.id(), dumps, texts.getValue(), actions).getItems());
            choice.show(link, Side.BOTTOM, 0, 0);
        });
        link.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        return link;
    }

    private void remedy() {
        String key = actions.remedy(card.id());
        if (key != null) {
            Hyperlink link = new Hyperlink();
            Words.bind(link, texts, key);
            link.setOnAction(e -> actions.remedied(card.id()));
            // The card around it is a button too.
            link.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
            getChildren().add(link);
        }
    }

    /** As long as it takes: what is to be done about it stands in it. */
    private HBox wholeNote() {
        Label words = Words.plain(card.note(), "caption", "wrapped");
        words.setMinHeight(USE_PREF_SIZE);
        HBox row = new HBox(Icons.of("alert-triangle"), words);
        row.getStyleClass().addAll("note", "whole");
        return row;
    }

    private HBox note(String icon) {
        HBox row = new HBox(Icons.of(icon), Words.plain(card.note(), "caption"));
        row.getStyleClass().add("note");
        return row;
    }

    /** What can be done with a file, also where only its icon is shown. */
    static ContextMenu menu(String id, Texts words, EvidenceActions actions) {
        ContextMenu menu = new ContextMenu();
        for (PageLink page : actions.pages(id)) {
            menu.getItems().add(item(words.get(page.titleKey()), () -> actions.openPage(id, page.id())));
        }
        int dumps = actions.dumps(id);
        if (dumps > 1) {
            menu.getItems().add(dumps(id, dumps, words, actions));
        }
        menu.getItems()
                .addAll(
                        item(words.get("rail.details"), () -> actions.details(id)),
                        item(words.get("rail.remove"), () -> actions.remove(id)));
        return menu;
    }

    /** Which of the dumps in one file is shown. */
    private static Menu dumps(String id, int dumps, Texts words, EvidenceActions actions) {
        Menu choice = new Menu(words.get("rail.dump", actions.dump(id), dumps));
        ToggleGroup group = new ToggleGroup();
        for (int dump = 1; dump <= dumps; dump++) {
            int number = dump;
            RadioMenuItem item = new RadioMenuItem(words.get("rail.dump.choose", number));
            item.setToggleGroup(group);
            item.setSelected(number == actions.dump(id));
            item.setOnAction(e -> actions.chooseDump(id, number));
            choice.getItems().add(item);
        }
        return choice;
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(e -> action.run());
        return item;
    }
}
