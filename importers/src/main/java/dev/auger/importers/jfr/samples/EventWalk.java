package dev.auger.importers.jfr.samples;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.EventHead;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.chunks.Chunk;
import dev.auger.importers.jfr.chunks.ChunkClock;
import dev.auger.importers.jfr.chunks.ChunkHeader;
import dev.auger.importers.jfr.chunks.DiagnosticLog;
import dev.auger.importers.jfr.constants.ChunkMaps;
import dev.auger.importers.jfr.constants.Pools;
import dev.auger.importers.jfr.constants.Subject;
import dev.auger.importers.jfr.events.ChunkEventsBuilder;
import dev.auger.importers.jfr.metadata.Layout;
import dev.auger.importers.jfr.plan.EventPlan;
import dev.auger.importers.jfr.plan.SampleRule;
import dev.auger.importers.jfr.plan.Schema;
import dev.auger.importers.jfr.tables.LongList;
import dev.auger.importers.jfr.tables.LongMap;
import dev.auger.importers.jfr.tables.SymbolTable;
import org.jspecify.annotations.Nullable;

/**
 * The first pass over a chunk: every event's size and type, samples decoded into pending rows, cold events and checkpoints
 * remembered by position.
 *
 * <p>An event is {@code int size · long type · fields}, the size counting itself and padded to any of 1 to 4 or 8 bytes. Events
 * stand in no order of time. Where a size cannot be right, the walk goes on at the next place known to begin an event: a
 * checkpoint of the chain or the metadata.
 */
final class EventWalk {

    private static final boolean[] NONE_COUNTED = {};

    /** No key. */
    static final long NONE = Long.MIN_VALUE;

    /** Clocks of header and events agree far better; damage is off by years. */
    private static final long CLOCK_SLACK_NANOS = 3_600_000_000_000L;

    private static final int SOUND_RUN = 16;
    private static final long REPORT_BYTES = 1 << 18;

    private final Chunk chunk;
    private final Schema schema;
    private final JfrBytes in;
    private final EventHead head;
    private final LongList anchors;
    private final DiagnosticLog log;
    private final PendingSamples[] pending;
    private final ChunkClock clock;
    private final long[] counts;
    private final long[] slots = new long[EventPlan.SLOTS];
    private final SymbolTable symbols;
    private final @Nullable ChunkEventsBuilder index;
    private final boolean ranged;
    private final long earliestTicks;
    private final long latestTicks;
    private long reported;

    /** When the event read last began, if it was looked at. */
    private long startTicks;

    private final LongMap wantedStacks;
    private final LongMap wantedThreads;
    final LongList cold = new LongList();
    final LongList checkpoints = new LongList();
    private long minTicks = Long.MAX_VALUE;
    private long maxTicks = Long.MIN_VALUE;
    private long lastStack = NONE;
    private long lastThread = NONE;
    private long unknown;
    private long implausible;
    private long firstImplausible = -1;

    /**
     * @param anchors places known to begin an event, ascending
     * @param pending by lane; filled
     * @param symbols where texts of events go
     * @param maps whose wanted stacks and threads are filled with the keys samples name
     * @param ranged whether the time of every event is looked at, for the range
     * @param index told of every event; null if nobody wants to know
     */
    EventWalk(
            Chunk chunk,
            Schema schema,
            JfrBytes in,
            LongList anchors,
            DiagnosticLog log,
            PendingSamples[] pending,
            SymbolTable symbols,
            ChunkMaps maps,
            boolean ranged,
            @Nullable ChunkEventsBuilder index) {
        this.chunk = chunk;
        this.schema = schema;
        this.in = in;
        head = new EventHead(in);
        this.anchors = anchors;
        this.log = log;
        this.pending = pending;
        this.ranged = ranged;
        this.symbols = symbols;
        wantedStacks = maps.wantedStacks;
        wantedThreads = maps.wantedThreads;
        this.index = index;
        this.counts = new long[schema.metadata().types().size()];
        ChunkHeader header = chunk.header();
        clock = header.clock();
        double ticksPerNano = clock.ticksPerSecond() / 1e9;
        long slack = (long) (CLOCK_SLACK_NANOS * ticksPerNano);
        earliestTicks = clock.startTicks() - slack;
        // A chunk still being written has no duration yet.
        latestTicks = chunk.finished() && header.durationNanos() > 0
                ? clock.startTicks() + (long) (header.durationNanos() * ticksPerNano) + slack
                : Long.MAX_VALUE;
        reported = chunk.start();
    }

