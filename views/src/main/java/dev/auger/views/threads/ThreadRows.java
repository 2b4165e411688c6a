package dev.auger.views.threads;

import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.views.parts.StateKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the thread table: one a thread, or one for the rest of several with the same stack. Threads in groups, groups and rows
 * worst first. Rows are numbers in
 * columns, so that a million threads are not a million objects. Made on a worker, then immutable.
 */
final class ThreadRows {

    /**
     * Threads as indexes into the facts.
     *
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
    private final int[] firstOf;
    private final int[] groupOf;
    private final int @Nullable [][] restOf;
    private int rowCount;
    private final Map<StateKind, Integer> stateCounts = new EnumMap<>(StateKind.class);

    private ThreadRows(ThreadFacts facts, ThreadGrouping grouping, List<Group> groups, int threads) {
        this.facts = facts;
        this.grouping = grouping;
        this.groups = groups;
        this.firstOf = new int[threads];
        this.groupOf = new int[threads];
        this.restOf = new int[threads][];
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
        List<Group> groups = new GroupMaker(facts, grouping).groups(Arrays.copyOf(shown, n), job);
        ThreadRows made = new ThreadRows(facts, grouping, groups, n);
        boolean folds =
                fold && facts.fromDump() && (grouping == ThreadGrouping.POOL || grouping == ThreadGrouping.STATE);
        for (int g = 0; g < groups.size(); g++) {
            job.check();
            made.addRows(g, groups.get(g).threads(), folds);
        }
        made.stateCounts.putAll(counts);
        return made;
    }

    /** Rows of one group: threads ordered by badness; of equal stacks the first, and the rest as one row behind it. */
    private void addRows(int group, int[] threads, boolean fold) {
        if (!fold) {
            addOrdered(group, threads);
            return;
        }
        Map<Long, Integer> counts = new HashMap<>();
        for (int thread : threads) {
            counts.merge(same(thread), 1, Integer::sum);
        }
        Map<Long, int[]> folded = new HashMap<>();
        Map<Long, Integer> filled = new HashMap<>();
        List<int[]> firsts = new ArrayList<>();
        for (int thread : threads) {
            long same = same(thread);
            int count = counts.getOrDefault(same, 0);
            if (count < FEWEST_TO_FOLD) {
                firsts.add(new int[] {thread});
                continue;
            }
            int[] members = folded.get(same);
            if (members == null) {
                members = new int[count];
                folded.put(same, members);
                firsts.add(members);
            }
            members[filled.merge(same, 1, Integer::sum) - 1] = thread;
        }
        firsts.forEach(this::putWorstFirst);
        // A rest stays behind the thread it is the rest of.
        firsts.sort(Comparator.comparingDouble((int[] block) -> -badness(block[0])));
        for (int[] block : firsts) {
            add(group, new int[] {block[0]}, false);
            if (block.length > 1) {
                add(group, Arrays.copyOfRange(block, 1, block.length), true);
            }
        }
    }

    private long same(int thread) {
        StateKind state = facts.state(thread);
        return (facts.stack(thread) + 1L) * 16 + (state == null ? 0 : state.ordinal() + 1);
    }

    /** Who has waited longest, then used most, comes first; the others stay as they are. */
    private void putWorstFirst(int[] threads) {
        int worst = 0;
        for (int i = 1; i < threads.length; i++) {
            double waits = orZero(facts.waits(threads[i]));
            double most = orZero(facts.waits(threads[worst]));
            if (waits > most || (waits == most && orZero(facts.cpu(threads[i])) > orZero(facts.cpu(threads[worst])))) {
                worst = i;
            }
        }
        int first = threads[worst];
        System.arraycopy(threads, 0, threads, 1, worst);
        threads[0] = first;
    }

    private void addOrdered(int group, int[] threads) {
        long[] keys = new long[threads.length];
        int n = threads.length;
        // Badness in the upper bits, the place in the lower, so that one sort of numbers is stable.
        for (int i = 0; i < n; i++) {
            keys[i] = (long) (-badness(threads[i]) * 1e6) << 24 | i;
        }
        if (n < 1 << 24) {
            Arrays.sort(keys);
        }
        for (int i = 0; i < n; i++) {
            int thread = n < 1 << 24 ? threads[(int) (keys[i] & 0xffffff)] : threads[i];
            firstOf[rowCount] = thread;
            groupOf[rowCount] = group;
            restOf[rowCount++] = null;
        }
    }

    private void add(int group, int[] threads, boolean rest) {
        firstOf[rowCount] = threads[0];
        groupOf[rowCount] = group;
        restOf[rowCount++] = rest ? threads : null;
    }

    /** Who holds others up, who is blocked, who runs, who waits; within each, who used most. */
    private double badness(int thread) {
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

    static double orZero(double value) {
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

    int size() {
        return rowCount;
    }

    /** The only, or the first, thread of a row. */
    int first(int row) {
        return firstOf[row];
    }

    int group(int row) {
        return groupOf[row];
    }

    /** Whether a row stands for the threads that have the stack of the row before it. */
    boolean isRest(int row) {
        return restOf[row] != null;
    }

    int[] threads(int row) {
        int[] rest = restOf[row];
        return rest == null ? new int[] {firstOf[row]} : rest;
    }

    int count(int row) {
        int[] rest = restOf[row];
        return rest == null ? 1 : rest.length;
    }

    /** Threads by state, hidden ones included. */
    Map<StateKind, Integer> stateCounts() {
        return stateCounts;
    }

    /** The longest known wait among a row's threads, or not-a-number. */
    double waits(int row) {
        int[] rest = restOf[row];
        return rest == null ? facts.waits(firstOf[row]) : longest(facts, rest);
    }

    /** The longest known wait of threads, or not-a-number. */
    static double longest(ThreadFacts facts, int[] threads) {
        double longest = Double.NaN;
        for (int thread : threads) {
            double seconds = facts.waits(thread);
            if (!Double.isNaN(seconds) && !(seconds <= longest)) {
                longest = seconds;
            }
        }
        return longest;
    }

    /** The lock a row's threads wait for, or the one its thread holds up others with. */
    @Nullable
    Lock lock(int row) {
        Lock waiting = facts.waitingOn(firstOf[row]);
        return waiting != null ? waiting : facts.heldUp(firstOf[row]);
    }

    boolean holdsUp(int row) {
        return facts.waitingOn(firstOf[row]) == null && facts.heldUp(firstOf[row]) != null;
    }

    /** Sum of CPU or allocation shares of a row; not-a-number if none is known. */
    double sum(int row, boolean cpu) {
        int[] rest = restOf[row];
        return rest != null ? sum(facts, rest, cpu) : cpu ? facts.cpu(firstOf[row]) : facts.allocation(firstOf[row]);
    }
}
