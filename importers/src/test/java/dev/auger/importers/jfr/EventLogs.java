package dev.auger.importers.jfr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventCount;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventLog;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.EventType;
import java.util.Map;
import java.util.TreeMap;

/** Reads event logs for tests. */
final class EventLogs {

    private EventLogs() {}

    /** Opens every type and reads every column and some cells; counts are those the import counted. */
    static void readAll(Recording recording) {
        Map<String, Long> counts = new TreeMap<>();
        for (EventCount count : recording.events()) {
            counts.put(count.type(), count.count());
        }
        EventLog log = recording.eventLog();
        Map<String, Long> ours = new TreeMap<>();
        for (EventType type : log.types()) {
            if (type.count() > 0) {
                ours.put(type.name(), type.count());
            }
            EventTable table = log.open(type.name(), null, Job.quiet()).orElseThrow();
            assertThat(table.size()).as(type.name()).isEqualTo(type.count());
            readAll(table);
        }
        assertThat(ours).isEqualTo(counts);
    }

    private static void readAll(EventTable table) {
        for (int f = 0; f < table.type().fields().size(); f++) {
            EventField field = table.type().fields().get(f);
            if (!field.content().textual()) {
                assertThat(table.numbers(f, Job.quiet()).size()).isEqualTo(table.size());
            }
            if (field.content().hasText()) {
                assertThat(table.texts(f, Job.quiet()).index().size()).isEqualTo(table.size());
            }
        }
        long step = Math.max(1, table.size() / 7);
        for (long row = 0; row < table.size(); row += step) {
            for (int f = 0; f < table.type().fields().size(); f++) {
                EventField field = table.type().fields().get(f);
                if (!field.content().textual()) {
                    table.number(row, f);
                }
                switch (field.content()) {
                    case THREAD -> {
                        if (table.number(row, f) >= 0) {
                            assertThat(table.thread(row, f)).isNotNull();
                        }
                    }
                    case STACK -> assertThat(table.frames(row, f).isEmpty()).isEqualTo(table.number(row, f) < 0);
                    case TEXT, CLASS -> assertThat(table.text(row, f)).isNotNull();
                    default -> {}
                }
            }
        }
    }
}
