package dev.auger.importers.jfr.extract;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.Encoded;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.chunks.CheckpointHead;
import dev.auger.importers.jfr.chunks.Chunk;
import dev.auger.importers.jfr.chunks.ChunkHeader;
import dev.auger.importers.jfr.metadata.Metadata;
import dev.auger.importers.jfr.metadata.MetadataReader;
import dev.auger.model.job.Job;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One chunk of a part of a recording. Events and checkpoints keep their order; sizes and offsets in the header are set anew, and so
 * is the chain of checkpoints, each of which leads to the one written before it.
 */
final class ChunkCopy {

    /** Bytes 64 to 66 of a header: state and what some versions keep beside it; 0 in a finished chunk. */
    private static final int STATE = 64;

    private static final int FLAGS = 67;

    private final Chunk chunk;
    private final MemorySegment bytes;
    private final JfrBytes in;
    private final long metadataAt;
    private final EventFrames events;
    private final ConstantWalk constants;
    private final EventFilter filter;

    private ChunkCopy(
            Chunk chunk,
            MemorySegment bytes,
            JfrBytes in,
            EventFrames events,
            Metadata metadata,
            long metadataAt,
            ExtractFilter wanted) {
        this.chunk = chunk;
        this.bytes = bytes;
        this.in = in;
        this.events = events;
        this.metadataAt = metadataAt;
        constants = new ConstantWalk(metadata, in.compressed());
        ThreadKeys keys = wanted.threads() == null ? null : new ThreadKeys(metadata, here(), wanted.threads());
        if (keys != null) {
            readThreads(keys);
        }
        filter = new EventFilter(metadata, in, chunk.header().clock(), wanted, keys);
    }

    /** A reader of its own for who looks here and there, so that the walk over the events keeps its place. */
    private JfrBytes here() {
        return JfrBytes.sparse(bytes, chunk.start(), chunk.end(), in.compressed(), in.job());
    }

    /** Null if the chunk's metadata cannot be read, and so nothing of it. */
    static @Nullable ChunkCopy of(Chunk chunk, MemorySegment bytes, ExtractFilter wanted, Job job) {
        JfrBytes in =
                new JfrBytes(bytes, chunk.start(), chunk.end(), chunk.header().compressed(), job);
        EventFrames events = new EventFrames(chunk, in, EventFrames.anchors(chunk, in));
        long named = chunk.header().metadata();
        if (named >= ChunkHeader.BYTES && named < chunk.bytes()) {
            Metadata metadata = metadata(in, chunk.start() + named);
            if (metadata != null) {
                return new ChunkCopy(chunk, bytes, in, events, metadata, chunk.start() + named, wanted);
            }
        }
        // The header of a chunk that is still being written does not say: the last that can be read is taken.
        Metadata last = null;
        long lastAt = -1;
        while (events.next()) {
            Metadata found = events.type() == 0 ? metadata(in, events.at()) : null;
            if (found != null) {
                last = found;
                lastAt = events.at();
            }
        }
        return last == null ? null : new ChunkCopy(chunk, bytes, in, events, last, lastAt, wanted);
    }

    private static @Nullable Metadata metadata(JfrBytes in, long at) {
        try {
            return MetadataReader.read(in, at);
        } catch (Damage e) {
            return null;
        }
    }

    private void readThreads(ThreadKeys keys) {
        events.restart();
        while (events.next()) {
            if (events.type() == 1) {
                try {
                    constants.walk(in, CheckpointHead.read(in, events.at()), keys);
                } catch (Damage e) {
                    in.limit(chunk.end());
                }
            }
        }
    }

    /** Whether any event is wanted. */
    boolean hasEvents() {
        events.restart();
        while (events.next()) {
            if (events.type() > 1 && filter.passes(events)) {
                return true;
            }
        }
        return false;
    }

