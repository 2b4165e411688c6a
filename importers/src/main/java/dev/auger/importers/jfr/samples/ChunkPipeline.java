package dev.auger.importers.jfr.samples;

import dev.auger.importers.Focus;
import dev.auger.importers.jfr.chunks.Chunk;
import dev.auger.importers.jfr.chunks.ChunkOpening;
import dev.auger.importers.jfr.tables.IndexMap;
import dev.auger.model.job.Job;
import dev.auger.model.job.Workers;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Decodes the chunks of a file side by side and hands them over in file order. A chunk is independent of all others, so what is
 * shared is only the order: no more chunks are decoded ahead than there are workers, which bounds the memory.
 */
public final class ChunkPipeline {

    /** More workers read no faster than one disk and two memory channels give. */
    private static final int MOST_WORKERS = 4;

    /** A chunk smaller than this is decoded before another thread is awake. */
    private static final long WORTH_A_THREAD = 1 << 20;

    /** Memory of a byte of a chunk while it is decoded, at the most that was measured. */
    private static final long DECODED = 4;

    /** Takes chunks in file order, on the thread that runs the pipeline. */
    public interface Sink {
        /** @param contents not to be kept: used again for another chunk */
        void take(ChunkContents contents, IndexMap indexes);
    }

    private record Decoded(ChunkContents contents, ChunkDecoder decoder) {}

    private final MemorySegment bytes;
    private final Focus focus;
    private final Job job;

    public ChunkPipeline(MemorySegment bytes, Focus focus, Job job) {
        this.bytes = bytes;
        this.focus = focus;
        this.job = job;
    }

    /** @throws dev.auger.model.job.JobCancelled if the job was cancelled; no worker is left then */
    public void run(List<Chunk> chunks, Sink sink) {
        int workers = Math.min(Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()), chunks.size());
        if (workers < 2 || bytes.byteSize() < workers * WORTH_A_THREAD || !spacious(chunks, workers)) {
            alone(chunks, sink);
        } else {
            together(chunks, workers, sink);
        }
    }

    /** Chunks that are decoded ahead take memory that what is kept needs where there is little. */
    private static boolean spacious(List<Chunk> chunks, int workers) {
        long longest = chunks.stream().mapToLong(Chunk::bytes).max().orElse(0);
        return (workers + 1) * longest * DECODED <= Runtime.getRuntime().maxMemory() / 4;
    }

    private void alone(List<Chunk> chunks, Sink sink) {
        ChunkDecoder decoder = new ChunkDecoder(bytes, new ChunkOpening(bytes, chunks, job), focus, job);
        ChunkContents contents = new ChunkContents();
        for (Chunk chunk : chunks) {
            contents.begin(chunk);
            decoder.decode(contents);
            sink.take(contents, decoder.indexes());
        }
    }

    private void together(List<Chunk> chunks, int workers, Sink sink) {
        ChunkOpening opening = new ChunkOpening(bytes, chunks, job);
        List<Worker> team = new ArrayList<>();
        ArrayDeque<ChunkContents> free = new ArrayDeque<>();
        ArrayDeque<Future<Decoded>> ahead = new ArrayDeque<>();
        int next = 0;
        try {
            for (int i = 0; i < workers; i++) {
                team.add(new Worker(new ChunkDecoder(bytes, opening, focus, job), i));
            }
            for (int taken = 0; taken < chunks.size(); taken++) {
                for (; next < chunks.size() && next <= taken + workers; next++) {
                    ChunkContents contents = free.isEmpty() ? new ChunkContents() : free.pop();
                    contents.begin(chunks.get(next));
                    ahead.add(team.get(next % workers).submit(contents));
                }
                Decoded decoded = Workers.await(ahead.remove());
                sink.take(decoded.contents(), decoded.decoder().indexes());
                free.push(decoded.contents());
            }
        } finally {
            // After a failure nothing more is wanted; the workers look at this before each chunk.
            ahead.forEach(future -> future.cancel(false));
            team.forEach(Worker::close);
        }
    }

    /**
     * A decoder with a thread of its own, to which chunks come by turns. What a decoder met in one chunk it takes for known in the
     * next, so each has to get its chunks in file order; threads that took any free decoder would now and then overtake each other.
     */
    private static final class Worker implements AutoCloseable {

        private final ChunkDecoder decoder;
        private final ExecutorService thread;

        Worker(ChunkDecoder decoder, int number) {
            this.decoder = decoder;
            this.thread = Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("jfr-" + number).daemon().factory());
        }

        Future<Decoded> submit(ChunkContents contents) {
            return thread.submit(() -> {
                decoder.decode(contents);
                return new Decoded(contents, decoder);
            });
        }

        @Override
        public void close() {
            thread.close();
        }
    }
}
