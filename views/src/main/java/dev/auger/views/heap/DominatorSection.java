package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.model.HeapSnapshot;
import dev.auger.views.ViewContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The treemap of dominators and its table twin: which level of the tree is shown, and the way in and out. */
final class DominatorSection {

    /** The dominator tree's virtual root. */
    private static final long ROOT = -1;

    /** Answers a question on the workers and shows the answer, unless the heap has changed meanwhile. */
    interface Work {
        <T> void ask(String key, Callable<T> question, Consumer<T> show);
    }

    private final ViewContext context;
    private final HeapPane pane;
    private final Work work;
    private final Runnable drawn;
    private final Deque<Long> levels = new ArrayDeque<>();
    private @Nullable HeapSnapshot heap;
    private @Nullable HeapAnalysis analysis;
    private @Nullable TreemapData tiles;

    /**
     * @param inspect shows an object's values
     * @param drawn called after another level was drawn
     */
    DominatorSection(ViewContext context, HeapPane pane, Work work, LongConsumer inspect, Runnable drawn) {
        this.context = context;
        this.pane = pane;
        this.work = work;
        this.drawn = drawn;
        pane.treemap.setHandlers(inspect, this::enter, this::leave);
        pane.treemap.widthProperty().addListener(o -> draw());
        pane.treemap.heightProperty().addListener(o -> draw());
        pane.twin.setOnAction(() -> {
            if (chosen() >= 0) {
                enter(chosen());
            }
        });
        pane.twin.setOnSelect(() -> inspect.accept(chosen()));
    }

    /** Forgets the heap. */
    void clear() {
        heap = null;
        analysis = null;
        tiles = null;
        levels.clear();
    }

    /** Shows the top of a heap's dominator tree. */
    void show(HeapSnapshot newHeap, HeapAnalysis newAnalysis) {
        clear();
        heap = newHeap;
        analysis = newAnalysis;
        draw();
    }

    /** The object whose children are shown, in words; empty at the top. */
    String place() {
        HeapSnapshot snapshot = heap;
        return levels.isEmpty() || snapshot == null ? "" : HeapNames.objectName(snapshot, levels.getLast());
    }

    void draw() {
        HeapSnapshot snapshot = heap;
        HeapAnalysis known = analysis;
        double width = Math.max(1, pane.treemap.getWidth());
        double height = Math.max(1, pane.treemap.getHeight());
        if (snapshot == null || known == null) {
            return;
        }
        long parent = levels.isEmpty() ? ROOT : levels.getLast();
        work.ask("tiles", () -> TreemapData.of(snapshot, known, parent, width, height, context::isOwnCode), made -> {
            tiles = made;
            pane.treemap.show(made, width, height);
            pane.twin.show(made.model(context.texts().get()));
            drawn.run();
        });
    }

    private void enter(long object) {
        levels.addLast(object);
        draw();
    }

    /** One level up. */
    void leave() {
        if (!levels.isEmpty()) {
            levels.removeLast();
            draw();
        }
    }

    private long chosen() {
        TreemapData shown = tiles;
        int[] rows = pane.twin.selectedRows();
        return shown == null || rows.length != 1
                ? -1
                : shown.tiles().get(rows[0]).place().object();
    }
}
