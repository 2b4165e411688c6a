package dev.auger.analysis.trail.memory;

import dev.auger.analysis.trail.Investigator;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.model.EvidenceSet;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Finding;
import java.util.List;

/** A small service whose registry keeps what it is given, and what is recorded of it. */
final class Leaking {

    static final String ADD = "java.lang.Thread.run;a.Server.handle:10;a.Registry.register:21;";
    static final String MAKE = "java.lang.Thread.run;a.Server.handle:9;a.Thing.<init>:5";

    private Leaking() {}

    /** {@code a.Registry.things}, a list of so many things of a kilobyte each. */
    static MadeHeap heap(int things) {
        MadeHeap heap = new MadeHeap();
        heap.classObject("a.Registry").field("things", list(heap, things, "a.Thing"));
        return heap;
    }

    static MadeObject list(MadeHeap heap, int things, String className) {
        return list(heap, things, className, 5_000);
    }

    static MadeObject list(MadeHeap heap, int things, String className, long bytes) {
        MadeObject table = heap.object("java.lang.Object[]").size(16L + 4L * things);
        for (int i = 0; i < things; i++) {
            table.element(heap.object(className).size(bytes));
        }
        return heap.object("java.util.ArrayList").field("elementData", table);
    }

    static MadeRecording recording() {
        return new MadeRecording().lasting(0, 10_000);
    }

    /** Things that were alive at the end, one each quarter of a second from a time to a time. */
    static void things(MadeRecording recording, int from, int to) {
        for (int at = from; at < to; at += 250) {
            recording.old(
                    at,
                    "http-1",
                    MAKE,
                    "a.Thing",
                    "java.lang.Object[].[3]",
                    "java.util.ArrayList.elementData",
                    "a.Registry.things");
        }
    }

    /** The list grows for the registry's line, over and over. */
    static void grows(MadeRecording recording) {
        for (int at = 1_000; at < 10_000; at += 1_000) {
            recording.alloc(
                    at,
                    "http-1",
                    ADD + "java.util.ArrayList.add:3;java.util.ArrayList.grow:9;java.util.Arrays.copyOf:1",
                    10_000,
                    "java.lang.Object[]");
        }
    }

    static List<Finding> findings(MadeHeap heap, MadeRecording recording) {
        EvidenceSet evidence = EvidenceSet.of(List.of(recording, heap));
        return Investigator.run(new Investigation(evidence, false, OwnCode.byDefault(), Job.quiet()))
                .findings();
    }

    static Finding only(MadeHeap heap, MadeRecording recording, String pattern) {
        List<Finding> found = findings(heap, recording).stream()
                .filter(f -> f.pattern().equals(pattern))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + pattern + ": " + findings(heap, recording));
        }
        return found.getFirst();
    }
}
