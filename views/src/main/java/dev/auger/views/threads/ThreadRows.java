package dev.auger.views.threads;

import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.views.parts.StateKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the thread table: one a thread, or one for the rest of several with the same stack. Threads in groups, groups and rows
 * worst first. Made on a worker, immutable.
 */
final class ThreadRows {

    /** A row or group: threads as indexes into the facts; {@code rest} for those that follow one with the same stack. */
    record Row(int group, int[] threads, boolean rest) {}

    /**
     * @param key stable identity
     * @param label name; empty where a text is to be looked up by the key
     */
    record Group(String key, String label, int[] threads) {}

    /** Key of the group of threads that are alone in their pool. */
    static final String SINGLE = "single";

    /** Key of the group of the JVM's own threads. */
    static final String VM = "vm";

    /** Key of the group of nameless virtual threads. */
    static final String VIRTUAL = "virtual";

    private static final int FEWEST_TO_FOLD = 3;

    private final ThreadFacts facts;
    private final ThreadGrouping grouping;
    private final List<Group> groups;
    private final List<Row> rows;
    private final Map<StateKind, Integer> stateCounts = new EnumMap<>(StateKind.class);

    private ThreadRows(ThreadFacts facts, ThreadGrouping grouping, List<Group> groups, List<Row> rows) {
        this.facts = facts;
        this.grouping = grouping;
        this.groups = groups;
        this.rows = rows;
    }

    /**
     * @param hidden states that are filtered out
     * @param fold whether equal stacks are folded; only where groups are pools or states
     */
    static ThreadRows of(ThreadFacts facts, ThreadGrouping grouping, Set<StateKind> hidden, boolean fold, Job job) {
        int[] shown = new int[facts.size()];
        int n = 0;
        Map<StateKind, Integer> counts = new EnumMap<>(StateKind.class);
        for (int i = 0; i < shown.length; i++) {
            StateKind state = facts.state(i);
            if (state != null) {
                counts.merge(state, 1, Integer::sum);
            }
            if (state == null ? hidden.isEmpty() : !hidden.contains(state)) {
                shown[n++] = i;
            }
        }
        job.check();
        List<Group> groups = groups(facts, grouping, Arrays.copyOf(shown, n));
        List<Row> rows = new ArrayList<>();
        boolean folds =
                fold && facts.fromDump() && (grouping == ThreadGrouping.POOL || grouping == ThreadGrouping.STATE);
        for (int g = 0; g < groups.size(); g++) {
            job.check();
            addRows(facts, g, groups.get(g).threads(), folds, rows);
        }
        ThreadRows made = new ThreadRows(facts, grouping, List.copyOf(groups), List.copyOf(rows));
        made.stateCounts.putAll(counts);
        return made;
    }

    private static List<Group> groups(ThreadFacts facts, ThreadGrouping grouping, int[] shown) {
        Map<String, List<Integer>> byKey = new LinkedHashMap<>();
        for (int thread : shown) {
            byKey.computeIfAbsent(key(facts, grouping, thread), k -> new ArrayList<>())
                    .add(thread);
        }
        if (grouping == ThreadGrouping.POOL) {
            joinSingles(byKey);
        }
        List<Group> groups = new ArrayList<>();
        byKey.forEach((key, members) -> groups.add(new Group(
                key,
                label(facts, grouping, key, members),
                members.stream().mapToInt(i -> i).toArray())));
        groups.sort(Comparator.comparingInt((Group g) -> count(facts, g.threads(), StateKind.BLOCKED))
                .thenComparingDouble(g -> orZero(sum(facts, g.threads(), true)))
                .thenComparingInt(g -> g.key().equals(VM) || g.key().equals(SINGLE) ? 0 : g.threads().length)
                .reversed());
        return groups;
    }

    private static void joinSingles(Map<String, List<Integer>> byKey) {
        List<Integer> singles = new ArrayList<>();
        byKey.entrySet().removeIf(entry -> {
            boolean single = entry.getValue().size() == 1
                    && !entry.getKey().equals(VM)
                    && !entry.getKey().equals(VIRTUAL);
            if (single) {
                singles.addAll(entry.getValue());
            }
            return single;
        });
        if (!singles.isEmpty()) {
            byKey.put(SINGLE, singles);
        }
    }

    private static String key(ThreadFacts facts, ThreadGrouping grouping, int thread) {
        return switch (grouping) {
            case POOL -> poolKey(facts, thread);
            case STACK -> Integer.toString(facts.stackId(thread));
            case STATE -> {
                StateKind state = facts.state(thread);
                yield state == null ? VM : state.id();
            }
            case NONE -> "";
        };
    }

    private static String poolKey(ThreadFacts facts, int thread) {
        if (facts.fromDump() && facts.state(thread) == null) {
            return VM;
        }
        String pool = PoolNames.key(facts.ref(thread));
        return pool.isEmpty() ? VIRTUAL : pool;
    }

