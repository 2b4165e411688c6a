package dev.auger.analysis.events;

import dev.auger.model.fixtures.MadeEventLog;
import dev.auger.model.fixtures.MadeEventTable;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventField.Content;
import java.util.stream.IntStream;

/** A few parks of three threads, and what tests ask about them. */
final class EventCase {

    final MadeRecording recording = new MadeRecording();
    final MadeEventLog log = new MadeEventLog(recording);
    final EventColumns parks;

    EventCase() {
        MadeEventTable table = log.table("jdk.ThreadPark")
                .label("Java Thread Park")
                .field("startTime", "Start Time", Content.INSTANT)
                .field("duration", "Duration", Content.DURATION)
                .field("eventThread", "Event Thread", Content.THREAD)
                .field("stackTrace", "Stack Trace", Content.STACK)
                .field("parkedClass", "Class Parked On", Content.CLASS)
                .field("timeout", "Park Timeout", Content.DURATION)
                .field("load", "Load", Content.FRACTION);
        table.row(0, 5_000_000, "main", "app.A.run;app.Lock.take", "app.Lock", null, 0.5);
        table.row(400, 20_000_000, "worker-1", "app.B.run;app.Queue.poll", "app.Queue", 1_000, 0.25);
        table.row(1200, 1_000_000, "worker-2", "app.B.run;app.Queue.poll", "app.Queue", 2_000, null);
        table.row(800, 40_000_000, "worker-1", null, "", 1_000, 0.75);
        recording.log(log);
        parks = new EventColumns(log.open("jdk.ThreadPark", null, Job.quiet()).orElseThrow());
    }

    int field(String name) {
        return parks.type().field(name);
    }

    EventRows all() {
        return EventRows.all(parks);
    }

    EventRows matching(String typed) {
        return EventRows.of(parks, null, null, EventFilter.parse(typed, parks.type()), Job.quiet());
    }

    static int[] indexes(EventRows rows) {
        return IntStream.range(0, rows.size()).map(rows::row).toArray();
    }
}
