package dev.auger.views.quality;

import dev.auger.analysis.quality.Verdict;
import dev.auger.analysis.quality.Verdict.Severity;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The verdicts as sentences: what cannot be concluded, then what can. */
final class VerdictList extends VBox {

    private final ObservableValue<Texts> texts;

    VerdictList(ObservableValue<Texts> texts) {
        this.texts = texts;
        getStyleClass().add("verdicts");
    }

    void show(List<Verdict> verdicts) {
        getChildren().clear();
        part(
                "quality.cannot",
                verdicts.stream().filter(v -> v.severity() != Severity.CAN).toList());
        part(
                "quality.can",
                verdicts.stream().filter(v -> v.severity() == Severity.CAN).toList());
    }

    private void part(String key, List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        Label head = Words.plain(texts.getValue().get(key), "heading");
        head.setMinHeight(USE_PREF_SIZE);
        getChildren().add(head);
        verdicts.forEach(v -> getChildren().add(line(v)));
    }

    private Node line(Verdict verdict) {
        Texts words = texts.getValue();
        String sentence = words.get(verdict.text());
        String severity = words.get("quality.severity." + style(verdict.severity()));
        Label text = Words.plain(sentence, "wrapped");
        text.setMinHeight(USE_PREF_SIZE);
        VBox body = new VBox(text);
        body.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(body, Priority.ALWAYS);
        if (!verdict.remedy().isEmpty()) {
            body.getChildren().add(remedy(verdict.remedy()));
        }
        HBox line = new HBox(Icons.of(icon(verdict.severity()), "lead-icon"), body);
        line.getStyleClass().addAll("verdict", style(verdict.severity()));
        line.setMinHeight(USE_PREF_SIZE);
        line.setFocusTraversable(true);
        line.setAccessibleText(severity + ": " + sentence + ' ' + verdict.remedy());
        return line;
    }

    private Node remedy(String setting) {
        Label words = Words.plain(texts.getValue().get("quality.remedy"), "caption", "muted");
        words.setMinWidth(USE_PREF_SIZE);
        Label mono = Words.plain(setting, "mono", "wrapped");
        mono.setMinHeight(USE_PREF_SIZE);
        HBox row = new HBox(words, mono, Buttons.icon(texts, "quality.copy", "copy", () -> copy(setting), "small"));
        row.getStyleClass().add("remedy");
        return row;
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String icon(Severity severity) {
        return switch (severity) {
            case LOST -> "x-circle";
            case DOUBT -> "alert-triangle";
            case MISSING -> "help-circle";
            case CAN -> "check-circle";
        };
    }

    private static String style(Severity severity) {
        return switch (severity) {
            case LOST -> "lost";
            case DOUBT -> "doubt";
            case MISSING -> "missing";
            case CAN -> "can";
        };
    }
}
