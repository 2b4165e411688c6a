package dev.auger.analysis.threads;

import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups of the threads of one dump. */
public final class ThreadGroups {

    private ThreadGroups() {}

    /**
     * Groups of identical stacks, single threads included, so that the counts add up to all threads with frames. Most members
     * first, then by the name of the top frame, then by the first member.
     */
    public static List<StackGroup> identicalStacks(ThreadDump dump) {
        Interned<String> states = new Interned<>();
        Interned<Long> pairs = new Interned<>();
        int[] groups = new int[dump.size()];
        for (int i = 0; i < groups.length; i++) {
            int stack = dump.stack(i);
            groups[i] = stack < 0 ? -1 : pairs.number((long) stack << 32 | states.number(dump.stateText(i)));
        }
        List<StackGroup> result = new ArrayList<>();
        for (int[] members : Indexes.byNumber(groups, pairs.values().size())) {
            List<Frame> frames = dump.frames(dump.stack(members[0]));
            result.add(new StackGroup(members.length, dump.stateText(members[0]), frames, new Indexes(members)));
        }
        result.sort(Comparator.comparingInt(StackGroup::count)
                .reversed()
                .thenComparing(group -> group.frames().getFirst().qualifiedName())
                .thenComparing(group -> group.members().getFirst()));
        return List.copyOf(result);
    }

    /** Pools by the template of their threads' names, most members first, then by name. Threads without frames are in it. */
    public static List<PoolGroup> byPool(ThreadDump dump) {
        Map<String, List<Integer>> pools = new LinkedHashMap<>();
        for (int i = 0; i < dump.size(); i++) {
            String template = Names.poolOf(dump.name(i));
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
            ThreadState state = dump.state(member);
            if (state != null) {
                states.merge(state, 1, Integer::sum);
            }
            kinds.merge(WaitKinds.of(dump, member), 1, Integer::sum);
            if (dump.cpuMillis(member) >= 0) {
                cpu = Math.max(0, cpu) + dump.cpuMillis(member);
            }
        }
        String name = members.size() == 1 ? dump.name(members.getFirst()) : template;
        return new PoolGroup(
                name,
                members.size(),
                Collections.unmodifiableMap(states),
                Collections.unmodifiableMap(kinds),
                cpu,
                List.copyOf(members));
    }
}
