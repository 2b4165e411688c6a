package dev.auger.analysis.trail.layers;

import dev.auger.model.Frame;
import dev.auger.model.Grade;
import dev.auger.model.ThreadRef;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Share;
import org.jspecify.annotations.Nullable;

/**
 * Threads seen somewhere in the code: samples of a recording, threads of thread dumps, or objects sampled while they lived. What all
 * of them have in common is all that candidates are made from.
 */
interface Sightings {

    long size();

    /** Index of the thread, or -1. */
    int thread(long i);

    /** Index of the stack, or -1. */
    int stack(long i);

    long weight(long i);

    /** How many samples it stands for. */
    default long taken(long i) {
        return 1;
    }

    /** Class allocated, locked or waited for; null where there is none. */
    @Nullable
    String subject(long i);

    int threads();

    ThreadRef threadAt(int thread);

    /** What threads are grouped by. */
    String pool(int thread);

    int stacks();

    int depth(int stack);

    /** Position 0 is the leaf. */
    Frame frame(int stack, int position);

    /** A weight with its unit. */
    Quantity amount(long weight);

    /** How a choice made on it is known. */
    Grade grade();

    /** Share of everything that was seen. */
    Share share(long weight, long count);

    /** Where that is read. */
    EvidenceLink link(Share share);

    /** Whether subjects are classes that were allocated. */
    boolean allocates();
}
