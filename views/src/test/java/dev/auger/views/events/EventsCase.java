package dev.auger.views.events;

import dev.auger.model.fixtures.MadeEventLog;
import dev.auger.model.fixtures.MadeEventTable;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.recording.EventField.Content;

/** A recording with parks, garbage collections, a type that was off and one that did not occur. */
final class EventsCase {

    static final int PARKS = 300;

    private EventsCase() {}

    static MadeRecording recording() {
        MadeRecording recording = new MadeRecording().lasting(0, 30_000);
        MadeEventLog log = new MadeEventLog(recording);
        MadeEventTable parks = type(log, "jdk.ThreadPark", "Java Thread Park", "Java Application")
                .field("duration", "Duration", Content.DURATION)
                .field("eventThread", "Event Thread", Content.THREAD)
                .field("stackTrace", "Stack Trace", Content.STACK)
                .field("parkedClass", "Class Parked On", Content.CLASS);
        for (int i = 0; i < PARKS; i++) {
            parks.row(
                    (i * 7919L) % 30_000,
                    (1 + i % 40) * 1_000_000L,
                    "worker-" + i % 3,
                    i % 10 == 0 ? null : "app.Worker.run;app.Queue.take:" + (10 + i % 3) + ";java.util.Lock.park",
                    i % 5 == 0 ? "app.Queue" : "java.util.concurrent.locks.ReentrantLock");
        }
        MadeEventTable gc = type(log, "jdk.GarbageCollection", "Garbage Collection", "Java Virtual Machine", "GC")
                .field("duration", "Duration", Content.DURATION)
                .field("gcId", "GC Identifier", Content.COUNT)
                .field("name", "Name", Content.TEXT)
                .field("sumOfPauses", "Sum of Pauses", Content.DURATION);
        for (int i = 0; i < 12; i++) {
            gc.row(i * 2_500L, 9_000_000L + i * 400_000L, i, i % 4 == 3 ? "G1Old" : "G1New", 8_000_000L + i * 300_000L);
        }
        type(log, "jdk.SafepointBegin", "Safepoint Begin", "Java Virtual Machine", "Runtime")
                .field("duration", "Duration", Content.DURATION);
        type(log, "jdk.JavaErrorThrow", "Java Error", "Java Application");
        log.setting("jdk.SafepointBegin", "enabled", "false");
        log.setting("jdk.JavaErrorThrow", "enabled", "true");
        return recording.log(log);
    }

    private static MadeEventTable type(MadeEventLog log, String name, String label, String... category) {
        return log.table(name).label(label).category(category).field("startTime", "Start Time", Content.INSTANT);
    }
}