    void walk() {
        long end = chunk.end();
        long position = chunk.start() + ChunkHeader.BYTES;
        int anchor = 0;
        long bound = chunk.start();
        boolean[] countedOnly = ranged || index != null ? NONE_COUNTED : schema.countedOnly();
        long[] byId = new long[countedOnly.length];
        while (position < end) {
            if (position >= bound) {
                while (anchor < anchors.size() && anchors.get(anchor) <= position) {
                    anchor++;
                }
                bound = anchor < anchors.size() ? anchors.get(anchor) : end;
            }
            if (countedOnly.length > 0) {
                in.seek(position);
                position = head.passCounted(countedOnly, byId, bound);
                if (position >= bound) {
                    continue;
                }
            }
            long next = event(position, bound);
            if (next < 0) {
                if (bound < end && soundUpTo(position, end) > bound) {
                    // The place where an event was said to begin is inside a sound one: it was the chain that lied. The
                    // places behind it still count.
                    next = event(position, end);
                }
                if (next < 0) {
                    lost(position, bound);
                    next = bound;
                }
            }
            position = next;
            if (position - reported >= REPORT_BYTES) {
                in.job().advance(position - reported);
                reported = position;
            }
        }
        count(byId);
        if (unknown > 0) {
            log.add("jfr.type.unknown", chunk.start(), -1, unknown + " events are of types the chunk does not declare");
        }
        if (implausible > 0) {
            log.add(
                    "jfr.event.damaged",
                    firstImplausible,
                    -1,
                    implausible + " samples are damaged or outside the chunk's time and were left out");
        }
    }

    private void count(long[] byId) {
        for (int id = 0; id < byId.length; id++) {
            if (byId[id] > 0) {
                EventPlan event = schema.event(id);
                if (event != null) {
                    counts[event.index()] += byId[id];
                }
            }
        }
    }

    /** Takes one event; returns where the next begins, or -1 if there is none. */
    private long event(long at, long bound) {
        try {
            in.seek(at);
            head.read();
        } catch (Damage e) {
            return -1;
        }
        long size = head.size();
        if (size < in.position() - at || size > bound - at) {
            return -1;
        }
        long type = head.type();
        if (type > 1 || type < 0) {
            EventPlan event = schema.event(type);
            if (event == null) {
                unknown++;
            } else {
                counts[event.index()]++;
                startTicks = ChunkEventsBuilder.NO_TIME;
                if (ranged || event.role() != EventPlan.Role.COUNTED) {
                    take(event, at + size);
                }
                if (index != null) {
                    index.add(event.index(), at, startTicks);
                }
            }
        } else if (type == 1) {
            checkpoints.add(at);
        }
        return at + size;
    }

    /** How far a run of events of declared types goes that begins at a position; looks at no more than a few. */
    private long soundUpTo(long from, long end) {
        long at = from;
        for (int i = 0; i < SOUND_RUN && at < end; i++) {
            try {
                in.seek(at);
                long size = in.readInt();
                long type = in.readLong();
                if (size < in.position() - at
                        || size > end - at
                        || (type != 0 && type != 1 && schema.event(type) == null)) {
                    return -1;
                }
                at += size;
            } catch (Damage e) {
                return -1;
            }
        }
        return at;
    }

    private void take(EventPlan event, long next) {
        long at = in.position();
        try {
            switch (event.role()) {
                case SAMPLE -> sample(event, next);
                case COLD -> cold(event, at);
                default -> {
                    if (event.startsWithTime()) {
                        counted(in.readLong(), event.lasting());
                    }
                }
            }
        } catch (Damage e) {
            implausible(at);
        }
    }

    private void cold(EventPlan event, long at) {
        cold.add(at);
        cold.add(event.type().index());
        int stackSlot = event.coldStackSlot();
        if (stackSlot >= 0 && event.layout().has(stackSlot)) {
            event.layout().read(in, slots);
            wantStack(slots[stackSlot]);
        } else if (event.startsWithTime()) {
            counted(in.readLong(), event.lasting());
        }
    }

    private void sample(EventPlan event, long next) {
        SampleRule rule = event.rule();
        if (rule == null) {
            return;
        }
        long[] s = slots;
        s[EventPlan.DURATION] = 0;
        s[EventPlan.WEIGHT] = 1;
        s[EventPlan.PORT] = 0;
        Layout layout = event.layout();
        long at = in.position();
        layout.read(in, s);
        if (in.position() > next || !layout.has(EventPlan.START)) {
            implausible(at);
            return;
        }
        long ticks = s[EventPlan.START];
        startTicks = ticks;
        long duration = Math.max(0, s[EventPlan.DURATION]);
        if (!plausible(ticks, event.durationInTicks() ? duration : 0)) {
            implausible(at);
            return;
        }
        seen(ticks, event.durationInTicks() ? duration : 0, event.lasting());
        PendingSamples rows = pending[rule.lane()];
        rows.time.add(clock.epochNanos(ticks));
        long thread = layout.has(EventPlan.SAMPLED_THREAD) && s[EventPlan.SAMPLED_THREAD] != 0
                ? s[EventPlan.SAMPLED_THREAD]
                : layout.has(EventPlan.EVENT_THREAD) ? s[EventPlan.EVENT_THREAD] : NONE;
        rows.thread.add(thread);
        wantThread(thread);
        long stack = layout.has(EventPlan.STACK) ? s[EventPlan.STACK] : NONE;
        rows.stack.add(stack);
        wantStack(stack);
        rows.weight.add(
                switch (rule.weight()) {
                    case ONE -> 1;
                    case FIELD -> Math.max(0, s[EventPlan.WEIGHT]);
                    case DURATION -> event.durationInTicks() ? clock.nanos(duration) : duration;
                });
        rows.subject.add(subject(event, layout, s));
        rows.state.add(layout.has(EventPlan.STATE) ? s[EventPlan.STATE] : NONE);
    }

