package dev.auger.views.threads;

import dev.auger.model.Frame;
import dev.auger.model.ThreadRef;
import java.util.List;

/**
 * One line of what dumps of a process tell together.
 *
 * @param part which part it belongs to
 * @param name what it is about: a verdict, a group's place, a thread
 * @param trend numbers of threads over the dumps, or a word on what the thread did
 * @param kind what the threads wait for, or empty
 * @param cpuMillis CPU time between the dumps, or not-a-number
 * @param style style class of the name, or empty
 * @param threads whose line it is
 * @param frames stack of one of them, top first
 * @param detail what to know and do; empty for nothing
 */
record Change(
        Part part,
        String name,
        String trend,
        String kind,
        double cpuMillis,
        String style,
        List<ThreadRef> threads,
        List<Frame> frames,
        String detail) {

    /** The parts, in the order they are shown: growing groups tell most. */
    enum Part {
        VERDICTS("verdicts"),
        GROWING("growing"),
        STILL("still"),
        BUSY("busy"),
        APPEARED("appeared"),
        DISAPPEARED("disappeared");

        private final String id;

        Part(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }
}
