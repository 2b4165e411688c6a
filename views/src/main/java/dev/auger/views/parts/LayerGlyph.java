package dev.auger.views.parts;

import dev.auger.model.Layer;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The sign of a layer in its hue, 16 × 16. */
public final class LayerGlyph extends StackPane {

    public LayerGlyph(Layer layer) {
        Region shape = new Region();
        shape.getStyleClass().add("shape");
        getChildren().add(shape);
        getStyleClass().setAll("layer-glyph", layer.id());
    }
}
