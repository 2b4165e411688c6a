package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FlameLayout;
import dev.auger.analysis.flame.FlameSearch;
import dev.auger.analysis.flame.FlameViewport;
import dev.auger.views.paint.Palette;
import dev.auger.views.paint.PixelSurface;
import dev.auger.views.paint.Raster;
import dev.auger.views.parts.Access;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The whole graph, small, with the part in view framed; dragging moves the frame. */
final class Minimap extends Region {

    private static final double THINNEST = 1;
    private static final double THICKEST = 4;

    private final FlameGraph graph;
    private final PixelSurface surface = new PixelSurface(this::paint);
    private final Region frame = new Region();

    Minimap(FlameGraph graph) {
        this.graph = graph;
        getStyleClass().add("flame-minimap");
        frame.getStyleClass().add("frame");
        frame.setMouseTransparent(true);
        Access.drawn(this, AccessibleRole.IMAGE_VIEW, graph.texts(), "access.minimap");
        getChildren().setAll(surface, frame);
        setCursor(Cursor.HAND);
        setOnMousePressed(this::move);
        setOnMouseDragged(this::move);
        setOnScroll(e -> {
            graph.zoomAt(
                    Math.exp(e.getDeltaY() / 200),
                    e.getX() / Math.max(1, getWidth()) * graph.getViewport().width());
            e.consume();
        });
    }

    void treeChanged() {
        surface.requestPaint();
    }

    void viewChanged() {
        requestLayout();
    }

    private void move(MouseEvent event) {
        FlameViewport view = graph.getViewport();
        double middle = event.getX() / Math.max(1, getWidth());
        graph.glideTo(middle - view.span() / 2, middle + view.span() / 2);
        graph.requestFocus();
        event.consume();
    }

    private void paint(Raster raster, double scale) {
        CallTree tree = graph.getTree();
        if (tree == null || tree.totalWeight() == 0) {
            return;
        }
        Palette palette = surface.palette();
        FlameSearch search = graph.getSearch();
        double height = raster.height();
        double row = Math.clamp(height / (tree.maxDepth() + 1), THINNEST, THICKEST * scale);
        FlameLayout layout =
                FlameLayout.of(tree, new FlameViewport(0, 1, raster.width(), height, row, 0, graph.isIcicle()));
        int ofMatch = Raster.argb(palette.get(FrameColours.MATCH));
        FrameLook look = graph.getLook();
        int[] fills = new int[look.slots()];
        for (int slot = 0; slot < fills.length; slot++) {
            fills[slot] = Raster.argb(palette.get(look.fill(slot)));
        }
        double gap = row > 2 ? THINNEST : 0;
        for (int b = 0; b < layout.size(); b++) {
            int node = layout.node(b);
            boolean match = search != null && search.matchesName(tree.nameId(node));
            int fill = match ? ofMatch : fills[look.slot(tree, node)];
            double y = graph.isIcicle() ? layout.depth(b) * row : height - (layout.depth(b) + 1) * row;
            double left = layout.left(b);
            double right = Math.max(left + THINNEST, layout.right(b) - 0.5);
            raster.box(left, (int) Math.round(y), right, (int) Math.round(y + row - gap), fill);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        surface.resizeRelocate(1, 1, Math.max(0, width - 2), Math.max(0, getHeight() - 2));
        FlameViewport view = graph.getViewport();
        double left = snapPositionX(view.from() * width);
        double right = snapPositionX(view.to() * width);
        frame.resizeRelocate(left, 0, Math.max(4, right - left), getHeight());
    }
}
