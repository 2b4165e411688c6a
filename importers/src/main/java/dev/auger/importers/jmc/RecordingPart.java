package dev.auger.importers.jmc;

import dev.auger.model.job.Job;
import dev.auger.model.opinion.ExaminedPart;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.OpinionFailure.Reason;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.Quantity;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what of a recording the rules see: all of it if it is small enough, else as many whole chunks from its end as fit. The
 * end, because recordings are mostly stopped when something has just gone wrong. Only finished chunks count: the tool reads a
 * damaged or unfinished one not at all, and then nothing.
 */
final class RecordingPart {

    private static final int MAGIC = 0x464c5200;
    private static final int HEADER = 68;
    private static final int LOOK = (1 << 20) - 1;
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private RecordingPart() {}

    /** Where a finished chunk lies and when it was recorded, in nanoseconds of the epoch. */
    private record Chunk(long at, long size, long start, long end) {}

    /**
     * Chooses.
     *
     * @param limit bytes that may be handed over
     */
    static ExaminedPart choose(MemorySegment bytes, long limit, Job job) throws OpinionFailure {
        if (isOld(bytes)) {
            return old(bytes, limit);
        }
        // Chunks follow each other; what is behind a gap is taken by itself, because the tool cannot cross it.
        List<Chunk> run = lastRun(bytes, job);
        if (run.isEmpty()) {
            throw new OpinionFailure(Reason.NO_CHUNK, "no chunk of the recording is finished and whole");
        }
        Chunk last = run.getLast();
        if (last.size > limit) {
            throw tooLarge(last.size, limit);
        }
        int first = run.size() - 1;
        while (first > 0 && last.at + last.size - run.get(first - 1).at <= limit) {
            first--;
        }
        List<Chunk> chosen = run.subList(first, run.size());
        long at = chosen.getFirst().at;
        return new ExaminedPart(at, last.at + last.size - at, bytes.byteSize(), chosen.size(), range(chosen));
    }

    private static OpinionFailure tooLarge(long size, long limit) {
        return new OpinionFailure(
                Reason.TOO_LARGE,
                "the last chunk alone has " + size + " bytes; at most " + limit + " are handed to the rules",
                Quantity.bytes(size),
                Quantity.bytes(limit));
    }

    /** Version 0.9 of Oracle's JDK 7 and 8: its chunk headers hold no size. */
    private static boolean isOld(MemorySegment bytes) {
        return bytes.byteSize() >= 8 && bytes.get(INT, 0) == MAGIC && bytes.get(SHORT, 4) == 0;
    }

    private static ExaminedPart old(MemorySegment bytes, long limit) throws OpinionFailure {
        if (bytes.byteSize() > limit) {
            throw tooLarge(bytes.byteSize(), limit);
        }
        return new ExaminedPart(0, bytes.byteSize(), bytes.byteSize(), 0, null);
    }

    private static List<Chunk> lastRun(MemorySegment bytes, Job job) {
        List<Chunk> run = new ArrayList<>();
        List<Chunk> best = List.of();
        long at = 0;
        while (at >= 0 && at + HEADER <= bytes.byteSize()) {
            long size = finished(bytes, at);
            if (size > 0) {
                long start = bytes.get(LONG, at + 32);
                run.add(new Chunk(at, size, start, start + Math.max(0, bytes.get(LONG, at + 40))));
                at += size;
            } else {
                if (!run.isEmpty()) {
                    best = List.copyOf(run);
                    run.clear();
                }
                at = next(bytes, at + 1, job);
            }
        }
        return run.isEmpty() ? best : run;
    }

    /** Size of the finished chunk that begins here and fits into the file, or 0. */
    private static long finished(MemorySegment bytes, long at) {
        int major = bytes.get(SHORT, at + 4);
        if (bytes.get(INT, at) != MAGIC || major < 1 || major > 2) {
            return 0;
        }
        long size = bytes.get(LONG, at + 8);
        boolean fits = size >= HEADER && size <= bytes.byteSize() - at;
        if (!fits || bytes.get(ValueLayout.JAVA_BYTE, at + 64) != 0 && major == 2) {
            return 0;
        }
        boolean leadsOn = at + size == bytes.byteSize()
                || at + size + 4 <= bytes.byteSize() && bytes.get(INT, at + size) == MAGIC;
        return leadsOn ? size : 0;
    }

    /** Where a finished chunk may begin again, or -1. */
    private static long next(MemorySegment bytes, long from, Job job) {
        for (long p = from; p + HEADER <= bytes.byteSize(); p++) {
            if ((p & LOOK) == 0) {
                job.check();
            }
            if (bytes.get(ValueLayout.JAVA_BYTE, p) == 'F' && finished(bytes, p) > 0) {
                return p;
            }
        }
        return -1;
    }

    private static @Nullable TimeRange range(List<Chunk> chunks) {
        long start = chunks.stream().mapToLong(Chunk::start).min().orElse(0);
        long end = chunks.stream().mapToLong(Chunk::end).max().orElse(0);
        return start > 0 && end > start ? new TimeRange(start, end) : null;
    }
}
