package dev.auger.views.code;

import dev.auger.analysis.code.LineHeat;
import dev.auger.analysis.code.LineWeight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The whole file at the right edge: where it is hot, where the chosen line is, and which part is in view. Click or drag scrolls. */
final class HeatRuler extends Region {

    static final double WIDTH = 12;

    private static final double MARK = 3;
    private final CodeLines lines;
    private final Region window = new Region();
    private final List<Region> marks = new ArrayList<>();
    private @Nullable Marks drawn;

    /** What the marks depend on; scrolling changes none of it. */
    private record Marks(
            @Nullable LineHeat heat,
            SortedMap<Integer, LineWeight> weights,
            int chosen,
            int count,
            NoteRows notes,
            double ratio,
            double scale) {}

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
                .scrollTo(
                        event.getY() / getHeight() * spread(all) - lines.flow().viewHeight() / 2);
        event.consume();
    }

    /** Height the ruler's own height stands for: a short file does not spread over a tall ruler. */
    private double spread(double all) {
        return Math.max(all, lines.flow().viewHeight());
    }

    @Override
    protected void layoutChildren() {
        double all = lines.top(lines.count());
        double view = lines.flow().viewHeight();
        double ratio = getHeight() / Math.max(1, spread(all));
        window.setVisible(all > view && view > 0);
        double top = lines.flow().offsetProperty().get() * ratio;
        window.resizeRelocate(0, top, getWidth(), view * ratio);
        Marks now = new Marks(
                lines.heat(), lines.weights(), lines.chosen(), lines.count(), lines.noteRows(), ratio, lines.scale());
        if (!now.equals(drawn)) {
            drawn = now;
            drawMarks(ratio);
        }
    }

    /** One mark for each pixel that has any: a long file has more warm lines than the ruler has pixels. */
    private void drawMarks(double ratio) {
        byte[] steps = new byte[(int) Math.ceil(Math.max(0, getHeight())) + 1];
        LineHeat heat = lines.heat();
        if (heat != null) {
            for (Map.Entry<Integer, LineWeight> entry : lines.weights().entrySet()) {
                if (entry.getKey() <= lines.count()) {
                    int at = pixel(entry.getKey(), ratio, steps.length);
                    int step = Heat.step(entry.getValue().totalShare(heat).fraction());
                    steps[at] = (byte) Math.max(steps[at], step);
                }
            }
        }
        int used = 0;
        for (int at = 0; at < steps.length; at++) {
            if (steps[at] > 0) {
                mark(used++, at, "mark-" + steps[at]);
            }
        }
        if (lines.chosen() > 0 && lines.chosen() <= lines.count()) {
            mark(used++, pixel(lines.chosen(), ratio, steps.length), "mark-chosen");
        }
        for (int i = used; i < marks.size(); i++) {
            marks.get(i).setVisible(false);
        }
    }

    private int pixel(int line, double ratio, int pixels) {
        return Math.clamp((long) (lines.top(line - 1) * ratio), 0, pixels - 1);
    }

    private void mark(int index, int at, String style) {
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
        mark.resizeRelocate(2, snapPositionY(at), getWidth() - 4, height);
    }
}
