package dev.auger.views.flame;

import dev.auger.analysis.flame.chart.ChartLanes.Lane;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** Whose stacks a flame chart shows: threads and families with their samples, the busiest first. */
final class LaneChoice extends ComboBox<Lane> {

    private final ObservableValue<Texts> texts;
    private boolean filling;

    LaneChoice(ObservableValue<Texts> texts, Consumer<Lane> onChoose) {
        this.texts = texts;
        getStyleClass().add("lane-choice");
        Words.name(this, texts, "flame.chart.lane");
        setButtonCell(new Cell());
        setCellFactory(list -> new Cell());
        setMinWidth(120);
        setMaxWidth(420);
        valueProperty().addListener((o, was, is) -> {
            if (!filling && is != null) {
                onChoose.accept(is);
            }
        });
    }

    /** @param shown one of them, or the selected threads together */
    void show(List<Lane> lanes, @Nullable Lane shown) {
        filling = true;
        if (!getItems().equals(lanes)) {
            getItems().setAll(lanes);
        }
        setValue(shown);
        setDisable(lanes.isEmpty());
        filling = false;
    }

    static String name(Lane lane, Texts texts) {
        String name = lane.name().isEmpty() ? texts.get("flame.chart.no-thread") : lane.name();
        return lane.isFamily() ? name + " ×" + lane.count() : name;
    }

    private final class Cell extends ListCell<Lane> {
        @Override
        protected void updateItem(@Nullable Lane item, boolean none) {
            super.updateItem(item, none);
            setText(
                    none || item == null
                            ? ""
                            : texts.getValue()
                                    .get(
                                            "flame.kind.count",
                                            name(item, texts.getValue()),
                                            Numbers.inText(item.samples())));
        }
    }
}
