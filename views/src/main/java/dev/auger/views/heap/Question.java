package dev.auger.views.heap;

import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.job.Progress;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.ProgressLine;
import dev.auger.views.text.Numbers;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** A question that may take long: answered by the workers, with a line that says how far it is and stops it. One at a time. */
final class Question {

    private final ViewContext context;
    private final String key;
    private final Runnable changed;
    final ProgressLine line;
    private @Nullable Job running;

    /**
     * @param key names it among all questions
     * @param changed called when it begins and when it ends, however it does
     */
    Question(ViewContext context, String key, Runnable changed) {
        this.context = context;
        this.key = key;
        this.changed = changed;
        this.line = new ProgressLine(context.texts(), this::cancel);
        Buttons.show(line, false);
    }

    boolean isRunning() {
        return running != null;
    }

    /** Asks, and forgets the question before. */
    <T> void ask(Function<Job, T> work, Consumer<T> show, Consumer<Throwable> failed) {
        Job before = running;
        if (before != null) {
            before.cancel();
        }
        Job[] self = new Job[1];
        Job job = new Job(progress -> Platform.runLater(() -> progressed(self[0], progress)));
        self[0] = job;
        running = job;
        line.setProgress(-1, "");
        Buttons.show(line, true);
        context.workers()
                .submit(key, job, () -> work.apply(job))
                .whenComplete((answer, failure) -> Platform.runLater(() -> {
                    if (running != job) {
                        return;
                    }
                    end();
                    Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure;
                    if (cause == null) {
                        show.accept(answer);
                    } else if (!(cause instanceof JobCancelled)) {
                        failed.accept(cause);
                    }
                    changed.run();
                }));
        changed.run();
    }

    private void progressed(Job job, Progress progress) {
        if (running == job) {
            line.setProgress(progress.fraction(), progress.total() <= 0 ? "" : Numbers.share(progress.fraction()));
        }
    }

    /** Stops it; nothing is shown. */
    void cancel() {
        Job job = running;
        if (job != null) {
            job.cancel();
            end();
            changed.run();
        }
    }

    private void end() {
        running = null;
        Buttons.show(line, false);
    }
}
