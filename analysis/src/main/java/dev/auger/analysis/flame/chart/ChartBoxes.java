package dev.auger.analysis.flame.chart;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.job.Job;
import dev.auger.model.recording.Stacks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stacks over time: on each row, 0 for the root, the boxes from left to right, none over another. A box is a frame in neighbouring samples
 * with the same frames below it, see {@link ChartSamples}; 8 bytes a box. Stacks and frames that occur are copied, so that this outlives the
 * recording's tables.
 */
public final class ChartBoxes {

    public static final String NO_STACK = "[no stack]";
    public static final String TRUNCATED = "[truncated]";

    private static final int BATCH = 4096;

    /** A box: the row it is on and its place there. */
    public record Box(int row, int index) {}

    private final ChartSamples samples;
    /** By sample its stack here, and how many rows go on from the sample before. */
    private final int[] stack;

    private final int[] shared;
    /** Steps of the stacks, root first: step ids. Those of stack {@code s} begin at {@code begin[s]}. */
    private final int[] begin;

    private final int[] steps;
    /** By step its frame, null for what is none, and the number of its name. */
    private final @Nullable Frame[] frames;

    private final int[] nameOf;
    private final String[] names;
    /** By row first and last sample of each box. */
    private final int[][] first;

    private final int[][] last;
    private final long[] unitsByKind;

    private ChartBoxes(ChartSamples samples, StackTable table, int[] stack, ChartRows rows, int[] shared) {
        this.samples = samples;
        this.stack = stack;
        this.shared = shared;
        begin = table.begin();
        steps = table.steps();
        frames = table.frames();
        nameOf = table.nameOf();
        names = table.names();
        first = rows.first();
        last = rows.last();
        unitsByKind = new long[FrameKind.values().length];
        for (int i = 0; i < stack.length; i++) {
            Frame leaf = frames[steps[begin[stack[i] + 1] - 1]];
            unitsByKind[(leaf == null ? FrameKind.SYNTHETIC : leaf.kind()).ordinal()] += samples.weight(i, i);
        }
    }

    /** @param lines frames of one method at different lines are different */
    public static ChartBoxes of(Stacks stacks, ChartSamples samples, boolean lines, Job job) {
        StackTable table = new StackTable(stacks, lines);
        int[] stack = new int[samples.size()];
        int[] shared = new int[samples.size()];
        ChartRows rows = new ChartRows();
        int open = 0;
        for (int i = 0; i < stack.length; i++) {
            if (i % BATCH == 0) {
                job.check();
            }
            stack[i] = table.of(samples.stack(i));
            int depth = table.depth(stack[i]);
            shared[i] = i > 0 && samples.joinsNext(i - 1) ? table.common(stack[i - 1], stack[i]) : 0;
            for (int row = shared[i]; row < open; row++) {
                rows.close(row, i - 1);
            }
            for (int row = shared[i]; row < depth; row++) {
                rows.open(row, i);
            }
            open = depth;
        }
        for (int row = 0; row < open; row++) {
            rows.close(row, stack.length - 1);
        }
        return new ChartBoxes(samples, table, stack, rows, shared);
    }

    public ChartSamples samples() {
        return samples;
    }

    public int rows() {
        return first.length;
    }

    /** Number of boxes on a row. */
    public int count(int row) {
        return row < 0 || row >= first.length ? 0 : first[row].length;
    }

    /** Number of boxes on all rows. */
    public long size() {
        return Arrays.stream(first).mapToLong(row -> row.length).sum();
    }

    public int firstSample(int row, int index) {
        return first[row][index];
    }

    public int lastSample(int row, int index) {
        return last[row][index];
    }

    /** Epoch nanoseconds. */
    public long start(int row, int index) {
        return samples.time(first[row][index]);
    }

    public long end(int row, int index) {
        return samples.end(last[row][index]);
    }

    /** Number of samples of a box. */
    public int sampleCount(Box box) {
        return last[box.row][box.index] - first[box.row][box.index] + 1;
    }

