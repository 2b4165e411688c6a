package dev.auger.importers.jfr.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.jfr.JfrContent;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventCount;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventLog;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.EventType;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.TreeMap;

/** Reads event logs for tests. */
public final class EventLogs {

    private EventLogs() {}

    /** Opens every type and reads every column and some cells; counts are those the import counted. */
    public static void readAll(Recording recording) {
        Map<String, Long> counts = new TreeMap<>();
        for (EventCount count : recording.events()) {
            counts.put(count.type(), count.count());
        }
        EventLog log = recording.eventLog();
        EventLog alone = aloneAsGood(recording, log);
        Map<String, Long> ours = new TreeMap<>();
        for (EventType type : log.types()) {
            if (type.count() > 0) {
                ours.put(type.name(), type.count());
            }
            EventTable table = log.open(type.name(), null, Job.quiet()).orElseThrow();
            assertThat(table.size()).as(type.name()).isEqualTo(type.count());
            assertThat(alone.open(type.name(), null, Job.quiet()).orElseThrow().size())
                    .isEqualTo(type.count());
            readAll(table);
        }
        assertThat(ours).isEqualTo(counts);
    }

    /** The index that the import made on its way is the one a walk for nothing else makes. */
    private static EventLog aloneAsGood(Recording recording, EventLog log) {
        MemorySegment bytes = JfrContent.of(recording).orElseThrow().bytes();
        EventIndex walked = EventIndex.of(bytes, Job.quiet());
        EventIndex imported = ((JfrEventLog) log).index(Job.quiet());
        assertThat(walked.chunks()).hasSameSizeAs(imported.chunks());
        for (int i = 0; i < walked.chunks().size(); i++) {
            ChunkEvents ours = walked.chunks().get(i);
            ChunkEvents theirs = imported.chunks().get(i);
            assertThat(ours.chunk()).isEqualTo(theirs.chunk());
            assertThat(ours.blocks()).isEqualTo(theirs.blocks());
            for (int block = 0; block < ours.blocks(); block++) {
                assertThat(ours.blockStart(block)).isEqualTo(theirs.blockStart(block));
            }
            assertThat(ours.checkpoints().size()).isEqualTo(theirs.checkpoints().size());
            for (int k = 0; k < ours.checkpoints().size(); k++) {
                assertThat(ours.checkpoints().get(k))
                        .isEqualTo(theirs.checkpoints().get(k));
            }
        }
        JfrEventLog alone = new JfrEventLog(bytes, null, recording.threads());
        assertThat(alone.types()).isEqualTo(log.types());
        return alone;
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
