package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FlameSearch;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.SearchField;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.work.Latest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Searches the frames of a graph: what matches is marked in it, and can be walked through. */
final class FlameFinder {

    private final ViewContext context;
    private final FlameGraph graph;
    private final SearchBox box;
    private final Latest<FlameSearch> searches;
    private final Runnable onFound;

    /** @param onFound called when marks have changed */
    FlameFinder(ViewContext context, String key, FlameGraph graph, Runnable onFound) {
        this.context = context;
        this.graph = graph;
        this.onFound = onFound;
        searches = new Latest<>(context.workers(), key + "-search", this::found);
        box = new SearchBox(context.texts(), this::search, this::step);
    }

    SearchField field() {
        return box.field();
    }

    /** What is typed; null for nothing, or while it is no expression yet. */
    @Nullable
    Pattern pattern() {
        return box.pattern();
    }

    /** Searches the tree that is shown now for what is typed. */
    void again() {
        search(box.pattern());
    }

    private void search(@Nullable Pattern pattern) {
        CallTree tree = graph.getTree();
        if (pattern == null || tree == null) {
            searches.cancel();
            graph.searchProperty().set(null);
            box.field().setMatch("", "");
            onFound.run();
            return;
        }
        searches.ask(job -> FlameSearch.of(tree, pattern, job));
    }

    private void found(FlameSearch found) {
        graph.searchProperty().set(found);
        showPosition();
        onFound.run();
    }

    /** The next match, or the one before. */
    void step(int direction) {
        graph.nextMatch(direction);
        showPosition();
    }

    private void showPosition() {
        FlameSearch found = graph.getSearch();
        if (found == null) {
            return;
        }
        Texts texts = context.texts().get();
        String share =
                texts.get("flame.search.matched", Numbers.share(found.share().fraction()));
        String place = graph.matchIndex() < 0
                ? Numbers.count(found.count())
                : texts.get(
                        "flame.search.position", Numbers.inText(graph.matchIndex() + 1), Numbers.inText(found.count()));
        box.field().setMatch(share, place);
    }

    void dispose() {
        searches.cancel();
    }
}
