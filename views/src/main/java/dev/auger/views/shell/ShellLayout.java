package dev.auger.views.shell;

import dev.auger.views.parts.ScaledRegion;
import dev.auger.views.parts.Toast;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of the window where they belong and folds them when there is no room. The edges of rail and drawer can be
 * dragged; their widths are properties to remember.
 */
public final class ShellLayout extends ScaledRegion {

    private static final double GRIP = 5;
    /** Toasts stand above the guide's own foot. */
    private static final double GUIDE_FOOT = 64;

    private final Header header;
    private final Core core;
    private final EvidenceRail rail;
    private final FindingsDrawer drawer;
    private final StatusLine status;
    private final CentreSlot centre = new CentreSlot();
    private final StackPane ribbon = new StackPane();
    private final VBox toasts = new VBox();
    private final Region railGrip = new Region();
    private final Region drawerGrip = new Region();
    private final StackPane guide = new StackPane();
    private final DoubleProperty railWidth = new SimpleDoubleProperty(this, "railWidth", ShellGeometry.RAIL);
    private final DoubleProperty drawerWidth = new SimpleDoubleProperty(this, "drawerWidth", ShellGeometry.DRAWER);
    private final ObjectProperty<@Nullable Node> ribbonContent = new SimpleObjectProperty<>(this, "ribbon");
    private final BooleanProperty ribbonTall = new SimpleBooleanProperty(this, "ribbonTall");
    private ShellGeometry.Drawer drawerState = ShellGeometry.Drawer.BY_WIDTH;
    private boolean fitted;

    public ShellLayout(Header header, Core core, EvidenceRail rail, FindingsDrawer drawer, StatusLine status) {
        this.header = header;
        this.core = core;
        this.rail = rail;
        this.drawer = drawer;
        this.status = status;
        getStyleClass().add("shell-layout");
        ribbon.getStyleClass().add("ribbon-slot");
        toasts.getStyleClass().add("toasts");
        toasts.setPickOnBounds(false);
        grip(railGrip);
        grip(drawerGrip);
        railGrip.setOnMouseDragged(e -> setRail(railWidth.get() + e.getX() / unit()));
        drawerGrip.setOnMouseDragged(e -> setDrawer(drawerWidth.get() - e.getX() / unit()));
        getChildren().setAll(centre, rail, drawer, ribbon, core, header, status, railGrip, drawerGrip, guide, toasts);
        guide.setVisible(false);
        railWidth.addListener((o, old, now) -> requestLayout());
        drawerWidth.addListener((o, old, now) -> requestLayout());
        ribbonContent.addListener((o, old, now) -> {
            ribbon.getChildren().clear();
            if (now != null) {
                ribbon.getChildren().add(now);
            }
            requestLayout();
        });
        ribbonTall.addListener(o -> requestLayout());
        clip(ribbon);
    }

    private static void clip(Pane pane) {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(pane.widthProperty());
        clip.heightProperty().bind(pane.heightProperty());
        pane.setClip(clip);
    }

    private static void grip(Region grip) {
        grip.getStyleClass().add("splitter");
        grip.setCursor(Cursor.H_RESIZE);
    }

    private void setRail(double width) {
        railWidth.set(Math.clamp(width, ShellGeometry.RAIL_MIN, ShellGeometry.RAIL_MAX));
    }

    private void setDrawer(double width) {
        drawerWidth.set(Math.clamp(width, ShellGeometry.DRAWER_MIN, ShellGeometry.DRAWER_MAX));
    }

    /** Shows a view in the centre, once. */
    public void setCentre(Node node) {
        centre.show(node, false);
    }

    /** Shows a view in the centre that will come back: it stays part of the window, unseen, when another is shown. */
    public void bringToCentre(Node node) {
        centre.show(node, true);
    }

    /** Shows a line over the view in the centre; null takes it away. */
    public void setNote(@Nullable Region line) {
        centre.setNote(line);
    }

    /** Shows something in the place of everything below the core; null takes it away. */
    public void setGuide(@Nullable Node node) {
        guide.getChildren().setAll(node == null ? List.of() : List.of(node));
        guide.setVisible(node != null);
        for (Node below : List.of(centre, rail, drawer, status)) {
            below.setVisible(node == null);
        }
        requestLayout();
    }

