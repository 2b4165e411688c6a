package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.ThreadShare;
import dev.auger.model.HeapSnapshot;
import dev.auger.views.ViewContext;
import dev.auger.views.text.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The treemap of dominators, with the level it shows and the way in and out, and the tree as a table. */
final class DominatorSection {

    /** The dominator tree's virtual root. */
    private static final long ROOT = -1;

    private static final int DEEPEST = 200;

    /** Answers a question on the workers and shows the answer, unless the heap has changed meanwhile. */
    interface Work {
        <T> void ask(String key, Callable<T> question, Consumer<T> show);
    }

    private final ViewContext context;
    private final HeapPane pane;
    private final Work work;
    private final Runnable drawn;
    private final DominatorTable tree;
    private final Deque<Long> levels = new ArrayDeque<>();
    private @Nullable HeapSnapshot heap;
    private @Nullable HeapAnalysis analysis;
    private @Nullable ThreadShare share;

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
        pane.levels.setOnGo(this::toLevel);
        pane.tree.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.BACK_SPACE && !levels.isEmpty()) {
                e.consume();
                leave();
            }
        });
        tree = new DominatorTable(context, pane.tree, work, inspect);
    }

    /** Forgets the heap. */
    void clear() {
        heap = null;
        analysis = null;
        share = null;
        levels.clear();
        pane.levels.show(List.of(), -1);
        tree.clear();
    }

    /** Says the same in the language chosen now. */
    void languageChanged() {
        tree.retitle();
        showWay();
        draw();
    }

    /**
     * Shows the top of a heap's dominator tree.
     *
     * @param newShare the threads that are the top, or null for the whole tree
     */
    void show(HeapSnapshot newHeap, HeapAnalysis newAnalysis, @Nullable ThreadShare newShare) {
        clear();
        heap = newHeap;
        analysis = newAnalysis;
        share = newShare;
        relevel();
    }

    /** Another level is to be shown, as a picture and as a table. */
    private void relevel() {
        HeapAnalysis known = analysis;
        if (known != null) {
            tree.show(known, share, levels.isEmpty() ? ROOT : levels.getLast());
        }
        showWay();
        draw();
    }

    private void showWay() {
        HeapSnapshot snapshot = heap;
        List<String> names = new ArrayList<>();
        if (snapshot != null && !levels.isEmpty()) {
            Texts words = context.texts().get();
            names.add(words.get(share == null ? "heap.way.heap" : "heap.way.threads"));
            levels.forEach(o -> names.add(HeapNames.title(words, snapshot, o)));
        }
        pane.levels.show(names, names.size() - 1);
    }

    /** @param step 0 for the top */
    private void toLevel(int step) {
        while (levels.size() > step) {
            levels.removeLast();
        }
        relevel();
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
        ThreadShare threads = share;
        long parent = levels.isEmpty() ? top(threads) : levels.getLast();
        work.ask(
                "tiles",
                () -> TreemapData.of(snapshot, known, threads, parent, width, height, context::isOwnCode),
                made -> {
                    if (threads == share) {
                        pane.treemap.show(made, width, height);
                        drawn.run();
                    }
                });
    }

    /** A thread that is alone would be one tile, so what it keeps is shown. */
    private static long top(@Nullable ThreadShare threads) {
        return threads != null && threads.roots().size() == 1 ? threads.roots().getFirst() : ROOT;
    }

    /** The object of the chosen line of the table, or -1. */
    long chosen() {
        return tree.object();
    }

    /** Shows what an object dominates, with the way up to the top. */
    void go(long object) {
        HeapAnalysis known = analysis;
        if (known == null || !known.reachable(object)) {
            return;
        }
        levels.clear();
        for (long at = object; at >= 0 && levels.size() < DEEPEST; at = known.immediateDominator(at)) {
            levels.addFirst(at);
        }
        relevel();
    }

    private void enter(long object) {
        levels.addLast(object);
        relevel();
    }

    /** One level up. */
    void leave() {
        if (!levels.isEmpty()) {
            long left = levels.removeLast();
            relevel();
            pane.treemap.chooseWhenShown(left);
        }
    }
}
