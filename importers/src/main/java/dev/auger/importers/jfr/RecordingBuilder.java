package dev.auger.importers.jfr;

import dev.auger.importers.Input;
import dev.auger.importers.jfr.chunks.Chunk;
import dev.auger.importers.jfr.chunks.ChunkHeader;
import dev.auger.importers.jfr.chunks.DiagnosticLog;
import dev.auger.importers.jfr.events.ChunkEvents;
import dev.auger.importers.jfr.events.EventIndex;
import dev.auger.importers.jfr.events.JfrEventLog;
import dev.auger.importers.jfr.facts.Facts;
import dev.auger.importers.jfr.metadata.TypeDef;
import dev.auger.importers.jfr.plan.EventPlan;
import dev.auger.importers.jfr.plan.SampleRule;
import dev.auger.importers.jfr.samples.ChunkContents;
import dev.auger.importers.jfr.samples.SampleColumns;
import dev.auger.importers.jfr.tables.IndexMap;
import dev.auger.importers.jfr.tables.MergedTables;
import dev.auger.model.Diagnostic;
import dev.auger.model.EvidenceKind;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.recording.Availability;
import dev.auger.model.recording.EventLog;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.time.Moment;
import dev.auger.model.time.TimeRange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what chunks give and makes immutable recordings of it, at any moment. */
final class RecordingBuilder {

    private final Input input;
    private final DiagnosticLog log;
    private final MergedTables tables = new MergedTables();
    private final Facts facts = new Facts();
    private final EventCounts counts = new EventCounts();
    private final @Nullable SampleColumns[] lanes = new SampleColumns[SampleRule.LANES];
    private OptionalLong zone = OptionalLong.empty();
    private String version = "";
    private long chunks;
    private long start = Long.MAX_VALUE;
    private long end = Long.MIN_VALUE;
    private long firstEvent = Long.MAX_VALUE;
    private long lastEvent = Long.MIN_VALUE;
    private boolean knowsAllocationSample;
    private final List<ChunkEvents> indexed = new ArrayList<>();

    RecordingBuilder(Input input, DiagnosticLog log) {
        this.input = input;
        this.log = log;
    }

    /** Adds a chunk; chunks come in file order. */
    void add(ChunkContents contents, IndexMap indexes) {
        log.addAll(contents.log());
        tables.merge(contents.gained(), contents.stacks, indexes);
        if (!contents.readable()) {
            return;
        }
        Chunk chunk = contents.chunk();
        ChunkHeader header = chunk.header();
        if (version.isEmpty()) {
            version = header.major() + "." + header.minor();
        }
        chunks++;
        ChunkEvents events = contents.events();
        if (events != null) {
            indexed.add(events);
        }
        for (TypeDef type : contents.metadata().types()) {
            knowsAllocationSample |= type.name().equals("jdk.ObjectAllocationSample");
            long count = contents.count(type.index());
            if (count > 0) {
                counts.add(type, count);
                SampleRule rule = SampleRule.of(EventPlan.canonicalName(type.name()));
                if (rule != null) {
                    columns(rule.lane()).type(type.name());
                }
            }
        }
        for (int lane = 0; lane < SampleRule.LANES; lane++) {
            if (contents.lanes[lane].size() > 0) {
                columns(lane).addAll(contents.lanes[lane], indexes);
            }
        }
        facts.addAll(contents.facts(), indexes);
        if (zone.isEmpty()) {
            zone = contents.zone();
        }
        start = Math.min(start, header.startNanos());
        end = Math.max(end, chunk.finished() && header.durationNanos() > 0 ? header.endNanos() : contents.lastNanos());
        firstEvent = Math.min(firstEvent, contents.firstNanos());
        lastEvent = Math.max(lastEvent, contents.lastNanos());
    }

