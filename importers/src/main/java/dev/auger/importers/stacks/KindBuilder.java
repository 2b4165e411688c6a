package dev.auger.importers.stacks;

import dev.auger.model.column.GrowingInts;
import dev.auger.model.column.GrowingLongs;
import dev.auger.model.column.IntColumn;
import dev.auger.model.column.LongColumn;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.util.Objects;

/** The samples of one kind in the making. */
public final class KindBuilder {

    private final SampleKind kind;
    private final String event;
    private final boolean timed;
    private final boolean kept;
    private final GrowingLongs time = new GrowingLongs();
    private final GrowingInts thread = new GrowingInts();
    private final GrowingInts stack = new GrowingInts();
    private final GrowingLongs weight = new GrowingLongs();
    private final GrowingLongs events = new GrowingLongs();
    private boolean counted;
    private boolean again;
    private long eventSum;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    /** @param kept whether samples are kept; if not they are only passed over */
    KindBuilder(SampleKind kind, String event, boolean timed, boolean kept) {
        this.kind = kind;
        this.event = event;
        this.timed = timed;
        this.kept = kept;
    }

    /**
     * Adds a sample.
     *
     * @param at nanoseconds; left out of account where samples have no times
     * @param ofThread index, or -1
     * @param ofStack index, or -1 where there is none
     * @param ofWeight in the kind's unit
     */
    public void add(long at, int ofThread, int ofStack, long ofWeight) {
        add(at, ofThread, ofStack, ofWeight, 1);
    }

    /** Adds a row that stands for so many samples of the profiler. */
    public void add(long at, int ofThread, int ofStack, long ofWeight, long ofEvents) {
        if (!kept) {
            return;
        }
        if (timed) {
            time.add(at);
            first = Math.min(first, at);
            last = Math.max(last, at);
        }
        thread.add(ofThread);
        stack.add(ofStack);
        weight.add(ofWeight);
        if (ofEvents != 1 && !counted) {
            counted = true;
            for (long i = events.size(); i < weight.size() - 1; i++) {
                events.add(1);
            }
        }
        if (counted) {
            events.add(ofEvents);
        }
        eventSum = saturated(eventSum, ofEvents);
    }

    private static long saturated(long a, long b) {
        long sum = a + b;
        return sum < a ? Long.MAX_VALUE : sum;
    }

    /** Says that these are samples of another kind, weighed in another unit, so that nobody counts them twice. */
    public KindBuilder again() {
        again = true;
        return this;
    }

    /** Samples that are no other kind's. */
    long counted() {
        return again ? 0 : eventSum;
    }

    SampleKind kind() {
        return kind;
    }

    String event() {
        return event;
    }

    /** Samples of the profiler. */
    public long events() {
        return eventSum;
    }

    /** Rows. */
    public long size() {
        return weight.size();
    }

    boolean timed() {
        return timed;
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }

    Samples snapshot() {
        long rows = weight.size();
        return new Samples(
                kind,
                event,
                timed ? time.snapshot() : new Always(0, rows),
                thread.snapshot(),
                stack.snapshot(),
                weight.snapshot(),
                IntColumn.constant(-1, rows),
                IntColumn.constant(-1, rows),
                counted ? events.snapshot() : null);
    }

    private record Always(long value, long size) implements LongColumn {
        @Override
        public long get(long index) {
            Objects.checkIndex(index, size);
            return value;
        }
    }
}
