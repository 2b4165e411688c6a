package dev.auger.importers.jfr.events;

import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import dev.auger.model.recording.EventLog;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.EventType;
import dev.auger.model.time.TimeRange;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The events of a JFR file: an index in memory, everything else read from the file when it is asked for. */
public final class JfrEventLog implements EventLog {

    /** How many chunks' constants are kept for cells; a table on screen shows rows of one or two. */
    private static final int KEPT_CHUNKS = 4;

    private static final long WAIT_MILLIS = 20;

    private final MemorySegment bytes;
    private final EventStacks stacks = new EventStacks();
    private final EventThreads threads;
    private final ReentrantLock indexing = new ReentrantLock();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Content content;

    /** Constants by chunk, the least recently asked first. */
    private final Map<ChunkEvents, ChunkConstants> constants = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ChunkEvents, ChunkConstants> eldest) {
            return size() > KEPT_CHUNKS;
        }
    };

    private record Content(EventIndex index, Map<String, MergedType> types, List<EventType> list) {}

    /**
     * @param bytes the file
     * @param index where events are, if whoever read the file found out; else it is walked over when something is asked for
     * @param threads those of the recording
     */
    public JfrEventLog(MemorySegment bytes, @Nullable EventIndex index, List<ThreadRef> threads) {
        this.bytes = bytes;
        this.threads = new EventThreads(threads);
        content = index == null ? null : content(index);
    }

    private static Content content(EventIndex index) {
        Map<String, MergedType> types = MergedType.merge(index);
        List<EventType> list = new ArrayList<>();
        types.values().forEach(type -> list.add(type.type(type.count())));
        return new Content(index, types, List.copyOf(list));
    }

    private Content content(Job job) {
        Content known = content;
        if (known != null) {
            return known;
        }
        lock(job);
        try {
            known = content;
            if (known == null) {
                job.begin(bytes.byteSize(), Progress.Unit.BYTES);
                known = content(EventIndex.of(bytes, job));
                content = known;
            }
            return known;
        } finally {
            indexing.unlock();
        }
    }

    /** Who waits for another's walk can still be cancelled. */
    private void lock(Job job) {
        boolean interrupted = false;
        try {
            while (true) {
                job.check();
                try {
                    if (indexing.tryLock(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public List<EventType> types() {
        return content(Job.quiet()).list();
    }

    @Override
    public String typeName(long id) {
        for (ChunkEvents chunk : content(Job.quiet()).index().chunks()) {
            int type = chunk.types().index(id);
            if (type >= 0) {
                return chunk.types().type(type).name();
            }
        }
        return "";
    }

    @Override
    public Optional<EventTable> open(String type, @Nullable TimeRange range, Job job) {
        Content all = content(job);
        MergedType merged = all.types().get(type);
        if (merged == null) {
            return Optional.empty();
        }
        EventPositions positions = EventPositions.find(all.index(), merged, range, bytes, job);
        return Optional.of(new JfrEventTable(this, merged, positions));
    }

    /** Where the events are, which is found out at the first call. */
    EventIndex index(Job job) {
        return content(job).index();
    }

    MemorySegment bytes() {
        return bytes;
    }

    EventStacks stacks() {
        return stacks;
    }

    EventThreads threads() {
        return threads;
    }

    /** Held while cells are read: constants are for one thread at a time. */
    ReentrantLock reading() {
        return reading;
    }

    /** The constants of a chunk, kept for a while; only with {@link #reading} held. */
    ChunkConstants constants(ChunkEvents chunk) {
        return constants.computeIfAbsent(chunk, c -> newConstants(c, Job.quiet()));
    }

    /** The constants of a chunk for somebody's own use. */
    ChunkConstants newConstants(ChunkEvents chunk, Job job) {
        return new ChunkConstants(chunk, bytes, job, stacks, threads);
    }
}
