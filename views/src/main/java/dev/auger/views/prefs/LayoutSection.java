package dev.auger.views.prefs;

import dev.auger.model.heap.LayoutWish;
import dev.auger.views.form.Form;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;

/** How objects lie in memory, for heap dumps that do not tell. */
final class LayoutSection {

    private static final String BYTES = "prefs.layout.bytes.";

    private final ObservableValue<Texts> texts;
    private final PreferencesActions actions;

    LayoutSection(ObservableValue<Texts> texts, PreferencesActions actions) {
        this.texts = texts;
        this.actions = actions;
    }

    Node node() {
        CheckBox always = new CheckBox();
        always.setMinWidth(CheckBox.USE_PREF_SIZE);
        always.setSelected(actions.layout().always());
        always.selectedProperty()
                .addListener((o, was, is) -> actions.setLayout(actions.layout().withAlways(is)));
        return Form.section(
                texts,
                "prefs.layout",
                Form.row(
                        texts,
                        "prefs.layout.reference",
                        "prefs.layout.reference.note",
                        choice(LayoutWish::referenceBytes, LayoutWish::withReferenceBytes, 4, 8)),
                Form.row(
                        texts,
                        "prefs.layout.header",
                        "prefs.layout.header.note",
                        choice(LayoutWish::headerBytes, LayoutWish::withHeaderBytes, 8, 12, 16)),
                Form.row(
                        texts,
                        "prefs.layout.alignment",
                        "prefs.layout.alignment.note",
                        choice(LayoutWish::alignment, LayoutWish::withAlignment, 8, 16, 32)),
                Form.row(texts, "prefs.layout.always", "prefs.layout.always.note", always));
    }

    private Node choice(ToIntFunction<LayoutWish> of, BiFunction<LayoutWish, Integer, LayoutWish> with, int... bytes) {
        Map<Integer, String> words = new LinkedHashMap<>();
        words.put(0, "prefs.layout.told");
        for (int each : bytes) {
            words.put(each, BYTES + each);
        }
        SegmentedBar<Integer> bar = new SegmentedBar<>(texts, words);
        int now = of.applyAsInt(actions.layout());
        bar.select(words.containsKey(now) ? now : 0);
        bar.selectedProperty().addListener((o, old, chosen) -> actions.setLayout(with.apply(actions.layout(), chosen)));
        return bar;
    }
}
