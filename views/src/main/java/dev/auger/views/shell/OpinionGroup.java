package dev.auger.views.shell;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.parts.Press;
import dev.auger.views.parts.ProgressLine;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What another tool's rules say, below our own findings: progress with a way to stop it, their findings by score, the rules that
 * had no say, and whether they are asked by themselves. Up and Down move between the cards, Enter opens one.
 */
public final class OpinionGroup extends VBox {

    private final ObservableValue<Texts> texts;
    private final OpinionActions actions;
    private final ProgressLine progress;
    private final CheckBox automatic = new CheckBox();
    private final VBox content = new VBox();
    private final VBox silentList = new VBox();
    private OpinionState state = OpinionState.idle();

    public OpinionGroup(ObservableValue<Texts> texts, OpinionActions actions, boolean automaticNow) {
        this.texts = texts;
        this.actions = actions;
        progress = new ProgressLine(texts, actions::cancel);
        getStyleClass().add("opinion-group");
        content.getStyleClass().add("content");
        silentList.getStyleClass().add("silent");
        HBox title = new HBox(Words.label(texts, "opinion.title", "heading"));
        title.getStyleClass().add("opinion-title");
        automatic.setSelected(automaticNow);
        automatic.setOnAction(e -> actions.setAutomatic(automatic.isSelected()));
        Words.bind(automatic, texts, "opinion.automatic");
        getChildren().setAll(title, content, automatic);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        texts.addListener((o, old, now) -> show(state));
        show(state);
    }

    /** Shows a state; progress alone changes nothing else. */
    public void show(OpinionState next) {
        boolean goesOn = next.phase() == OpinionState.Phase.RUNNING
                && state.phase() == OpinionState.Phase.RUNNING
                && content.getChildren().contains(progress);
        state = next;
        progress.setProgress(next.fraction(), next.progress());
        if (goesOn) {
            return;
        }
        List<Node> nodes = new ArrayList<>();
        switch (next.phase()) {
            case IDLE -> {
                nodes.add(sentence(texts.getValue().get("opinion.idle")));
                nodes.add(Buttons.text(texts, "opinion.ask", null, actions::ask, "small"));
            }
            case RUNNING -> {
                nodes.add(sentence(texts.getValue().get("opinion.running")));
                nodes.add(progress);
            }
            case CANCELLED -> {
                nodes.add(sentence(texts.getValue().get("opinion.cancelled")));
                nodes.add(Buttons.text(texts, "opinion.again", null, actions::ask, "small"));
            }
            case FAILED -> {
                nodes.add(failed(next.notes()));
                nodes.add(Buttons.text(texts, "opinion.again", null, actions::ask, "small"));
            }
            case DONE -> done(next, nodes);
        }
        content.getChildren().setAll(nodes);
    }

    private void done(OpinionState answer, List<Node> nodes) {
        answer.notes().forEach(note -> nodes.add(sentence(note)));
        if (answer.cards().isEmpty()) {
            nodes.add(sentence(texts.getValue().get("opinion.nothing")));
        }
        answer.cards().forEach(card -> nodes.add(new OpinionCardView(card, texts, actions)));
        if (!answer.silent().isEmpty()) {
            silentList.getChildren().clear();
            answer.silent().forEach(rule -> silentList.getChildren().add(silent(rule)));
            Buttons.show(silentList, false);
            nodes.add(silentHead(answer.silent().size()));
            nodes.add(silentList);
        }
    }

    private Node silentHead(int count) {
        Label words = sentence(texts.getValue().get("opinion.silent", count));
        HBox head = new HBox(Icons.of("slash", "size-16", "muted"), words);
        HBox.setHgrow(words, Priority.ALWAYS);
        head.getStyleClass().add("silent-head");
        head.setAccessibleText(words.getText());
        Press.make(head, () -> Buttons.show(silentList, !silentList.isVisible()));
        return head;
    }

    private static Node silent(OpinionState.Silent rule) {
        Label label = sentence(rule.why().isEmpty() ? rule.rule() : rule.rule() + ": " + rule.why());
        label.getStyleClass().add("muted");
        return label;
    }

    private static Node failed(List<String> why) {
        VBox body = new VBox();
        body.getStyleClass().add("body-box");
        why.forEach(note -> body.getChildren().add(sentence(note)));
        HBox.setHgrow(body, Priority.ALWAYS);
        HBox node = new HBox(Icons.of("slash", "size-16", "muted"), body);
        node.getStyleClass().add("blocked-rule");
        return node;
    }

    private static Label sentence(String text) {
        Label label = Words.plain(text, "label-text", "secondary", "wrapped");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Moves between the cards; never out of the group, whose neighbours have keys of their own. */
    private void onKey(KeyEvent e) {
        if (e.getCode() != KeyCode.DOWN && e.getCode() != KeyCode.UP) {
            return;
        }
        List<Node> stops = content.getChildren().stream()
                .filter(node -> node.isFocusTraversable() && node.isVisible())
                .toList();
        int at = -1;
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).isFocused()) {
                at = i;
            }
        }
        int next = at + (e.getCode() == KeyCode.DOWN ? 1 : -1);
        if (next >= 0 && next < stops.size()) {
            stops.get(next).requestFocus();
        }
        e.consume();
    }

    /** What is shown. */
    public OpinionState state() {
        return state;
    }
}
