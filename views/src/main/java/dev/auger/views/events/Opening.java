package dev.auger.views.events;

import dev.auger.analysis.events.EventColumns;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.job.Progress;
import dev.auger.model.job.WorkerPool;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Opens one type at a time on the workers: the newest one asked for, with progress; what was asked before is cancelled. */
final class Opening {

    private final WorkerPool workers;
    private final Listener listener;
    private @Nullable Job running;

    /** What is told, on the application thread. */
    interface Listener {

        void progressed(Progress progress);

        void opened(EventColumns columns, EventFormats formats);

        /** The recording has no such type after all. */
        void missing(String type);

        void failed(String type, Throwable failure);
    }

    private record Answer(EventColumns columns, EventFormats formats) {}

    Opening(WorkerPool workers, Listener listener) {
        this.workers = workers;
        this.listener = listener;
    }

    void open(Recording recording, String type) {
        cancel();
        // Progress comes from a worker at most once a frame, and only that of the newest question counts.
        Job[] own = new Job[1];
        Consumer<Progress> progress = p -> Platform.runLater(() -> {
            if (running == own[0]) {
                listener.progressed(p);
            }
        });
        Job job = new Job(progress);
        own[0] = job;
        running = job;
        workers.submit("events-open", job, () -> open(recording, type, job))
                .whenComplete((answer, failure) -> Platform.runLater(() -> finished(job, type, answer, failure)));
    }

    private static @Nullable Answer open(Recording recording, String type, Job job) {
        return recording
                .eventLog()
                .open(type, null, job)
                .map(table -> new Answer(new EventColumns(table), EventFormats.of(recording, table)))
                .orElse(null);
    }

    private void finished(Job job, String type, @Nullable Answer answer, @Nullable Throwable failure) {
        if (running != job) {
            return;
        }
        running = null;
        if (failure != null) {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            if (!(cause instanceof JobCancelled)) {
                listener.failed(type, cause);
            }
        } else if (answer == null) {
            listener.missing(type);
        } else {
            listener.opened(answer.columns(), answer.formats());
        }
    }

    boolean isRunning() {
        return running != null;
    }

    void cancel() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}
