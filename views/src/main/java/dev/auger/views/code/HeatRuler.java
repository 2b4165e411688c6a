package dev.auger.views.code;

import dev.auger.analysis.code.LineHeat;
import dev.auger.analysis.code.LineWeight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The whole file at the right edge: where it is hot, where the chosen line is, and which part is in view. Click or drag scrolls. */
final class HeatRuler extends Region {

    static final double WIDTH = 12;

    private static final double MARK = 3;
    private final CodeLines lines;
    private final Region window = new Region();
    private final List<Region> marks = new ArrayList<>();

    HeatRuler(CodeLines lines) {
        this.lines = lines;
        getStyleClass().add("heat-ruler");
        window.getStyleClass().add("window");
        getChildren().add(window);
        setOnMousePressed(this::scroll);
        setOnMouseDragged(this::scroll);
    }

    private void scroll(MouseEvent event) {
        double all = lines.top(lines.count());
        lines.flow()
                .scrollTo(event.getY() / getHeight() * drawn(all) - lines.flow().viewHeight() / 2);
        event.consume();
    }

    /** Height the ruler's own height stands for: a short file does not spread over a tall ruler. */
    private double drawn(double all) {
        return Math.max(all, lines.flow().viewHeight());
    }

    @Override
    protected void layoutChildren() {
        double all = lines.top(lines.count());
        double view = lines.flow().viewHeight();
        double ratio = getHeight() / Math.max(1, drawn(all));
        window.setVisible(all > view && view > 0);
        double top = lines.flow().offsetProperty().get() * ratio;
        window.resizeRelocate(0, top, getWidth(), view * ratio);
        int used = 0;
        LineHeat heat = lines.heat();
        if (heat != null) {
            for (Map.Entry<Integer, LineWeight> entry : lines.weights().entrySet()) {
                int step = Heat.step(entry.getValue().totalShare(heat).fraction());
                if (step > 0 && entry.getKey() <= lines.count()) {
                    mark(used++, entry.getKey(), "mark-" + step, ratio);
                }
            }
        }
        if (lines.chosen() > 0 && lines.chosen() <= lines.count()) {
            mark(used++, lines.chosen(), "mark-chosen", ratio);
        }
        for (int i = used; i < marks.size(); i++) {
            marks.get(i).setVisible(false);
        }
    }

    private void mark(int index, int line, String style, double ratio) {
        if (index == marks.size()) {
            Region made = new Region();
            made.setManaged(false);
            made.setMouseTransparent(true);
            marks.add(made);
            getChildren().add(made);
        }
        Region mark = marks.get(index);
        mark.setVisible(true);
        mark.getStyleClass().setAll(style);
        double height = MARK * lines.scale();
        mark.resizeRelocate(2, snapPositionY(lines.top(line - 1) * ratio), getWidth() - 4, height);
    }
}