    /** @return number of events written */
    long write(ExtractOut out) throws IOException {
        long start = out.position();
        out.copy(chunk.start(), chunk.start() + ChunkHeader.BYTES);
        long count = 0;
        long checkpoint = 0;
        long metadata = 0;
        events.restart();
        while (events.next()) {
            long at = out.position() - start;
            if (events.type() == 0) {
                if (events.at() == metadataAt) {
                    metadata = at;
                    out.copy(events.at(), events.end());
                }
            } else if (events.type() == 1) {
                checkpoint = checkpoint(checkpoint, at, out);
            } else if (filter.passesOrGoesAlong(events)) {
                out.copy(events.at(), events.end());
                count++;
            }
        }
        if (metadata == 0) {
            metadata = out.position() - start;
            in.seek(metadataAt);
            out.copy(metadataAt, metadataAt + in.readInt());
        }
        if (checkpoint == 0) {
            checkpoint = out.position() - start;
            Encoded none = new Encoded(in.compressed()).number(0, 4);
            head(chunk.header().startTicks(), 0, 0, none.length() + 1L, out);
            out.append(new byte[1], 1);
            out.append(none.bytes(), none.length());
        }
        header(start, out.position() - start, checkpoint, metadata, out);
        return count;
    }

    /**
     * Copies a checkpoint; of a damaged one what lies before the damage.
     *
     * @param before offset of the checkpoint before, or 0
     * @param at offset of this one
     * @return offset of the last checkpoint written
     */
    private long checkpoint(long before, long at, ExtractOut out) throws IOException {
        CheckpointHead head;
        try {
            head = CheckpointHead.read(in, events.at());
        } catch (Damage e) {
            return before;
        }
        long delta = before == 0 ? 0 : before - at;
        if (constants.walk(in, head, (type, key, position) -> {})) {
            head(head.start(), head.duration(), delta, head.end() - head.rest(), out);
            out.copy(head.rest(), head.end());
            return at;
        }
        if (constants.wholePools() == 0 && constants.partCount() == 0) {
            return before;
        }
        in.seek(head.rest() + 1);
        in.readInt();
        long pools = in.position();
        boolean part = constants.partCount() > 0;
        Encoded count = new Encoded(in.compressed()).number(constants.wholePools() + (part ? 1 : 0), 4);
        Encoded pool = new Encoded(in.compressed());
        if (part) {
            pool.number(constants.partType(), 8).number(constants.partCount(), 4);
        }
        long partBytes = part ? constants.partEnd() - constants.partFrom() : 0;
        long behind = 1L + count.length() + constants.wholeEnd() - pools + pool.length() + partBytes;
        head(head.start(), head.duration(), delta, behind, out);
        out.copy(head.rest(), head.rest() + 1);
        out.append(count.bytes(), count.length());
        out.copy(pools, constants.wholeEnd());
        out.append(pool.bytes(), pool.length());
        if (part) {
            out.copy(constants.partFrom(), constants.partEnd());
        }
        return at;
    }

    private void head(long startTicks, long duration, long delta, long behind, ExtractOut out) throws IOException {
        Encoded head = CheckpointHead.encode(in.compressed(), startTicks, duration, delta, behind);
        out.append(head.bytes(), head.length());
    }

    /** What the header says of the chunk's beginning, clock and end stays: times are reckoned from it. */
    private void header(long start, long size, long checkpoint, long metadata, ExtractOut out) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(ChunkHeader.BYTES);
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, chunk.start(), header.array(), 0, ChunkHeader.BYTES);
        ChunkHeader read = chunk.header();
        header.putInt(0, ChunkHeader.MAGIC);
        header.putLong(8, size).putLong(16, checkpoint).putLong(24, metadata);
        header.putLong(40, Math.max(0, read.durationNanos()));
        header.put(STATE, (byte) 0).put(STATE + 1, (byte) 0).put(STATE + 2, (byte) 0);
        header.put(FLAGS, (byte) (bytes.get(ValueLayout.JAVA_BYTE, chunk.start() + FLAGS) & 3));
        out.set(start, header);
    }
}
