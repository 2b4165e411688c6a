package dev.auger.views.shell;

import dev.auger.views.text.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A file as a bar from its first byte to its last; what is missing has its own marks. */
final class LossMap extends VBox {

    LossMap(ReadReport report) {
        getStyleClass().add("loss-map");
        HBox head =
                new HBox(Words.plain(report.name(), "label-text"), Words.plain(report.summary(), "caption", "muted"));
        head.getStyleClass().add("head");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox scale =
                new HBox(Words.plain(report.from(), "axis", "muted"), gap, Words.plain(report.to(), "axis", "muted"));
        scale.getStyleClass().add("scale");
        getChildren().setAll(head, new Map(report.parts()), scale);
        setAccessibleText(report.name() + ". " + report.fact());
    }

    private static final class Map extends Region {

        private static final double GAP = 2;

        private final List<ReadReport.Part> parts;

        Map(List<ReadReport.Part> parts) {
            this.parts = parts;
            getStyleClass().add("map");
            for (ReadReport.Part part : parts) {
                Label bar = new Label(part.label());
                bar.getStyleClass().addAll("part", part.styleClass());
                getChildren().add(bar);
            }
        }

        @Override
        protected void layoutChildren() {
            double sum = parts.stream().mapToDouble(ReadReport.Part::weight).sum();
            double room = getWidth() - GAP * Math.max(0, parts.size() - 1);
            double x = 0;
            for (int i = 0; i < parts.size(); i++) {
                double width = Math.max(2, room * parts.get(i).weight() / sum);
                double end = i == parts.size() - 1 ? getWidth() : Math.min(getWidth(), snapPositionX(x + width));
                getChildren().get(i).resizeRelocate(x, 0, Math.max(0, end - x), getHeight());
                x = end + GAP;
            }
        }
    }
}
