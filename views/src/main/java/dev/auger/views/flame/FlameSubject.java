package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.flame.FlameKind;
import dev.auger.model.Recording;
import dev.auger.views.ViewContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is looked at: which recording of the case and which kind of its samples, and with which other it is compared. */
final class FlameSubject {

    private final ViewContext context;
    private final FlameOptions options;

    FlameSubject(ViewContext context, FlameOptions options) {
        this.context = context;
        this.options = options;
    }

    /** Every recording and profile of the process under investigation. */
    List<Recording> recordings() {
        return context.evidence().get().recordings();
    }

    /** Every recording and profile of the case, whatever process it is of. */
    List<Recording> all() {
        return context.everything().get().recordings();
    }

    /** What is shown: the file that was chosen, else the first with samples of the kind asked for, else the first with stacks. */
    @Nullable
    Recording recording() {
        // What is compared may be of two processes, and either can be shown as after.
        boolean compares = options.comparedProperty().get() != null;
        return FlameSources.shown(
                compares ? all() : recordings(),
                options.fileProperty().get(),
                options.kindProperty().get());
    }

    /** What it is compared with; null for none. */
    @Nullable
    Recording compared(Recording shown) {
        return FlameSources.compared(all(), options.comparedProperty().get(), shown);
    }

    /** The kind asked for, or what the recording has first. */
    @Nullable
    FlameKind kind() {
        FlameKind wanted = options.kindProperty().get();
        Recording recording = recording();
        if (wanted != null || recording == null) {
            return wanted;
        }
        return CallTrees.defaultKind(recording)
                .or(() -> recording.kinds().stream()
                        .filter(k -> recording.samples(k).isPresent())
                        .findFirst())
                .map(FlameKind::of)
                .orElse(null);
    }

    /** Compares what is shown with another recording: the one that began first is before. Null ends that. */
    void compare(@Nullable Recording other) {
        Recording now = recording();
        FlameKind kind = kind();
        if (other == null || now == null || kind == null) {
            options.comparedProperty().set(null);
        } else if (now.isTimed()
                && other.isTimed()
                && other.range().start() > now.range().start()) {
            compare(now, other, kind);
        } else {
            options.comparedProperty().set(other.passport().name());
        }
    }

    void swap(Comparison comparison, FlameKind kind) {
        compare(comparison.after(), comparison.before(), kind);
    }

    private void compare(Recording before, Recording after, FlameKind kind) {
        boolean has =
                kind.sample().isEmpty() || kind.sample().flatMap(after::samples).isPresent();
        options.comparedProperty().set(before.passport().name());
        options.choose(
                after.passport().name(),
                has ? kind : CallTrees.defaultKind(after).map(FlameKind::of).orElse(kind));
    }
}
