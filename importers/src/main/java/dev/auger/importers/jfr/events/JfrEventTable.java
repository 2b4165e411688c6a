package dev.auger.importers.jfr.events;

import dev.auger.importers.jfr.metadata.FlatField;
import dev.auger.model.ThreadRef;
import dev.auger.model.column.GrowingInts;
import dev.auger.model.column.GrowingLongs;
import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.EventType;
import dev.auger.model.recording.Stacks;
import dev.auger.model.recording.TextColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of one type in a JFR file: their positions in memory, all else in the file. */
final class JfrEventTable implements EventTable {

    private static final int CHECK_ROWS = (1 << 12) - 1;

    private final JfrEventLog log;
    private final EventType type;
    private final List<FlatField> fields;
    private final EventPositions positions;

    /** The row read last, so that the cells of a row cost one reading; only with the log's lock held. */
    private @Nullable EventCursor cursor;

    private int cursorPart = -1;
    private long cursorRow = -1;

    JfrEventTable(JfrEventLog log, MergedType type, EventPositions positions) {
        this.log = log;
        this.type = type.type(positions.size());
        this.fields = type.fields();
        this.positions = positions;
    }

    @Override
    public EventType type() {
        return type;
    }

    @Override
    public long size() {
        return positions.size();
    }

    @Override
    public List<ThreadRef> threads() {
        return log.threads();
    }

    @Override
    public Stacks stacks() {
        return log.stacks();
    }

    @Override
    public long number(long row, int field) {
        requireNumber(field);
        log.reading().lock();
        try {
            EventCursor at = cursorAt(row);
            return at.number(field, constantsOf(row));
        } finally {
            log.reading().unlock();
        }
    }

    @Override
    public String text(long row, int field) {
        requireText(field);
        log.reading().lock();
        try {
            EventCursor at = cursorAt(row);
            return at.text(field, constantsOf(row));
        } finally {
            log.reading().unlock();
        }
    }

    private EventCursor cursorAt(long row) {
        int part = positions.partOf(row);
        EventCursor at = cursor;
        if (at == null || part != cursorPart) {
            ChunkEvents chunk = positions.parts().get(part).chunk();
            at = new EventCursor(chunk, chunk.sparseReader(log.bytes(), Job.quiet()), fields);
            cursor = at;
            cursorPart = part;
            cursorRow = -1;
        }
        if (row != cursorRow) {
            at.read(positions.parts().get(part).positions()[positions.inPart(row, part)]);
            cursorRow = row;
        }
        return at;
    }

    private ChunkConstants constantsOf(long row) {
        return log.constants(positions.parts().get(positions.partOf(row)).chunk());
    }

    @Override
    public LongColumn numbers(int field, Job job) {
        requireNumber(field);
        GrowingLongs values = new GrowingLongs();
        each(field, job, (cursor, constants) -> values.add(cursor.number(0, constants)));
        return values.snapshot();
    }

    @Override
    public TextColumn texts(int field, Job job) {
        requireText(field);
        GrowingInts index = new GrowingInts();
        List<String> values = new ArrayList<>();
        Map<String, Integer> indexes = new HashMap<>();
        each(field, job, (cursor, constants) -> {
            Integer next = values.size();
            String text = cursor.text(0, constants);
            Integer known = indexes.putIfAbsent(text, next);
            if (known == null) {
                values.add(text);
            }
            index.add(known == null ? next : known);
        });
        return new TextColumn(index.snapshot(), List.copyOf(values));
    }

    /** What is done with one row. */
    private interface RowTask {
        void row(EventCursor cursor, ChunkConstants constants);
    }

    private void each(int field, Job job, RowTask task) {
        List<FlatField> wanted = List.of(fields.get(field));
        job.begin(
                positions.parts().stream()
                        .mapToLong(p -> p.chunk().chunk().bytes())
                        .sum(),
                Progress.Unit.BYTES);
        for (EventPositions.Part part : positions.parts()) {
            EventCursor rows = new EventCursor(part.chunk(), part.chunk().reader(log.bytes(), job), wanted);
            ChunkConstants constants = log.newConstants(part.chunk(), job);
            long reported = part.chunk().chunk().start();
            long[] at = part.positions();
            for (int i = 0; i < at.length; i++) {
                job.check();
                rows.read(at[i]);
                task.row(rows, constants);
                if ((i & CHECK_ROWS) == CHECK_ROWS) {
                    job.advance(at[i] - reported);
                    reported = at[i];
                }
            }
            job.advance(part.chunk().chunk().end() - reported);
        }
    }

    private void requireNumber(int field) {
        if (fields.get(field).content().textual()) {
            throw new IllegalArgumentException(fields.get(field).path() + " is text");
        }
    }

    private void requireText(int field) {
        Content content = fields.get(field).content();
        if (!content.hasText()) {
            throw new IllegalArgumentException(fields.get(field).path() + " is a number");
        }
    }
}
