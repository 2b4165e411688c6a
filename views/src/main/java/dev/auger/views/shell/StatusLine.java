package dev.auger.views.shell;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bottom line: what goes on, what is selected, how sizes are counted; at the right what the program itself uses. */
public final class StatusLine extends HBox {

    /** Under this many design pixels, as at a large scale, only what goes on is in words. */
    private static final double WORDS_FROM = 720;

    private final Label state = new Label();
    private final Hyperlink cancel = new Hyperlink();
    private final Hyperlink aside = new Hyperlink();
    private final Label local;
    private final HBox facts = new HBox();
    private final Label memory = new Label();
    private final ObservableValue<Texts> texts;
    private final Tooltip more = new Tooltip();
    private String shown = "";
    private long heldBytes = -1;
    private long mostBytes;

    public StatusLine(ObservableValue<Texts> texts) {
        this.texts = texts;
        getStyleClass().add("status-line");
        facts.spacingProperty().bind(spacingProperty());
        facts.alignmentProperty().bind(alignmentProperty());
        facts.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        local = Words.label(texts, "status.local");
        Words.name(local, texts, "status.local");
        local.setGraphic(Icons.of("shield", "size-12"));
        local.setMinWidth(USE_PREF_SIZE);
        Elide.whole(state);
        Words.bind(cancel, texts, "status.cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        Buttons.show(cancel, false);
        aside.setGraphic(Icons.of("radio", "size-12", "accent"));
        Elide.whole(aside);
        setAside("", () -> {});
        memory.setTooltip(more);
        getChildren().setAll(state, cancel, aside, facts, gap, memory, local);
        texts.addListener((o, old, now) -> showMemory());
    }

    /** @param width of the window in design pixels */
    void fit(double width) {
        boolean words = width >= WORDS_FROM;
        Buttons.show(memory, words);
        Buttons.show(facts, words);
        local.setContentDisplay(words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
    }

    /** Everything is read, or computed. */
    public void done(String text) {
        state(text, "check-circle", "ok");
    }

    /** Something goes on. */
    public void busy(String text) {
        state(text, "loader", "accent");
    }

    /**
     * Something goes on that can be ended.
     *
     * @param stop ends it
     */
    public void busy(String text, Runnable stop) {
        busy(text);
        cancel.setOnAction(e -> {
            cancel.setVisited(false);
            stop.run();
        });
        Buttons.show(cancel, true);
    }

    /** Something is not right. */
    public void warn(String text) {
        state(text, "alert-triangle", "warn");
    }

    private void state(String text, String icon, String colour) {
        state.setText(text);
        // Figures move with every frame, and a picture stays.
        if (!icon.equals(shown)) {
            shown = icon;
            state.setGraphic(Icons.of(icon, "size-12", colour));
        }
        Buttons.show(cancel, false);
    }

    /**
     * Something that goes on beside the case.
     *
     * @param text empty for nothing
     * @param action leads to where more of it is
     */
    public void setAside(String text, Runnable action) {
        aside.setText(text);
        aside.setOnAction(e -> {
            aside.setVisited(false);
            action.run();
        });
        Buttons.show(aside, !text.isEmpty());
    }

    /** Facts beside the state: range, threads, how sizes are counted. */
    public void setFacts(List<String> texts) {
        List<Node> labels = new ArrayList<>();
        for (String text : texts) {
            Label label = new Label(text);
            // Only the last gives way where the line is short.
            label.setMinWidth(labels.size() + 1 < texts.size() ? USE_PREF_SIZE : 0);
            labels.add(label);
        }
        facts.getChildren().setAll(labels);
    }

    /** What the program itself holds, in bytes, and the most it may. */
    public void setMemory(long held, long most) {
        heldBytes = held;
        mostBytes = most;
        showMemory();
    }

    private void showMemory() {
        if (heldBytes < 0) {
            return;
        }
        String held = Numbers.bytes(heldBytes);
        String most = Numbers.bytes(mostBytes);
        memory.setText(texts.getValue().get("status.memory", held, most));
        more.setText(texts.getValue().get("status.memory.more", held, most));
    }
}
