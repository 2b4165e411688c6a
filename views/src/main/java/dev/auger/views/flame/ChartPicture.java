package dev.auger.views.flame;

import dev.auger.analysis.flame.FlameViewport;
import dev.auger.analysis.flame.chart.ChartBoxes;
import dev.auger.model.time.TimeRange;
import dev.auger.views.paint.PixelSurface;
import dev.auger.views.paint.Raster;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A flame chart of a range as a still picture with every row there is. For a scene of its own; as wide as told. */
final class ChartPicture extends VBox {

    private static final double PITCH = 21;
    private static final double AXIS = 24;
    private static final int MOST_ROWS = 600;

    private final PixelSurface surface = new PixelSurface(this::paint);
    private final ChartPainter painter = new ChartPainter(surface.palette());
    private final ChartBoxes boxes;
    private final TimeRange range;
    private final ChartLook look;
    private final Clock clock;
    private final double zoom;

    ChartPicture(
            ChartBoxes boxes,
            TimeRange range,
            ChartLook look,
            Clock clock,
            String title,
            Texts texts,
            double width,
            double zoom) {
        this.boxes = boxes;
        this.range = range;
        this.look = look;
        this.clock = clock;
        this.zoom = zoom;
        int rows = Math.min(MOST_ROWS, boxes.rows());
        getStyleClass().addAll("surface", "flame-centre", "flame-picture");
        String cut = rows < boxes.rows() ? " · " + texts.get("flame.picture.cut", boxes.rows() - rows) : "";
        Label head = new Label(title + cut);
        head.getStyleClass().add("view-title");
        FlameLegend legend = new FlameLegend();
        legend.show(look.legend(boxes, texts), null, "", texts);
        surface.setMinHeight((AXIS + rows * PITCH) * zoom);
        getChildren().setAll(head, legend, surface);
        setPrefWidth(width);
    }

    private void paint(Raster raster, double scale) {
        double top = AXIS * zoom;
        FlameViewport view =
                new FlameViewport(0, 1, surface.getWidth(), surface.getHeight() - top, PITCH * zoom, 0, true);
        painter.paint(raster, scale, new ChartPainter.Picture(boxes, range, view, top, null, null, look, clock));
    }
}
