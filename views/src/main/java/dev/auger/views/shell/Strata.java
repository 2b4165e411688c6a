package dev.auger.views.shell;

import dev.auger.model.Layer;
import dev.auger.views.parts.ScaledRegion;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** The ground under the start page: five strata, the bore through them, and what each layer asks. It stands still. */
final class Strata extends ScaledRegion {

    /** How high above the lower edge the top of each stratum is, at sixths of the width. */
    private static final double[][] TOPS = {
        {176, 165, 168, 173, 176, 183, 187},
        {134, 138, 142, 145, 151, 152, 142},
        {106, 110, 112, 118, 116, 106, 102},
        {74, 78, 81, 77, 69, 67, 71},
        {42, 45, 38, 32, 33, 36, 37}
    };
    /** Where the bore meets each layer, above the lower edge. */
    private static final double[] STATIONS = {158, 126, 92, 56, 20};

    private static final double HEIGHT = 190;
    private static final double NAME_AT = 16;
    private static final double QUESTION_AT = 100;

    private record Station(Region dot, Label name, Label question) {}

    private final List<Path> strata = new ArrayList<>();
    private final Map<Layer, Station> stations = new EnumMap<>(Layer.class);
    private final Line bore = new Line();
    private double boreX;
    private double boreTop;

    Strata(ObservableValue<Texts> texts) {
        getStyleClass().add("strata");
        setMouseTransparent(true);
        for (Layer layer : Layer.values()) {
            Path path = new Path();
            path.getStyleClass().add(layer.id());
            path.setManaged(false);
            strata.add(path);
            getChildren().add(path);
        }
        bore.getStyleClass().add("bore");
        bore.setManaged(false);
        getChildren().add(bore);
        for (Layer layer : Layer.values()) {
            Region dot = new Region();
            dot.getStyleClass().addAll("dot", layer.id());
            Label name = Words.plain("", "layer-name");
            name.textProperty().bind(Words.of(texts, "layer." + layer.id()).map(n -> layer.number() + " " + n));
            Label question = Words.label(texts, "start.layer." + layer.id(), "layer-question");
            stations.put(layer, new Station(dot, name, question));
            getChildren().addAll(dot, name, question);
        }
    }

    /** Height of the ground in a window, in design pixels. */
    static double height(double windowHeight) {
        return HEIGHT * factor(windowHeight);
    }

    /** Tall windows have deeper ground. */
    private static double factor(double windowHeight) {
        return Math.clamp(windowHeight / 900, 0.9, 1.6);
    }

    /** Where the bore comes from, in pixels of this region. */
    void setBore(double x, double top) {
        boreX = x;
        boreTop = top;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double u = unit();
        double factor = u * factor(getHeight() / u);
        for (int i = 0; i < TOPS.length; i++) {
            strata.get(i).getElements().setAll(outline(TOPS[i], factor));
        }
        double x = Math.round(boreX);
        bore.setStartX(x);
        bore.setEndX(x);
        bore.setStartY(boreTop);
        bore.setEndY(getHeight() - STATIONS[STATIONS.length - 1] * factor);
        stations.forEach((layer, station) -> {
            double y = getHeight() - STATIONS[layer.ordinal()] * factor;
            centre(station.dot(), x - station.dot().prefWidth(-1) / 2, y);
            centre(station.name(), x + NAME_AT * u, y);
            centre(station.question(), x + QUESTION_AT * u, y);
        });
    }

    private void centre(Region node, double x, double y) {
        double width = node.prefWidth(-1);
        double height = node.prefHeight(-1);
        node.resizeRelocate(snapPositionX(x), snapPositionY(y - height / 2), width, height);
    }

    /** A smooth line through the tops (Catmull-Rom as cubics), closed along the lower edge. */
    private List<PathElement> outline(double[] tops, double factor) {
        int last = tops.length - 1;
        double step = getWidth() / last;
        List<PathElement> path = new ArrayList<>();
        path.add(new MoveTo(0, top(tops, 0, factor)));
        for (int i = 0; i < last; i++) {
            double x = i * step;
            double slope = (top(tops, i + 1, factor) - top(tops, i - 1, factor)) / 6;
            double nextSlope = (top(tops, i + 2, factor) - top(tops, i, factor)) / 6;
            path.add(new CubicCurveTo(
                    x + step / 3,
                    top(tops, i, factor) + slope,
                    x + step * 2 / 3,
                    top(tops, i + 1, factor) - nextSlope,
                    x + step,
                    top(tops, i + 1, factor)));
        }
        path.add(new LineTo(getWidth(), getHeight()));
        path.add(new LineTo(0, getHeight()));
        return path;
    }

    private double top(double[] tops, int i, double factor) {
        return getHeight() - tops[Math.clamp(i, 0, tops.length - 1)] * factor;
    }
}
