package dev.auger.views.shell;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.ErrorCard;
import dev.auger.views.parts.Icons;
import dev.auger.views.parts.Press;
import dev.auger.views.parts.RichText;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The findings, ranked, and the rules that could not run. Up and Down move, Enter drills. Folds to an edge with its count.
 */
public final class FindingsDrawer extends BorderPane {

    private final ObservableValue<Texts> texts;
    private final FindingActions actions;
    private final Runnable open;
    private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded");
    private final Map<String, FindingCardView> views = new LinkedHashMap<>();
    private final Label state = Words.plain("", "caption", "muted");
    private final Label edgeCount = Words.plain("", "count");
    private final VBox list = new VBox();
    private final VBox below = new VBox();
    private final BorderPane full;
    private final VBox edge = new VBox();
    private List<FindingCard> cards = List.of();
    private String chosen = "";
    private String note = "";
    /** Key of why there is no number of findings; empty where there is one. */
    private String uncounted = "";

    private boolean byEnter;

    /** @param open unfolds the drawer; the layout decides how */
    public FindingsDrawer(ObservableValue<Texts> texts, FindingActions actions, Runnable open) {
        this.texts = texts;
        this.actions = actions;
        this.open = open;
        list.getStyleClass().add("cards");
        full = full();
        buildEdge();
        folded.addListener((o, old, now) -> fold());
        texts.addListener((o, old, now) -> head());
        addEventFilter(KeyEvent.KEY_PRESSED, e -> byEnter = e.getCode() == KeyCode.ENTER);
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> byEnter = false);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        fold();
        head();
    }

    private BorderPane full() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox title = new HBox(
                Words.label(texts, "findings.title", "heading"),
                state,
                gap,
                Buttons.icon(texts, "findings.close", "x", actions::close, "small"));
        title.getStyleClass().add("side-title");
        ScrollPane scroll = new ScrollPane(new VBox(list, below));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        BorderPane pane = new BorderPane(scroll, title, null, null, null);
        pane.getStyleClass().add("findings-drawer");
        return pane;
    }

    private void buildEdge() {
        edge.getStyleClass().add("drawer-edge");
        edge.getChildren().setAll(Icons.of("chevron-left", "size-16"), edgeCount);
        Words.name(edge, texts, "findings.open");
        Press.make(edge, open);
    }

    private void fold() {
        setCenter(folded.get() ? edge : full);
    }

    private void head() {
        Texts words = texts.getValue();
        String count = Numbers.count(cards.size());
        if (!uncounted.isEmpty()) {
            state.setText(words.get(uncounted));
        } else if (note.isEmpty()) {
            state.setText(cards.isEmpty() ? words.get("findings.no") : words.get("findings.ranked", count));
        } else {
            state.setText(cards.isEmpty() ? note : words.get("findings.noted", count, note));
        }
        edgeCount.setText(uncounted.isEmpty() ? count : "\u2013");
    }

    private void onKey(KeyEvent e) {
        List<String> ids = new ArrayList<>(views.keySet());
        int at = ids.indexOf(chosen);
        if (e.getCode() == KeyCode.DOWN && at + 1 < ids.size()) {
            pick(ids.get(at + 1));
        } else if (e.getCode() == KeyCode.UP && at > 0) {
            pick(ids.get(at - 1));
        } else {
            return;
        }
        e.consume();
    }

    private void pick(String id) {
        setChosen(id);
        FindingCardView view = views.get(id);
        if (view != null) {
            view.requestFocus();
        }
        actions.choose(id);
    }

    /**
     * Shows findings, best first; the first is in front.
     *
     * @param blocked rules that could not run
     * @param newNote why the list is not final (partial evidence, still computing); empty for {@code ranked}
     */
    public void show(List<FindingCard> findings, List<BlockedRule> blocked, String newNote) {
        show(findings, blocked, newNote, newNote.isEmpty() ? "findings.none" : "findings.none.yet");
    }

    /** @param none key of what to say where there is no finding */
    public void show(List<FindingCard> findings, List<BlockedRule> blocked, String newNote, String none) {
        cards = List.copyOf(findings);
        note = newNote;
        uncounted = "";
        views.clear();
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            FindingCardView view = new FindingCardView(i + 1, cards.get(i), texts, wrapped());
            views.put(cards.get(i).id(), view);
            nodes.add(view);
        }
        blocked.forEach(b -> nodes.add(blockedNode(b)));
        if (nodes.isEmpty()) {
            Label words = Words.label(texts, none, "label-text", "muted", "wrapped");
            words.getStyleClass().add("inset");
            nodes.add(words);
        }
        list.getChildren().setAll(nodes);
        head();
        boolean kept = cards.stream().anyMatch(c -> c.id().equals(chosen));
        setChosen(kept || cards.isEmpty() ? chosen : cards.getFirst().id());
    }

    /**
     * Says in place of the findings that no file could be read.
     *
     * @param reasons of each file, why and what to do
     */
    public void showUnread(List<String> reasons) {
        uncounted = "findings.unread";
        head();
        list.getChildren().clear();
        Label words = Words.label(texts, "findings.none.unread", "label-text", "wrapped");
        words.getStyleClass().add("inset");
        list.getChildren().add(words);
        for (String reason : reasons) {
            Label label = Words.plain(reason, "label-text", "muted", "wrapped");
            label.getStyleClass().add("inset");
            list.getChildren().add(label);
        }
    }

    /**
     * Says in place of the findings that they could not be computed.
     *
     * @param details what went wrong; empty if nothing did
     */
    public void showFailure(String details, Runnable again) {
        if (!details.isEmpty() && cards.isEmpty()) {
            uncounted = "findings.failed";
            head();
            Texts words = texts.getValue();
            list.getChildren()
                    .setAll(new ErrorCard(
                            words.get("work.failed.title"),
                            words.get("work.failed.text"),
                            details,
                            List.of(Buttons.text(texts, "work.again", "refresh-cw", again))));
        }
    }

    /** What stands below the findings, in the same scroll; it keeps its own keys. */
    public void setBelow(Node node) {
        below.getChildren().setAll(node);
    }

    /** What stands below the scroll and is always in reach. */
    public void setFoot(Node node) {
        full.setBottom(node);
    }

    /** Enter on a card that is in front drills; on another it comes to the front. */
    private FindingActions wrapped() {
        return new FindingActions() {
            @Override
            public void drill(String id) {
                actions.drill(id);
            }

            @Override
            public void choose(String id) {
                boolean drillable = cards.stream().anyMatch(c -> c.id().equals(id) && c.drillable());
                if (id.equals(chosen) && drillable && byEnter) {
                    actions.drill(id);
                } else {
                    setChosen(id);
                    actions.choose(id);
                }
            }

            @Override
            public String verdict(String id) {
                return actions.verdict(id);
            }

            @Override
            public void setVerdict(String id, String verdict) {
                actions.setVerdict(id, verdict);
            }

            @Override
            public String note(String id) {
                return actions.note(id);
            }

            @Override
            public void setNote(String id, String written) {
                actions.setNote(id, written);
            }

            @Override
            public void close() {
                actions.close();
            }
        };
    }

    private static Node blockedNode(BlockedRule rule) {
        Label title = Words.plain(rule.title(), "label-text", "secondary", "wrapped");
        VBox body = new VBox(title, new RichText(rule.detail()));
        body.getStyleClass().add("body-box");
        HBox.setHgrow(body, Priority.ALWAYS);
        HBox node = new HBox(Icons.of("slash", "size-16", "muted"), body);
        node.getStyleClass().add("blocked-rule");
        return node;
    }

    /** Brings a card to the front. */
    public void setChosen(String id) {
        chosen = id;
        views.forEach((key, view) -> view.setChosen(key.equals(id)));
    }

    public String chosen() {
        return chosen;
    }

    /** Whether only the edge is shown; the layout sets it. */
    public BooleanProperty foldedProperty() {
        return folded;
    }
}
