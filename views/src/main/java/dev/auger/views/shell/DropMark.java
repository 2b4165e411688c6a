package dev.auger.views.shell;

import dev.auger.model.Layer;
import dev.auger.views.parts.ScaledRegion;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** The sign of the drop zone: an arrow going down into five layers. */
final class DropMark extends ScaledRegion {

    private static final double WIDTH = 64;
    private static final double HEIGHT = 80;
    private static final double BAR = 7;
    private static final double PITCH = 10;
    private static final double BARS_FROM = 33;
    private static final double ARROW_LEFT = 20;
    private static final String ARROW =
            "M10.4 0 H13.6 V40.6 L21.6 32.6 L23.8 34.8 L12 46.6 L0.2 34.8 L2.4 32.6 L10.4 40.6 Z";

    private final List<Region> bars = new ArrayList<>();
    private final SVGPath edge = arrow("arrow-edge");
    private final SVGPath arrow = arrow("arrow");
    private final Scale scale = new Scale();

    DropMark() {
        getStyleClass().add("drop-mark");
        for (Layer layer : Layer.values()) {
            Region bar = new Region();
            bar.getStyleClass().addAll("layer-bar", layer.id());
            bars.add(bar);
        }
        getChildren().addAll(bars);
        getChildren().addAll(edge, arrow);
        edge.getTransforms().add(scale);
        arrow.getTransforms().add(scale);
    }

    private static SVGPath arrow(String styleClass) {
        SVGPath path = new SVGPath();
        path.setContent(ARROW);
        path.getStyleClass().add(styleClass);
        path.setManaged(false);
        return path;
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDTH * unit();
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT * unit();
    }

    @Override
    protected double computeMaxWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double u = unit();
        for (int i = 0; i < bars.size(); i++) {
            double top = snapPositionY((BARS_FROM + i * PITCH) * u);
            bars.get(i).resizeRelocate(0, top, WIDTH * u, snapSizeY(BAR * u));
        }
        scale.setX(u);
        scale.setY(u);
        for (SVGPath path : List.of(edge, arrow)) {
            path.setLayoutX(ARROW_LEFT * u);
        }
    }
}
