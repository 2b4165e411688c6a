package dev.auger.views.lanes;

import dev.auger.analysis.lanes.LaneState;
import dev.auger.analysis.lanes.ThreadLanes;
import dev.auger.views.flame.KindNames;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The states that occur, and how far apart the samples are that say who ran. */
final class LaneLegend extends FlowPane {

    private List<Entry> shown = List.of();
    private String shownNote = "";

    LaneLegend() {
        getStyleClass().add("lane-legend");
    }

    private record Entry(String token, String style, String name) {}

    void show(ThreadLanes lanes, int[] order, Texts texts) {
        List<Entry> entries = new ArrayList<>();
        for (LaneState state : LaneColours.LEGEND) {
            if (occurs(lanes, order, state)) {
                String style = state == LaneState.IO ? "striped" : "plain";
                entries.add(new Entry(LaneColours.token(state), style, texts.get("lanes.state." + state.id())));
            }
        }
        if (!lanes.source().pauses().isEmpty()) {
            entries.add(new Entry(LaneColours.PAUSE, "plain", texts.get("lanes.pause")));
        }
        String words = note(lanes, texts);
        // Mostly another range says the same: new nodes would be styled anew.
        if (entries.equals(shown) && words.equals(shownNote)) {
            return;
        }
        shown = entries;
        shownNote = words;
        getChildren().clear();
        entries.forEach(entry -> entry(entry.token, entry.style, entry.name));
        Label note = new Label(words);
        note.getStyleClass().addAll("legend-note", "muted");
        getChildren().add(note);
    }

    private static boolean occurs(ThreadLanes lanes, int[] order, LaneState state) {
        for (int lane : order) {
            if (lanes.nanos(lane, state) > 0 || state == LaneState.RUNNING && lanes.samples(lane) > 0) {
                return true;
            }
        }
        return false;
    }

    private static String note(ThreadLanes lanes, Texts texts) {
        if (lanes.source().sampler().isEmpty()) {
            return texts.get("lanes.note.unsampled");
        }
        String sampler = KindNames.of(lanes.source().sampler().get(), texts);
        return lanes.source().period() > 0
                ? texts.get(
                        "lanes.note.sampled",
                        sampler,
                        Numbers.nanos(lanes.source().period()))
                : texts.get("lanes.note.instants", sampler);
    }

    private void entry(String token, String style, String name) {
        Region swatch = new Region();
        swatch.getStyleClass().setAll("swatch", token, style);
        Label label = new Label(name);
        label.getStyleClass().add("legend-name");
        label.setMinWidth(USE_PREF_SIZE);
        HBox entry = new HBox(swatch, label);
        entry.getStyleClass().add("legend-entry");
        getChildren().add(entry);
    }
}
