package dev.auger.views.work;

import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.job.WorkerPool;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Answers the newest of a stream of questions on the workers and shows the answer on the application thread. A question that
 * makes the running one worthless cancels it; one that only asks the same of a little more data waits for it, because a file
 * that is being read would otherwise cancel every answer before it is there.
 */
public final class Latest<T> {

    /** Shorter work does not show as busy. */
    private static final Duration PATIENCE = Duration.millis(120);

    private final WorkerPool workers;
    private final String key;
    private final Consumer<T> show;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private @Nullable Job running;
    private @Nullable Function<Job, T> waiting;

    /**
     * @param key names the question among all views
     * @param show called on the application thread with each answer that was not overtaken
     */
    public Latest(WorkerPool workers, String key, Consumer<T> show) {
        this.workers = workers;
        this.key = key;
        this.show = show;
        patience.setOnFinished(e -> busy.set(running != null));
    }

    /** Asks, and forgets every question before. */
    public void ask(Function<Job, T> work) {
        cancel();
        start(work);
    }

    /** Asks as soon as the running question is answered. */
    public void askNext(Function<Job, T> work) {
        if (running == null) {
            start(work);
        } else {
            waiting = work;
        }
    }

    /** Forgets every question. */
    public void cancel() {
        waiting = null;
        if (running != null) {
            running.cancel();
            running = null;
        }
        patience.stop();
        busy.set(false);
    }

    private void start(Function<Job, T> work) {
        Job job = Job.quiet();
        running = job;
        patience.playFromStart();
        workers.submit(key, job, () -> work.apply(job))
                .whenComplete((result, failure) -> Platform.runLater(() -> finished(job, result, failure)));
    }

    private void finished(Job job, @Nullable T result, @Nullable Throwable failure) {
        if (running != job) {
            return;
        }
        running = null;
        patience.stop();
        busy.set(false);
        if (failure != null && !isCancel(failure)) {
            System.getLogger(Latest.class.getName()).log(System.Logger.Level.ERROR, key, failure);
        }
        if (result != null) {
            show.accept(result);
        }
        Function<Job, T> next = waiting;
        waiting = null;
        if (next != null) {
            start(next);
        }
    }

    private static boolean isCancel(Throwable failure) {
        return failure instanceof JobCancelled
                || failure instanceof CompletionException && failure.getCause() instanceof JobCancelled;
    }

    /** Whether an answer is being waited for, after a moment of patience. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
