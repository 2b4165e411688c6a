package dev.auger.importers.goroutines;

import dev.auger.model.Frame;
import dev.auger.model.ThreadRef;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadFigures;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadState;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dump of which only is known how many threads have each stack. Each of them is a thread, made when it is asked for, with a number of
 * this dump ({@code #1}, {@code #2}, …): a profile does not say which goroutines it counted.
 */
public final class CountedDump implements ThreadDump {

    /** Threads of one dump, all counted; a file of a few bytes may claim any number. */
    private static final int MOST = 10_000_000;

    /**
     * Threads that have the same stack and labels.
     *
     * @param frames top first
     * @param count how many; none if it is not above zero
     */
    public record Group(List<Frame> frames, long count, Map<String, String> labels) {}

    private record Code(String className, String method, int line) {}

    private final @Nullable Moment at;
    private final Platform platform;
    private final List<Group> groups = new ArrayList<>();
    private final int[] ends;
    private final int[] stackOf;
    private final List<List<Frame>> stacks = new ArrayList<>();
    private final long left;

    public CountedDump(@Nullable Moment at, Platform platform, List<Group> counted) {
        this.at = at;
        this.platform = platform;
        this.ends = new int[counted.size()];
        this.stackOf = new int[counted.size()];
        Map<List<Code>, Integer> known = new HashMap<>();
        int size = 0;
        long leftOut = 0;
        for (Group group : counted) {
            long taken = Math.max(0, Math.min(group.count(), MOST - size));
            leftOut += Math.max(0, group.count() - taken);
            if (taken > 0) {
                size += (int) taken;
                ends[groups.size()] = size;
                stackOf[groups.size()] = group.frames().isEmpty() ? -1 : number(group.frames(), known);
                groups.add(group);
            }
        }
        this.left = leftOut;
    }

    private int number(List<Frame> frames, Map<List<Code>, Integer> known) {
        List<Code> code = frames.stream()
                .map(frame -> new Code(frame.className(), frame.method(), frame.line()))
                .toList();
        return known.computeIfAbsent(code, c -> {
            stacks.add(frames);
            return stacks.size() - 1;
        });
    }

    /** Threads beyond the most a dump may have: counted and not in it. */
    public long leftOut() {
        return left;
    }

    @Override
    public @Nullable Moment at() {
        return at;
    }

    @Override
    public int size() {
        return groups.isEmpty() ? 0 : ends[groups.size() - 1];
    }

    @Override
    public ThreadInfo thread(int index) {
        Group group = groups.get(group(index));
        return new ThreadInfo(
                new ThreadRef("", -1, -1, false, null),
                "#" + (index + 1),
                platform == Platform.GO ? nearest(group.frames()) : null,
                "",
                "",
                ThreadFigures.NONE,
                false,
                null,
                List.of(),
                group.frames(),
                List.of(),
                null,
                group.labels());
    }

    /** All but a few goroutines of a profile wait; those that run are in no function of the runtime that parks them. */
    private static @Nullable ThreadState nearest(List<Frame> frames) {
        if (frames.isEmpty()) {
            return null;
        }
        String top = frames.getFirst().qualifiedName();
        boolean parked = top.startsWith("runtime.gopark") || !top.startsWith("runtime");
        return parked && !top.startsWith("syscall.") ? ThreadState.WAITING : ThreadState.RUNNABLE;
    }

    private int group(int index) {
        int found = Arrays.binarySearch(ends, 0, groups.size(), Objects.checkIndex(index, size()) + 1);
        return found >= 0 ? found : -found - 1;
    }

    @Override
    public int stack(int index) {
        return stackOf[group(index)];
    }

    @Override
    public int stackCount() {
        return stacks.size();
    }

    @Override
    public List<Frame> frames(int stack) {
        return stacks.get(stack);
    }

    @Override
    public Platform platform() {
        return platform;
    }

    @Override
    public List<List<String>> reportedDeadlocks() {
        return List.of();
    }
}
