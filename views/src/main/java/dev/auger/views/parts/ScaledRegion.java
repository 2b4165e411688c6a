package dev.auger.views.parts;

import java.util.ArrayList;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.css.StyleableDoubleProperty;
import javafx.css.StyleableProperty;
import javafx.css.converter.SizeConverter;
import javafx.scene.layout.Region;

/**
 * A region that lays out by rules in design pixels and learns from the style sheets how large one is: the look's scale
 * multiplies {@code -auger-unit}, which stands for a hundred of them.
 */
public abstract class ScaledRegion extends Region {

    private static final double HUNDRED = 100;
    private static final CssMetaData<ScaledRegion, Number> UNIT =
            new CssMetaData<>("-auger-unit", SizeConverter.getInstance(), HUNDRED) {
                @Override
                public boolean isSettable(ScaledRegion region) {
                    return !region.unit.isBound();
                }

                @Override
                public StyleableProperty<Number> getStyleableProperty(ScaledRegion region) {
                    return region.unit;
                }
            };
    private static final List<CssMetaData<? extends Styleable, ?>> META = metaData();

    private final StyleableDoubleProperty unit = new SimpleStyleableDoubleProperty(UNIT, this, "unit", HUNDRED) {
        @Override
        protected void invalidated() {
            requestLayout();
        }
    };

    protected ScaledRegion() {
        getStyleClass().add("scaled");
    }

    /** How many pixels one design pixel is. */
    protected final double unit() {
        return unit.get() / HUNDRED;
    }

    private static List<CssMetaData<? extends Styleable, ?>> metaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        all.add(UNIT);
        return List.copyOf(all);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return META;
    }
}
