package dev.auger.views.paint;

import java.nio.IntBuffer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A pane filled by pixels of our own, for pictures of so many boxes that a canvas is too slow. However often {@link #requestPaint} is called,
 * it is painted once a pulse, and again when its size, the screen's scale or the palette changes.
 *
 * <p>Two pictures take turns: one may still be on its way to the screen while the other is painted.
 */
public final class PixelSurface extends Pane {

    private final ImageView view = new ImageView();
    private final Painter painter;
    private final ObservableValue<Double> windowScale = sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::outputScaleXProperty)
            .map(Number::doubleValue);
    private double fixedScale;
    private @Nullable Picture front;
    private @Nullable Picture back;
    private boolean dirty = true;

    /** Draws the whole surface; it has been cleared. */
    @FunctionalInterface
    public interface Painter {
        /** @param scale pixels of the raster for one of the scene */
        void paint(Raster raster, double scale);
    }

    private record Picture(Raster raster, PixelBuffer<IntBuffer> buffer, WritableImage image) {
        static Picture of(int width, int height) {
            Raster raster = new Raster(width, height);
            PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(
                    width, height, IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance());
            return new Picture(raster, buffer, new WritableImage(buffer));
        }
    }

    public PixelSurface(Painter painter) {
        this.painter = painter;
        view.setManaged(false);
        view.setMouseTransparent(true);
        view.setSmooth(false);
        getChildren().add(view);
        Palette.of(this).versionProperty().addListener(o -> requestPaint());
        windowScale.addListener((o, old, now) -> requestPaint());
    }

    public Palette palette() {
        return Palette.of(this);
    }

    /** Pixels for one of the scene, whatever the screen has; for pictures that go elsewhere. */
    public void setScale(double scale) {
        fixedScale = scale;
        requestPaint();
    }

    private double scale() {
        Double ofWindow = windowScale.getValue();
        return fixedScale > 0 ? fixedScale : ofWindow == null || ofWindow <= 0 ? 1 : ofWindow;
    }

    public void requestPaint() {
        dirty = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double scale = scale();
        int width = (int) Math.ceil(getWidth() * scale);
        int height = (int) Math.ceil(getHeight() * scale);
        if (width <= 0 || height <= 0) {
            return;
        }
        Picture shown = front;
        if (dirty || shown == null || shown.raster.width() != width || shown.raster.height() != height) {
            dirty = false;
            Picture next = back;
            if (next == null || next.raster.width() != width || next.raster.height() != height) {
                next = Picture.of(width, height);
            }
            back = shown;
            front = next;
            next.raster.clear();
            painter.paint(next.raster, scale);
            next.buffer.updateBuffer(all -> null);
            view.setImage(next.image);
            view.setFitWidth(width / scale);
            view.setFitHeight(height / scale);
        }
    }
}
