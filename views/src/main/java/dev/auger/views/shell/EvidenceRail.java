package dev.auger.views.shell;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.parts.Press;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The evidence of the case: a card a file, how the files join, and a place to drop more. Folds to a column of icons. */
public final class EvidenceRail extends BorderPane {

    /**
     * How well the files join in one respect.
     *
     * @param labelKey resource key, for example {@code rail.join.time}
     * @param value the measured agreement
     */
    public record Join(String labelKey, String value) {}

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass OTHER = PseudoClass.getPseudoClass("other-process");

    private final ObservableValue<Texts> texts;
    private final EvidenceActions actions;
    private final ObservableList<EvidenceCard> cards = FXCollections.observableArrayList();
    private final Map<String, EvidenceCardView> views = new HashMap<>();
    private Set<String> others = Set.of();
    private final StringProperty chosen = new SimpleStringProperty(this, "chosen", "");
    private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded");
    private final Label count = Words.plain("", "caption", "muted");
    private final VBox list = new VBox();
    private final VBox joined = new VBox();
    private final VBox foldedList = new VBox();
    private final Node full;

    public EvidenceRail(ObservableValue<Texts> texts, EvidenceActions actions) {
        this.texts = texts;
        this.actions = actions;
        getStyleClass().add("evidence-rail");
        list.getStyleClass().add("cards");
        joined.getStyleClass().add("joined");
        foldedList.getStyleClass().add("folded-cards");
        full = full();
        Drops.accept(this, this, actions::drop);
        cards.addListener((ListChangeListener<EvidenceCard>) c -> rebuild());
        chosen.addListener((o, old, now) -> mark());
        folded.addListener((o, old, now) -> fold());
        texts.addListener((o, old, now) -> rebuild());
        fold();
        rebuild();
    }

    private Node full() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox title = new HBox(
                Words.label(texts, "rail.title", "heading"),
                count,
                gap,
                Buttons.icon(texts, "rail.add", "plus", actions::add, "small"));
        title.getStyleClass().add("side-title");
        HBox drop = new HBox(Icons.of("download", "size-16"), Words.label(texts, "rail.drop", "caption"));
        drop.getStyleClass().add("drop-area");
        drop.accessibleTextProperty().bind(Words.of(texts, "rail.drop"));
        Press.make(drop, actions::add);
        Drops.accept(drop, drop, actions::drop);
        StackPane bottom = new StackPane(drop);
        bottom.getStyleClass().add("bottom");
        ScrollPane scroll = new ScrollPane(new VBox(list, joined));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return new BorderPane(scroll, title, null, bottom, null);
    }

    private void fold() {
        setCenter(folded.get() ? foldedList : full);
    }

    private void rebuild() {
        Texts words = texts.getValue();
        List<Node> nodes = new ArrayList<>();
        Map<String, EvidenceCardView> before = new HashMap<>(views);
        views.clear();
        for (EvidenceCard card : cards) {
            EvidenceCardView view = before.get(card.id());
            if (view == null) {
                view = new EvidenceCardView(card, texts, actions);
            } else {
                view.show(card);
            }
            views.put(card.id(), view);
            nodes.add(view);
        }
        if (!list.getChildren().equals(nodes)) {
            list.getChildren().setAll(nodes);
        }
        foldedList.getChildren().setAll(Buttons.icon(texts, "rail.add", "plus", actions::add));
        cards.forEach(c -> foldedList.getChildren().add(foldedCard(c)));
        long refused = cards.stream()
                .filter(c -> c.status() == EvidenceCard.Status.REFUSED)
                .count();
        count.setText(
                refused == 0
                        ? words.get("rail.files", cards.size())
                        : words.get("rail.files.refused", cards.size(), Numbers.count(refused)));
        mark();
    }

    private Node foldedCard(EvidenceCard card) {
        Region loss = new Region();
        loss.getStyleClass().add("loss");
        StackPane cell = new StackPane(Icons.of(card.icon(), "size-16"), loss);
        StackPane.setAlignment(loss, Pos.TOP_RIGHT);
        cell.getStyleClass().addAll("folded-card", card.status().styleClass());
        cell.setUserData(card.id());
        cell.setAccessibleText(card.name());
        Tooltip.install(
                cell,
                new Tooltip(String.join("\n", card.name(), card.span(), card.counts(), card.note())
                        .strip()));
        Press.make(cell, () -> actions.choose(card.id()));
        cell.setOnContextMenuRequested(e ->
                EvidenceCardView.menu(card.id(), texts.getValue(), actions).show(cell, e.getScreenX(), e.getScreenY()));
        return cell;
    }

    private void mark() {
        views.forEach((id, view) -> {
            view.setChosen(id.equals(chosen.get()));
            view.setOther(others.contains(id));
        });
        for (Node cell : foldedList.getChildren()) {
            cell.pseudoClassStateChanged(OTHER, cell.getUserData() instanceof String id && others.contains(id));
            cell.pseudoClassStateChanged(CHOSEN, chosen.get().equals(cell.getUserData()));
        }
    }

    /** The cards in the order they are shown. Replacing one by another of the same id keeps its place and focus. */
    public ObservableList<EvidenceCard> cards() {
        return cards;
    }

    /** How the files join; empty while there is nothing to say. */
    public void setJoins(List<Join> joins) {
        joined.getChildren().clear();
        if (!joins.isEmpty()) {
            joined.getChildren().add(Words.label(texts, "rail.joined", "label-text", "secondary"));
        }
        for (Join join : joins) {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(
                    Words.label(texts, join.labelKey(), "caption", "muted"),
                    gap,
                    Words.plain(join.value(), "mono-small", "secondary"));
            row.getStyleClass().add("join");
            joined.getChildren().add(row);
        }
    }

    /** Ids of the cards whose files are of another process than the one shown: choosing one shows its process instead. */
    public void setOthers(Set<String> ids) {
        others = Set.copyOf(ids);
        mark();
    }

    /** Id of the card in front; empty for none. */
    public StringProperty chosenProperty() {
        return chosen;
    }

    /** Whether only icons are shown; the layout sets it. */
    public BooleanProperty foldedProperty() {
        return folded;
    }
}
