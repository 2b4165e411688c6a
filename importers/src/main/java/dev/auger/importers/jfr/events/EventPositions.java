package dev.auger.importers.jfr.events;

import dev.auger.importers.jfr.chunks.EventHeaders;
import dev.auger.importers.jfr.metadata.FlatField;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import dev.auger.model.recording.EventTable;
import dev.auger.model.time.TimeRange;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where in the file the events of one type are, 8 bytes each, in file order. Immutable. */
final class EventPositions {

    private static final int CHECK_EVENTS = 1 << 12;

    /** The events of one chunk; never empty. */
    record Part(ChunkEvents chunk, long[] positions) {}

    private final List<Part> parts;

    /** Rows before each part; one more at the end. */
    private final long[] firstRow;

    private EventPositions(List<Part> parts) {
        this.parts = List.copyOf(parts);
        firstRow = new long[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            firstRow[i + 1] = firstRow[i] + parts.get(i).positions().length;
        }
    }

    /**
     * Looks into those blocks that have any.
     *
     * @param range only events that begin in it; all of a type without a start
     */
    static EventPositions find(
            EventIndex index, MergedType type, @Nullable TimeRange range, MemorySegment bytes, Job job) {
        List<ChunkEvents> chunks =
                index.chunks().stream().filter(chunk -> events(chunk, type) > 0).toList();
        job.begin(chunks.stream().mapToLong(c -> c.chunk().bytes()).sum(), Progress.Unit.BYTES);
        @Nullable Part[] found = new Part[chunks.size()];
        EventIndex.inParallel(chunks.size(), i -> found[i] = find(chunks.get(i), type, range, bytes, job));
        List<Part> parts = new ArrayList<>();
        for (Part part : found) {
            if (part != null && part.positions().length > 0) {
                parts.add(part);
            }
        }
        return new EventPositions(parts);
    }

    private static long events(ChunkEvents chunk, MergedType type) {
        boolean[] wanted = type.indexes(chunk.types());
        long sum = 0;
        for (int i = 0; wanted != null && i < wanted.length; i++) {
            sum += wanted[i] ? chunk.count(i) : 0;
        }
        return sum;
    }

    private static Part find(
            ChunkEvents chunk, MergedType type, @Nullable TimeRange range, MemorySegment bytes, Job job) {
        boolean[] wanted = Objects.requireNonNull(type.indexes(chunk.types()));
        List<FlatField> start = type.fields().stream()
                .filter(field -> field.path().equals("startTime"))
                .toList();
        EventCursor cursor =
                range == null || start.isEmpty() ? null : new EventCursor(chunk, chunk.sparseReader(bytes, job), start);
        EventHeaders headers = chunk.headers(chunk.reader(bytes, job));
        long[] positions = new long[Math.toIntExact(range == null ? events(chunk, type) : 64)];
        int size = 0;
        int steps = 0;
        long reported = chunk.chunk().start();
        for (int block = 0; block < chunk.blocks(); block++) {
            if (!chunk.has(block, wanted, range)) {
                continue;
            }
            headers.begin(chunk.blockStart(block));
            while (headers.next(chunk.blockEnd(block))) {
                if ((++steps & CHECK_EVENTS - 1) == 0) {
                    job.advance(headers.position() - reported);
                    reported = headers.position();
                }
                if (headers.type() != EventHeaders.CHECKPOINT
                        && wanted[headers.type()]
                        && (cursor == null || range == null || begins(cursor, headers.position(), range))) {
                    if (size == positions.length) {
                        positions = Arrays.copyOf(positions, size * 2);
                    }
                    positions[size++] = headers.position();
                }
            }
        }
        job.advance(chunk.chunk().end() - reported);
        return new Part(chunk, size == positions.length ? positions : Arrays.copyOf(positions, size));
    }

    private static boolean begins(EventCursor cursor, long position, TimeRange range) {
        cursor.read(position);
        long start = cursor.start();
        return start != EventTable.NONE && range.contains(start);
    }

    long size() {
        return firstRow[parts.size()];
    }

    List<Part> parts() {
        return parts;
    }

    /** Index of the part that has a row. */
    int partOf(long row) {
        Objects.checkIndex(row, size());
        int at = Arrays.binarySearch(firstRow, row);
        return at >= 0 ? at : -at - 2;
    }

    /** The row's number in its part. */
    int inPart(long row, int part) {
        return (int) (row - firstRow[part]);
    }
}
