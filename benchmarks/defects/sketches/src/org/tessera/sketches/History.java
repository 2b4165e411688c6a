package org.tessera.sketches;

import java.util.ArrayDeque;
import java.util.Deque;

/** Former states of something, to go back to and forth again. */
final class History<S> {
    private final Deque<S> undo = new ArrayDeque<>();
    private final Deque<S> redo = new ArrayDeque<>();
    private final int depth;

    History(int depth) {
        this.depth = depth;
    }

    void remember(S state) {
        undo.push(state);
        while (redo.size() > depth) {
            redo.removeLast();
        }
    }

    S back(S now) {
        if (undo.isEmpty()) {
            return now;
        }
        redo.push(now);
        return undo.pop();
    }

    S forth(S now) {
        if (redo.isEmpty()) {
            return now;
        }
        undo.push(now);
        return redo.pop();
    }
}
