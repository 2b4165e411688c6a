package dev.auger.views.heap;

import dev.auger.analysis.heap.crosscheck.CrossCheckResult;

/** How far a cross-check is. */
public sealed interface CrossCheckState {

    /**
     * At work.
     *
     * @param fraction of the present step, 0 to 1, or negative while unknown
     */
    record Running(double fraction) implements CrossCheckState {}

    /** Compared. */
    record Done(CrossCheckResult result) implements CrossCheckState {}

    /** @param why one sentence in the reader's language */
    record Failed(String why) implements CrossCheckState {}

    /** Stopped by the user. */
    record Cancelled() implements CrossCheckState {}
}
