package dev.auger.app.cases.file;

import dev.auger.model.error.EvidenceChanged;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of a case, as it was looked for.
 *
 * @param file where it is; for a changed one where the other file is; null where there is none
 * @param temporary a copy that is deleted when the evidence opened from it is closed
 */
public record Located(
        CaseFile.Kept kept, State state, @Nullable Path file, boolean temporary) {

    /** How the search went. */
    public enum State {
        /** Where the case file says, or in the case file itself. */
        FOUND,
        /** Elsewhere, known by its content. */
        MOVED,
        /** A file is there, and it is not the one the case was made with. */
        CHANGED,
        MISSING
    }

    public boolean isThere() {
        return state == State.FOUND || state == State.MOVED;
    }

    /** Why it cannot be opened; of one that is not there. */
    public EvidenceChanged failure() {
        return state == State.CHANGED
                ? EvidenceChanged.altered(kept.name(), "its content is not that of the case file")
                : EvidenceChanged.missing(kept.name(), "no file with its content is beside the case file either");
    }
}
