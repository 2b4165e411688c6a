package dev.auger.importers.jfr.samples;

import dev.auger.importers.Focus;
import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.chunks.Chunk;
import dev.auger.importers.jfr.chunks.ChunkClock;
import dev.auger.importers.jfr.chunks.ChunkOpening;
import dev.auger.importers.jfr.chunks.DiagnosticLog;
import dev.auger.importers.jfr.chunks.PoolResync;
import dev.auger.importers.jfr.constants.CheckpointBytes;
import dev.auger.importers.jfr.constants.ChunkMaps;
import dev.auger.importers.jfr.constants.Constants;
import dev.auger.importers.jfr.constants.Pools;
import dev.auger.importers.jfr.events.ChunkEventsBuilder;
import dev.auger.importers.jfr.facts.ColdEvents;
import dev.auger.importers.jfr.facts.Row;
import dev.auger.importers.jfr.metadata.DeclaredTypes;
import dev.auger.importers.jfr.metadata.TypeDef;
import dev.auger.importers.jfr.plan.EventPlan;
import dev.auger.importers.jfr.plan.SampleRule;
import dev.auger.importers.jfr.plan.Schema;
import dev.auger.importers.jfr.tables.IndexMap;
import dev.auger.importers.jfr.tables.LongList;
import dev.auger.importers.jfr.tables.Tables;
import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Decodes chunks, one at a time; several decoders work side by side, each with tables of its own. Two passes a chunk: events
 * first, which says what constants are wanted, then the checkpoints, the constants and the rows that were waiting for them.
 */
final class ChunkDecoder {

    private static final int FEW_STACKS = 4;

    private final MemorySegment bytes;
    private final ChunkOpening opening;
    private final Focus focus;
    private final Job job;
    private final Tables tables = new Tables();
    private final IndexMap indexes = new IndexMap();
    private final CheckpointBytes.Buffer buffer = new CheckpointBytes.Buffer();
    private final ChunkMaps maps = new ChunkMaps();
    private final PoolResync.Budget budget = new PoolResync.Budget();
    private @Nullable Schema lastSchema;

    /** @param opening shared by the decoders of a file */
    ChunkDecoder(MemorySegment bytes, ChunkOpening opening, Focus focus, Job job) {
        this.bytes = bytes;
        this.opening = opening;
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
        ChunkOpening.Opened opened = opening.open(chunk);
        LongList anchors = opened.anchors();
        Schema schema = schema(chunk, opened, log);
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
        Constants constants = new Constants(schema, checkpoints.in(), in, pools, tables, maps, into.stacks);
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

    /** Null if the chunk cannot be read, which then is in the log. */
    private @Nullable Schema schema(Chunk chunk, ChunkOpening.Opened opened, DiagnosticLog log) {
        Damage damage = opened.damage();
        DeclaredTypes types = opened.types();
        Schema schema = null;
        if (types != null) {
            try {
                schema = schema(types);
            } catch (Damage e) {
                damage = e;
            }
        }
        if (damage != null) {
            long at = chunk.start() + chunk.header().metadata();
            log.add("jfr.metadata.damaged", at, -1, "metadata: " + damage.getMessage());
        }
        if (schema == null) {
            log.add(
                    "jfr.metadata.missing",
                    chunk.start(),
                    chunk.bytes(),
                    "the chunk's metadata is missing, so its " + opening.countEvents(chunk) + " events cannot be read");
        } else if (opened.borrowed()) {
            log.add(
                    "jfr.metadata.missing",
                    chunk.start(),
                    -1,
                    "the chunk's metadata is missing; it was read with that of a chunk before");
        }
        return schema;
    }

    /** Chunks of one recording share their types as a rule. */
    private Schema schema(DeclaredTypes types) {
        Schema last = lastSchema;
        if (last == null || last.declared() != types) {
            last = new Schema(types, focus);
            lastSchema = last;
        }
        return last;
    }

    private CheckpointBytes checkpoints(JfrBytes in, EventWalk walk, LongList anchors) {
        LongList positions = walk.checkpoints;
        for (int i = 0; i < anchors.size(); i++) {
            if (ChunkOpening.isCheckpoint(in, anchors.get(i))) {
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

    private static long sizeAt(JfrBytes in, long at) {
        try {
            in.seek(at);
            return in.readInt();
        } catch (Damage e) {
            return 0;
        }
    }
}
