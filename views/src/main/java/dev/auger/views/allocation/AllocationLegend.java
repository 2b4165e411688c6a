package dev.auger.views.allocation;

import dev.auger.analysis.series.StackedSeries;
import dev.auger.views.parts.MiddleLabel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The series with their shares, in stacking order and in one row; what has no room is counted at the end. */
final class AllocationLegend extends HBox {

    /** Characters of a name that are kept, with the ellipsis. */
    private static final int KEPT = 9;

    private record Entry(HBox box, Label name, String share) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Label more = new Label();
    private final Tooltip moreTip = new Tooltip();

    AllocationLegend() {
        getStyleClass().addAll("legend", "alloc-legend");
        more.getStyleClass().add("legend-figure");
        more.setTooltip(moreTip);
    }

    void show(AllocationRequest.Result result, Texts texts) {
        StackedSeries series = result.series();
        double whole = Math.max(1, series.total());
        entries.clear();
        for (int s = 0; s < series.names().size(); s++) {
            add(
                    SeriesWords.token(series, s),
                    SeriesWords.name(series, s, result.request().dimension(), texts),
                    Numbers.shareFigure(series.total(s) / whole));
        }
        if (!result.heap().isEmpty()) {
            add("heap-line", texts.get("alloc.heap"), "");
        }
        getChildren().setAll(entries.stream().map(Entry::box).toList());
        getChildren().add(more);
    }

    private void add(String token, String name, String share) {
        Region swatch = new Region();
        swatch.getStyleClass().setAll("swatch", token);
        Label label = new MiddleLabel("legend-name", "mono");
        label.setText(name);
        label.setEllipsisString("…");
        HBox box = new HBox(swatch, label);
        box.getStyleClass().add("legend-entry");
        if (!share.isEmpty()) {
            Label figure = new Label(share);
            figure.getStyleClass().add("legend-figure");
            figure.setMinWidth(USE_PREF_SIZE);
            box.getChildren().add(figure);
        }
        entries.add(new Entry(box, label, share));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        int count = entries.size();
        double[] names = new double[count];
        double[] fixed = new double[count];
        double letter = 0;
        for (int i = 0; i < count; i++) {
            Entry entry = entries.get(i);
            names[i] = entry.name.prefWidth(-1);
            fixed[i] = entry.box.prefWidth(-1) - names[i];
            // The font is monospaced: the width of one name tells that of any number of characters.
            letter =
                    Math.max(letter, names[i] / Math.max(1, entry.name.getText().length()));
        }
        double gap = snapSpaceX(getSpacing());
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double moreWidth = snapSizeX(("+" + count).length() * letter);
        LegendFit fit = LegendFit.of(names, fixed, letter * KEPT, gap, moreWidth, room);
        double x = snappedLeftInset();
        for (int i = 0; i < count; i++) {
            HBox box = entries.get(i).box;
            box.setVisible(i < fit.widths().length);
            if (box.isVisible()) {
                x = place(box, x, fixed[i] + fit.widths()[i]) + gap;
            }
        }
        List<Entry> hidden = entries.subList(fit.widths().length, count);
        more.setVisible(!hidden.isEmpty());
        more.setText("+" + hidden.size());
        moreTip.setText(hidden.stream()
                .map(e -> (e.name.getText() + "  " + e.share).strip())
                .collect(Collectors.joining("\n")));
        place(more, x, moreWidth);
    }

    private double place(Region part, double x, double width) {
        double height = part.prefHeight(-1);
        part.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
        return x + width;
    }
}
