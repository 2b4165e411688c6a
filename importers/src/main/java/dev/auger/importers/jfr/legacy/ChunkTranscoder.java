package dev.auger.importers.jfr.legacy;

import dev.auger.importers.Cursor;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes chunks anew, one after the other. A chunk is walked twice: first for the places of events and constants, then events
 * are written, then the constants. A chunk whose metadata is lost is read with that of the chunk before, which in a recording
 * says the same.
 */
final class ChunkTranscoder {

    /** Ids of types are counted up from small numbers. */
    private static final int MOST_ID = 1 << 16;

    private static final int CHECK_EVERY = 0xfff;
    private static final long REPORT_BYTES = 1 << 18;

    /** Least room to ask for while a chunk is written. */
    private static final long ROOM_STEP = 16L << 20;

    private static final int EVENTS_A_STEP = 1 << 16;

    private final MemorySegment file;
    private final FileChannel out;
    private final LegacyJfr.Room room;
    private final Job job;
    private final Losses losses;
    private final ModernNames names = ModernNames.load();
    private @Nullable LegacyMetadata known;
    private long reported;
    private long damaged;
    private long damagedBytes;
    private long firstDamaged;
    private long unknown;

    ChunkTranscoder(MemorySegment file, FileChannel out, LegacyJfr.Room room, Job job, Losses losses) {
        this.file = file;
        this.out = out;
        this.room = room;
        this.job = job;
        this.losses = losses;
    }

    /** @return whether anything of the chunk was written; if not, its loss is told */
    boolean transcode(LegacyChunk chunk) throws IOException, ImportFailure {
        reported = chunk.start();
        ChunkBytes bytes = new ChunkBytes(file, chunk.start(), chunk.end(), job);
        boolean written = false;
        if (chunk.metadata() >= 0) {
            LegacyMetadata own = metadata(bytes, chunk.metadata());
            written = own != null
                    ? transcode(chunk.eventsEnd(), bytes, own, true)
                    : withoutMetadata(chunk.eventsEnd(), bytes);
        } else {
            written = withoutMetadata(chunk.eventsEnd(), bytes);
        }
        job.advance(chunk.end() - reported);
        return written;
    }

    private @Nullable LegacyMetadata metadata(ChunkBytes bytes, long at) {
        try {
            return LegacyMetadataReader.read(bytes.event(at));
        } catch (LegacyDamage | Cursor.EndOfInput e) {
            losses.add("jfr.metadata.damaged", at, bytes.end() - at, "metadata: " + e.getMessage());
            return null;
        }
    }

    /** A chunk whose header does not lead to its metadata: it may still stand behind the events, or the chunk before has the like. */
    private boolean withoutMetadata(long eventsEnd, ChunkBytes bytes) throws IOException, ImportFailure {
        EventRuns runs = new EventRuns(
                bytes, id -> id >= 0 && id <= MOST_ID, new Clock(Long.MIN_VALUE, Long.MAX_VALUE), new Losses());
        runs.walk(eventsEnd);
        if (runs.metadata() >= 0) {
            LegacyMetadata own = metadata(bytes, runs.metadata());
            if (own != null) {
                return transcode(runs.metadata(), bytes, own, true);
            }
        }
        LegacyMetadata before = known;
        if (before != null) {
            losses.add(
                    "jfr.metadata.missing",
                    bytes.start(),
                    -1,
                    "the chunk's metadata is missing; it was read with that of the chunk before");
            return transcode(eventsEnd, bytes, before, false);
        }
        losses.add(
                "jfr.metadata.missing",
                bytes.start(),
                bytes.end() - bytes.start(),
                "the chunk's metadata is missing, so its " + runs.events() + " events cannot be read");
        return false;
    }

    /** @param own whether the metadata is the chunk's, so that it says when the chunk ended */
    private boolean transcode(long eventsEnd, ChunkBytes bytes, LegacyMetadata metadata, boolean own)
            throws IOException, ImportFailure {
        room.require(2 * (bytes.end() - bytes.start()));
        Pools pools = new Pools(bytes, metadata);
        ConstantKeys keys = new ConstantKeys(pools);
        ChunkLayout layout;
        try {
            layout = new ChunkLayout(metadata, pools, keys, names);
        } catch (LegacyDamage e) {
            losses.add(
                    "jfr.metadata.damaged", bytes.start(), bytes.end() - bytes.start(), "metadata: " + e.getMessage());
            return false;
        }
        known = metadata;
        Clock clock = Clock.of(metadata, own);
        EventRuns runs =
                new EventRuns(bytes, id -> layout.event(id) != null || layout.setting(id) != null, clock, losses);
        runs.walk(eventsEnd);
        readPools(bytes, pools, runs.checkpoints());
        if (layout.threads() != null) {
            layout.threads().join();
        }
        ModernChunkWriter writer = new ModernChunkWriter(out, own ? metadata : unended(metadata));
        writeEvents(bytes, runs, layout, clock, writer);
        writeConstants(layout, writer);
        writer.finish(layout.types());
        return true;
    }

