package dev.auger.views.lanes;

import dev.auger.analysis.lanes.LaneState;
import dev.auger.analysis.lanes.ThreadLanes;
import dev.auger.model.recording.GcPause;
import dev.auger.views.flame.KindNames;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a thread was doing where the pointer or the keyboard is: the event itself where one was recorded, else what samples say. */
final class LaneTip extends VBox {

    private static final double GAP = 14;

    private final Label title = label("tip-title");
    private final Region swatch = new Region();
    private final Label kind = label("tip-kind");
    private final List<Label> lines = new ArrayList<>();
    private String words = "";

    LaneTip() {
        getStyleClass().addAll("flame-tip", "lane-tip", "popover");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        HBox row = new HBox(swatch, kind);
        row.getStyleClass().add("tip-kind-row");
        getChildren().setAll(title, row);
    }

    void show(ThreadLanes lanes, int lane, long instant, long reach, Clock clock, Texts texts) {
        Optional<ThreadLanes.Span> span = lanes.spanAt(lane, instant, reach);
        int bin = lanes.bins().of(instant);
        LaneState state = span.map(s -> LaneState.of(s.kind())).orElseGet(() -> lanes.state(lane, bin));
        title.setText(span.map(s -> s.thread().displayName()).orElseGet(() -> lanes.name(lane)));
        if (!swatch.getStyleClass().contains(LaneColours.token(state))) {
            swatch.getStyleClass().setAll("swatch", LaneColours.token(state));
        }
        kind.setText(texts.get("lanes.state." + state.id()));
        List<String> said = new ArrayList<>();
        if (span.isPresent()) {
            ThreadLanes.Span s = span.get();
            said.add(texts.get(
                    "lanes.tip.span",
                    KindNames.of(s.kind(), texts),
                    Numbers.nanos(s.nanos()),
                    clock.timeWithMillis(s.start())));
            if (!s.subject().isEmpty()) {
                said.add(s.subject());
            }
            if (!s.waker().isEmpty()) {
                said.add(texts.get("lanes.tip.woken", s.waker()));
            }
        } else {
            said.add(texts.get(
                    state == LaneState.NO_DATA ? "lanes.tip.nothing" : "lanes.tip.sampled",
                    clock.timeWithMillis(instant)));
        }
        said.addAll(pauses(lanes, instant, reach, texts));
        say(said);
    }

    /** Labels are kept, and hidden when there is less to say: new ones would be styled anew whenever the pointer moves. */
    private void say(List<String> said) {
        while (lines.size() < said.size()) {
            Label line = label("tip-place");
            lines.add(line);
            getChildren().add(line);
        }
        for (int i = 0; i < lines.size(); i++) {
            boolean used = i < said.size();
            lines.get(i).setText(used ? said.get(i) : "");
            lines.get(i).setManaged(used);
            lines.get(i).setVisible(used);
        }
        words = title.getText() + ", " + kind.getText() + ", " + String.join(", ", said);
    }

    private static List<String> pauses(ThreadLanes lanes, long instant, long reach, Texts texts) {
        List<String> found = new ArrayList<>();
        for (GcPause pause : lanes.source().pauses()) {
            if (pause.start() <= instant + reach
                    && pause.start() + pause.nanos() >= instant - reach
                    && found.size() < 2) {
                found.add(texts.get("lanes.tip.pause", pause.name(), Numbers.nanos(pause.nanos())));
            }
        }
        return found;
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** What it says, for screen readers. */
    String words() {
        return words;
    }

    /** Beside a point, and wholly inside {@code width} by {@code height}. */
    void moveTo(double x, double y, double width, double height) {
        applyCss();
        double w = snapSizeX(prefWidth(-1));
        double h = snapSizeY(prefHeight(w));
        double left = x + GAP + w <= width ? x + GAP : Math.max(0, x - GAP - w);
        double top = Math.clamp(y + GAP, 0, Math.max(0, height - h));
        resizeRelocate(snapPositionX(left), snapPositionY(top), w, h);
    }
}
