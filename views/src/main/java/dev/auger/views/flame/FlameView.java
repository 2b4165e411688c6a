package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.TreeFacts;
import dev.auger.model.Layer;
import dev.auger.views.LayerView;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.text.Words;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Layer two: where the samples of the chosen threads and time spent what they stand for. */
public final class FlameView implements LayerView {

    private static final String WORDLESS = "wordless";

    private final ViewContext context;
    private final BorderPane root = new BorderPane();
    private final FlamePane pane;
    private final HBox toolbar;
    private final KindMenu kinds;
    private final StateMenu states;
    private final CompareMenu compare;
    private final ViewMenu view;
    private final ToggleButton bottomUp;
    private final ToggleButton byThread;
    private final SegmentedBar<FlameMode> modes;
    private final InvalidationListener changed = o -> showKinds();
    private boolean folding;

    public FlameView(ViewContext context) {
        this.context = context;
        pane = new FlamePane(context, "flame", EnumSet.of(Layer.THREAD));
        kinds = new KindMenu(pane.options()::choose);
        states = new StateMenu(pane.options());
        compare = new CompareMenu(context.texts(), pane.options(), other -> {
            pane.subject().compare(other);
            pane.focusMain();
        });
        bottomUp = toggle("flame.bottom-up", pane.options().bottomUpProperty());
        byThread = toggle("flame.by-thread", pane.options().byThreadProperty());
        view = new ViewMenu(context.texts(), pane.options(), pane.modeProperty());
        modes = new SegmentedBar<>(context.texts(), FlameMode.keys());
        modes.selectedProperty().bindBidirectional(pane.modeProperty());
        modes.show(FlameMode.SIDES, false);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        toolbar = new HBox(
                modes,
                kinds,
                states,
                bottomUp,
                byThread,
                view,
                compare,
                space,
                pane.searchBox(),
                new ExportMenu(context.texts(), pane::export));
        toolbar.getStyleClass().add("view-toolbar");
        // Its least width would make the whole view wider than its place.
        toolbar.setMinWidth(0);
        InvalidationListener fold = o -> fold();
        List.of(
                        root.widthProperty(),
                        kinds.widthProperty(),
                        modes.widthProperty(),
                        pane.modeProperty(),
                        ((Region) pane.searchBox()).minWidthProperty(),
                        compare.managedProperty(),
                        states.managedProperty())
                .forEach(p -> p.addListener(fold));
        root.getStyleClass().addAll("surface", "flame-view");
        root.setTop(toolbar);
        root.setCenter(pane);
        context.evidence().addListener(changed);
        context.everything().addListener(changed);
        context.texts().addListener(changed);
        pane.options().addListener(changed);
        pane.graph().treeProperty().addListener(o -> showStates());
        showKinds();
    }

    /** In narrow windows what stands in the menu too gives way, then words beside icons. */
    private void fold() {
        if (folding) {
            return;
        }
        folding = true;
        foldOnce();
        folding = false;
    }

    private void foldOnce() {
        // In a chart stacks stand root first, one thread's at a time, whatever these say.
        boolean useful = pane.modeProperty().get() != FlameMode.CHART;
        boolean comparing = pane.options().comparedProperty().get() != null;
        Map<MenuButton, String> menus = new LinkedHashMap<>();
        menus.put(compare, "flame.compare");
        menus.put(view, "flame.view");
        menus.put(kinds, "");
        menus.keySet().forEach(menu -> words(menu, null));
        if (comparing) {
            Buttons.show(compare, true);
        }
        boolean wide = fits(useful);
        Buttons.show(bottomUp, wide && useful);
        Buttons.show(byThread, wide && useful);
        for (Map.Entry<MenuButton, String> menu : menus.entrySet()) {
            if (fits(wide && useful)) {
                return;
            }
            words(menu.getKey(), menu.getValue());
        }
        if (comparing && !fits(wide && useful)) {
            // The line of what is compared has ways to swap and to end, too.
            Buttons.show(compare, false);
        }
    }

    private boolean fits(boolean withToggles) {
        double needed = toolbar.snappedLeftInset() + toolbar.snappedRightInset() - toolbar.getSpacing();
        for (Node item : toolbar.getChildren()) {
            boolean toggle = item == bottomUp || item == byThread;
            boolean there = toggle ? withToggles : item.isManaged();
            needed += there ? item.minWidth(-1) + toolbar.getSpacing() : 0;
        }
        return needed <= root.getWidth();
    }

    /** @param instead key of what a tooltip says in the place of words, empty for none; null to show them */
    private void words(MenuButton menu, @Nullable String instead) {
        if (menu.getStyleClass().contains(WORDLESS) == (instead != null)) {
            return;
        }
        if (instead == null) {
            menu.getStyleClass().remove(WORDLESS);
        } else {
            menu.getStyleClass().add(WORDLESS);
        }
        if (menu != kinds) {
            menu.setTooltip(instead == null ? null : tip(instead));
        }
        menu.applyCss();
    }

    private Tooltip tip(String key) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(Words.of(context.texts(), key));
        return tip;
    }

    private ToggleButton toggle(String key, BooleanProperty property) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(Words.of(context.texts(), key));
        button.selectedProperty().bindBidirectional(property);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void showKinds() {
        kinds.show(
                pane.subject().recordings(),
                pane.subject().recording(),
                pane.subject().kind(),
                context.texts().get());
        compare.show(pane.subject().all(), pane.subject()::recording);
        modes.show(FlameMode.SIDES, pane.options().comparedProperty().get() != null);
        showStates();
    }

    private void showStates() {
        CallTree tree = pane.graph().getTree();
        states.show(
                tree == null ? TreeFacts.NONE : tree.facts(), context.texts().get());
    }

    /** The parts, for those who drive the view from outside: the palette, tests, exports. */
    public FlamePane pane() {
        return pane;
    }

    @Override
    public Layer layer() {
        return Layer.STACK;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void setShowing(boolean showing) {
        pane.setShowing(showing);
    }

    @Override
    public void focus() {
        pane.focusMain();
    }

    @Override
    public void search() {
        pane.focusSearch();
    }

    @Override
    public void dispose() {
        context.evidence().removeListener(changed);
        context.everything().removeListener(changed);
        context.texts().removeListener(changed);
        pane.dispose();
    }
}