    /** The same metadata, of which it is not known when its chunk ended. */
    private static LegacyMetadata unended(LegacyMetadata m) {
        return new LegacyMetadata(
                m.events(),
                m.contentTypes(),
                m.startMillis(),
                m.startMillis(),
                m.startTicks(),
                m.ticksPerSecond(),
                0,
                m.locale(),
                m.zoneOffsetMillis());
    }

    private void readPools(ChunkBytes bytes, Pools pools, List<Long> checkpoints) {
        List<Long> byTime = checkpoints.stream()
                .filter(at -> bytes.event(at).remaining() >= Pools.LEAST_CHECKPOINT)
                .sorted(Comparator.comparingLong(
                        at -> bytes.at(at + EventCode.HEADER_BYTES).readLong()))
                .toList();
        for (long at : byTime) {
            job.check();
            long lost = pools.read(at);
            if (lost > 0) {
                long end = bytes.event(at).end();
                losses.add("jfr.constants.damaged", end - lost, lost, "constants of a checkpoint are damaged");
            }
        }
    }

    private void writeEvents(
            ChunkBytes bytes, EventRuns runs, ChunkLayout layout, Clock clock, ModernChunkWriter writer)
            throws IOException, ImportFailure {
        damaged = 0;
        damagedBytes = 0;
        unknown = 0;
        long done = 0;
        for (EventRuns.Run run : runs.runs()) {
            long at = run.from();
            while (run.to() - at >= EventCode.HEADER_BYTES) {
                if ((++done & CHECK_EVERY) == 0) {
                    job.check();
                    if (done % EVENTS_A_STEP == 0) {
                        room.require(ROOM_STEP);
                    }
                }
                Cursor in = bytes.event(at);
                in.skip(4);
                event(in, at, layout, clock, writer.out());
                writer.wrote();
                at = in.end();
                if (at - reported >= REPORT_BYTES) {
                    job.advance(at - reported);
                    reported = at;
                }
            }
        }
        if (unknown > 0) {
            losses.add(
                    "jfr.type.unknown", bytes.start(), -1, unknown + " events are of types the chunk does not declare");
        }
        if (damaged > 0) {
            losses.add("jfr.event.damaged", firstDamaged, damagedBytes, damaged + " events are damaged and left out");
        }
    }

    private void event(Cursor in, long at, ChunkLayout layout, Clock clock, ByteRecord record) {
        int before = record.length();
        try {
            int id = in.readInt();
            if (id == EventCode.METADATA || id == EventCode.CHECKPOINT) {
                return;
            }
            EventLayout event = layout.event(id);
            SettingLayout setting = layout.setting(id);
            if (event == null && setting == null) {
                unknown++;
                return;
            }
            long end = in.readLong();
            if (clock.plausible(end) && in.remaining() <= EventCode.MOST_BYTES) {
                if (setting != null) {
                    setting.write(in, record, end);
                } else if (event != null) {
                    event.write(in, record, end);
                }
                return;
            }
        } catch (LegacyDamage | Cursor.EndOfInput e) {
            record.truncate(before);
        }
        firstDamaged = damaged == 0 ? at : firstDamaged;
        damaged++;
        damagedBytes += in.end() - at;
    }

    private void writeConstants(ChunkLayout layout, ModernChunkWriter writer) throws IOException, ImportFailure {
        for (ConstantLayout constants : layout.constants()) {
            Pool pool = constants.pool();
            if (pool.size() > 0) {
                writer.beginPool(constants.type());
                for (int i = 0; i < pool.size(); i++) {
                    if ((i & CHECK_EVERY) == 0) {
                        job.check();
                        room.require(ROOM_STEP);
                    }
                    constants.write(i, writer.out());
                    writer.wroteConstant();
                }
                writer.endPool();
            }
        }
        ThreadLayout threads = layout.threads();
        if (threads != null && threads.size() > 0) {
            writer.beginPool(threads.type());
            for (int i = 0; i < threads.size(); i++) {
                threads.write(i, writer.out());
                writer.wroteConstant();
            }
            writer.endPool();
        }
    }
}
