package dev.auger.importers.jfr;

import dev.auger.importers.threads.DumpTexts;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventLog;
import dev.auger.model.recording.EventTable;
import dev.auger.model.threads.RetimedDump;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The thread dumps inside a recording: texts as HotSpot prints them, one an event. */
final class RecordedDumps {

    /** Oracle's JDK 9 and 10 have their own name for it. */
    private static final List<String> TYPES = List.of("jdk.ThreadDump", "com.oracle.jdk.ThreadDump");

    private RecordedDumps() {}

    /** In file order, each at the time of its event, which has a zone, unlike the time in the text. */
    static List<ThreadDump> of(EventLog log, Job job) {
        job.check();
        List<ThreadDump> dumps = new ArrayList<>();
        for (String type : TYPES) {
            Optional<EventTable> table = log.open(type, null, job);
            if (table.isPresent()) {
                add(table.get(), dumps, job);
            }
        }
        return List.copyOf(dumps);
    }

    private static void add(EventTable table, List<ThreadDump> dumps, Job job) {
        int result = table.type().field("result");
        int start = table.type().field("startTime");
        if (result < 0 || !table.type().fields().get(result).content().hasText()) {
            return;
        }
        for (long row = 0; row < table.size(); row++) {
            job.check();
            long time = start < 0 ? EventTable.NONE : table.number(row, start);
            Moment at = time == EventTable.NONE ? null : Moment.utc(time);
            DumpTexts.read(table.text(row, result), job)
                    .forEach(dump -> dumps.add(at == null ? dump : new RetimedDump(at, dump)));
        }
    }
}
