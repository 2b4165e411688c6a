package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FlameKind;
import dev.auger.analysis.flame.FlameLayout;
import dev.auger.analysis.flame.FlameViewport;
import dev.auger.analysis.flame.diff.DiffTree;
import dev.auger.views.paint.PixelSurface;
import dev.auger.views.paint.Raster;
import dev.auger.views.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A whole flame graph as a still picture: a line that says of what, the legend, and every row there is. For a scene of its own;
 * as wide as told, and as high as the rows need.
 */
public final class FlamePicture extends VBox {

    private static final double PITCH = 21;
    /** Rows of a picture: more than any screen shows, and few enough for memory. What lies beyond is said in the title. */
    static final int MOST_ROWS = 600;

    private final CallTree tree;
    private final FrameLook look;
    private final Texts texts;
    private final boolean icicle;
    private final int rows;
    private final double pitch;

    /**
     * @param title what the picture is of
     * @param zoom pixels for one at 100 %: the look's scale must be the same
     */
    public FlamePicture(CallTree tree, String title, Texts texts, boolean icicle, double width, double zoom) {
        this(tree, KindLook.INSTANCE, legend(tree, texts), title, texts, icicle, width, zoom);
    }

    /**
     * A comparison in the colours of the change.
     *
     * @param what is added up
     */
    public FlamePicture(
            DiffTree diff, FlameKind what, String title, Texts texts, boolean icicle, double width, double zoom) {
        this(diff.tree(), new DiffLook(diff), DiffBar.ramp(what, texts), title, texts, icicle, width, zoom);
    }

    private FlamePicture(
            CallTree tree,
            FrameLook look,
            Region legend,
            String title,
            Texts texts,
            boolean icicle,
            double width,
            double zoom) {
        this.look = look;
        pitch = PITCH * zoom;
        this.tree = tree;
        this.texts = texts;
        this.icicle = icicle;
        int visible = visibleRows(tree, width);
        rows = Math.min(MOST_ROWS, visible);
        getStyleClass().addAll("surface", "flame-centre", "flame-picture");
        String cut = rows < visible ? " · " + texts.get("flame.picture.cut", visible - rows) : "";
        Label head = new Label(title + cut);
        head.getStyleClass().add("view-title");
        Painter painter = new Painter();
        painter.surface.setMinHeight(rows * pitch);
        getChildren().setAll(head, legend, painter.surface);
        setPrefWidth(width);
    }

    private static Region legend(CallTree tree, Texts texts) {
        FlameLegend legend = new FlameLegend();
        legend.show(tree, KindLook.INSTANCE, null, "", texts);
        return legend;
    }

    /** Rows with a box that can be seen. */
    public static int visibleRows(CallTree tree, double width) {
        int most = tree.maxDepth() + 1;
        FlameLayout layout = FlameLayout.of(tree, new FlameViewport(0, 1, width, most * PITCH, PITCH, 0, true));
        int deepest = 0;
        for (int b = 0; b < layout.size(); b++) {
            deepest = Math.max(deepest, layout.depth(b));
        }
        return deepest + 1;
    }

    private final class Painter {

        private final PixelSurface surface = new PixelSurface(this::paint);
        private final FlamePainter painter = new FlamePainter(surface.palette());

        private void paint(Raster raster, double scale) {
            FlameViewport view = new FlameViewport(0, 1, surface.getWidth(), surface.getHeight(), pitch, 0, icicle);
            painter.paint(
                    raster, scale, tree, view, new FlamePainter.Marks(-1, null, look, texts.get("flame.root"), texts));
        }
    }
}
