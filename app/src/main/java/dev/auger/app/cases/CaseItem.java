package dev.auger.app.cases;

import dev.auger.model.Evidence;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import dev.auger.model.job.MemoryForecast;
import dev.auger.model.job.Progress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file of a case, as far as it has been read. Immutable; the case replaces it as reading goes on.
 *
 * @param id number within the case, stable
 * @param name the name the user knows the file by
 * @param path the file, or null for pasted text
 * @param state how far it is
 * @param progress while reading
 * @param forecast if memory may not suffice for it, while reading
 * @param evidence what was read so far, or all of it
 * @param failure why nothing could be read
 * @param job the job that reads it
 */
public record CaseItem(
        int id,
        String name,
        @Nullable Path path,
        State state,
        Progress progress,
        @Nullable MemoryForecast forecast,
        @Nullable Evidence evidence,
        @Nullable ImportFailure failure,
        Job job) {

    /** How far a file is. */
    public enum State {
        READING,
        READ,
        FAILED,
        CANCELLED
    }

    CaseItem with(State newState, @Nullable Evidence newEvidence, @Nullable ImportFailure newFailure) {
        return new CaseItem(id, name, path, newState, progress, forecast, newEvidence, newFailure, job);
    }

    /** The same file, being read again; what it gave before is no longer its evidence. */
    CaseItem again(Job newJob) {
        return new CaseItem(
                id, name, path, State.READING, new Progress(0, 0, Progress.Unit.BYTES), null, null, null, newJob);
    }

    CaseItem with(Progress newProgress) {
        return new CaseItem(id, name, path, state, newProgress, forecast, evidence, failure, job);
    }

    CaseItem with(MemoryForecast newForecast) {
        return new CaseItem(id, name, path, state, progress, newForecast, evidence, failure, job);
    }
}