    private long subject(EventPlan event, Layout layout, long[] s) {
        if (!layout.has(EventPlan.SUBJECT)) {
            return Subject.NONE;
        }
        if (event.subjectPooled()) {
            return s[EventPlan.SUBJECT];
        }
        long port = layout.has(EventPlan.PORT) ? s[EventPlan.PORT] : 0;
        long host = text(s[EventPlan.SUBJECT], port);
        return host == Subject.NONE && layout.has(EventPlan.ADDRESS) ? text(s[EventPlan.ADDRESS], port) : host;
    }

    /** The text that begins at a position of the event just read, or {@link Subject#NONE} for an empty one. */
    private long text(long at, long port) {
        in.seek(at);
        return switch (in.readByte()) {
            case JfrBytes.STRING_POOL -> Subject.ofKey(in.readLong(), port);
            case JfrBytes.STRING_UTF8 -> symbol(in.readCount(), false, port);
            case JfrBytes.STRING_LATIN1 -> symbol(in.readCount(), true, port);
            case JfrBytes.STRING_CHARS -> chars(at, port);
            default -> Subject.NONE;
        };
    }

    private long chars(long at, long port) {
        int length = in.readCount();
        if (in.compressed() && in.isAscii(length)) {
            return symbol(length, true, port);
        }
        in.seek(at);
        String text = in.readPlainString();
        return text == null || text.isEmpty() ? Subject.NONE : Subject.ofSymbol(symbols.of(text), port);
    }

    private long symbol(int length, boolean latin1, long port) {
        return length == 0 ? Subject.NONE : Subject.ofSymbol(in.symbol(symbols, length, latin1), port);
    }

    private void wantThread(long key) {
        if (key != NONE && key != lastThread) {
            lastThread = key;
            wantedThreads.putIfAbsent(key, Pools.WANTED);
        }
    }

    private void wantStack(long key) {
        if (key != NONE && key != lastStack) {
            lastStack = key;
            wantedStacks.putIfAbsent(key, Pools.WANTED);
        }
    }

    private boolean plausible(long startTicks, long durationTicks) {
        long end = startTicks + durationTicks;
        return end >= earliestTicks && end <= latestTicks && end >= startTicks;
    }

    /** Some periodic events carry the time of what they tell of: only samples may begin a range before the chunk. */
    private void counted(long ticks, boolean lasting) {
        startTicks = ticks;
        seen(Math.max(ticks, clock.startTicks()), 0, lasting);
    }

    /** An event that lasted may have begun long before the chunk: it only moves the end. */
    private void seen(long startTicks, long durationTicks, boolean lasting) {
        if (plausible(startTicks, durationTicks)) {
            maxTicks = Math.max(maxTicks, startTicks + durationTicks);
            if (!lasting) {
                minTicks = Math.min(minTicks, startTicks);
            }
        }
    }

    private void implausible(long at) {
        firstImplausible = implausible++ == 0 ? at : firstImplausible;
    }

    private void lost(long from, long to) {
        if (!chunk.finished() && to == chunk.end() && isZero(from, to)) {
            return;
        }
        log.add("jfr.chunk.damaged", from, to - from, "no event begins here; reading went on at " + to);
    }

    /** A chunk still being written may end in space that was set aside. */
    private boolean isZero(long from, long to) {
        JfrBytes look = in.part(from, to);
        while (look.remaining() > 0) {
            if (look.readByte() != 0) {
                return false;
            }
        }
        return true;
    }

    /** Number of events by type index. */
    long[] counts() {
        return counts;
    }

    /** Bytes of the chunk already reported as progress. */
    long reportedTo() {
        return reported;
    }

    /** Epoch nanoseconds of the first event, or of the chunk's start. */
    long firstNanos() {
        return minTicks == Long.MAX_VALUE ? clock.startNanos() : clock.epochNanos(minTicks);
    }

    /** Epoch nanoseconds of the end of the last event, or of the chunk's start. */
    long lastNanos() {
        return maxTicks == Long.MIN_VALUE ? clock.startNanos() : clock.epochNanos(maxTicks);
    }
}
