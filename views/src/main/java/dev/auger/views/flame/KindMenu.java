package dev.auger.views.flame;

import dev.auger.model.Recording;
import dev.auger.model.recording.Availability;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/** Which kind of sample is shown: the ones the recording has, with their counts; of the rest it says why there are none. */
final class KindMenu extends MenuButton {

    private final Consumer<SampleKind> onChoose;

    KindMenu(Consumer<SampleKind> onChoose) {
        this.onChoose = onChoose;
        getStyleClass().add("kind-menu");
        setGraphic(Icons.of("cpu"));
        setMinWidth(USE_PREF_SIZE);
    }

    void show(@Nullable Recording recording, @Nullable SampleKind chosen, Texts texts) {
        setText(chosen == null ? texts.get("flame.kind.none") : texts.get("flame.kind." + chosen.id()));
        setDisable(recording == null);
        getItems().clear();
        if (recording == null) {
            return;
        }
        ToggleGroup group = new ToggleGroup();
        for (SampleKind kind : SampleKind.values()) {
            Optional<Samples> samples = recording.samples(kind);
            long count = samples.map(Samples::size).orElse(0L);
            String name = texts.get("flame.kind." + kind.id());
            RadioMenuItem item = new RadioMenuItem(
                    count > 0
                            ? texts.get("flame.kind.count", name, Numbers.inText(count))
                            : texts.get("flame.kind.absent", name, absence(recording.availability(kind), texts)));
            item.setToggleGroup(group);
            item.setDisable(count == 0);
            item.setSelected(kind == chosen);
            item.setOnAction(e -> onChoose.accept(kind));
            getItems().add(item);
        }
    }

    private static String absence(Availability availability, Texts texts) {
        return texts.get(
                availability == Availability.NOT_RECORDED ? "flame.kind.not-recorded" : "flame.kind.none-occurred");
    }
}
