package dev.auger.model.recording;

import dev.auger.model.Frame;

/** Interned stacks of interned frames. Immutable snapshots: indexes never change their meaning while a file is being read. */
public interface Stacks {

    /** Number of stacks. */
    int size();

    /** Frames of a stack. */
    int depth(int stack);

    /** Frame index at {@code position}, 0 being the leaf (where the sample was taken). */
    int frameIndex(int stack, int position);

    /** Copies the frame indexes of a stack, leaf first, to the beginning of {@code target}, which holds {@link #depth} at least. */
    default void copy(int stack, int[] target) {
        for (int i = 0; i < depth(stack); i++) {
            target[i] = frameIndex(stack, i);
        }
    }

    /** The stack was cut at the recorder's depth limit, so its root is missing. */
    boolean truncated(int stack);

    /** Number of distinct frames (class, method, line, kind). */
    int frameCount();

    Frame frame(int frameIndex);

    default Frame frameAt(int stack, int position) {
        return frame(frameIndex(stack, position));
    }
}
