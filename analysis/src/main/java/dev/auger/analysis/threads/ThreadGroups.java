package dev.auger.analysis.threads;

import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups of the threads of one dump. */
public final class ThreadGroups {

    private ThreadGroups() {}

    /** What makes two threads stand at the same place. File names and lock lines do not. */
    private record StackKey(@Nullable ThreadState state, List<Code> code) {}

    private record Code(String className, String method, int line) {}

    /**
     * Groups of identical stacks, single threads included, so that the counts add up to all threads with frames. Most members
     * first, then by the name of the top frame, then by the first member.
     */
    public static List<StackGroup> identicalStacks(ThreadDump dump) {
        Map<StackKey, List<Integer>> groups = new LinkedHashMap<>();
        // Importers share the list of equal stacks, so most keys are made once.
        IdentityHashMap<List<Frame>, List<Code>> codes = new IdentityHashMap<>();
        for (int i = 0; i < dump.size(); i++) {
            ThreadInfo thread = dump.thread(i);
            if (!thread.frames().isEmpty()) {
                List<Code> code = codes.computeIfAbsent(thread.frames(), ThreadGroups::code);
                groups.computeIfAbsent(new StackKey(thread.state(), code), k -> new ArrayList<>())
                        .add(i);
            }
        }
        List<StackGroup> result = new ArrayList<>();
        groups.forEach((key, members) -> result.add(new StackGroup(
                members.size(), key.state, dump.thread(members.getFirst()).frames(), List.copyOf(members))));
        result.sort(Comparator.comparingInt(StackGroup::count)
                .reversed()
                .thenComparing(group -> group.frames().getFirst().qualifiedName())
                .thenComparing(group -> group.members().getFirst()));
        return List.copyOf(result);
    }

    private static List<Code> code(List<Frame> frames) {
        return frames.stream()
                .map(frame -> new Code(frame.className(), frame.method(), frame.line()))
                .toList();
    }

    /** Pools by the template of their threads' names, most members first, then by name. Threads without frames are in it. */
    public static List<PoolGroup> byPool(ThreadDump dump) {
        Map<String, List<Integer>> pools = new LinkedHashMap<>();
        for (int i = 0; i < dump.size(); i++) {
            String template = Names.poolOf(dump.thread(i).ref().name());
            pools.computeIfAbsent(template, k -> new ArrayList<>()).add(i);
        }
        List<PoolGroup> result = new ArrayList<>();
        pools.forEach((template, members) -> result.add(pool(dump, template, members)));
        result.sort(Comparator.comparingInt(PoolGroup::count).reversed().thenComparing(PoolGroup::name));
        return List.copyOf(result);
    }

    private static PoolGroup pool(ThreadDump dump, String template, List<Integer> members) {
        Map<ThreadState, Integer> states = new EnumMap<>(ThreadState.class);
        Map<WaitKind, Integer> kinds = new EnumMap<>(WaitKind.class);
        double cpu = -1;
        for (int member : members) {
            ThreadInfo thread = dump.thread(member);
            if (thread.state() != null) {
                states.merge(thread.state(), 1, Integer::sum);
            }
            kinds.merge(WaitKinds.of(thread), 1, Integer::sum);
            if (thread.cpuMillis() >= 0) {
                cpu = Math.max(0, cpu) + thread.cpuMillis();
            }
        }
        String name =
                members.size() == 1 ? dump.thread(members.getFirst()).ref().name() : template;
        return new PoolGroup(
                name,
                members.size(),
                Collections.unmodifiableMap(states),
                Collections.unmodifiableMap(kinds),
                cpu,
                List.copyOf(members));
    }
}
