package dev.auger.views.heap;

import dev.auger.analysis.heap.crosscheck.CrossCheckResult;
import dev.auger.model.job.WorkerPool;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.ProgressLine;
import dev.auger.views.table.DataTable;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Our graph of a heap beside that of Eclipse MAT's parser, over the window: progress with a way to stop it, then what was compared
 * and what differs, each with its cause. Closing it stops nothing.
 */
public final class CrossCheckCard extends VBox {

    private final ObservableValue<Texts> texts;
    private final CrossCheckActions actions;
    private final ProgressLine progress;
    private final VBox content = new VBox();
    private final DataTable checks;
    private final DataTable differences;
    private final ChangeListener<Texts> onTexts = (o, old, now) -> refresh();
    private CrossCheckState state = new CrossCheckState.Cancelled();

    public CrossCheckCard(ObservableValue<Texts> texts, WorkerPool workers, CrossCheckActions actions) {
        this.texts = texts;
        this.actions = actions;
        progress = new ProgressLine(texts, actions::cancel);
        checks = new DataTable(workers);
        differences = new DataTable(workers);
        checks.getStyleClass().add("checks");
        differences.getStyleClass().add("differences");
        checks.accessibleTextProperty().bind(Words.of(texts, "crosscheck.checks"));
        differences.accessibleTextProperty().bind(Words.of(texts, "crosscheck.differences"));
        getStyleClass().addAll("dialog-card", "cross-check");
        content.getStyleClass().add("content");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                Words.label(texts, "crosscheck.title", "title"),
                gap,
                Buttons.icon(texts, "keys.close", "x", actions::close));
        head.getStyleClass().add("head");
        getChildren().setAll(head, content);
        setFocusTraversable(true);
        texts.addListener(onTexts);
    }

    /** Shows a state; progress alone changes nothing else. */
    public void show(CrossCheckState next) {
        boolean goesOn = next instanceof CrossCheckState.Running
                && state instanceof CrossCheckState.Running
                && content.getChildren().contains(progress);
        state = next;
        if (next instanceof CrossCheckState.Running running) {
            progress.setProgress(running.fraction(), "");
        }
        if (!goesOn) {
            refresh();
        }
    }

    private void refresh() {
        List<Node> nodes = new ArrayList<>();
        switch (state) {
            case CrossCheckState.Running running -> {
                nodes.add(sentence(texts.getValue().get("crosscheck.running")));
                nodes.add(progress);
            }
            case CrossCheckState.Done done -> done(done.result(), nodes);
            case CrossCheckState.Failed failed -> {
                nodes.add(sentence(failed.why()));
                nodes.add(buttons());
            }
            case CrossCheckState.Cancelled cancelled -> {
                nodes.add(sentence(texts.getValue().get("crosscheck.cancelled")));
                nodes.add(buttons());
            }
        }
        content.getChildren().setAll(nodes);
    }

    private void done(CrossCheckResult result, List<Node> nodes) {
        Texts words = texts.getValue();
        nodes.add(sentence(words.get("crosscheck.summary", result.parser(), result.version(), verdict(result))));
        checks.show(CrossCheckTables.checks(result, words));
        nodes.add(checks);
        if (!result.sizesCompared()) {
            nodes.add(sentence(words.get("crosscheck.noSizes", result.referenceBytes())));
        }
        if (!result.differences().isEmpty()) {
            differences.show(CrossCheckTables.differences(result, words));
            nodes.add(differences);
            for (CrossCheckResult.RuleInForce rule : result.rules()) {
                String name = words.get("crosscheck.rule." + rule.rule().id());
                String what = words.get("crosscheck.cause." + rule.rule().id(), rule.touched());
                nodes.add(sentence(words.get("crosscheck.named", name, what)));
            }
        }
        nodes.add(buttons());
    }

    private String verdict(CrossCheckResult result) {
        Texts words = texts.getValue();
        if (result.differences().isEmpty()) {
            return words.get("crosscheck.equal");
        }
        return result.passed()
                ? words.get("crosscheck.explained")
                : words.get("crosscheck.failed", Numbers.inText(result.unexplained()));
    }

    private Node buttons() {
        HBox row = new HBox(
                Buttons.text(texts, "opinion.again", null, actions::again, "small"),
                Buttons.text(texts, "crosscheck.choose", "folder", actions::chooseInstallation, "small"));
        if (actions.hasInstallation()) {
            row.getChildren().add(Buttons.text(texts, "crosscheck.forget", null, actions::forgetInstallation, "small"));
        }
        row.getStyleClass().add("buttons");
        return row;
    }

    private static Label sentence(String text) {
        Label label = Words.plain(text, "label-text", "secondary", "wrapped");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** What is shown. */
    public CrossCheckState state() {
        return state;
    }

    /** Lets go of what it listens to. */
    public void dispose() {
        texts.removeListener(onTexts);
    }
}
