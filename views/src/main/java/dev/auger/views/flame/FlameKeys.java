package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.transform.Transform;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Keys of a flame pane, apart from those of a graph alone. */
final class FlameKeys {

    private final FlameActions actions;
    private final FlameOptions options;
    private final ObjectProperty<FlameMode> mode;
    private final Supplier<FlameGraph> graph;
    private final FlameFinder finder;
    private final Runnable onSwap;

    /** @param onSwap exchanges before and after */
    FlameKeys(
            FlameActions actions,
            FlameOptions options,
            ObjectProperty<FlameMode> mode,
            Supplier<FlameGraph> graph,
            FlameFinder finder,
            Runnable onSwap) {
        this.actions = actions;
        this.options = options;
        this.mode = mode;
        this.graph = graph;
        this.finder = finder;
        this.onSwap = onSwap;
    }

    /** Does what a key stands for; whether it stands for anything here. */
    boolean handle(KeyEvent event) {
        if (event.isShortcutDown()) {
            // The graph takes the key first while there is a zoom to undo.
            return event.getCode() == KeyCode.Z && options.transforms().undo();
        }
        if (event.isAltDown()) {
            return false;
        }
        FlameGraph shown = graph.get();
        CallTree tree = shown.getTree();
        int node = shown.getSelected();
        boolean shift = event.isShiftDown();
        switch (event.getCode()) {
            case T -> toggle(FlameMode.TABLE);
            case C -> toggle(FlameMode.CHART);
            case E -> sides();
            case Y -> onSwap.run();
            case U -> flip(options.bottomUpProperty());
            case P -> flip(options.byThreadProperty());
            case B -> sandwich(tree != null && FlameActions.isFrame(tree, node), tree, node);
            case I -> mode.set(mode.get() == FlameMode.ICICLE ? FlameMode.FLAME : FlameMode.ICICLE);
            case F -> focus(tree, node, shift);
            case M -> actions.transform(tree, node, Transform.Merge::new);
            case X -> actions.transform(tree, node, Transform.Drop::new);
            case R -> actions.transform(tree, node, Transform.CollapseRecursion::new);
            case G -> actions.search(tree, node);
            case N -> finder.step(shift ? -1 : 1);
            case O -> own();
            case L -> flip(options.linesProperty());
            case F4 -> actions.source(tree, node);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void focus(@Nullable CallTree tree, int node, boolean method) {
        if (method) {
            actions.transform(tree, node, Transform.Focus::new);
        } else {
            actions.focus(tree, node);
        }
    }

    /** Without a frame chosen the list is the chooser. */
    private void sandwich(boolean chosen, @Nullable CallTree tree, int node) {
        if (mode.get() == FlameMode.SANDWICH && !chosen) {
            mode.set(FlameMode.FLAME);
        } else if (chosen) {
            actions.sandwich(tree, node);
        } else {
            mode.set(FlameMode.SANDWICH);
        }
    }

    private void sides() {
        if (options.comparedProperty().get() != null) {
            toggle(FlameMode.SIDES);
        }
    }

    private static void flip(BooleanProperty property) {
        property.set(!property.get());
    }

    private void toggle(FlameMode other) {
        mode.set(mode.get() == other ? FlameMode.FLAME : other);
    }

    private void own() {
        Transform own = new Transform.OnlyOwn();
        if (options.transforms().has(own)) {
            options.transforms().remove(own);
        } else {
            options.transforms().add(own);
        }
    }
}
