package dev.auger.views.flame;

import dev.auger.model.Names;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Says that only a part is shown, and ends that. */
final class FocusChip extends HBox {

    private final Label label = new Label();

    FocusChip(ObservableValue<Texts> texts, Runnable onClose) {
        getStyleClass().add("focus-chip");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Button close = new Button(null, Icons.of("x"));
        close.getStyleClass().addAll("quiet", "icon-only", "small");
        close.setOnAction(e -> onClose.run());
        Words.name(close, texts, "flame.focus.end");
        getChildren().setAll(label, close);
        setVisible(false);
    }

    void show(List<String> path, Texts texts) {
        setVisible(!path.isEmpty());
        if (!path.isEmpty()) {
            String last = path.getLast();
            int method = last.lastIndexOf('.');
            String type = method < 0 ? "" : Names.simpleClass(last.substring(0, method)) + '.';
            label.setText(texts.get("flame.focus.on", type + Names.readableMethod(last.substring(method + 1))));
        }
    }
}
