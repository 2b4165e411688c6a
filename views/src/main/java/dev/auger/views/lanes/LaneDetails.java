package dev.auger.views.lanes;

import dev.auger.analysis.lanes.LaneState;
import dev.auger.analysis.lanes.ThreadLanes;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The strip under the lanes: what the chosen thread spent its time on, and whom it waited for. */
final class LaneDetails extends HBox {

    private final ObservableValue<Texts> texts;
    private final Label title = new Label();
    private final Label note = new Label();
    private final Label lasted = new Label();
    private final HBox figures = new HBox();
    private final Button stacks;

    LaneDetails(ObservableValue<Texts> texts, Runnable onStacks) {
        this.texts = texts;
        getStyleClass().addAll("details-strip", "flame-details");
        title.getStyleClass().add("details-title");
        note.getStyleClass().addAll("label-text", "muted");
        lasted.getStyleClass().addAll("label-text", "muted");
        Elide.whole(lasted);
        Elide.whole(note);
        VBox words = new VBox(title, note, lasted);
        words.getStyleClass().add("details-words");
        words.setMinWidth(120);
        HBox.setHgrow(words, Priority.ALWAYS);
        figures.getStyleClass().add("details-figures");
        figures.setMinWidth(USE_PREF_SIZE);
        stacks = Buttons.text(texts, "lanes.stacks", "layers", onStacks);
        stacks.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(words, figures, stacks);
    }

    /**
     * @param lane -1 for none
     * @param waits what is known of its waits
     */
    void show(@Nullable ThreadLanes lanes, int lane, LaneOwners waits) {
        Texts now = texts.getValue();
        figures.getChildren().clear();
        stacks.setDisable(lane < 0);
        lasted.setText(lane < 0 ? "" : waits.lasted());
        Buttons.show(lasted, !lasted.getText().isEmpty());
        if (lanes == null || lane < 0) {
            title.setText("");
            note.setText(now.get("lanes.nothing.selected"));
            return;
        }
        title.setText(lanes.isFamily(lane) ? lanes.name(lane) + " ×" + lanes.threadCount(lane) : lanes.name(lane));
        note.setText(
                waits.waitedFor().isEmpty()
                        ? now.get("lanes.shares", Numbers.nanos(lanes.range().nanos()))
                        : waits.waitedFor());
        for (LaneState state : LaneColours.LEGEND) {
            long nanos = lanes.nanos(lane, state);
            if (nanos > 0) {
                boolean sampled = state == LaneState.RUNNING || state == LaneState.NOT_RUNNING;
                String share = Numbers.share(LaneTable.share(lanes, lane, state));
                figure(now.get("lanes.state." + state.id()), sampled ? Numbers.APPROXIMATELY + share : share);
            }
        }
        if (lanes.nanos(lane, LaneState.RUNNING) == 0 && lanes.samples(lane) > 0) {
            figure(now.get("flame.samples"), Numbers.count(lanes.samples(lane)));
        }
    }

    private void figure(String name, String value) {
        Label head = new Label(name);
        head.getStyleClass().add("figure-head");
        Label figure = new Label(value);
        figure.getStyleClass().add("figure-value");
        head.setMinWidth(USE_PREF_SIZE);
        figure.setMinWidth(USE_PREF_SIZE);
        VBox box = new VBox(head, figure);
        box.getStyleClass().add("figure");
        figures.getChildren().add(box);
    }
}
