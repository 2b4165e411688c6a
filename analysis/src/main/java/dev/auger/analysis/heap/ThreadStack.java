package dev.auger.analysis.heap;

import dev.auger.model.Frame;
import dev.auger.model.heap.HeapThread;
import java.util.List;

/**
 * A thread with its stack and what it holds.
 *
 * @param retained retained size of the thread object, which owns the locals; 0 if the dump does not have it
 * @param frames top first
 * @param locals what it holds that no frame of the stack is named for
 */
public record ThreadStack(HeapThread thread, long retained, List<Held> frames, List<HeldObject> locals) {

    /**
     * A frame.
     *
     * @param named whether the names of its locals could be read
     * @param locals the largest retained size first, then by class, then by address; each object once
     */
    public record Held(Frame frame, boolean named, List<HeldObject> locals) {}
}
