package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FlameViewport;
import dev.auger.views.paint.PixelSurface;
import dev.auger.views.paint.Raster;
import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.Region;

/** Minimap above, canvas below, a scroll bar where rows do not fit, and the tip over everything. */
final class FlameGraphSkin extends SkinBase<FlameGraph> {

    private static final double PITCH = 21;
    private static final double MINIMAP = 42;
    private static final double GAP = 8;

    private final FlameGraph graph;
    private final PixelSurface surface = new PixelSurface(this::paint);
    private final Minimap minimap;
    private final ScrollBar scroll = new ScrollBar();
    private final Region hovered = new Region();
    private final FlameTip tip = new FlameTip();
    private final FlamePainter painter = new FlamePainter(surface.palette());
    private final FlameBehavior behavior;
    private final InvalidationListener repaint = o -> surface.requestPaint();
    private final InvalidationListener viewChanged = o -> viewChanged();
    private final InvalidationListener treeChanged = o -> treeChanged();
    private final InvalidationListener hoverChanged = o -> hoverChanged();
    private boolean scrolling;

    FlameGraphSkin(FlameGraph graph) {
        super(graph);
        this.graph = graph;
        minimap = new Minimap(graph);
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.valueProperty().addListener(o -> scrolled());
        hovered.getStyleClass().add("flame-hovered");
        hovered.setManaged(false);
        hovered.setMouseTransparent(true);
        hovered.setVisible(false);
        getChildren().setAll(minimap, surface, hovered, scroll, tip);
        behavior = new FlameBehavior(graph, surface);
        graph.viewportProperty().addListener(viewChanged);
        graph.treeProperty().addListener(treeChanged);
        graph.searchProperty().addListener(treeChanged);
        graph.icicleProperty().addListener(treeChanged);
        graph.lookProperty().addListener(treeChanged);
        graph.mappedProperty().addListener(treeChanged);
        graph.selectedProperty().addListener(repaint);
        graph.hoveredProperty().addListener(hoverChanged);
        surface.palette().versionProperty().addListener(o -> graph.requestLayout());
    }

    private void treeChanged() {
        surface.requestPaint();
        minimap.treeChanged();
        graph.requestLayout();
    }

    private void viewChanged() {
        surface.requestPaint();
        outlineHovered();
        minimap.viewChanged();
        showScroll();
    }

    private void hoverChanged() {
        outlineHovered();
        CallTree tree = graph.getTree();
        int node = graph.hoveredProperty().get();
        if (tree != null && node >= 0) {
            tip.show(tree, node, graph.getLook(), graph.texts().getValue());
            tip.setVisible(true);
        } else {
            tip.setVisible(false);
        }
        moveTip();
    }

    /** Over the picture, so that moving the pointer paints nothing else. */
    private void outlineHovered() {
        CallTree tree = graph.getTree();
        int node = graph.hoveredProperty().get();
        Rectangle2D box = tree == null || node < 0 ? null : FlamePainter.box(tree, graph.getViewport(), node);
        hovered.setVisible(box != null);
        if (box != null) {
            hovered.resizeRelocate(
                    surface.getLayoutX() + box.getMinX(),
                    surface.getLayoutY() + box.getMinY(),
                    box.getWidth(),
                    box.getHeight());
        }
    }

    /** Called as the pointer moves. */
    private void moveTip() {
        if (tip.isVisible()) {
            tip.moveTo(
                    behavior.pointerX() + surface.getLayoutX(),
                    behavior.pointerY() + surface.getLayoutY(),
                    graph.getWidth(),
                    graph.getHeight());
        }
    }

    private void paint(Raster raster, double scale) {
        CallTree tree = graph.getTree();
        if (tree == null) {
            if (isShown()) {
                painter.prepare(scale);
            }
        } else {
            FlamePainter.Marks marks = new FlamePainter.Marks(
                    graph.getSelected(),
                    graph.getSearch(),
                    graph.getLook(),
                    graph.texts().getValue().get(graph.rootKey()),
                    graph.texts().getValue());
            painter.paint(raster, scale, tree, graph.getViewport(), marks);
        }
    }

    /** Whether no pane around hides it: many graphs never get a tree. */
    private boolean isShown() {
        for (Node at = graph; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void scrolled() {
        if (!scrolling) {
            // The bar's top is the top of the picture: in a flame graph that is farthest from the root.
            graph.scrollTo(graph.isIcicle() ? scroll.getValue() : scroll.getMax() - scroll.getValue());
        }
    }

    private void showScroll() {
        CallTree tree = graph.getTree();
        FlameViewport view = graph.getViewport();
        double max = tree == null ? 0 : view.maxScroll(tree.maxDepth() + 1);
        scrolling = true;
        scroll.setVisible(max > 0);
        scroll.setMax(max);
        scroll.setVisibleAmount(max * view.height() / (max + view.height()));
        scroll.setUnitIncrement(view.pitch());
        scroll.setBlockIncrement(view.height());
        scroll.setValue(graph.isIcicle() ? view.scroll() : max - view.scroll());
        scrolling = false;
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        double scale = surface.palette().scale();
        boolean mapped = graph.mappedProperty().get();
        double map = mapped ? Math.min(MINIMAP * scale, height / 4) : 0;
        double top = mapped ? y + map + GAP * scale : y;
        minimap.setVisible(mapped);
        double rest = Math.max(0, y + height - top);
        minimap.resizeRelocate(x, y, width, map);
        double bar = scroll.prefWidth(-1);
        surface.resizeRelocate(x, top, width, rest);
        scroll.resizeRelocate(x + width - bar, top, bar, rest);
        FlameViewport view = graph.getViewport();
        if (view.width() != width || view.height() != rest || view.pitch() != PITCH * scale) {
            graph.resizeViewport(width, rest, PITCH * scale);
        }
        showScroll();
        moveTip();
    }

    @Override
    public void dispose() {
        behavior.dispose();
        graph.viewportProperty().removeListener(viewChanged);
        graph.treeProperty().removeListener(treeChanged);
        graph.searchProperty().removeListener(treeChanged);
        graph.icicleProperty().removeListener(treeChanged);
        graph.lookProperty().removeListener(treeChanged);
        graph.mappedProperty().removeListener(treeChanged);
        graph.selectedProperty().removeListener(repaint);
        graph.hoveredProperty().removeListener(hoverChanged);
        super.dispose();
    }
}
