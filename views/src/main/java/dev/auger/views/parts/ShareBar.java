package dev.auger.views.parts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/**
 * A share as a bar on a track; hatched where it is inferred. The hue is a style class: {@code cpu}, {@code allocation},
 * {@code heap}, {@code accent}.
 */
public final class ShareBar extends Region {

    private static final PseudoClass HATCHED = PseudoClass.getPseudoClass("hatched");

    private final DoubleProperty share = new SimpleDoubleProperty(this, "share") {
        @Override
        protected void invalidated() {
            requestLayout();
        }
    };
    private final BooleanProperty hatched = new SimpleBooleanProperty(this, "hatched") {
        @Override
        protected void invalidated() {
            pseudoClassStateChanged(HATCHED, get());
        }
    };
    private final Region track = new Region();
    private final Region fill = new Region();

    public ShareBar(String... styleClasses) {
        getStyleClass().add("share-bar");
        getStyleClass().addAll(styleClasses);
        track.getStyleClass().add("track");
        fill.getStyleClass().add("fill");
        getChildren().setAll(track, fill);
    }

    @Override
    protected void layoutChildren() {
        double part = Math.clamp(Double.isNaN(share.get()) ? 0 : share.get(), 0, 1);
        track.resizeRelocate(0, 0, getWidth(), getHeight());
        // A share that is there is at least seen: one pixel, not nothing.
        double width = part == 0 ? 0 : Math.max(1, snapSizeX(part * getWidth()));
        fill.resizeRelocate(0, 0, width, getHeight());
    }

    public void setShare(double value) {
        share.set(value);
    }

    /** 0 to 1; NaN draws the empty track. */
    public DoubleProperty shareProperty() {
        return share;
    }

    public void setHatched(boolean value) {
        hatched.set(value);
    }

    public BooleanProperty hatchedProperty() {
        return hatched;
    }
}
