package dev.auger.views.flame;

import dev.auger.analysis.flame.FlameSearch;
import dev.auger.analysis.flame.transform.Transformed;
import dev.auger.model.Recording;
import dev.auger.views.parts.Buttons;
import dev.auger.views.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is said above a graph: what is compared, what colours mean, what weights leave unsaid, and what was changed. */
final class FlameHead extends VBox {

    private final DiffBar diff;
    private final FlameLegend legend = new FlameLegend();
    private final FlameNotes notes;
    private final TransformBar transforms;

    /**
     * @param onSwap exchanges before and after
     */
    FlameHead(ObservableValue<Texts> texts, FlameOptions options, Runnable onSwap) {
        diff = new DiffBar(texts, onSwap, () -> options.comparedProperty().set(null));
        notes = new FlameNotes(options);
        transforms = new TransformBar(texts, options.transforms());
        getChildren().setAll(diff, legend, notes, transforms);
    }

    void show(FlameRequest.Result result, Texts texts) {
        Comparison comparison = result.comparison();
        if (comparison == null) {
            Buttons.show(diff, false);
        } else {
            diff.show(result, comparison, texts);
        }
        long left = result.totals().tree().totalWeight();
        long out = result.effects().stream()
                .mapToLong(Transformed.Effect::droppedWeight)
                .sum();
        transforms.show(result.effects(), left + out, result.totals().tree().unit(), texts);
        notes.show(result.tree(), texts);
    }

    void showLegend(
            FlameRequest.Result result, Recording of, FrameLook look, @Nullable FlameSearch search, Texts texts) {
        String filter = FilterWords.of(of, result.request().selection(), texts);
        // The ramp of a comparison is its legend.
        Buttons.show(legend, result.comparison() == null || !filter.isEmpty() || search != null);
        legend.show(result.tree(), look, search, filter, texts);
    }
}