    /** Nanoseconds a box stands for, see {@link ChartSamples#nanos}. */
    public long nanos(Box box) {
        return samples.nanos(first[box.row][box.index], last[box.row][box.index]);
    }

    private int step(int row, int index) {
        return steps[begin[stack[first[row][index]]] + row];
    }

    /** The frame a box began with; null for what is no frame. */
    public @Nullable Frame frame(int row, int index) {
        return frames[step(row, index)];
    }

    public FrameKind kind(int row, int index) {
        Frame frame = frame(row, index);
        return frame == null ? FrameKind.SYNTHETIC : frame.kind();
    }

    /** A qualified method name, with {@code :line} if asked for, or one of {@link #NO_STACK} and {@link #TRUNCATED}. */
    public String name(int row, int index) {
        return names[nameId(row, index)];
    }

    /** Dense number of the name: boxes of one method share it. */
    public int nameId(int row, int index) {
        return nameOf[step(row, index)];
    }

    public int nameCount() {
        return names.length;
    }

    public String nameOf(int nameId) {
        return names[nameId];
    }

    /** By number of a name a frame of it; null where the name is of none. */
    public @Nullable Frame[] framesByName() {
        @Nullable Frame[] found = new @Nullable Frame[names.length];
        for (int step = 0; step < frames.length; step++) {
            if (found[nameOf[step]] == null) {
                found[nameOf[step]] = frames[step];
            }
        }
        return found;
    }

    /** By number of a name the weight of the samples that end in it. */
    public long[] unitsByName(Job job) {
        long[] units = new long[names.length];
        for (int i = 0; i < stack.length; i++) {
            if (i % BATCH == 0) {
                job.check();
            }
            units[nameOf[steps[begin[stack[i] + 1] - 1]]] += samples.weight(i, i);
        }
        return units;
    }

    /** Qualified names from the root to a box, as {@code Selection.withStack} takes them. */
    public List<String> path(Box box) {
        List<String> path = new ArrayList<>();
        int from = begin[stack[first[box.row][box.index]]];
        for (int row = 0; row <= box.row; row++) {
            Frame frame = frames[steps[from + row]];
            path.add(frame == null ? names[nameOf[steps[from + row]]] : frame.qualifiedName());
        }
        return path;
    }

    /** Weight of the samples whose leaf is of a kind. */
    public long unitsOf(FrameKind kind) {
        return unitsByKind[kind.ordinal()];
    }

    /** The box on a row that is there at an instant; null if none is. */
    public @Nullable Box at(int row, long instant) {
        int index = firstEndingAfter(row, instant);
        return index < count(row) && start(row, index) <= instant ? new Box(row, index) : null;
    }

    /** The box on a row that has a sample; null if the stack is not so deep. */
    public @Nullable Box of(int row, int sample) {
        if (row < 0 || row >= depth(sample)) {
            return null;
        }
        int found = Arrays.binarySearch(first[row], sample);
        return new Box(row, found >= 0 ? found : -found - 2);
    }

    /** The next box on the same row, or the one before; null at the ends. */
    public @Nullable Box beside(Box box, int direction) {
        int index = box.index + direction;
        return index >= 0 && index < count(box.row) ? new Box(box.row, index) : null;
    }

    /** The first box of a row that ends after an instant; {@link #count} if none does. */
    public int firstEndingAfter(int row, long instant) {
        int low = 0;
        int high = count(row);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(row, middle) > instant) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The first box of a row, from {@code from} on, that starts at an instant or after it. */
    public int firstStartingAt(int row, int from, long instant) {
        int low = from;
        int high = count(row);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(row, middle) >= instant) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    int depth(int sample) {
        return begin[stack[sample] + 1] - begin[stack[sample]];
    }

    /** How many rows go on from the sample before. */
    int shared(int sample) {
        return shared[sample];
    }

    int nameAt(int sample, int row) {
        return nameOf[steps[begin[stack[sample]] + row]];
    }
}
