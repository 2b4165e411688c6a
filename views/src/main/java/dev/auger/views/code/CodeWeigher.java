package dev.auger.views.code;

import dev.auger.analysis.code.LineHeat;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.Selection;
import dev.auger.views.ViewContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Weighs the lines of all files by one kind of sample or a few, of what is selected or of everything, on a worker. */
final class CodeWeigher {

    /** What samples must be of to count, while the selection decides. */
    private static final EnumSet<Layer> NARROWS = EnumSet.of(Layer.THREAD, Layer.STACK);

    private final ViewContext context;
    private final Runnable onWeighed;
    private List<LineHeat> heats = List.of();
    private List<SampleKind> wanted = List.of();
    private @Nullable SampleKind suggested;
    private List<SampleKind> present = List.of();
    private List<SampleKind> chosen = List.of();
    private boolean everything;
    private boolean busy;
    private boolean stale = true;

    /** @param onWeighed told when there is a result, which may be that there is nothing */
    CodeWeigher(ViewContext context, Runnable onWeighed) {
        this.context = context;
        this.onWeighed = onWeighed;
    }

    void changed() {
        stale = true;
    }

    void selectionChanged(Selection was, Selection is) {
        if (!everything
                && (!Objects.equals(was.range(), is.range())
                        || !was.threads().equals(is.threads())
                        || !was.stack().equals(is.stack()))) {
            stale = true;
        }
    }

    /** @param kinds the metric that leads, then those beside it */
    void setKinds(List<SampleKind> kinds) {
        wanted = List.copyOf(kinds);
        stale = true;
    }

    /** The metric that leads as long as the user has chosen none; null for the one that says most about code. */
    void suggest(@Nullable SampleKind kind) {
        if (!Objects.equals(kind, suggested)) {
            suggested = kind;
            stale |= wanted.isEmpty();
        }
    }

    private List<SampleKind> choice() {
        List<SampleKind> there =
                wanted.stream().filter(present::contains).limit(CodeMetric.MOST).toList();
        if (!there.isEmpty() || present.isEmpty()) {
            return there;
        }
        return List.of(suggested != null && present.contains(suggested) ? suggested : present.getFirst());
    }

    void setEverything(boolean all) {
        everything = all;
        stale = true;
    }

    /** Weighs if anything changed since. */
    void weigh() {
        if (!stale) {
            return;
        }
        stale = false;
        Recording recording = context.evidence().get().profile().orElse(null);
        present = recording == null ? List.of() : CodeMetric.present(recording);
        List<SampleKind> kinds = choice();
        chosen = kinds;
        if (recording == null || kinds.isEmpty()) {
            heats = List.of();
            busy = false;
            onWeighed.run();
            return;
        }
        Selection selection = selection();
        Job job = Job.quiet();
        busy = true;
        context.workers()
                .submit("code-heat", job, () -> {
                    SampleFilter filter = SampleFilter.of(recording, selection, NARROWS);
                    return kinds.stream()
                            .map(kind -> LineHeat.of(recording, kind, filter::test, context::isOwnCode, job))
                            .toList();
                })
                .whenComplete((made, failure) -> Platform.runLater(() -> {
                    if (!job.isCancelled()) {
                        busy = false;
                        heats = failure == null ? made : List.of();
                        onWeighed.run();
                    }
                }));
    }

    /** What samples have to be of. */
    Selection selection() {
        return everything ? Selection.NONE : context.selection().get();
    }

    /** Whether the selection could narrow anything. */
    boolean isNarrowed() {
        Selection selection = context.selection().get();
        return selection.range() != null
                || !selection.threads().isEmpty()
                || !selection.stack().isEmpty();
    }

    boolean isBusy() {
        return busy;
    }

    List<SampleKind> present() {
        return present;
    }

    /** The metric that leads, then those beside it. */
    List<SampleKind> chosen() {
        return chosen;
    }

    /** By the metric that leads. */
    @Nullable
    LineHeat heat() {
        return heats.isEmpty() ? null : heats.getFirst();
    }

    /** By each metric, the one that leads first. */
    List<LineHeat> heats() {
        return heats;
    }
}
