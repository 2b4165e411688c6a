package dev.auger.views.wizard;

import dev.auger.views.text.Words;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The trail as a bore through five strata; every stop is words, so that nothing is only drawn. */
final class TrailPicture extends VBox {

    TrailPicture(List<ConclusionModel.Stop> stops) {
        getStyleClass().add("wizard-trail");
        for (int i = 0; i < stops.size(); i++) {
            getChildren().add(stop(stops.get(i), i == stops.size() - 1));
        }
    }

    private static Node stop(ConclusionModel.Stop stop, boolean last) {
        Region bore = new Region();
        bore.getStyleClass().add("bore");
        Region mark = new Region();
        mark.getStyleClass().add(last ? "tip" : "joint");
        mark.setVisible(stop.chosen());
        StackPane shaft = new StackPane(bore, mark);
        shaft.getStyleClass().addAll("shaft", last ? "last" : "through");
        if (last) {
            StackPane.setAlignment(bore, Pos.TOP_CENTER);
        }
        Label value = Bits.wrapped(stop.value(), "mono");
        VBox words = Bits.column(
                "words",
                Words.plain(stop.name(), "label-text"),
                value,
                Bits.wrapped(stop.caption(), "caption", "secondary"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = Bits.row("stratum", shaft, words);
        box.getStyleClass().add(stop.layer().name().toLowerCase(Locale.ROOT));
        return box;
    }
}
