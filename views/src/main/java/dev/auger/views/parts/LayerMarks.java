package dev.auger.views.parts;

import dev.auger.model.Layer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Five marks, lit for the layers in a set: what a file answers (in a row), how far a case got (in a column). */
public final class LayerMarks {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Map<Layer, Region> marks = new EnumMap<>(Layer.class);
    private final Pane node;

    private LayerMarks(Pane node, String styleClass) {
        this.node = node;
        node.getStyleClass().add(styleClass);
        for (Layer layer : Layer.values()) {
            Region mark = new Region();
            mark.getStyleClass().addAll("layer-mark", layer.id());
            marks.put(layer, mark);
            node.getChildren().add(mark);
        }
    }

    public static LayerMarks row() {
        return new LayerMarks(new HBox(), "answer-marks");
    }

    public static LayerMarks column() {
        return new LayerMarks(new VBox(), "core-mark");
    }

    public LayerMarks show(Set<Layer> layers) {
        marks.forEach((layer, mark) -> mark.pseudoClassStateChanged(ON, layers.contains(layer)));
        return this;
    }

    public Node node() {
        return node;
    }
}
