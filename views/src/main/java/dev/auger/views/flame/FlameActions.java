package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.ThreadFamilies;
import dev.auger.analysis.flame.TreeLevel;
import dev.auger.analysis.flame.transform.Transform;
import dev.auger.model.Frame;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.trail.CodePoint;
import dev.auger.views.ViewContext;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/** What can be done with a frame of whichever graph has it: menu, keys and buttons ask here. */
final class FlameActions {

    private final ViewContext context;
    private final FlameOptions options;
    private final Supplier<@Nullable Recording> recording;
    private final Consumer<List<String>> onFocus;
    private final Consumer<String> onSandwich;
    private final Consumer<String> onSearch;

    /**
     * @param onFocus gets the path to show alone
     * @param onSandwich gets the method to show between its callers and callees
     * @param onSearch gets the expression to search
     */
    FlameActions(
            ViewContext context,
            FlameOptions options,
            Supplier<@Nullable Recording> recording,
            Consumer<List<String>> onFocus,
            Consumer<String> onSandwich,
            Consumer<String> onSearch) {
        this.context = context;
        this.options = options;
        this.recording = recording;
        this.onFocus = onFocus;
        this.onSandwich = onSandwich;
        this.onSearch = onSearch;
    }

    /** Whether a node stands for code. */
    static boolean isFrame(@Nullable CallTree tree, int node) {
        return tree != null && node > 0 && node < tree.size() && tree.frameOf(node) != null;
    }

    static boolean canFocus(@Nullable CallTree tree, int node) {
        return tree != null && node > 0 && node < tree.size() && !tree.options().bottomUp();
    }

    /** Shows only what runs below a frame; of a thread, state or kind of blocking, only that. */
    void focus(@Nullable CallTree tree, int node) {
        Recording shown = recording.get();
        if (tree == null || shown == null || !canFocus(tree, node)) {
            return;
        }
        if (tree.isThread(node)) {
            String name = tree.name(node);
            context.select(context.selection()
                    .get()
                    .withThreads(
                            shown.threads().stream()
                                    .filter(t -> ThreadFamilies.of(t).equals(name))
                                    .toList(),
                            name));
        } else if (tree.level(node) == TreeLevel.STATE) {
            options.statesProperty().set(StateChoice.of(tree.name(node)));
        } else if (tree.level(node) == TreeLevel.KIND) {
            LevelNames.kind(tree, node).ifPresent(options.kindProperty()::set);
        } else {
            focus(tree.path(node));
        }
    }

    /** Shows only the stacks that begin with a path. */
    void focus(List<String> path) {
        onFocus.accept(path);
    }

    /** Changes all stacks by what a method's frame stands for. */
    void transform(@Nullable CallTree tree, int node, Function<String, Transform> of) {
        if (tree != null && isFrame(tree, node)) {
            options.transforms().add(of.apply(tree.method(node)));
        }
    }

    void sandwich(@Nullable CallTree tree, int node) {
        if (tree != null && isFrame(tree, node)) {
            sandwich(tree.method(node));
        }
    }

    void sandwich(String method) {
        onSandwich.accept(method);
    }

    void search(@Nullable CallTree tree, int node) {
        if (tree != null && node > 0) {
            search(tree.method(node));
        }
    }

    void search(String method) {
        onSearch.accept(Pattern.quote(method).replaceAll("^\\\\Q([\\w.]+)\\\\E$", "$1"));
    }

    void source(@Nullable CallTree tree, int node) {
        Frame frame = tree == null || node < 0 ? null : tree.frameOf(node);
        if (frame != null) {
            context.select(context.selection().get().withCode(CodePoint.of(frame)));
            context.open(Layer.CODE);
        }
    }

    void copyName(CallTree tree, int node) {
        copy(tree.method(node));
    }

    void copyPath(CallTree tree, int node) {
        copy(String.join(";", tree.path(node)));
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
