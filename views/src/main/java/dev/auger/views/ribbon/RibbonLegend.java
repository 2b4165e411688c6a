package dev.auger.views.ribbon;

import dev.auger.analysis.series.RibbonSeries;
import dev.auger.model.time.TimeRange;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Names and figures of the lanes, each beside its lane. */
final class RibbonLegend extends Pane {

    private record Entry(HBox box, Label name, Label value) {}

    private final Map<Lanes.Lane, Entry> entries = new EnumMap<>(Lanes.Lane.class);
    private final Node corner;
    private Lanes lanes = new Lanes(false, 1);

    RibbonLegend(Node corner) {
        this.corner = corner;
        getStyleClass().add("ribbon-legend");
        for (Lanes.Lane lane : Lanes.Lane.values()) {
            Region swatch = new Region();
            swatch.getStyleClass().setAll("swatch", "small", token(lane));
            Label name = new Label();
            name.getStyleClass().add("ribbon-name");
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Label value = new Label();
            value.getStyleClass().add("ribbon-value");
            value.setMinWidth(USE_PREF_SIZE);
            HBox box = new HBox(swatch, name, space, value);
            box.getStyleClass().add("ribbon-entry");
            entries.put(lane, new Entry(box, name, value));
            getChildren().add(box);
        }
        getChildren().add(corner);
    }

    static String token(Lanes.Lane lane) {
        return switch (lane) {
            case CPU -> "chart-3";
            case ALLOCATION -> "chart-2";
            case HEAP -> "chart-1";
            case PAUSES -> "chart-7";
        };
    }

    void place(Lanes newLanes) {
        lanes = newLanes;
        requestLayout();
    }

    void show(@Nullable RibbonSeries series, @Nullable TimeRange part, Texts texts) {
        name(Lanes.Lane.CPU, texts.get("ribbon.cpu"));
        name(Lanes.Lane.ALLOCATION, texts.get("ribbon.allocation"));
        name(Lanes.Lane.HEAP, texts.get("ribbon.heap"));
        name(Lanes.Lane.PAUSES, texts.get("ribbon.pauses"));
        if (series == null) {
            entries.values().forEach(e -> e.value.setText(""));
            return;
        }
        RibbonSeries.Figures f = series.figures(part);
        String absent = texts.get("ribbon.not-recorded");
        value(Lanes.Lane.CPU, cpu(series.cpuUnit(), f.cpu(), texts));
        value(Lanes.Lane.ALLOCATION, Double.isNaN(f.allocation()) ? absent : Numbers.rate(f.allocation()));
        value(
                Lanes.Lane.HEAP,
                series.heap().isEmpty()
                        ? absent
                        : f.heapAfterGc() < 0 ? texts.get("ribbon.none") : Numbers.bytes(f.heapAfterGc()));
        value(
                Lanes.Lane.PAUSES,
                f.pauses() == 0
                        ? texts.get("ribbon.none")
                        : texts.get(
                                "ribbon.pauses.value", Numbers.inText(f.pauses()), Numbers.nanos(f.longestPause())));
    }

    private static String cpu(RibbonSeries.CpuUnit unit, double value, Texts texts) {
        if (Double.isNaN(value)) {
            return texts.get("ribbon.not-recorded");
        }
        return switch (unit) {
            case CORES -> texts.get("ribbon.cores", Numbers.decimal(value, 2));
            case MACHINE -> texts.get("ribbon.machine", Numbers.share(value));
            case SAMPLES -> texts.get("ribbon.samples", Numbers.decimal(value, value < 10 ? 1 : 0));
            case NONE -> texts.get("ribbon.not-recorded");
        };
    }

    private void name(Lanes.Lane lane, String text) {
        entry(lane).name.setText(text);
    }

    private void value(Lanes.Lane lane, String text) {
        entry(lane).value.setText(text);
    }

    private Entry entry(Lanes.Lane lane) {
        return Objects.requireNonNull(entries.get(lane));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        entries.forEach((lane, entry) -> {
            boolean shown = lanes.has(lane);
            entry.box.setVisible(shown);
            double height = Math.max(lanes.height(lane), entry.box.prefHeight(width));
            double top = lanes.top(lane) + (lanes.height(lane) - height) / 2;
            entry.box.resizeRelocate(0, snapPositionY(top), width, height);
        });
        // Beside the axis, where the lanes have no name.
        double high = corner.prefHeight(-1);
        double wide = corner.prefWidth(-1);
        corner.resizeRelocate(
                snapPositionX(width - wide - 12 * lanes.scale()), snapPositionY(getHeight() - high), wide, high);
    }
}
