package dev.auger.views.flame;

import dev.auger.analysis.flame.transform.Transform;
import dev.auger.analysis.flame.transform.Transformed;
import dev.auger.model.Names;
import dev.auger.model.recording.SampleKind;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** The transforms as chips, each with what it took away. A chip's cross ends it. */
final class TransformBar extends FlowPane {

    private final ObservableValue<Texts> texts;
    private final TransformStack transforms;

    TransformBar(ObservableValue<Texts> texts, TransformStack transforms) {
        this.texts = texts;
        this.transforms = transforms;
        getStyleClass().add("transform-bar");
        Buttons.show(this, false);
    }

    /** @param whole weight before anything was left out */
    void show(List<Transformed.Effect> effects, long whole, SampleKind.Unit unit, Texts now) {
        getChildren().clear();
        for (Transformed.Effect effect : effects) {
            getChildren().add(chip(effect, whole, unit, now));
        }
        if (!effects.isEmpty()) {
            getChildren()
                    .add(Buttons.withKey(
                            texts, "flame.transform.undo", null, "Ctrl Z", transforms::undo, "quiet", "small"));
        }
        Buttons.show(this, !effects.isEmpty());
    }

    private HBox chip(Transformed.Effect effect, long whole, SampleKind.Unit unit, Texts now) {
        String name = name(effect.transform(), now);
        Label label = new Label(name + " · " + effect(effect, whole, unit, now));
        label.setMinWidth(USE_PREF_SIZE);
        if (!effect.transform().subject().isEmpty()) {
            label.setTooltip(new Tooltip(effect.transform().subject()));
        }
        Button close = new Button(null, Icons.of("x"));
        close.getStyleClass().addAll("quiet", "icon-only", "small");
        close.setOnAction(e -> transforms.remove(effect.transform()));
        Words.name(close, texts, "flame.transform.end");
        HBox chip = new HBox(label, close);
        chip.getStyleClass().add("transform-chip");
        return chip;
    }

    /** What it is called, with the method it is about. */
    static String name(Transform transform, Texts now) {
        return switch (transform) {
            case Transform.Focus focus -> now.get("flame.transform.focus", shortName(focus.method()));
            case Transform.Merge merge -> now.get("flame.transform.merge", shortName(merge.method()));
            case Transform.Drop drop -> now.get("flame.transform.drop", shortName(drop.method()));
            case Transform.CollapseRecursion collapse ->
                now.get("flame.transform.collapse", shortName(collapse.method()));
            case Transform.CollapseDirect direct -> now.get("flame.transform.direct");
            case Transform.Hide hide ->
                now.get("flame.transform.hide." + hide.group().name().toLowerCase(Locale.ROOT));
            case Transform.OnlyOwn own -> now.get("flame.transform.own");
        };
    }

    private static String effect(Transformed.Effect effect, long whole, SampleKind.Unit unit, Texts now) {
        boolean drops = effect.transform() instanceof Transform.Focus || effect.transform() instanceof Transform.Drop;
        long weight = drops ? effect.droppedWeight() : effect.changedWeight();
        String share = Numbers.share((double) weight / Math.max(1, whole));
        return drops
                ? now.get("flame.transform.left-out", share, Numbers.inText(effect.droppedSamples()))
                : now.get("flame.transform.shortened", share, FrameFacts.amount(unit, weight));
    }

    /** {@code Class.method} of a qualified name. */
    static String shortName(String qualified) {
        int method = qualified.lastIndexOf('.');
        String type = method <= 0 ? "" : Names.simpleClass(qualified.substring(0, method)) + '.';
        return type + Names.readableMethod(qualified.substring(method + 1));
    }
}
