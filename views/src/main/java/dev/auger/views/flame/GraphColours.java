package dev.auger.views.flame;

import dev.auger.views.ViewContext;
import dev.auger.views.work.Latest;
import javafx.beans.value.ObservableValue;

/** Gives a graph the colours that were chosen: by kind and by change at once, by groups as soon as they were looked for. */
final class GraphColours {

    private final FlameGraph graph;
    private final ObservableValue<ColourBy> chosen;
    private final Runnable onShown;
    private final Latest<FrameLook> looks;

    /** @param onShown called when the graph has other colours */
    GraphColours(
            ViewContext context, String key, FlameGraph graph, ObservableValue<ColourBy> chosen, Runnable onShown) {
        this.graph = graph;
        this.chosen = chosen;
        this.onShown = onShown;
        looks = new Latest<>(context.workers(), key + "-look", this::show);
    }

    /** Colours an answer the graph shows. */
    void ask(FlameRequest.Result result) {
        ColourBy by = chosen.getValue();
        if (by == ColourBy.KIND || result.comparison() != null) {
            looks.cancel();
            if (result.tree() == graph.getTree()) {
                show(graph.getLook() instanceof GroupLook ? result.look() : graph.getLook());
            }
        } else {
            looks.ask(job -> GroupLook.of(result.tree(), by, job));
        }
    }

    private void show(FrameLook look) {
        graph.lookProperty().set(look);
        onShown.run();
    }

    void cancel() {
        looks.cancel();
    }
}
