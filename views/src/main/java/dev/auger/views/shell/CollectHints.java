package dev.auger.views.shell;

import dev.auger.views.parts.Buttons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** For who has no files yet: the commands of the JDK that make them, ready to copy. */
final class CollectHints extends VBox {

    /** What a command gives, as a resource key, and the command; {@code PID} is the user's to fill in. */
    private record Hint(String key, String command) {}

    private static final List<Hint> HINTS = List.of(
            new Hint("start.collect.pid", "jcmd -l"),
            new Hint("start.collect.jfr", "jcmd PID JFR.start settings=profile duration=60s filename=rec.jfr"),
            new Hint("start.collect.threads", "jcmd PID Thread.print -l > threads.txt"),
            new Hint("start.collect.heap", "jcmd PID GC.heap_dump -gz=1 heap.hprof.gz"));

    /** @param copy puts a text on the clipboard */
    CollectHints(ObservableValue<Texts> texts, Consumer<String> copy) {
        getStyleClass().add("collect-hints");
        getChildren().add(Words.label(texts, "start.collect.title", "body-medium"));
        for (Hint hint : HINTS) {
            Label command = Words.plain(hint.command(), "mono", "wrapped");
            command.setMaxWidth(Double.MAX_VALUE);
            command.setMinHeight(USE_PREF_SIZE);
            HBox.setHgrow(command, Priority.ALWAYS);
            HBox row = new HBox(
                    command,
                    Buttons.icon(texts, "start.collect.copy", "copy", () -> copy.accept(hint.command()), "small"));
            row.getStyleClass().add("command-row");
            getChildren().add(new VBox(Words.label(texts, hint.key(), "caption", "muted"), row));
        }
    }
}
