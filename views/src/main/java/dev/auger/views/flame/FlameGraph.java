package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FlameSearch;
import dev.auger.analysis.flame.FlameViewport;
import dev.auger.themes.Themes;
import dev.auger.views.parts.Access;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;

/**
 * A call tree as a flame graph (root at the bottom) or icicle (root on top), with minimap, zoom history and search marks. It only
 * shows: what a selection means is decided by whoever listens.
 */
public final class FlameGraph extends Control {

    private final ObservableValue<Texts> texts;
    private final FlameNavigation navigation = new FlameNavigation();
    private final ZoomAnimation animation = new ZoomAnimation(this::place);
    private final ReadOnlyObjectWrapper<@Nullable CallTree> tree = new ReadOnlyObjectWrapper<>(this, "tree");
    private final ReadOnlyObjectWrapper<FlameViewport> viewport =
            new ReadOnlyObjectWrapper<>(this, "viewport", navigation.view());
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", -1);
    private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(this, "hovered", -1);
    private final ObjectProperty<@Nullable FlameSearch> search = new SimpleObjectProperty<>(this, "search");
    private final ObjectProperty<FrameLook> look = new SimpleObjectProperty<>(this, "look", KindLook.INSTANCE);
    private final BooleanProperty mapped = new SimpleBooleanProperty(this, "mapped", true);
    private final BooleanProperty icicle = new SimpleBooleanProperty(this, "icicle");
    private final BooleanProperty animated = new SimpleBooleanProperty(this, "animated", true);
    private IntConsumer onSelect = node -> {};
    private IntConsumer onOpen = node -> {};
    private IntConsumer onZoom = node -> {};
    private OnMenu onMenu = (node, x, y) -> {};
    private String rootKey = "flame.root";
    private List<String> zoomed = List.of();
    private int match = -1;

    /** Shows a menu about a node. */
    @FunctionalInterface
    interface OnMenu {
        /**
         * @param x in the screen
         * @param y in the screen
         */
        void show(int node, double x, double y);
    }

    public FlameGraph(ObservableValue<Texts> texts) {
        this.texts = texts;
        getStyleClass().add("flame-graph");
        setFocusTraversable(true);
        Access.drawn(this, AccessibleRole.IMAGE_VIEW, texts, "access.flame");
        icicle.addListener(o -> resizeViewport(
                getViewport().width(), getViewport().height(), getViewport().pitch()));
        search.addListener(o -> match = -1);
        selected.addListener(o -> describe());
        look.addListener(o -> describe());
    }

    /** Shows another tree and how it looks, at once. */
    void show(CallTree newTree, FrameLook newLook) {
        // A look may know the nodes of one tree only: neither is drawn with the other's.
        look.set(KindLook.INSTANCE);
        show(newTree);
        look.set(newLook);
    }

    /** Shows another tree. Zoom and selection stay where their paths still exist; the search is the caller's to repeat. */
    public void show(CallTree newTree) {
        CallTree old = tree.get();
        List<String> chosen = old == null || selected.get() < 0 ? List.of() : old.path(selected.get());
        animation.stop();
        hovered.set(-1);
        selected.set(-1);
        search.set(null);
        navigation.replace(newTree, zoomed);
        tree.set(newTree);
        viewport.set(navigation.view());
        selected.set(Paths.find(newTree, chosen));
        describe();
    }

    /** Selects a node without telling {@link #setOnSelect}; -1 for none. */
    public void select(int node) {
        selected.set(node);
    }

    /** Selects a node as a user's click does. */
    void choose(int node) {
        if (selected.get() != node) {
            selected.set(node);
            onSelect.accept(node);
        }
    }

    /** Selects a node and brings it into view. */
    void chooseAndReveal(int node) {
        CallTree shown = tree.get();
        if (shown != null && node >= 0) {
            navigation.reveal(shown, node);
            settle();
            choose(node);
        }
    }

    /** A node fills the width; 0 shows everything. */
    public void zoomTo(int node) {
        CallTree shown = tree.get();
        if (shown != null && node >= 0) {
            zoomed = shown.path(node);
            navigation.zoomTo(shown, node);
            settle();
            onZoom.accept(node);
        }
    }

    public void fit() {
        zoomed = List.of();
        navigation.fit();
        settle();
        onZoom.accept(0);
    }

    /** Undoes the last zoom. */
    public void zoomBack() {
        zoomed = List.of();
        navigation.back();
        settle();
        onZoom.accept(-1);
    }

