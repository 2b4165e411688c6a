package dev.auger.model.threads;

import dev.auger.model.Frame;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dump whose threads are objects, for as many as fit. */
public final class ListedDump implements ThreadDump {

    private record Code(String className, String method, int line) {}

    private final @Nullable Moment at;
    private final Platform platform;
    private final List<ThreadInfo> threads;
    private final List<List<String>> reportedDeadlocks;
    private final int[] stackOf;
    private final List<List<Frame>> stacks = new ArrayList<>();

    public ListedDump(
            @Nullable Moment at, Platform platform, List<ThreadInfo> threads, List<List<String>> reportedDeadlocks) {
        this.at = at;
        this.platform = platform;
        this.threads = List.copyOf(threads);
        this.reportedDeadlocks = List.copyOf(reportedDeadlocks);
        this.stackOf = new int[this.threads.size()];
        number();
    }

    private void number() {
        // Importers share the list of equal stacks, so most are compared once.
        IdentityHashMap<List<Frame>, Integer> same = new IdentityHashMap<>();
        Map<List<Code>, Integer> equal = new HashMap<>();
        for (int i = 0; i < stackOf.length; i++) {
            List<Frame> frames = threads.get(i).frames();
            stackOf[i] = frames.isEmpty()
                    ? -1
                    : same.computeIfAbsent(
                            frames,
                            f -> equal.computeIfAbsent(code(f), c -> {
                                stacks.add(f);
                                return stacks.size() - 1;
                            }));
        }
    }

    private static List<Code> code(List<Frame> frames) {
        return frames.stream()
                .map(frame -> new Code(frame.className(), frame.method(), frame.line()))
                .toList();
    }

    @Override
    public @Nullable Moment at() {
        return at;
    }

    @Override
    public int size() {
        return threads.size();
    }

    @Override
    public ThreadInfo thread(int index) {
        return threads.get(index);
    }

    @Override
    public int stack(int index) {
        return stackOf[index];
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
        return reportedDeadlocks;
    }
}
