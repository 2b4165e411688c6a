package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FlameSearch;
import dev.auger.analysis.flame.chart.ChartSearch;
import dev.auger.model.trail.Share;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.SearchField;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.work.Latest;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Searches the frames of a graph: what matches is marked in it, and can be walked through. */
final class FlameFinder {

    private final ViewContext context;
    private final FlameGraph graph;
    private final SearchBox box;
    private final Latest<FlameSearch> searches;
    private final Runnable onFound;
    private Supplier<@Nullable ChartGraph> chart = () -> null;

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

    /** @param shown the chart whose matches are walked through instead of the graph's; null while it is not shown */
    void walk(Supplier<@Nullable ChartGraph> shown) {
        chart = shown;
    }

    /** The next match, or the one before. */
    void step(int direction) {
        ChartGraph inTime = chart.get();
        if (inTime == null) {
            graph.nextMatch(direction);
        } else {
            inTime.nextMatch(direction);
        }
        showPosition();
    }

    /** Says what was found in what is shown, and which match is chosen. */
    void showPosition() {
        ChartGraph inTime = chart.get();
        ChartSearch inChart = inTime == null ? null : inTime.search();
        FlameSearch found = graph.getSearch();
        if (inTime != null) {
            if (inChart != null) {
                showPosition(inChart.share(), inTime.matchIndex(), inChart.count());
            }
        } else if (found != null) {
            showPosition(found.share(), graph.matchIndex(), found.count());
        }
    }

    private void showPosition(Share matched, int index, int count) {
        Texts texts = context.texts().get();
        String share = texts.get("flame.search.matched", Numbers.share(matched.fraction()));
        String place = index < 0
                ? Numbers.count(count)
                : texts.get("flame.search.position", Numbers.inText(index + 1), Numbers.inText(count));
        box.field().setMatch(share, place);
    }

    void dispose() {
        searches.cancel();
    }
}
