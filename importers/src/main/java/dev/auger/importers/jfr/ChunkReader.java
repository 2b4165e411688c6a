package dev.auger.importers.jfr;

import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Reads one chunk after the other into a {@link RecordingBuilder}. Two passes a chunk: events first, which says what constants are
 * wanted, then the checkpoints, the constants and the rows that were waiting for them. What a chunk needs besides the builder's
 * tables is released with it.
 */
final class ChunkReader {

    private static final int FEW_STACKS = 4;

    private final MemorySegment bytes;
    private final Job job;
    private final RecordingBuilder builder;
    private final DiagnosticLog log;
    private final PendingSamples[] pending = new PendingSamples[RecordingBuilder.LANES];
    private final PoolResync.Budget budget = new PoolResync.Budget();
    private @Nullable Schema lastSchema;
    private long lastBody = -1;
    private long lastBodyEnd = -1;

    ChunkReader(MemorySegment bytes, Job job, RecordingBuilder builder, DiagnosticLog log) {
        this.bytes = bytes;
        this.job = job;
        this.builder = builder;
        this.log = log;
        for (int i = 0; i < pending.length; i++) {
            pending[i] = new PendingSamples();
        }
    }

    /** @return whether anything of the chunk could be read; if not, it is in the log */
    boolean read(Chunk chunk) {
        JfrBytes in =
                new JfrBytes(bytes, chunk.start(), chunk.end(), chunk.header().compressed(), job);
        LongList anchors = anchors(chunk, in);
        Schema schema = schema(chunk, in, anchors);
        if (schema == null) {
            job.advance(chunk.bytes());
            return false;
        }
        for (PendingSamples rows : pending) {
            rows.clear();
        }
        EventWalk walk = new EventWalk(chunk, schema, in, anchors, log, pending);
        walk.walk();
        Pools pools = pools(chunk, schema, in, walk, anchors);
        Constants constants = new Constants(schema, in, pools, builder.tables());
        builder.add(chunk, schema, walk, constants);
        // A stack or two too few is how JVMs close a sound chunk: those samples count as having none.
        long missing = constants.missingStacks();
        if (missing > FEW_STACKS && missing * 100 > walk.wantedStacks.size()) {
            log.add("jfr.constants.missing", chunk.start(), -1, missing + " stacks are not in the chunk's constants");
        }
        job.advance(chunk.end() - walk.reportedTo());
        return true;
    }

    /** Where events certainly begin: the chain of checkpoints, back from the header's, as far as it holds. */
    private LongList anchors(Chunk chunk, JfrBytes in) {
        LongList anchors = new LongList();
        LongMap seen = new LongMap();
        long offset = chunk.header().checkpoint();
        while (offset >= ChunkHeader.BYTES && offset < chunk.bytes() && !seen.containsKey(offset)) {
            seen.put(offset, 0);
            try {
                long delta = Pools.delta(in, chunk.start() + offset);
                anchors.add(chunk.start() + offset);
                if (delta == 0) {
                    break;
                }
                offset += delta;
            } catch (Damage e) {
                break;
            }
        }
        anchors.sortDistinct();
        return anchors;
    }

    private @Nullable Schema schema(Chunk chunk, JfrBytes in, LongList anchors) {
        long offset = chunk.header().metadata();
        if (offset >= ChunkHeader.BYTES && offset < chunk.bytes()) {
            try {
                Schema schema = schemaAt(chunk.start() + offset, chunk, in);
                anchors.add(chunk.start() + offset);
                anchors.sortDistinct();
                return schema;
            } catch (Damage e) {
                log.add("jfr.metadata.damaged", chunk.start() + offset, -1, "metadata: " + e.getMessage());
            }
        }
        Schema found = searchMetadata(chunk, in);
        if (found == null) {
            log.add(
                    "jfr.metadata.missing",
                    chunk.start(),
                    chunk.bytes(),
                    "the chunk's metadata is missing, so its events cannot be read");
        }
        return found;
    }

    /** An unfinished chunk's header does not say where its metadata is: the last that can be read is taken. */
    private @Nullable Schema searchMetadata(Chunk chunk, JfrBytes in) {
        Schema found = null;
        long position = chunk.start() + ChunkHeader.BYTES;
        try {
            while (position < chunk.end()) {
                job.check();
                in.seek(position);
                long size = in.readInt();
                long type = in.readLong();
                if (size < in.position() - position || size > chunk.end() - position) {
                    break;
                }
                if (type == 0) {
                    found = metadataOr(found, position, chunk, in);
                }
                position += size;
            }
        } catch (Damage e) {
            return found;
        }
        return found;
    }

    private @Nullable Schema metadataOr(@Nullable Schema otherwise, long at, Chunk chunk, JfrBytes in) {
        try {
            return schemaAt(at, chunk, in);
        } catch (Damage e) {
            return otherwise;
        }
    }

    private Schema schemaAt(long at, Chunk chunk, JfrBytes in) {
        in.seek(at);
        long size = in.readInt();
        if (size <= 0 || size > chunk.end() - at) {
            throw new Damage(at, "size of metadata");
        }
        long body = MetadataReader.bodyOf(in, at);
        long end = at + size;
        Schema last = lastSchema;
        if (last != null
                && last.compressed() == in.compressed()
                && end - body == lastBodyEnd - lastBody
                && end >= body
                && MemorySegment.mismatch(bytes, body, end, bytes, lastBody, lastBodyEnd) < 0) {
            return last;
        }
        in.limit(end);
        try {
            Schema schema = new Schema(MetadataReader.read(in, at), in.compressed());
            lastSchema = schema;
            lastBody = body;
            lastBodyEnd = end;
            return schema;
        } finally {
            in.limit(chunk.end());
        }
    }

    private Pools pools(Chunk chunk, Schema schema, JfrBytes in, EventWalk walk, LongList anchors) {
        LongList checkpoints = walk.checkpoints;
        for (int i = 0; i < anchors.size(); i++) {
            in.seek(anchors.get(i));
            if (isCheckpoint(in)) {
                checkpoints.add(anchors.get(i));
            }
        }
        checkpoints.sortDistinct();
        Pools pools = new Pools(schema, walk.wantedStacks, budget);
        for (int i = 0; i < checkpoints.size(); i++) {
            long at = checkpoints.get(i);
            try {
                long lost = pools.read(in, at);
                if (lost > 0) {
                    log.add("jfr.constants.damaged", at, lost, "constants are damaged; reading went on behind them");
                }
            } catch (Damage e) {
                in.limit(chunk.end());
                long next = i + 1 < checkpoints.size() ? checkpoints.get(i + 1) : chunk.end();
                log.add(
                        "jfr.constants.damaged",
                        e.offset(),
                        Math.max(0, Math.min(next, at + sizeAt(in, at)) - Math.max(at, e.offset())),
                        "constants: " + e.getMessage());
            }
        }
        return pools;
    }

    private static boolean isCheckpoint(JfrBytes in) {
        try {
            in.readInt();
            return in.readLong() == 1;
        } catch (Damage e) {
            return false;
        }
    }

    private static long sizeAt(JfrBytes in, long at) {
        try {
            in.seek(at);
            return in.readInt();
        } catch (Damage e) {
            return 0;
        }
    }
}
