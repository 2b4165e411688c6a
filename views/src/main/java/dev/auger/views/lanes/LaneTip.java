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

    LaneTip() {
        getStyleClass().addAll("flame-tip", "lane-tip", "popover");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    void show(ThreadLanes lanes, int lane, long instant, long reach, Clock clock, Texts texts) {
        getChildren().clear();
        Optional<ThreadLanes.Span> span = lanes.spanAt(lane, instant, reach);
        int bin = lanes.bins().of(instant);
        LaneState state = span.map(s -> LaneState.of(s.kind())).orElseGet(() -> lanes.state(lane, bin));
        String name = span.map(s -> s.thread().displayName()).orElseGet(() -> lanes.name(lane));
        add(name, "tip-title");
        Region swatch = new Region();
        swatch.getStyleClass().setAll("swatch", LaneColours.token(state));
        Label kind = label(texts.get("lanes.state." + state.id()), "tip-kind");
        HBox row = new HBox(swatch, kind);
        row.getStyleClass().add("tip-kind-row");
        getChildren().add(row);
        if (span.isPresent()) {
            ThreadLanes.Span s = span.get();
            add(
                    texts.get(
                            "lanes.tip.span",
                            KindNames.of(s.kind(), texts),
                            Numbers.nanos(s.nanos()),
                            clock.timeWithMillis(s.start())),
                    "tip-place");
            if (!s.subject().isEmpty()) {
                add(s.subject(), "tip-place");
            }
            if (!s.waker().isEmpty()) {
                add(texts.get("lanes.tip.woken", s.waker()), "tip-place");
            }
        } else {
            add(
                    texts.get(
                            state == LaneState.NO_DATA ? "lanes.tip.nothing" : "lanes.tip.sampled",
                            clock.timeWithMillis(instant)),
                    "tip-place");
        }
        for (String pause : pauses(lanes, instant, reach, texts)) {
            add(pause, "tip-place");
        }
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

    private void add(String text, String styleClass) {
        getChildren().add(label(text, styleClass));
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** The words, for screen readers. */
    String words() {
        List<String> words = new ArrayList<>();
        lookupAll(".label").forEach(node -> words.add(((Label) node).getText()));
        return String.join(", ", words);
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
