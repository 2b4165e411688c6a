package dev.auger.views.allocation;

import dev.auger.analysis.series.StackedSeries;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The series with their shares, in stacking order. */
final class AllocationLegend extends HBox {

    private static final int SHORT = 14;

    AllocationLegend() {
        getStyleClass().addAll("legend", "alloc-legend");
    }

    void show(AllocationRequest.Result result, Texts texts) {
        StackedSeries series = result.series();
        double whole = Math.max(1, series.total());
        getChildren().clear();
        for (int s = 0; s < series.names().size(); s++) {
            add(
                    SeriesWords.token(series, s),
                    SeriesWords.name(series, s, result.request().dimension(), texts),
                    Numbers.shareFigure(series.total(s) / whole));
        }
        if (!result.heap().isEmpty()) {
            add("heap-line", texts.get("alloc.heap"), "");
        }
    }

    private void add(String token, String name, String share) {
        Region swatch = new Region();
        swatch.getStyleClass().setAll("swatch", token);
        Label label = new Label(name);
        label.getStyleClass().addAll("legend-name", "mono");
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        // Long names give way; a short one cut further would say nothing.
        label.setMinWidth(name.length() <= SHORT ? USE_PREF_SIZE : 0);
        HBox entry = new HBox(swatch, label);
        entry.getStyleClass().add("legend-entry");
        if (!share.isEmpty()) {
            Label figure = new Label(share);
            figure.getStyleClass().add("legend-figure");
            figure.setMinWidth(USE_PREF_SIZE);
            entry.getChildren().add(figure);
        }
        getChildren().add(entry);
    }
}
