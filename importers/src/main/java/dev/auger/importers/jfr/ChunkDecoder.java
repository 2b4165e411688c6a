package dev.auger.importers.jfr;

import dev.auger.importers.Focus;
import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decodes chunks, one at a time; several decoders work side by side, each with tables of its own. Two passes a chunk: events
 * first, which says what constants are wanted, then the checkpoints, the constants and the rows that were waiting for them.
 */
final class ChunkDecoder {

    private static final int FEW_STACKS = 4;

    /** How far back metadata is looked for. */
    private static final int MOST_BEFORE = 16;

    private final MemorySegment bytes;
    private final List<Chunk> chunks;
    private final Focus focus;
    private final Job job;
    private final Tables tables = new Tables();
    private final IndexMap indexes = new IndexMap();
    private final CheckpointBytes.Buffer buffer = new CheckpointBytes.Buffer();
    private final ChunkMaps maps = new ChunkMaps();
    private final PoolResync.Budget budget = new PoolResync.Budget();
    private @Nullable Schema lastSchema;
    private long lastBody = -1;
    private long lastBodyEnd = -1;

    /** @param chunks of the file, in order: one that lost its metadata is read with that of one before */
    ChunkDecoder(MemorySegment bytes, List<Chunk> chunks, Focus focus, Job job) {
        this.bytes = bytes;
        this.chunks = chunks;
        this.focus = focus;
        this.job = job;
    }

    /** How this decoder's indexes are called in the file's tables; for whoever merges. */
    IndexMap indexes() {
        return indexes;
    }

    /** Fills {@code into}, which was begun with a chunk. */
    void decode(ChunkContents into) {
        Chunk chunk = into.chunk();
        job.check();
        maps.clear();
        DiagnosticLog log = into.log();
        JfrBytes in =
                new JfrBytes(bytes, chunk.start(), chunk.end(), chunk.header().compressed(), job);
        LongList anchors = anchors(chunk, in);
        Schema schema = schema(chunk, in, anchors, log);
        if (schema == null) {
            job.advance(chunk.bytes());
            return;
        }
        ChunkEventsBuilder index = focus.facts() || focus.kinds().isEmpty()
                ? new ChunkEventsBuilder(chunk, schema.declared(), anchors)
                : null;
        EventWalk walk =
                new EventWalk(chunk, schema, in, anchors, log, into.lanes, tables.symbols, maps, focus.facts(), index);
        walk.walk();
        CheckpointBytes checkpoints = checkpoints(in, walk, anchors);
        Pools pools = pools(chunk, schema, checkpoints, log);
        Constants constants = new Constants(schema, checkpoints.in(), in, pools, tables, maps);
        resolve(into, schema, constants);
        readCold(chunk, walk, schema, constants, into);
        // A stack or two too few is how JVMs close a sound chunk: those samples count as having none.
        long missing = constants.missingStacks();
        if (missing > FEW_STACKS && missing * 100 > maps.wantedStacks.size()) {
            log.add("jfr.constants.missing", chunk.start(), -1, missing + " stacks are not in the chunk's constants");
        }
        into.finish(schema, walk, tables.takeNew(), index == null ? null : index.build(walk.checkpoints));
        job.advance(chunk.end() - walk.reportedTo());
    }

    private static void resolve(ChunkContents into, Schema schema, Constants constants) {
        for (int lane = 0; lane < into.lanes.length; lane++) {
            into.lanes[lane].resolve(schema, constants, SampleRule.textual(lane));
        }
    }

    private static void readCold(Chunk chunk, EventWalk walk, Schema schema, Constants constants, ChunkContents into) {
        ChunkClock clock = chunk.header().clock();
        for (int i = 0; i < walk.cold.size(); i += 2) {
            TypeDef type = schema.metadata().types().get((int) walk.cold.get(i + 1));
            EventPlan event = schema.event(type.id());
            if (event == null) {
                continue;
            }
            String name = EventPlan.canonicalName(type.name());
            try {
                constants.events().seek(walk.cold.get(i));
                Row row = new Row(event, constants, clock);
                ColdEvents.add(name, row, schema, into.facts());
            } catch (Damage e) {
                into.log().add("jfr.event.damaged", walk.cold.get(i), -1, name + ": " + e.getMessage());
            }
        }
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

    private @Nullable Schema schema(Chunk chunk, JfrBytes in, LongList anchors, DiagnosticLog log) {
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
        if (found != null) {
            return found;
        }
        Schema before = schemaBefore(chunk);
        if (before != null) {
            log.add(
                    "jfr.metadata.missing",
                    chunk.start(),
                    -1,
                    "the chunk's metadata is missing; it was read with that of a chunk before");
            return before;
        }
        log.add(
                "jfr.metadata.missing",
                chunk.start(),
                chunk.bytes(),
                "the chunk's metadata is missing, so its " + countEvents(chunk, in) + " events cannot be read");
        return null;
    }

    /** The schema of the last chunk before that has one and is of the same JVM: within a recording metadata only grows. */
    private @Nullable Schema schemaBefore(Chunk chunk) {
        int index = chunks.indexOf(chunk);
        for (int i = index - 1; i >= Math.max(0, index - MOST_BEFORE); i--) {
            Chunk before = chunks.get(i);
            long offset = before.header().metadata();
            if (before.header().compressed() == chunk.header().compressed()
                    && before.header().sharesClock(chunk.header())
                    && offset >= ChunkHeader.BYTES
                    && offset < before.bytes()) {
                JfrBytes in = new JfrBytes(
                        bytes, before.start(), before.end(), before.header().compressed(), job);
                Schema schema = metadataOr(null, before.start() + offset, before, in);
                if (schema != null) {
                    return schema;
                }
            }
        }
        return null;
    }

    /** Events whose sizes lead from one to the next. */
    private long countEvents(Chunk chunk, JfrBytes in) {
        long count = 0;
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
                count += type > 1 ? 1 : 0;
                position += size;
            }
        } catch (Damage e) {
            return count;
        }
        return count;
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
            Schema schema = new Schema(MetadataReader.read(in, at), in.compressed(), focus);
            lastSchema = schema;
            lastBody = body;
            lastBodyEnd = end;
            return schema;
        } finally {
            in.limit(chunk.end());
        }
    }

    private CheckpointBytes checkpoints(JfrBytes in, EventWalk walk, LongList anchors) {
        LongList positions = walk.checkpoints;
        for (int i = 0; i < anchors.size(); i++) {
            in.seek(anchors.get(i));
            if (isCheckpoint(in)) {
                positions.add(anchors.get(i));
            }
        }
        positions.sortDistinct();
        return CheckpointBytes.of(in, positions, buffer);
    }

    private Pools pools(Chunk chunk, Schema schema, CheckpointBytes checkpoints, DiagnosticLog log) {
        Pools pools = new Pools(schema, maps, budget);
        JfrBytes in = checkpoints.in();
        long limit = in.limit();
        for (int i = 0; i < checkpoints.count(); i++) {
            long at = checkpoints.start(i);
            long offset = checkpoints.offset(i);
            try {
                long lost = pools.read(in, at);
                if (lost > 0) {
                    log.add(
                            "jfr.constants.damaged",
                            offset,
                            lost,
                            "constants are damaged; reading went on behind them");
                }
            } catch (Damage e) {
                in.limit(limit);
                long next = i + 1 < checkpoints.count() ? checkpoints.offset(i + 1) : chunk.end();
                long where = Math.max(offset, offset + e.offset() - at);
                log.add(
                        "jfr.constants.damaged",
                        where,
                        Math.max(0, Math.min(next, offset + sizeAt(in, at)) - where),
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