    /** Whether there is a sample of a kind that was asked for. */
    boolean hasSamples() {
        for (SampleColumns columns : lanes) {
            if (columns != null && columns.size() > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether any chunk could be read. */
    boolean any() {
        return chunks > 0;
    }

    /** Chunks that could be read. */
    long chunks() {
        return chunks;
    }

    private SampleColumns columns(int lane) {
        SampleColumns columns = lanes[lane];
        if (columns == null) {
            columns = new SampleColumns(SampleKind.RECORDED.get(lane / SampleRule.RANKS));
            lanes[lane] = columns;
        }
        return columns;
    }

    /**
     * @param whole the file is read to its end; before, a source that another may take the place of is held back, so that a
     *     snapshot is a prefix of the next
     */
    JfrRecording build(boolean whole) {
        Map<SampleKind, Samples> samples = new HashMap<>();
        Map<SampleKind, Availability> availability = new HashMap<>();
        boolean threads = facts.hasThreads();
        boolean stacks = false;
        for (SampleKind kind : SampleKind.RECORDED) {
            SampleColumns columns = chosen(kind, whole);
            if (columns != null) {
                samples.put(kind, columns.snapshot());
                threads |= columns.hasThreads();
                stacks |= columns.hasStacks();
            }
            availability.put(kind, availability(kind, columns != null));
        }
        long rangeStart = Math.min(firstEvent, lastEvent);
        return new JfrRecording(
                passport(layers(threads, stacks, samples)),
                new TimeRange(rangeStart, Math.max(rangeStart, lastEvent + 1)),
                zone,
                facts.process().processors(),
                tables.stacks(),
                tables.threads(),
                tables.subjects(),
                tables.states(),
                samples,
                availability,
                facts.gc().pauses(),
                facts.heapUse(),
                facts.cpuLoad(),
                facts.threadCpu(),
                facts.oldObjects(),
                availability(!facts.oldObjects().isEmpty(), facts.wasEnabled("jdk.OldObjectSample")),
                counts.list(),
                whole ? new JfrEventLog(input.bytes(), index(), tables.threads()) : EventLog.EMPTY,
                whole ? input : null);
    }

    /** Null if not every chunk was asked where its events are. */
    private @Nullable EventIndex index() {
        return indexed.size() == chunks ? new EventIndex(indexed) : null;
    }

    private @Nullable SampleColumns chosen(SampleKind kind, boolean whole) {
        for (int rank = 0; rank < SampleRule.RANKS; rank++) {
            SampleColumns columns = lanes[kind.ordinal() * SampleRule.RANKS + rank];
            if (columns != null && columns.size() > 0) {
                boolean mayBeReplaced = rank > 0 && !whole && (!kind.equals(SampleKind.ALLOC) || knowsAllocationSample);
                return mayBeReplaced ? null : columns;
            }
        }
        return null;
    }

    private Availability availability(SampleKind kind, boolean present) {
        boolean enabled = false;
        for (SampleRule rule : SampleRule.ALL) {
            enabled |= rule.kind().equals(kind) && facts.wasEnabled(rule.type());
        }
        return availability(present, enabled);
    }

    private static Availability availability(boolean present, boolean enabled) {
        return present ? Availability.PRESENT : enabled ? Availability.NONE_OCCURRED : Availability.NOT_RECORDED;
    }

    private Set<Layer> layers(boolean threads, boolean stacks, Map<SampleKind, Samples> samples) {
        Set<Layer> layers = EnumSet.noneOf(Layer.class);
        if (threads) {
            layers.add(Layer.THREAD);
        }
        if (stacks) {
            layers.add(Layer.STACK);
        }
        if (samples.containsKey(SampleKind.ALLOC)) {
            layers.add(Layer.ALLOCATION);
        }
        if (!facts.oldObjects().isEmpty()) {
            layers.add(Layer.OBJECT);
        }
        if (tables.hasLines()) {
            layers.add(Layer.CODE);
        }
        return layers;
    }

    private Passport passport(Set<Layer> layers) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        numbers.put("events", counts.total());
        numbers.put("chunks", chunks);
        List<Diagnostic> diagnostics = log.list();
        return input.withLosses(new Passport(
                input.name(),
                input.diskBytes(),
                EvidenceKind.JFR,
                "JFR " + version + (input.wrapper().isEmpty() ? "" : ", " + input.wrapper()),
                facts.process().producer(),
                facts.process().identity(),
                Moment.utc(start),
                Moment.utc(Math.max(start, end)),
                !log.loss(),
                numbers,
                layers,
                diagnostics));
    }

    int processes() {
        return facts.process().processes();
    }
}
