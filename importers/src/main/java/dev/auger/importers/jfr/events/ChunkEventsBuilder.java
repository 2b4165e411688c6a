package dev.auger.importers.jfr.events;

import dev.auger.importers.jfr.chunks.Chunk;
import dev.auger.importers.jfr.chunks.ChunkClock;
import dev.auger.importers.jfr.metadata.DeclaredTypes;
import dev.auger.importers.jfr.tables.LongList;
import java.util.Arrays;

/** Counts the events of one chunk while something walks over them in ascending order. */
public final class ChunkEventsBuilder {

    /** Start of an event that has none or whose start was not read. */
    public static final long NO_TIME = Long.MIN_VALUE;

    private final Chunk chunk;
    private final DeclaredTypes types;
    private final LongList anchors;
    private final ChunkClock clock;
    private final long[] total;
    private final int[] count;
    private final long[] first;
    private final long[] last;
    private final int[] touched;
    private int touchedCount;
    private long blockEnd = Long.MIN_VALUE;
    private long[] blockStart = new long[128];
    private int[] blockEntries = new int[128];
    private int blocks;
    private int[] entryType = new int[1024];
    private int[] entryFirst = new int[1024];
    private int[] entryLast = new int[1024];
    private int entries;

    /** @param anchors places known to begin an event, ascending; kept */
    public ChunkEventsBuilder(Chunk chunk, DeclaredTypes types, LongList anchors) {
        this.chunk = chunk;
        this.types = types;
        this.anchors = anchors;
        clock = chunk.header().clock();
        int n = types.size();
        total = new long[n];
        count = new int[n];
        first = new long[n];
        last = new long[n];
        touched = new int[n];
    }

    /**
     * Takes the next event.
     *
     * @param startTicks when it began, or {@link #NO_TIME}; not looked at where the type does not begin with a time
     */
    public void add(int typeIndex, long position, long startTicks) {
        if (position >= blockEnd) {
            begin(position);
        }
        if (count[typeIndex]++ == 0) {
            touched[touchedCount++] = typeIndex;
            first[typeIndex] = startTicks;
            last[typeIndex] = startTicks;
        } else if (startTicks < first[typeIndex]) {
            first[typeIndex] = startTicks;
        } else if (startTicks > last[typeIndex]) {
            last[typeIndex] = startTicks;
        }
    }

    private void begin(long position) {
        end();
        if (blocks + 1 == blockStart.length) {
            blockStart = Arrays.copyOf(blockStart, blocks * 2);
            blockEntries = Arrays.copyOf(blockEntries, blocks * 2);
        }
        blockStart[blocks] = position;
        blockEntries[blocks++] = entries;
        blockEnd = (position / ChunkEvents.BLOCK + 1) * ChunkEvents.BLOCK;
    }

    private void end() {
        if (entries + touchedCount > entryType.length) {
            int size = Math.max(entries * 2, entries + touchedCount);
            entryType = Arrays.copyOf(entryType, size);
            entryFirst = Arrays.copyOf(entryFirst, size);
            entryLast = Arrays.copyOf(entryLast, size);
        }
        for (int i = 0; i < touchedCount; i++) {
            int type = touched[i];
            boolean timed = first[type] != NO_TIME && types.startsWithTime(type);
            entryType[entries] = type;
            entryFirst[entries] = timed ? Math.min(millis(first[type]), Integer.MAX_VALUE - 1) : Integer.MIN_VALUE;
            entryLast[entries++] = timed ? Math.max(millis(last[type]), Integer.MIN_VALUE + 1) : Integer.MAX_VALUE;
            total[type] += count[type];
            count[type] = 0;
        }
        touchedCount = 0;
    }

    private int millis(long ticks) {
        long millis = Math.floorDiv(clock.nanos(ticks - clock.startTicks()), 1_000_000L);
        return Math.clamp(millis, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /**
     * The index, once every event was added.
     *
     * @param checkpoints where the chunk's constants are, ascending; kept
     */
    public ChunkEvents build(LongList checkpoints) {
        end();
        blockEntries[blocks] = entries;
        return new ChunkEvents(
                chunk,
                types,
                anchors,
                checkpoints,
                total,
                Arrays.copyOf(blockStart, blocks),
                Arrays.copyOf(blockEntries, blocks + 1),
                new ChunkEvents.Entries(
                        Arrays.copyOf(entryType, entries),
                        Arrays.copyOf(entryFirst, entries),
                        Arrays.copyOf(entryLast, entries)));
    }
}
