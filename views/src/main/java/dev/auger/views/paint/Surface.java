package dev.auger.views.paint;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;

/**
 * A pane filled by a canvas. However often {@link #requestPaint} is called, it is painted once a pulse, and again when its size
 * or the palette changes.
 */
public final class Surface extends Pane {

    private final Canvas canvas = new Canvas();
    private final Painter painter;
    private boolean dirty = true;

    /** Draws the whole surface; it has been cleared. */
    @FunctionalInterface
    public interface Painter {
        void paint(GraphicsContext g, double width, double height);
    }

    public Surface(Painter painter) {
        this.painter = painter;
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        Palette.of(this).versionProperty().addListener(o -> requestPaint());
    }

    public Palette palette() {
        return Palette.of(this);
    }

    public void requestPaint() {
        dirty = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double width = getWidth();
        double height = getHeight();
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            dirty = true;
        }
        if (dirty && width > 0 && height > 0) {
            dirty = false;
            GraphicsContext g = canvas.getGraphicsContext2D();
            g.clearRect(0, 0, width, height);
            painter.paint(g, width, height);
        }
    }
}