    public boolean canZoomBack() {
        return navigation.canGoBack();
    }

    /** Zooms about a pixel, at once. */
    void zoomAt(double factor, double x) {
        zoomed = List.of();
        navigation.glide(navigation.view().zoomed(factor, x));
        place(navigation.view());
    }

    /** Zooms about a pixel as one animated step. */
    void zoomStep(double factor, double x) {
        zoomed = List.of();
        navigation.jump(navigation.view().zoomed(factor, x));
        settle();
    }

    void panStep(double part) {
        zoomed = List.of();
        navigation.glide(navigation.view().panned(part));
        settle();
    }

    void glideTo(double from, double to) {
        zoomed = List.of();
        navigation.glide(navigation.view().over(from, to));
        place(navigation.view());
    }

    void scrollTo(double pixels) {
        CallTree shown = tree.get();
        int rows = shown == null ? 0 : shown.maxDepth() + 1;
        navigation.glide(navigation.view().scrolled(pixels, rows));
        place(navigation.view());
    }

    void resizeViewport(double width, double height, double pitch) {
        CallTree shown = tree.get();
        navigation.resize(width, height, pitch, icicle.get(), shown == null ? 0 : shown.maxDepth() + 1);
        animation.stop();
        viewport.set(navigation.view());
    }

    private void settle() {
        if (animated.get() && !Themes.isStill(this)) {
            animation.play(viewport.get(), navigation.view());
        } else {
            place(navigation.view());
        }
    }

    private void place(FlameViewport view) {
        viewport.set(view);
    }

    /** Selects the next match, or the one before. */
    public void nextMatch(int step) {
        FlameSearch found = search.get();
        if (found != null && found.count() > 0) {
            match = match < 0 && step < 0 ? found.count() - 1 : Math.floorMod(match + step, found.count());
            chooseAndReveal(found.node(match));
        }
    }

    /** Position of the chosen match from 0, or -1. */
    public int matchIndex() {
        return match;
    }

    void hover(int node) {
        hovered.set(node);
    }

    void open(int node) {
        onOpen.accept(node);
    }

    private void describe() {
        CallTree shown = tree.get();
        if (shown == null) {
            return;
        }
        int node = selected.get();
        setAccessibleText(
                node < 0
                        ? texts.getValue().get("flame.accessible.graph", shown.size() - 1, shown.maxDepth())
                        : getLook().spoken(shown, node, texts.getValue()));
    }

    /** Called with the node a user selected, or -1. */
    public void setOnSelect(IntConsumer handler) {
        onSelect = handler;
    }

    /** Called with the node whose source a user asks for. */
    public void setOnOpen(IntConsumer handler) {
        onOpen = handler;
    }

    /** Called with the node that fills the width now, 0 for everything, -1 for one step back. */
    void setOnZoomed(IntConsumer handler) {
        onZoom = handler;
    }

    void setOnMenu(OnMenu handler) {
        onMenu = handler;
    }

    void menu(int node, double x, double y) {
        onMenu.show(node, x, y);
    }

    /** Colours and figures of the boxes. */
    FrameLook getLook() {
        return look.get();
    }

    ObjectProperty<FrameLook> lookProperty() {
        return look;
    }

    /** Key of the name on the root's box. */
    void setRootKey(String key) {
        rootKey = key;
    }

    String rootKey() {
        return rootKey;
    }

    /** Whether the whole is shown small above. */
    BooleanProperty mappedProperty() {
        return mapped;
    }

    ObservableValue<Texts> texts() {
        return texts;
    }

    public @Nullable CallTree getTree() {
        return tree.get();
    }

    public ReadOnlyObjectProperty<@Nullable CallTree> treeProperty() {
        return tree.getReadOnlyProperty();
    }

    public FlameViewport getViewport() {
        return viewport.get();
    }

    public ReadOnlyObjectProperty<FlameViewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    public int getSelected() {
        return selected.get();
    }

    /** Node selected, or -1. */
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    public @Nullable FlameSearch getSearch() {
        return search.get();
    }

    /** Matches marked in the graph; null while nothing is searched. */
    public ObjectProperty<@Nullable FlameSearch> searchProperty() {
        return search;
    }

    public boolean isIcicle() {
        return icicle.get();
    }

    /** Root on top. */
    public BooleanProperty icicleProperty() {
        return icicle;
    }

    /** Whether zooming may move; where the look is still it never does. */
    public BooleanProperty animatedProperty() {
        return animated;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new FlameGraphSkin(this);
    }
}
