package dev.auger.views.code;

import dev.auger.analysis.code.LineWeight;
import dev.auger.views.text.Numbers;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What one metric says of a line: self and total share over a band of heat. */
final class LineFigures {

    private final Region heat = new Region();
    private final Label self = new Label();
    private final Label total = new Label();
    private int step = -1;

    LineFigures() {
        heat.getStyleClass().add("heat");
        self.getStyleClass().add("figure");
        total.getStyleClass().addAll("figure", "total");
        self.setAlignment(Pos.CENTER_RIGHT);
        total.setAlignment(Pos.CENTER_RIGHT);
    }

    /** From back to front. */
    List<Node> nodes() {
        return List.of(heat, self, total);
    }

    void show(LineHeats.@Nullable Metric metric, int line) {
        LineWeight weight = metric == null ? null : metric.weights().get(line);
        int newStep = 0;
        if (metric == null || weight == null) {
            self.setText("");
            total.setText("");
        } else {
            double totalShare = weight.totalShare(metric.of()).fraction();
            self.setText(
                    weight.self() == 0
                            ? ""
                            : Numbers.shareFigure(weight.selfShare(metric.of()).fraction()));
            total.setText(Numbers.shareFigure(totalShare));
            newStep = Heat.step(totalShare);
        }
        if (newStep != step) {
            heat.getStyleClass().remove("heat-" + step);
            step = newStep;
            heat.getStyleClass().add("heat-" + step);
        }
    }

    /** Total, as it is read aloud. */
    String spoken() {
        return total.getText();
    }

    void layout(CodeColumns columns, int metric, double scale, double height) {
        double left = columns.left(metric) * scale;
        double middle = columns.selfRight(metric) * scale;
        double right = columns.right(metric) * scale;
        self.setVisible(columns.hasSelf(metric));
        // Almost to the next one's.
        heat.resizeRelocate(left, 0, right + 2 * scale - left, height);
        self.resizeRelocate(left, 0, middle - left, height);
        total.resizeRelocate(middle, 0, right - middle, height);
    }
}