    /** Whether something stands in the place of everything below the core. */
    public boolean isGuided() {
        return guide.isVisible();
    }

    /** What is shown in the centre; null for nothing. */
    public @Nullable Node shownCentre() {
        return centre.shown();
    }

    /** Where the centre's node stands. */
    public Node centre() {
        return centre;
    }

    /** The time ribbon; null while no evidence has a time line. */
    public ObjectProperty<@Nullable Node> ribbonProperty() {
        return ribbonContent;
    }

    /** Whether the ribbon shows its table, which needs more room than its lanes. */
    public BooleanProperty ribbonTallProperty() {
        return ribbonTall;
    }

    /** Opens the drawer whatever the width, until the window is resized across its limit. */
    public void openDrawer() {
        setDrawerState(ShellGeometry.Drawer.OPEN);
    }

    /** Opens a folded drawer, folds an open one. */
    public void toggleDrawer() {
        setDrawerState(drawer.foldedProperty().get() ? ShellGeometry.Drawer.OPEN : ShellGeometry.Drawer.FOLDED);
    }

    public void foldDrawer() {
        setDrawerState(ShellGeometry.Drawer.FOLDED);
    }

    private void setDrawerState(ShellGeometry.Drawer state) {
        drawerState = state;
        requestLayout();
    }

    /** Where toasts stand: at the bottom of the drawer, newest below. */
    public void showToast(Toast toast) {
        toasts.getChildren().add(toast);
        toast.start();
    }

    public void removeToast(Toast toast) {
        toasts.getChildren().remove(toast);
    }

    /** Width of the open rail in design pixels, to be remembered. */
    public DoubleProperty railWidthProperty() {
        return railWidth;
    }

    /** Width of the open drawer in design pixels, to be remembered. */
    public DoubleProperty drawerWidthProperty() {
        return drawerWidth;
    }

    /** The least size of a window at 100 %, in pixels: 1100 × 700. */
    public static Rectangle2D leastSize() {
        return new Rectangle2D(0, 0, ShellGeometry.MIN_WIDTH, ShellGeometry.MIN_HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        double u = unit();
        double width = getWidth() / u;
        boolean fits = ShellGeometry.drawerFits(width);
        if (fits != fitted) {
            fitted = fits;
            drawerState = ShellGeometry.Drawer.BY_WIDTH;
        }
        ShellGeometry g = ShellGeometry.of(
                width,
                getHeight() / u,
                new ShellGeometry.Wishes(
                        railWidth.get(),
                        drawerWidth.get(),
                        drawerState,
                        ribbonContent.get() != null,
                        ribbonTall.get()));
        header.fit(width);
        status.fit(width);
        rail.foldedProperty().set(g.railFolded());
        drawer.foldedProperty().set(g.drawerFolded());
        place(header, g.header());
        place(core, g.core());
        place(rail, g.rail());
        place(centre, g.centre());
        place(drawer, g.drawer());
        place(ribbon, g.ribbon());
        place(status, g.status());
        ribbon.setVisible(ribbonContent.get() != null && !isGuided());
        railGrip.setVisible(!g.railFolded() && !isGuided());
        drawerGrip.setVisible(!g.drawerFolded() && !isGuided());
        double under = g.core().getMaxY();
        place(guide, new Rectangle2D(0, under, width, Math.max(0, getHeight() / u - under)));
        Rectangle2D body = g.centre();
        place(railGrip, new Rectangle2D(body.getMinX() - GRIP / 2, body.getMinY(), GRIP, body.getHeight()));
        place(drawerGrip, new Rectangle2D(body.getMaxX() - GRIP / 2, body.getMinY(), GRIP, body.getHeight()));
        double toastWidth = toasts.prefWidth(-1);
        double toastHeight = toasts.prefHeight(toastWidth);
        double bottom = isGuided() ? getHeight() - GUIDE_FOOT * u : body.getMaxY() * u;
        toasts.resizeRelocate(getWidth() - toastWidth, bottom - toastHeight, toastWidth, toastHeight);
    }

    private void place(Node node, Rectangle2D at) {
        double u = unit();
        double left = snapPositionX(at.getMinX() * u);
        double top = snapPositionY(at.getMinY() * u);
        node.resizeRelocate(left, top, snapPositionX(at.getMaxX() * u) - left, snapPositionY(at.getMaxY() * u) - top);
    }
}
