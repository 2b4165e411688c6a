package dev.auger.analysis.flame.chart;

import dev.auger.model.Frame;
import dev.auger.model.recording.Stacks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stacks that occur, root first, each once. */
final class StackTable {
    private static final int NONE = -1;

    private final Stacks stacks;
    private final boolean lines;
    private final Map<Integer, Integer> known = new HashMap<>();
    private final Map<Integer, Integer> stepOfFrame = new HashMap<>();
    private final Map<String, Integer> stepOfName = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<@Nullable Frame> frames = new ArrayList<>();
    private final List<Integer> nameOf = new ArrayList<>();
    private int[] begin = new int[64];
    private int[] steps = new int[1024];
    private int size;
    private int end;
    private int before = Integer.MIN_VALUE;
    private int answer = NONE;

    StackTable(Stacks stacks, boolean lines) {
        this.stacks = stacks;
        this.lines = lines;
    }

    /** Number of a stack of the recording. */
    int of(int recorded) {
        // Neighbours are often the same.
        if (recorded != before) {
            before = recorded;
            answer = known.computeIfAbsent(recorded, this::add);
        }
        return answer;
    }

    private int add(int recorded) {
        if (recorded < 0) {
            step(named(ChartBoxes.NO_STACK));
        } else {
            if (stacks.truncated(recorded)) {
                step(named(ChartBoxes.TRUNCATED));
            }
            int depth = stacks.depth(recorded);
            int[] leafFirst = new int[depth];
            stacks.copy(recorded, leafFirst);
            for (int i = depth - 1; i >= 0; i--) {
                step(stepOfFrame.computeIfAbsent(leafFirst[i], this::frame));
            }
            if (end == begin[size]) {
                step(named(ChartBoxes.NO_STACK));
            }
        }
        size++;
        if (size == begin.length) {
            begin = Arrays.copyOf(begin, size * 2);
        }
        begin[size] = end;
        return size - 1;
    }

    private void step(int step) {
        if (end == steps.length) {
            steps = Arrays.copyOf(steps, end * 2);
        }
        steps[end++] = step;
    }

    private int frame(int recorded) {
        Frame frame = stacks.frame(recorded);
        String name = frame.qualifiedName();
        return add(frame, lines && frame.line() > 0 ? name + ':' + frame.line() : name);
    }

    private int named(String name) {
        return stepOfName.computeIfAbsent(name, n -> add(null, n));
    }

    private int add(@Nullable Frame frame, String name) {
        frames.add(frame);
        nameOf.add(numbers.computeIfAbsent(name, n -> numbers.size()));
        return frames.size() - 1;
    }

    int depth(int stack) {
        return begin[stack + 1] - begin[stack];
    }

    /** How many names two stacks have in common from the root. */
    int common(int a, int b) {
        int most = Math.min(depth(a), depth(b));
        if (a == b) {
            return most;
        }
        int same = 0;
        while (same < most && nameOf.get(steps[begin[a] + same]).equals(nameOf.get(steps[begin[b] + same]))) {
            same++;
        }
        return same;
    }

    int[] begin() {
        return Arrays.copyOf(begin, size + 1);
    }

    int[] steps() {
        return Arrays.copyOf(steps, end);
    }

    @Nullable
    Frame[] frames() {
        return frames.toArray(Frame[]::new);
    }

    int[] nameOf() {
        return nameOf.stream().mapToInt(Integer::intValue).toArray();
    }

    String[] names() {
        String[] names = new String[numbers.size()];
        numbers.forEach((name, number) -> names[number] = name);
        return names;
    }
}
