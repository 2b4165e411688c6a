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
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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

    /** To be asked {@link #again}; forgotten with its answer, or it would keep alive what it was about after that is gone. */
    private @Nullable Function<Job, T> last;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.IDLE);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private String failure = "";

    /** How the newest question stands. */
    public enum State {
        /** Answered, never asked, or not asked for long enough to be worth a word. */
        IDLE,
        BUSY,
        /** The user did not want to wait; {@link Latest#again} asks anew. */
        STOPPED,
        /** {@link Latest#failure} says what happened. */
        FAILED
    }

    /**
     * @param key names the question among all views
     * @param show called on the application thread with each answer that was not overtaken
     */
    public Latest(WorkerPool workers, String key, Consumer<T> show) {
        this.workers = workers;
        this.key = key;
        this.show = show;
        patience.setOnFinished(e -> {
            busy.set(running != null);
            if (running != null) {
                state.set(State.BUSY);
            }
        });
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
        last = null;
        if (running != null) {
            running.cancel();
            running = null;
        }
        patience.stop();
        busy.set(false);
        state.set(State.IDLE);
    }

    /** Ends what runs because the user wants it to. */
    public void stop() {
        if (running != null) {
            Function<Job, T> asked = last;
            cancel();
            last = asked;
            state.set(State.STOPPED);
        }
    }

    /** Asks the newest question once more, where it was not answered. */
    public void again() {
        Function<Job, T> work = last;
        if (work != null) {
            ask(work);
        }
    }

    private void start(Function<Job, T> work) {
        Job job = new Job(now -> Platform.runLater(() -> progress.set(now.total() > 0 ? now.fraction() : -1)));
        last = work;
        progress.set(-1);
        running = job;
        patience.playFromStart();
        workers.submit(key, job, () -> work.apply(job))
                .whenComplete((result, failure) -> Platform.runLater(() -> finished(job, result, failure)));
    }

    private void finished(Job job, @Nullable T result, @Nullable Throwable thrown) {
        if (running != job) {
            return;
        }
        running = null;
        patience.stop();
        busy.set(false);
        if (thrown != null && !isCancel(thrown)) {
            System.getLogger(Latest.class.getName()).log(System.Logger.Level.ERROR, key, thrown);
            Throwable cause =
                    thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
            failure = cause.getClass().getSimpleName() + ": " + cause.getMessage();
            state.set(State.FAILED);
        } else {
            last = null;
            state.set(State.IDLE);
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

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Share done of what runs, 0 to 1; negative while it is not known. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What went wrong, for a report; only while {@link State#FAILED}. */
    public String failure() {
        return failure;
    }
}