    private static String label(ThreadFacts facts, ThreadGrouping grouping, String key, List<Integer> members) {
        return switch (grouping) {
            case POOL -> {
                if (key.equals(VM) || key.equals(SINGLE) || key.equals(VIRTUAL)) {
                    yield "";
                }
                List<String> names = members.stream()
                        .map(i -> facts.ref(i).name())
                        .filter(name -> !name.isEmpty())
                        .toList();
                yield PoolNames.label(key, names.isEmpty() ? List.of(key) : names);
            }
            case STACK -> {
                Frame top = facts.top(members.getFirst());
                yield top == null ? "" : Names.shortFrame(top);
            }
            case STATE, NONE -> "";
        };
    }

    private static void addRows(ThreadFacts facts, int group, int[] threads, boolean fold, List<Row> rows) {
        List<List<Row>> blocks = new ArrayList<>();
        if (!fold) {
            for (int thread : threads) {
                blocks.add(List.of(new Row(group, new int[] {thread}, false)));
            }
        } else {
            record Same(int stack, @Nullable StateKind state) {}
            Map<Same, List<Integer>> byStack = new LinkedHashMap<>();
            for (int thread : threads) {
                byStack.computeIfAbsent(new Same(facts.stackId(thread), facts.state(thread)), k -> new ArrayList<>())
                        .add(thread);
            }
            byStack.values().forEach(same -> foldSame(facts, group, same, blocks));
        }
        // A rest stays behind the thread it is the rest of.
        blocks.sort(Comparator.comparingDouble((List<Row> block) -> -badness(facts, block.getFirst())));
        blocks.forEach(rows::addAll);
    }

    private static void foldSame(ThreadFacts facts, int group, List<Integer> same, List<List<Row>> blocks) {
        if (same.size() < FEWEST_TO_FOLD) {
            same.forEach(thread -> blocks.add(List.of(new Row(group, new int[] {thread}, false))));
            return;
        }
        int[] ordered = same.stream()
                .sorted(Comparator.comparingDouble((Integer t) -> orZero(facts.waits(t)))
                        .thenComparingDouble(t -> orZero(facts.cpu(t)))
                        .reversed())
                .mapToInt(i -> i)
                .toArray();
        blocks.add(List.of(
                new Row(group, new int[] {ordered[0]}, false),
                new Row(group, Arrays.copyOfRange(ordered, 1, ordered.length), true)));
    }

    /** Who holds others up, who is blocked, who runs, who waits; within each, who used most. */
    private static double badness(ThreadFacts facts, Row row) {
        int thread = row.threads()[0];
        double load = orZero(facts.cpu(thread)) + orZero(facts.allocation(thread)) / 10;
        StateKind state = facts.state(thread);
        if (facts.heldUp(thread) != null) {
            return 40 + load;
        }
        if (state == null) {
            return load;
        }
        return load
                + switch (state) {
                    case BLOCKED, PINNED -> 30;
                    case RUNNABLE -> 20;
                    case NEW, WAITING, TIMED_WAITING, PARKED -> 10;
                };
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    static int count(ThreadFacts facts, int[] threads, StateKind state) {
        int n = 0;
        for (int thread : threads) {
            n += facts.state(thread) == state ? 1 : 0;
        }
        return n;
    }

    /** Sum of CPU or allocation shares; not-a-number if none is known. */
    static double sum(ThreadFacts facts, int[] threads, boolean cpu) {
        double sum = Double.NaN;
        for (int thread : threads) {
            double value = cpu ? facts.cpu(thread) : facts.allocation(thread);
            if (!Double.isNaN(value)) {
                sum = Double.isNaN(sum) ? value : sum + value;
            }
        }
        return sum;
    }

    ThreadFacts facts() {
        return facts;
    }

    ThreadGrouping grouping() {
        return grouping;
    }

    List<Group> groups() {
        return groups;
    }

    List<Row> rows() {
        return rows;
    }

    /** Threads by state, hidden ones included. */
    Map<StateKind, Integer> stateCounts() {
        return stateCounts;
    }

    /** The longest known wait among a row's threads, or not-a-number. */
    double waits(Row row) {
        double longest = Double.NaN;
        for (int thread : row.threads()) {
            double seconds = facts.waits(thread);
            if (!Double.isNaN(seconds) && !(seconds <= longest)) {
                longest = seconds;
            }
        }
        return longest;
    }

    /** The lock a row's threads wait for, or the one its thread holds up others with. */
    @Nullable
    Lock lock(Row row) {
        Lock waiting = facts.info(row.threads()[0]).waitingOn();
        return waiting != null ? waiting : facts.heldUp(row.threads()[0]);
    }

    boolean holdsUp(Row row) {
        return facts.info(row.threads()[0]).waitingOn() == null && facts.heldUp(row.threads()[0]) != null;
    }

    List<ThreadRef> refs(int[] threads) {
        return Arrays.stream(threads).mapToObj(facts::ref).toList();
    }
}
