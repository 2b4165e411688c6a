package dev.auger.importers.child;

import dev.auger.model.opinion.OpinionFailure;
import org.jspecify.annotations.Nullable;

/** What a child says, taken line by line and believed only as far as the protocol goes. Used by one thread at a time. */
public interface ChildTalk {

    /**
     * Takes one line.
     *
     * @throws OpinionFailure if it is none of the protocol's
     */
    void take(String line) throws OpinionFailure;

    /** The child has said its last word. */
    boolean ended();

    /** Why the child gave up, if it said so. */
    @Nullable
    OpinionFailure refusal();

    /** Steps done so far, as the child says. */
    int done();

    /** Steps in all, 0 until the child knows. */
    int total();
}
