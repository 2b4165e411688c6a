package dev.auger.importers.pprof;

import dev.auger.importers.pprof.SampleTypes.Column;
import dev.auger.importers.tables.StackTable;
import dev.auger.model.ThreadRef;
import dev.auger.model.column.GrowingInts;
import dev.auger.model.column.GrowingLongs;
import dev.auger.model.column.IntColumn;
import dev.auger.model.column.LongColumn;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Samples on their way into columns. A profile gives one row a value of each of its types, most of them zero; a kind gets the rows in
 * which its own is not.
 */
final class SampleSink {

    private static final long MOST_FRAMES = 1L << 27;
    private static final int CUT_DEPTH = 16;

    private final List<Column> types;
    private final LocationFrames frames;
    private final StackTable stacks = new StackTable();
    private final List<Rows> rows = new ArrayList<>();
    private final Map<Object, Integer> threadIndexes = new HashMap<>();
    private final List<ThreadRef> threads = new ArrayList<>();
    private final Map<String, Integer> subjectIndexes = new HashMap<>();
    private final List<String> subjects = new ArrayList<>();
    private int[] stack = new int[256];
    private long count;
    private long negative;
    private long cut;
    private int deepest;

    SampleSink(List<Column> types, LocationFrames frames) {
        this.types = types;
        this.frames = frames;
        types.forEach(type -> rows.add(new Rows()));
    }

    /** The columns of one kind. */
    private static final class Rows {
        final GrowingInts stack = new GrowingInts();
        final GrowingInts thread = new GrowingInts();
        final GrowingInts subject = new GrowingInts();
        final GrowingLongs weight = new GrowingLongs();
        final GrowingLongs events = new GrowingLongs();
    }

    /** Index of a thread, by what tells it from others. */
    int thread(Object key, ThreadRef ref) {
        return threadIndexes.computeIfAbsent(key, k -> {
            threads.add(ref);
            return threads.size() - 1;
        });
    }

    int subject(String text) {
        return subjectIndexes.computeIfAbsent(text, t -> {
            subjects.add(t);
            return subjects.size() - 1;
        });
    }

    /**
     * Adds a row.
     *
     * @param locations leaf first, in {@code [0, depth)}
     * @param values one for each type
     * @param thread index, or -1
     * @param subject index, or -1
     */
    void add(int[] locations, int depth, long[] values, int thread, int subject) {
        count++;
        deepest = Math.max(deepest, depth);
        int index = -2;
        for (int t = 0; t < rows.size(); t++) {
            if (values[t] == 0) {
                continue;
            }
            negative += values[t] < 0 ? 1 : 0;
            if (index == -2) {
                index = stack(locations, depth);
            }
            Column type = types.get(t);
            Rows to = rows.get(t);
            to.stack.add(index);
            to.thread.add(thread);
            to.subject.add(subject);
            to.weight.add(type.unit().of(values[t]));
            if (type.events() >= 0) {
                to.events.add(values[type.events()]);
            }
        }
    }

    private int stack(int[] locations, int depth) {
        int used = 0;
        for (int i = frames.uninteresting(locations, depth); i < depth; i++) {
            int start = frames.start(locations[i]);
            int end = frames.end(locations[i]);
            if (stack.length - used < end - start) {
                stack = Arrays.copyOf(stack, Math.max(stack.length * 2, used + end - start));
            }
            for (int place = start; place < end; place++) {
                stack[used++] = frames.frame(place);
            }
        }
        return used == 0 ? -1 : known(used);
    }

    /** A location may stand for many frames, so a small file could ask for any amount: beyond that, new stacks are cut. */
    private int known(int depth) {
        boolean tooMuch = stacks.frames() + depth > MOST_FRAMES && depth > CUT_DEPTH;
        cut += tooMuch ? 1 : 0;
        return stacks.of(stack, tooMuch ? CUT_DEPTH : depth, tooMuch);
    }

    /** Rows added. */
    long count() {
        return count;
    }

    /** Values below zero: the profile is the difference of two. */
    long negative() {
        return negative;
    }

    /** Most locations of a stack. */
    int deepest() {
        return deepest;
    }

    Stacks stacks() {
        return stacks.snapshot(List.copyOf(frames.frames()));
    }

    /** Samples whose stack was cut because there were too many frames. */
    long cut() {
        return cut;
    }

    List<ThreadRef> threads() {
        return threads;
    }

    List<String> subjects() {
        return subjects;
    }

    /**
     * The kinds that have rows.
     *
     * @param time of all rows, epoch nanoseconds
     */
    Map<SampleKind, Samples> samples(long time) {
        Map<SampleKind, Samples> samples = new LinkedHashMap<>();
        for (int t = 0; t < rows.size(); t++) {
            Column type = types.get(t);
            Rows of = rows.get(t);
            long size = of.weight.size();
            if (size == 0) {
                continue;
            }
            samples.put(
                    type.kind(),
                    new Samples(
                            type.kind(),
                            type.kind().id(),
                            constant(time, size),
                            threads.isEmpty() ? IntColumn.constant(-1, size) : of.thread,
                            of.stack,
                            of.weight,
                            subjects.isEmpty() ? IntColumn.constant(-1, size) : of.subject,
                            IntColumn.constant(-1, size),
                            type.events() < 0 || negative > 0 ? null : of.events));
        }
        return samples;
    }

    private static LongColumn constant(long value, long size) {
        record Constant(long value, long size) implements LongColumn {
            @Override
            public long get(long index) {
                java.util.Objects.checkIndex(index, size);
                return value;
            }
        }
        return new Constant(value, size);
    }
}
