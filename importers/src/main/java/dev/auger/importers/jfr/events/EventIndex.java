package dev.auger.importers.jfr.events;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.chunks.Chunk;
import dev.auger.importers.jfr.chunks.ChunkFinder;
import dev.auger.importers.jfr.chunks.ChunkHeader;
import dev.auger.importers.jfr.chunks.ChunkOpening;
import dev.auger.importers.jfr.chunks.DiagnosticLog;
import dev.auger.importers.jfr.chunks.EventHeaders;
import dev.auger.importers.jfr.metadata.DeclaredTypes;
import dev.auger.importers.jfr.tables.LongList;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Which events are where in a file: its chunks in their order, those without readable metadata left out. */
public record EventIndex(List<ChunkEvents> chunks) {

    private static final int WORKERS = 2;

    private static final long REPORT_BYTES = 1 << 18;

    public EventIndex {
        chunks = List.copyOf(chunks);
    }

    /**
     * Walks over all events of a file and reads of each its size, its type and when it began.
     *
     * @param job told of progress in bytes; cancels
     */
    static EventIndex of(MemorySegment bytes, Job job) {
        List<Chunk> found = new ChunkFinder(bytes, new DiagnosticLog(), job).all();
        ChunkOpening opening = new ChunkOpening(bytes, found, job);
        @Nullable ChunkEvents[] indexed = new ChunkEvents[found.size()];
        inParallel(found.size(), i -> indexed[i] = index(found.get(i), opening, bytes, job));
        List<ChunkEvents> chunks = new ArrayList<>();
        for (ChunkEvents chunk : indexed) {
            if (chunk != null) {
                chunks.add(chunk);
            }
        }
        return new EventIndex(chunks);
    }

    private static @Nullable ChunkEvents index(Chunk chunk, ChunkOpening opening, MemorySegment bytes, Job job) {
        ChunkOpening.Opened opened = opening.open(chunk);
        DeclaredTypes types = opened.types();
        if (types == null) {
            job.advance(chunk.bytes());
            return null;
        }
        JfrBytes in = new JfrBytes(bytes, chunk.start(), chunk.end(), types.compressed(), job);
        EventHeaders headers = new EventHeaders(in, types, opened.anchors(), chunk.end());
        ChunkEventsBuilder events = new ChunkEventsBuilder(chunk, types, opened.anchors());
        headers.begin(chunk.start() + ChunkHeader.BYTES);
        LongList checkpoints = new LongList();
        long reported = chunk.start();
        while (headers.next(Long.MAX_VALUE)) {
            int type = headers.type();
            if (type == EventHeaders.CHECKPOINT) {
                checkpoints.add(headers.position());
            } else {
                events.add(
                        type,
                        headers.position(),
                        types.startsWithTime(type) ? start(in, headers) : ChunkEventsBuilder.NO_TIME);
            }
            if (headers.position() - reported >= REPORT_BYTES) {
                job.advance(headers.position() - reported);
                reported = headers.position();
            }
        }
        for (int i = 0; i < opened.anchors().size(); i++) {
            if (ChunkOpening.isCheckpoint(in, opened.anchors().get(i))) {
                checkpoints.add(opened.anchors().get(i));
            }
        }
        job.advance(chunk.end() - reported);
        checkpoints.sortDistinct();
        return events.build(checkpoints);
    }

    private static long start(JfrBytes in, EventHeaders headers) {
        try {
            long ticks = in.readLong();
            return in.position() <= headers.eventEnd() ? ticks : ChunkEventsBuilder.NO_TIME;
        } catch (Damage e) {
            return ChunkEventsBuilder.NO_TIME;
        }
    }

    /** What is done with one chunk of several. */
    interface ChunkTask {
        void run(int chunk);
    }

    /** Runs a task for each chunk, two at a time; the order in which they end is any. What a task throws is thrown. */
    static void inParallel(int chunks, ChunkTask task) {
        AtomicInteger nextChunk = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Runnable worker = () -> {
            try {
                for (int i = nextChunk.getAndIncrement();
                        i < chunks && failure.get() == null;
                        i = nextChunk.getAndIncrement()) {
                    task.run(i);
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        };
        Thread helper = chunks < WORKERS ? null : new Thread(worker, "auger-events");
        if (helper != null) {
            helper.setDaemon(true);
            helper.start();
        }
        worker.run();
        join(helper);
        switch (failure.get()) {
            case null -> {}
            case JobCancelled e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    /** Nothing in this program interrupts threads; who does it anyway waits until the mapped file is no longer read. */
    private static void join(@Nullable Thread helper) {
        boolean interrupted = false;
        while (helper != null && helper.isAlive()) {
            try {
                helper.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
