package dev.auger.views.shell;

import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.themes.Themes;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.GradeBadge;
import dev.auger.views.parts.LayerGlyph;
import dev.auger.views.parts.MiddleLabel;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.Map;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** One strip of the core: glyph, number, name and grade; the value; the share; a band filled to the share. */
final class Strip extends StackPane {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass HATCHED = PseudoClass.getPseudoClass("hatched");
    private static final Map<StripModel.State, PseudoClass> STATES = Map.of(
            StripModel.State.OPEN, PseudoClass.getPseudoClass("open"),
            StripModel.State.CANDIDATE, PseudoClass.getPseudoClass("candidate"),
            StripModel.State.CHOSEN, PseudoClass.getPseudoClass("chosen"),
            StripModel.State.STALE, PseudoClass.getPseudoClass("stale"),
            StripModel.State.NO_EVIDENCE, PseudoClass.getPseudoClass("open"));
    private static final Duration DRILL = Duration.millis(240);

    private final Layer layer;
    private final ObservableValue<Texts> texts;
    private final GradeBadge badge;
    private final Label value = new MiddleLabel("value");
    private final Node glyph;
    private final Label number;
    private final Label caption = Words.plain("", "caption");
    private final DoubleProperty filled = new SimpleDoubleProperty();
    private final Timeline fill = new Timeline();
    private StripModel model;
    private boolean shortCaption;

    Strip(Layer layer, StripModel model, ObservableValue<Texts> texts) {
        this.layer = layer;
        this.texts = texts;
        this.model = model;
        badge = new GradeBadge(texts);
        getStyleClass().addAll("strip", layer.id());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        Label name = Words.label(texts, "layer." + layer.id(), "name");
        Elide.whole(name);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        glyph = new LayerGlyph(layer);
        number = Words.plain(String.valueOf(layer.number()), "number");
        HBox first = new HBox(glyph, number, name, gap, badge);
        first.getStyleClass().add("row-1");
        Elide.whole(caption);
        VBox rows = new VBox(first, value, caption);
        rows.getStyleClass().add("rows");
        Band band = new Band();
        Region ring = new Region();
        ring.getStyleClass().add("ring");
        ring.setMouseTransparent(true);
        band.setMouseTransparent(true);
        setAlignment(Pos.BOTTOM_LEFT);
        band.setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(rows, band, ring);
        focusedProperty().subscribe(() -> value.setMinWidth(0));
        show(model);
    }

    Layer layer() {
        return layer;
    }

    StripModel model() {
        return model;
    }

    void show(StripModel now) {
        boolean newValue = !now.value().equals(model.value()) || now.state() != model.state();
        model = now;
        STATES.values().forEach(p -> pseudoClassStateChanged(p, false));
        pseudoClassStateChanged(pseudo(now.state()), true);
        pseudoClassStateChanged(HATCHED, now.grade() == Grade.INFERRED);
        value.setText(now.value());
        badge.setGrade(now.state() == StripModel.State.CHOSEN ? now.grade() : null);
        showCaption();
        fillTo(Math.clamp(now.share(), 0, 1), newValue);
        setAccessibleText(texts.getValue().get("layer." + layer.id()) + ": " + now.value() + ", " + now.caption());
    }

    private static PseudoClass pseudo(StripModel.State state) {
        PseudoClass found = STATES.get(state);
        if (found == null) {
            throw new IllegalStateException(state.name());
        }
        return found;
    }

    void setActive(boolean active) {
        pseudoClassStateChanged(ACTIVE, active);
    }

    /** @param noNumber the name needs its room: keys and order say the number too */
    void setNarrow(boolean noCounts, boolean glyphOnly, boolean noNumber) {
        Buttons.show(number, !noNumber);
        Buttons.show(glyph, !noNumber);
        if (shortCaption != noCounts) {
            shortCaption = noCounts;
            showCaption();
        }
        badge.compactProperty().set(glyphOnly);
    }

    private void showCaption() {
        caption.setText(shortCaption ? model.shortCaption() : model.caption());
    }

    /** A new value fills from the left; a changed share moves from where the band is. */
    private void fillTo(double share, boolean fromStart) {
        fill.stop();
        if (Themes.isStill(this)) {
            filled.set(share);
            return;
        }
        if (fromStart) {
            filled.set(0);
        }
        fill.getKeyFrames().setAll(new KeyFrame(DRILL, new KeyValue(filled, share, Interpolator.EASE_OUT)));
        fill.play();
    }

    private final class Band extends Region {

        private final Region track = new Region();
        private final Region bar = new Region();

        Band() {
            getStyleClass().add("band");
            track.getStyleClass().add("track");
            bar.getStyleClass().add("fill");
            getChildren().setAll(track, bar);
            filled.addListener((o, old, now) -> requestLayout());
        }

        @Override
        protected void layoutChildren() {
            double width = snapSizeX(filled.get() * getWidth());
            track.resizeRelocate(width, 0, getWidth() - width, getHeight());
            bar.resizeRelocate(0, 0, width, getHeight());
        }
    }
}
