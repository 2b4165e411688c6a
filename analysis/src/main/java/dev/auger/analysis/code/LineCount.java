package dev.auger.analysis.code;

import dev.auger.analysis.threads.GoCode;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.job.Job;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import dev.auger.model.trail.CodePoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One count of lines: samples are summed by stack first, so each stack is walked once however many samples share it. */
final class LineCount {

    private static final int NO_LINE = -1;
    private static final int UNSEEN = -2;

    private record Key(String unit, int line) {}

    private final Stacks stacks;
    private final Predicate<String> ownCode;
    private final int[] lineOfFrame;
    private final boolean[] ownFrame;
    private final Map<Key, Integer> ids = new HashMap<>();
    private final List<Frame> places = new ArrayList<>();
    private long[] sums = new long[64 * FIELDS];

    /** Fields of a line in {@code sums}. */
    private static final int SELF = 0;

    private static final int TOTAL = 1;
    private static final int NEAREST = 2;
    private static final int FIELDS = 6;
    private static final int SAMPLES = 3;

    LineCount(Stacks stacks, Predicate<String> ownCode) {
        this.stacks = stacks;
        this.ownCode = ownCode;
        this.lineOfFrame = new int[stacks.frameCount()];
        this.ownFrame = new boolean[stacks.frameCount()];
        Arrays.fill(lineOfFrame, UNSEEN);
    }

    LineHeat count(Samples samples, SampleTest filter, Job job) {
        long[] weights = new long[stacks.size()];
        long[] counts = new long[stacks.size()];
        long weight = 0;
        long count = 0;
        for (long i = 0; i < samples.size(); i++) {
            if ((i & 0xfff) == 0) {
                job.check();
            }
            if (filter.test(samples, i)) {
                weight += samples.weight().get(i);
                count++;
                int stack = samples.stack().get(i);
                if (stack >= 0 && stack < weights.length) {
                    weights[stack] += samples.weight().get(i);
                    counts[stack]++;
                }
            }
        }
        walkStacks(weights, counts, job);
        return new LineHeat(
                samples.kind(), samples.event(), weight, count, lines(), new StackWeights(stacks, weights, counts));
    }

    private void walkStacks(long[] weights, long[] counts, Job job) {
        int[] seenInStack = new int[64];
        Map<String, Boolean> own = new HashMap<>();
        for (int stack = 0; stack < weights.length; stack++) {
            if (counts[stack] == 0) {
                continue;
            }
            job.check();
            int depth = stacks.depth(stack);
            int nearest = NO_LINE;
            for (int position = 0; position < depth; position++) {
                int frame = stacks.frameIndex(stack, position);
                int line = lineOf(frame, own);
                if (line == NO_LINE) {
                    continue;
                }
                if (line >= seenInStack.length) {
                    seenInStack = Arrays.copyOf(seenInStack, Math.max(line + 1, 2 * seenInStack.length));
                }
                // Marks are stack numbers plus one: nothing has to be cleared between stacks.
                if (seenInStack[line] != stack + 1) {
                    seenInStack[line] = stack + 1;
                    add(line, TOTAL, weights[stack], counts[stack]);
                }
                if (position == 0) {
                    add(line, SELF, weights[stack], counts[stack]);
                }
                if (nearest == NO_LINE && ownFrame[frame]) {
                    nearest = line;
                }
            }
            if (nearest == NO_LINE && depth > 0) {
                nearest = lineOf(stacks.frameIndex(stack, 0), own);
            }
            if (nearest != NO_LINE) {
                add(nearest, NEAREST, weights[stack], counts[stack]);
            }
        }
    }

    private int lineOf(int frameIndex, Map<String, Boolean> own) {
        int known = lineOfFrame[frameIndex];
        if (known != UNSEEN) {
            return known;
        }
        Frame frame = stacks.frame(frameIndex);
        int line = NO_LINE;
        String unit = CodePoint.unit(frame);
        if (frame.line() > 0 && !unit.isEmpty()) {
            ownFrame[frameIndex] = frame.kind() == FrameKind.GO
                    ? GoCode.isOwn(frame.qualifiedName())
                    : own.computeIfAbsent(frame.className(), ownCode::test);
            line = ids.computeIfAbsent(new Key(unit, frame.line()), k -> {
                places.add(frame);
                return places.size() - 1;
            });
        }
        lineOfFrame[frameIndex] = line;
        return line;
    }

    private void add(int line, int field, long weight, long samples) {
        int at = line * FIELDS + field;
        if (line * FIELDS + FIELDS > sums.length) {
            sums = Arrays.copyOf(sums, Math.max(line * FIELDS + FIELDS, 2 * sums.length));
        }
        sums[at] += weight;
        sums[at + SAMPLES] += samples;
    }

    private List<LineWeight> lines() {
        List<LineWeight> lines = new ArrayList<>(places.size());
        for (int line = 0; line < places.size(); line++) {
            int at = line * FIELDS;
            lines.add(new LineWeight(
                    CodePoint.of(places.get(line)),
                    sums[at + SELF],
                    sums[at + TOTAL],
                    sums[at + NEAREST],
                    sums[at + SELF + SAMPLES],
                    sums[at + TOTAL + SAMPLES],
                    sums[at + NEAREST + SAMPLES]));
        }
        return lines;
    }
}
