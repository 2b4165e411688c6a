package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is under the pointer, shown at once and inside the graph: a popup window would lag behind the pointer. */
final class FlameTip extends VBox {

    private final Label title = label("tip-title");
    private final Label place = label("tip-place");
    private final Region swatch = new Region();
    private final Label kind = label("tip-kind");
    private final GridPane figures = new GridPane();
    private final Label error = label("tip-error");

    private final List<Line> lines = new ArrayList<>();

    private record Line(Label name, Label share, Label amount) {
        List<Label> all() {
            return List.of(name, share, amount);
        }
    }

    FlameTip() {
        getStyleClass().addAll("flame-tip", "popover");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        swatch.getStyleClass().add("swatch");
        figures.getStyleClass().add("tip-figures");
        HBox kindRow = new HBox(swatch, kind);
        kindRow.getStyleClass().add("tip-kind-row");
        getChildren().setAll(title, place, kindRow, figures, error);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    void show(CallTree tree, int node, FrameLook look, Texts texts) {
        show(
                FrameFacts.title(tree, node, texts),
                FrameFacts.place(tree, node, texts),
                look.fill(look.slot(tree, node)),
                look.meaning(tree, node, texts),
                look.rows(tree, node, texts),
                look.error(tree, node, texts));
    }

    /**
     * @param token of the colour
     * @param meaning of the colour
     * @param margin what is said below of how sure the figures are; empty for nothing
     */
    void show(String name, String where, String token, String meaning, List<FrameLook.Row> rows, String margin) {
        title.setText(name);
        place.setText(where);
        place.setManaged(!where.isEmpty());
        place.setVisible(!where.isEmpty());
        if (!swatch.getStyleClass().contains(token)) {
            swatch.getStyleClass().setAll("swatch", token);
        }
        kind.setText(meaning);
        fill(rows);
        error.setText(margin);
        error.setManaged(!margin.isEmpty());
        error.setVisible(!margin.isEmpty());
    }

    /** Labels are kept: new ones would be styled anew for each box the pointer passes. */
    private void fill(List<FrameLook.Row> rows) {
        while (lines.size() < rows.size()) {
            Line line = new Line(label("tip-name"), label("tip-share"), label("tip-amount"));
            figures.addRow(lines.size(), line.name, line.share, line.amount);
            GridPane.setHalignment(line.share, HPos.RIGHT);
            GridPane.setHalignment(line.amount, HPos.RIGHT);
            lines.add(line);
        }
        while (lines.size() > rows.size()) {
            figures.getChildren().removeAll(lines.removeLast().all());
        }
        for (int i = 0; i < rows.size(); i++) {
            Line line = lines.get(i);
            line.name.setText(rows.get(i).name());
            line.share.setText(rows.get(i).share());
            line.amount.setText(rows.get(i).amount());
        }
    }

    /** Beside the pointer, and wholly inside {@code width} by {@code height}. */
    void moveTo(double x, double y, double width, double height) {
        applyCss();
        double w = snapSizeX(prefWidth(-1));
        double h = snapSizeY(prefHeight(w));
        double gap = 14;
        double left = x + gap + w <= width ? x + gap : Math.max(0, x - gap - w);
        double top = Math.clamp(y + gap, 0, Math.max(0, height - h));
        resizeRelocate(snapPositionX(left), snapPositionY(top), w, h);
    }
}
