package dev.auger.importers.jfr.samples;

import dev.auger.importers.jfr.chunks.Chunk;
import dev.auger.importers.jfr.chunks.DiagnosticLog;
import dev.auger.importers.jfr.events.ChunkEvents;
import dev.auger.importers.jfr.facts.Facts;
import dev.auger.importers.jfr.metadata.Metadata;
import dev.auger.importers.jfr.plan.SampleRule;
import dev.auger.importers.jfr.plan.Schema;
import dev.auger.importers.jfr.tables.NewEntries;
import dev.auger.importers.jfr.tables.StackRuns;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What one chunk gives, decoded: indexes are those of the decoder's tables, of stacks those of {@link #stacks}. Used again for the next chunk once it was merged. */
public final class ChunkContents {

    /** By {@link SampleRule#lane}. */
    public final PendingSamples[] lanes = new PendingSamples[SampleRule.LANES];
    /** The stacks its samples name. */
    public final StackRuns stacks = new StackRuns();

    private @Nullable Chunk chunk;
    private DiagnosticLog log = new DiagnosticLog();
    private Facts facts = new Facts();
    private Metadata metadata = Metadata.EMPTY;
    private long[] counts = {};
    private NewEntries gained = NewEntries.NONE;
    private OptionalLong zone = OptionalLong.empty();
    private boolean readable;
    private @Nullable ChunkEvents events;
    private long firstNanos;
    private long lastNanos;

    ChunkContents() {
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = new PendingSamples();
        }
    }

    /** Forgets what was in it. */
    void begin(Chunk next) {
        chunk = next;
        log = new DiagnosticLog();
        facts = new Facts();
        metadata = Metadata.EMPTY;
        counts = new long[0];
        gained = NewEntries.NONE;
        zone = OptionalLong.empty();
        readable = false;
        events = null;
        stacks.clear();
        for (PendingSamples rows : lanes) {
            rows.clear();
        }
    }

    /** @param index where events are, if somebody wants to know */
    void finish(Schema schema, EventWalk walk, NewEntries entries, @Nullable ChunkEvents index) {
        readable = true;
        events = index;
        metadata = schema.metadata();
        counts = walk.counts();
        zone = schema.metadata().zoneOffsetMillis();
        firstNanos = walk.firstNanos();
        lastNanos = walk.lastNanos();
        gained = entries;
    }

    public Chunk chunk() {
        return Objects.requireNonNull(chunk, "begin comes first");
    }

    public DiagnosticLog log() {
        return log;
    }

    public Facts facts() {
        return facts;
    }

    /** The chunk's types; none if it could not be read. */
    public Metadata metadata() {
        return metadata;
    }

    /** Events of the type at this index. */
    public long count(int typeIndex) {
        return counts[typeIndex];
    }

    /** What the decoder's tables gained, whether the chunk was readable or not. */
    public NewEntries gained() {
        return gained;
    }

    /** Offset of local time from UTC, in milliseconds. */
    public OptionalLong zone() {
        return zone;
    }

    /** Anything could be read; if not, why is in the log. */
    public boolean readable() {
        return readable;
    }

    /** Where its events are, if that was asked for. */
    @Nullable
    public ChunkEvents events() {
        return events;
    }

    /** Epoch nanoseconds of the first event. */
    public long firstNanos() {
        return firstNanos;
    }

    /** Epoch nanoseconds of the end of the last event. */
    public long lastNanos() {
        return lastNanos;
    }
}
