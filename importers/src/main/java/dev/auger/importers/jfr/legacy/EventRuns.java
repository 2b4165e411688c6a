package dev.auger.importers.jfr.legacy;

import dev.auger.importers.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Where in a chunk events follow one another. An event of an undeclared type or of an impossible time is believed if sound ones
 * follow it. Where that is not so, or a size cannot be right, the walk goes on at the next place from which a few sound events
 * follow.
 */
final class EventRuns {

    /** Events from one position to another, without a gap. */
    record Run(long from, long to) {}

    /** How many events have to follow from a place for it to be believed. */
    private static final int SOUND_RUN = 4;

    private static final int CHECK_EVERY = 0xfff;

    /** Size, id and time: every event has these. */
    private static final int LEAST_EVENT = 16;

    private final ChunkBytes bytes;
    private final IntPredicate declared;
    private final Clock clock;
    private final Losses losses;
    private final List<Run> runs = new ArrayList<>();
    private final List<Long> checkpoints = new ArrayList<>();
    private long events;
    private long metadata = -1;

    /** @param declared whether events of an id are described; metadata, checkpoints and lost buffers are */
    EventRuns(ChunkBytes bytes, IntPredicate declared, Clock clock, Losses losses) {
        this.bytes = bytes;
        this.declared = declared;
        this.clock = clock;
        this.losses = losses;
    }

    List<Run> runs() {
        return runs;
    }

    /** Positions of the checkpoints, ascending. */
    List<Long> checkpoints() {
        return checkpoints;
    }

    /** Where metadata was seen last, or -1: it ends a chunk, so that events are walked up to it and not over it. */
    long metadata() {
        return metadata;
    }

    /** Events seen, of whatever type. */
    long events() {
        return events;
    }

    /** Walks from the chunk's header to where its events end. */
    void walk(long end) {
        long position = bytes.start() + LegacyChunk.HEADER_BYTES;
        while (position < end) {
            long stopped = run(position, end);
            if (stopped > position) {
                runs.add(new Run(position, stopped));
            }
            position = stopped;
            if (position < end) {
                position = resume(position + 1, end);
                losses.add(
                        "jfr.chunk.damaged",
                        stopped,
                        position - stopped,
                        "no event begins here; reading went on at " + position);
            }
        }
    }

    /** Where events stop following one another. */
    private long run(long from, long end) {
        long at = from;
        Cursor in = bytes.at(from);
        while (end - at >= LEAST_EVENT) {
            in.seek(at);
            long size = in.readUnsignedInt();
            int id = in.readInt();
            if (size < LEAST_EVENT || size > end - at) {
                return at;
            }
            boolean checkpoint = id == EventCode.CHECKPOINT;
            boolean sound = (checkpoint || declared.test(id)) && clock.plausible(in.readLong());
            if (!sound && !soundFrom(in, at + size, end)) {
                return at;
            }
            if (checkpoint) {
                checkpoints.add(at);
            } else if (id == EventCode.METADATA) {
                metadata = at;
            } else if ((events++ & CHECK_EVERY) == 0) {
                bytes.job().check();
            }
            at += size;
        }
        return at;
    }

    private long resume(long from, long end) {
        Cursor in = bytes.at(from);
        for (long at = from; end - at >= LEAST_EVENT; at++) {
            if ((at & CHECK_EVERY) == 0) {
                bytes.job().check();
            }
            if (soundFrom(in, at, end)) {
                return at;
            }
        }
        return end;
    }

    private boolean soundFrom(Cursor in, long from, long end) {
        long at = from;
        for (int i = 0; i < SOUND_RUN && at < end; i++) {
            if (end - at < LEAST_EVENT) {
                return false;
            }
            in.seek(at);
            long size = in.readUnsignedInt();
            int id = in.readInt();
            if (size < LEAST_EVENT || size > end - at || !(id == EventCode.CHECKPOINT || declared.test(id))) {
                return false;
            }
            if (!clock.plausible(in.readLong())) {
                return false;
            }
            at += size;
        }
        return true;
    }
}
