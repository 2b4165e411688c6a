package dev.auger.views.code;

import dev.auger.model.Names;
import dev.auger.model.job.Job;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import java.util.List;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Whether published sources of the class shown could be fetched; asked once for each class that has none at hand. */
final class CodeFetch {

    private final CodeLoader loader;
    private final Runnable onChange;
    private @Nullable Object asked;
    private @Nullable Runnable action;
    private Job job = Job.quiet();

    /** @param onChange told when it turns out that there is something to fetch */
    CodeFetch(CodeLoader loader, Runnable onChange) {
        this.loader = loader;
        this.onChange = onChange;
    }

    void forget() {
        job.cancel();
        asked = null;
        action = null;
    }

    /** Asks for a class, if it is another one. */
    void ask(@Nullable CodePoint place) {
        if (place == null || place.className().isEmpty() || !isWithoutSource(loader.answer())) {
            forget();
            return;
        }
        Object key = List.of(Names.outerClass(place.className()), loader.hit() == null);
        if (key.equals(asked)) {
            return;
        }
        forget();
        Job now = Job.quiet();
        job = now;
        asked = key;
        loader.sources()
                .fetching(place, loader.hit(), now)
                .whenComplete((found, failure) -> Platform.runLater(() -> {
                    if (failure == null && now == job && found.isPresent()) {
                        action = found.get();
                        onChange.run();
                    }
                }));
    }

    private static boolean isWithoutSource(@Nullable SourceAnswer answer) {
        return switch (answer) {
            case SourceAnswer.Found found -> found.hit().text().origin() == SourceText.Origin.DECOMPILED;
            case SourceAnswer.None none -> none.reason() == SourceAnswer.Reason.NOT_FOUND;
            case SourceAnswer.Several several ->
                several.hits().stream().allMatch(h -> h.text().origin() == SourceText.Origin.DECOMPILED);
            case null -> false;
        };
    }

    /** What asks the user; null if there is nothing to fetch, or it is not known yet. */
    @Nullable
    Runnable action() {
        return action;
    }
}
