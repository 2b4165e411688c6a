package dev.auger.views.flame;

import dev.auger.analysis.flame.FlameKind;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.trail.Selection;
import dev.auger.views.ViewContext;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;

/** Puts together what is asked, from what the user chose here and elsewhere. */
final class FlameQuestion {

    private final ViewContext context;
    private final FlameOptions options;
    private final FlameSubject subject;
    private final EnumSet<Layer> filters;
    private final Predicate<String> own;

    /** @param filters layers whose choice filters the stacks; the time range always does */
    FlameQuestion(ViewContext context, FlameOptions options, FlameSubject subject, EnumSet<Layer> filters) {
        this.context = context;
        this.options = options;
        this.subject = subject;
        this.filters = filters;
        own = context::isOwnCode;
    }

    boolean filters(Layer layer) {
        return filters.contains(layer);
    }

    /** Whether a recording has nothing of a kind. */
    static boolean isMissing(Recording recording, FlameKind kind) {
        return kind.sample().isPresent()
                && recording.samples(kind.sample().get()).isEmpty();
    }

    /** @param focus path every stack must begin with; empty for all */
    FlameRequest of(Recording recording, FlameKind kind, List<String> focus) {
        Selection now = context.selection().get();
        Selection filter = Selection.NONE.withRange(now.range());
        if (filters.contains(Layer.THREAD)) {
            filter = filter.withThreads(now.threads(), now.threadLabel());
        }
        if (filters.contains(Layer.STACK)) {
            filter = filter.withStack(now.stack());
        }
        return new FlameRequest(
                recording,
                options.of(kind),
                options.statesProperty().get(),
                filter,
                filters,
                focus,
                options.transforms().chosen(),
                own,
                subject.compared(recording));
    }
}
