package dev.auger.views.code;

import dev.auger.model.Names;
import dev.auger.model.job.Job;
import dev.auger.model.source.LineTrust;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceHit;
import dev.auger.model.trail.CodePoint;
import dev.auger.views.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Keeps the source of the place shown: asks for it, and asks again for the trust of another place in the same file. */
final class CodeLoader {

    private final ViewContext context;
    private final Runnable onChange;
    private CodeSources sources;
    private Job job = Job.quiet();
    private @Nullable CodePoint place;
    private @Nullable SourceAnswer answer;
    private @Nullable SourceHit hit;
    private @Nullable CodeText text;
    private boolean failed;

    private record Loaded(SourceAnswer answer, Optional<CodeText> text) {}

    /** @param onChange told when there is an answer, or there is none any more */
    CodeLoader(ViewContext context, Runnable onChange) {
        this.context = context;
        this.onChange = onChange;
        this.sources = CodeSources.of(context);
    }

    void setSources(CodeSources newSources) {
        sources = newSources;
    }

    CodeSources sources() {
        return sources;
    }

    /** Forgets what was found. */
    void forget() {
        job.cancel();
        place = null;
        answer = null;
        hit = null;
        text = null;
    }

    /** Shows a place; of the file that is shown at once. */
    void load(CodePoint next) {
        if (Objects.equals(next, place)) {
            return;
        }
        CodePoint before = place;
        SourceHit shown = hit;
        place = next;
        if (before != null && shown != null && !before.unit().isEmpty() && sameFile(before, next)) {
            // Until it is known better: the same text, at the line of the class file.
            int line = shown.text().map().near(next.line(), 1, Integer.MAX_VALUE);
            hit = new SourceHit(shown.text(), next.line() > 0 ? line : -1, shown.trust());
        } else {
            answer = null;
            hit = null;
            text = null;
        }
        ask(next);
        onChange.run();
    }

    static boolean sameFile(CodePoint a, CodePoint b) {
        return a.unit().equals(b.unit());
    }

    private void ask(CodePoint asked) {
        job.cancel();
        Job now = Job.quiet();
        job = now;
        failed = false;
        CodeText before = text;
        CompletableFuture<SourceAnswer> answered = sources.find(asked, now);
        answered.thenCompose(found -> context.workers()
                        .submit(
                                "code-text",
                                now,
                                () -> new Loaded(found, found.single().map(h -> CodeLoader.text(h, before)))))
                .whenComplete((loaded, failure) -> Platform.runLater(() -> {
                    if (Objects.equals(asked, place) && now == job) {
                        accept(loaded);
                    }
                }));
    }

    /** A text that is shown already is not split anew. */
    private static CodeText text(SourceHit hit, @Nullable CodeText before) {
        return before != null
                        && before.source().location().equals(hit.text().location())
                        && before.source().lines().equals(hit.text().lines())
                ? before
                : CodeText.of(hit.text());
    }

    private void accept(@Nullable Loaded loaded) {
        failed = loaded == null;
        answer = loaded == null ? new SourceAnswer.None(SourceAnswer.Reason.NOT_FOUND, List.of()) : loaded.answer();
        hit = answer.single().orElse(null);
        text = loaded == null ? null : loaded.text().orElse(null);
        onChange.run();
    }

    /** The user says which one it is. */
    void choose(SourceHit chosen) {
        CodePoint at = place;
        SourceAnswer of = answer;
        if (at != null && of != null) {
            sources.choose(at, chosen);
            List<SourceHit> others = new ArrayList<>(all());
            others.remove(chosen);
            answer = new SourceAnswer.Found(chosen, others, of.searched());
            hit = chosen;
            text = CodeText.of(chosen.text());
            onChange.run();
        }
    }

    /** Every source there is for the place. */
    List<SourceHit> all() {
        return switch (answer) {
            case SourceAnswer.Found found -> {
                List<SourceHit> all = new ArrayList<>(found.setAside());
                all.addFirst(found.hit());
                yield all;
            }
            case SourceAnswer.Several several -> several.hits();
            case SourceAnswer.None none -> List.of();
            case null -> List.of();
        };
    }

    @Nullable
    CodePoint place() {
        return place;
    }

    @Nullable
    SourceAnswer answer() {
        return answer;
    }

    @Nullable
    SourceHit hit() {
        return hit;
    }

    @Nullable
    CodeText text() {
        return text;
    }

    boolean hasFailed() {
        return failed;
    }

    /** The text is of another file than the class: an inline function's, that was copied into it. */
    boolean isElsewhere() {
        SourceHit shown = hit;
        CodePoint at = place;
        return shown != null
                && at != null
                && !at.className().isEmpty()
                && shown.trust().reason() == LineTrust.Reason.INLINED
                && !stem(shown.text().fileName()).equals(stem(Names.simpleClass(Names.outerClass(at.className()))));
    }

    /** Kotlin's facade of {@code Util.kt} is {@code UtilKt}. */
    private static String stem(String name) {
        String bare = name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
        return bare.endsWith("Kt") ? bare.substring(0, bare.length() - 2) : bare;
    }
}
