package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.views.text.Texts;
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
        swatch.getStyleClass().setAll("swatch", token);
        kind.setText(meaning);
        figures.getChildren().clear();
        int line = 0;
        for (FrameLook.Row row : rows) {
            row(line++, row);
        }
        error.setText(margin);
        error.setManaged(!margin.isEmpty());
        error.setVisible(!margin.isEmpty());
    }

    private void row(int index, FrameLook.Row row) {
        Label figure = label("tip-share");
        figure.setText(row.share());
        Label number = label("tip-amount");
        number.setText(row.amount());
        Label head = label("tip-name");
        head.setText(row.name());
        figures.addRow(index, head, figure, number);
        GridPane.setHalignment(figure, HPos.RIGHT);
        GridPane.setHalignment(number, HPos.RIGHT);
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
