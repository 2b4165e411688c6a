package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.transform.Transform;
import dev.auger.model.Frame;
import dev.auger.views.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** The menu of a frame. Each entry shows the key that does the same in the graph. */
final class FlameMenu {

    private final ObservableValue<Texts> texts;
    private final FlameActions actions;
    private @Nullable ContextMenu open;

    FlameMenu(ObservableValue<Texts> texts, FlameActions actions) {
        this.texts = texts;
        this.actions = actions;
    }

    /** Lets a graph have the menu. */
    void serve(FlameGraph graph) {
        graph.setOnMenu((node, x, y) -> {
            CallTree tree = graph.getTree();
            if (tree != null) {
                hide();
                ContextMenu menu = of(tree, node);
                open = menu;
                menu.show(graph, x, y);
            }
        });
    }

    ContextMenu of(CallTree tree, int node) {
        boolean frame = FlameActions.isFrame(tree, node);
        Frame code = tree.frameOf(node);
        ContextMenu menu = new ContextMenu(
                item(
                        "flame.menu.focus",
                        KeyCode.F,
                        false,
                        FlameActions.canFocus(tree, node),
                        () -> actions.focus(tree, node)),
                item(
                        "flame.menu.focus-method",
                        KeyCode.F,
                        true,
                        frame,
                        () -> actions.transform(tree, node, Transform.Focus::new)),
                item("flame.menu.sandwich", KeyCode.B, false, frame, () -> actions.sandwich(tree, node)),
                new SeparatorMenuItem(),
                item(
                        "flame.menu.merge",
                        KeyCode.M,
                        false,
                        frame,
                        () -> actions.transform(tree, node, Transform.Merge::new)),
                item(
                        "flame.menu.drop",
                        KeyCode.X,
                        false,
                        frame,
                        () -> actions.transform(tree, node, Transform.Drop::new)),
                item(
                        "flame.menu.collapse",
                        KeyCode.R,
                        false,
                        frame,
                        () -> actions.transform(tree, node, Transform.CollapseRecursion::new)),
                new SeparatorMenuItem(),
                item("flame.menu.search", KeyCode.G, false, node > 0, () -> actions.search(tree, node)),
                item("flame.menu.copy-name", null, false, node > 0, () -> actions.copyName(tree, node)),
                item("flame.menu.copy-path", null, false, node > 0, () -> actions.copyPath(tree, node)),
                item(
                        "flame.menu.source",
                        KeyCode.F4,
                        false,
                        code != null && !code.className().isEmpty(),
                        () -> actions.source(tree, node)));
        menu.getStyleClass().add("flame-menu");
        return menu;
    }

    private MenuItem item(String key, @Nullable KeyCode code, boolean shift, boolean enabled, Runnable action) {
        return new FrameEntry(key, code, shift, enabled, action).item(texts.getValue());
    }

    void hide() {
        if (open != null) {
            open.hide();
            open = null;
        }
    }
}
