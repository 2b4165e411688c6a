package dev.auger.app.shell;

import dev.auger.importers.remarks.RemarkFile;
import dev.auger.model.Layer;
import dev.auger.model.recording.SampleKind;
import dev.auger.views.LayerView;
import dev.auger.views.allocation.AllocationView;
import dev.auger.views.code.CodeView;
import dev.auger.views.flame.FlameView;
import dev.auger.views.gc.ObjectView;
import dev.auger.views.heap.HeapView;
import dev.auger.views.threads.ThreadsView;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The five views, each made when it is first shown; only the one in front works. */
final class LayerViews {

    private final AppContext context;
    private final Map<Layer, LayerView> views = new EnumMap<>(Layer.class);
    private @Nullable LayerView shown;
    private @Nullable SampleKind suggested;

    private Consumer<CodeView> ready = view -> {};

    LayerViews(AppContext context) {
        this.context = context;
    }

    /** What the code view needs of the window. */
    void codeWith(Consumer<CodeView> setUp) {
        ready = setUp;
    }

    /** Brings a layer's view to the front. */
    LayerView show(Layer layer) {
        LayerView next = views.computeIfAbsent(layer, this::create);
        if (shown == null || shown.layer() != layer) {
            if (shown != null) {
                shown.setShowing(false);
            }
            shown = next;
            next.setShowing(true);
        }
        return next;
    }

    /** Sends the view in front to the back: something else is shown. */
    void hide() {
        if (shown != null) {
            shown.setShowing(false);
            shown = null;
        }
    }

    @Nullable
    LayerView shown() {
        return shown;
    }

    private LayerView create(Layer layer) {
        return switch (layer) {
            case THREAD -> new ThreadsView(context);
            case STACK -> new FlameView(context);
            case ALLOCATION -> new AllocationView(context);
            case OBJECT -> new ObjectView(context, new HeapView(context));
            case CODE -> code();
        };
    }

    private CodeView code() {
        CodeView view = new CodeView(context);
        ready.accept(view);
        view.suggestMetric(suggested);
        view.setSearchedPlaces(() -> context.sourceFolders().stream()
                .filter(place -> !RemarkFile.is(place))
                .map(Path::toString)
                .toList());
        return view;
    }

    /** Looks for the shown source again: there is a new place to look. */
    void sourcesChanged() {
        if (views.get(Layer.CODE) instanceof CodeView code) {
            code.reload();
        }
    }

    /** Another editor was chosen. */
    void editorChanged() {
        if (views.get(Layer.CODE) instanceof CodeView code) {
            ready.accept(code);
        }
    }

    /** What lines are weighed by while the user has chosen nothing. */
    void suggestMetric(@Nullable SampleKind kind) {
        suggested = kind;
        if (views.get(Layer.CODE) instanceof CodeView code) {
            code.suggestMetric(kind);
        }
    }

    void dispose() {
        views.values().forEach(LayerView::dispose);
    }
}
