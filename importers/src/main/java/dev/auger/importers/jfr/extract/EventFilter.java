package dev.auger.importers.jfr.extract;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.chunks.ChunkClock;
import dev.auger.importers.jfr.metadata.Layout;
import dev.auger.importers.jfr.metadata.Metadata;
import dev.auger.importers.jfr.metadata.TypeDef;
import dev.auger.model.time.TimeRange;
import org.jspecify.annotations.Nullable;

/** Whether an event of a chunk is wanted and sound. */
final class EventFilter {

    /** Whose event it is, first found: a sampler's event is of the thread it looked at. */
    static final String[] THREAD_FIELDS = {"sampledThread", "eventThread"};

    private static final int START = 0;
    private static final int SAMPLED = 1;
    private static final int THREAD = 2;

    /** What an event type's events are looked at with. */
    private record Plan(boolean wanted, boolean always, Layout fields, Layout whole) {}

    private final Metadata metadata;
    private final JfrBytes in;
    private final ChunkClock clock;
    private final ExtractFilter filter;
    private final @Nullable ThreadKeys threads;
    private final @Nullable Plan[] plans;
    private final long[] slots = new long[3];

    /** @param threads null where threads do not matter */
    EventFilter(Metadata metadata, JfrBytes in, ChunkClock clock, ExtractFilter filter, @Nullable ThreadKeys threads) {
        this.metadata = metadata;
        this.in = in;
        this.clock = clock;
        this.filter = filter;
        this.threads = threads;
        plans = new Plan[metadata.types().size()];
    }

    /** Whether it is wanted for itself. */
    boolean passes(EventFrames event) {
        return passes(event, false);
    }

    /** Whether it is wanted, or goes along with those that are. */
    boolean passesOrGoesAlong(EventFrames event) {
        return passes(event, true);
    }

    private boolean passes(EventFrames event, boolean along) {
        TypeDef type = metadata.type(event.type());
        Plan plan = type == null ? null : plan(type);
        if (plan == null || !(plan.wanted || along && plan.always)) {
            return false;
        }
        try {
            return (along && plan.always || matches(plan, event)) && isSound(plan, event);
        } catch (Damage e) {
            return false;
        }
    }

    private boolean matches(Plan plan, EventFrames event) {
        in.seek(event.body());
        plan.fields.read(in, slots);
        TimeRange range = filter.range();
        if (range != null && !(plan.fields.has(START) && range.contains(clock.epochNanos(slots[START])))) {
            return false;
        }
        ThreadKeys keys = threads;
        if (keys == null) {
            return true;
        }
        int slot = plan.fields.has(SAMPLED) ? SAMPLED : THREAD;
        return plan.fields.has(slot) && keys.wants(slots[slot]);
    }

    /** Other readers stop at an event that is longer inside than its size. */
    private boolean isSound(Plan plan, EventFrames event) {
        in.seek(event.body());
        plan.whole.skip(in);
        return in.position() <= event.end();
    }

    private Plan plan(TypeDef type) {
        Plan plan = plans[type.index()];
        if (plan == null) {
            boolean struct = type.shape() == TypeDef.Shape.STRUCT;
            boolean wanted =
                    struct && (filter.types().isEmpty() || filter.types().contains(type.name()));
            boolean always = struct && filter.always().contains(type.name());
            boolean either = wanted || always;
            plan = new Plan(
                    wanted,
                    always,
                    either
                            ? Layout.of(type, in.compressed(), "startTime", THREAD_FIELDS[0], THREAD_FIELDS[1])
                            : Layout.EMPTY,
                    either ? Layout.skipping(type, in.compressed()) : Layout.EMPTY);
            plans[type.index()] = plan;
        }
        return plan;
    }
}
