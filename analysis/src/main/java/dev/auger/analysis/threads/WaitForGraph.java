package dev.auger.analysis.threads;

import dev.auger.model.Frame;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.threads.ThreadState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Who waits for whom in one dump: waiter → lock → owner. A thread waits for one lock at a time, so it has at most one edge out.
 * A thread in {@code Object.wait} waits to be notified, by anyone, and has none. A thread that waits for what it holds itself and cannot
 * get twice is a deadlock of one.
 */
public final class WaitForGraph {

    /** Prefix of the id of a class-initialisation monitor. */
    private static final String CLASS_INITIALISATION = "init:";

    /** How far down a parked thread's synchroniser is. */
    private static final int QUEUE_DEPTH = 5;

    /**
     * One thread waits for a lock that another holds.
     *
     * @param waiter index into the dump
     * @param owner index into the dump
     */
    public record Edge(int waiter, Lock lock, int owner) {}

    /**
     * Where a jam begins.
     *
     * @param threads one thread that waits for nobody, or the threads of a deadlock in the order they wait
     * @param deadlock whether it is a deadlock
     * @param waiting number of threads that wait for it, directly or behind others; members of the deadlock not counted
     */
    public record Blocker(List<Integer> threads, boolean deadlock, int waiting) {}

    /**
     * Threads that wait to own a lock whose owner the dump does not name: {@code java.util.concurrent} locks without
     * {@code jcmd Thread.print -l}, and read holds, which have no owner anywhere.
     *
     * @param waiters indexes into the dump, ascending
     */
    public record Ownerless(Lock lock, List<Integer> waiters) {}

    private final ThreadDump dump;
    private final Edge[] out;
    private final int[] waiting;
    private final int[] chain;
    private final List<List<Integer>> cycles;

    private WaitForGraph(ThreadDump dump) {
        this.dump = dump;
        this.out = new Edge[dump.size()];
        this.chain = new int[dump.size()];
        connect();
        this.cycles = findCycles();
        this.waiting = countWaiting();
    }

    public static WaitForGraph of(ThreadDump dump) {
        return new WaitForGraph(dump);
    }

    /** Whether a lock is a class-initialisation monitor, which HotSpot's own deadlock search does not know. */
    static boolean isClassInitialisation(Lock lock) {
        return lock.id().startsWith(CLASS_INITIALISATION);
    }

    private void connect() {
        Map<String, Integer> holders = new HashMap<>();
        Map<String, Integer> named = new HashMap<>();
        for (int i = 0; i < dump.size(); i++) {
            for (Lock lock : dump.holds(i)) {
                holders.putIfAbsent(lock.id(), i);
            }
            Lock lock = dump.waitingOn(i);
            if (lock != null && lock.owner() != null) {
                named.put(lock.owner(), -1);
            }
        }
        if (!named.isEmpty()) {
            findNamed(named);
        }
        for (int i = 0; i < dump.size(); i++) {
            Lock lock = dump.waitingOn(i);
            if (lock == null || waitsForNotification(i, lock)) {
                continue;
            }
            Integer owner = holders.get(lock.id());
            if (owner == null && lock.owner() != null) {
                owner = named.get(lock.owner());
            }
            if (owner != null && owner >= 0 && (owner != i || waitsForItself(i, lock))) {
                out[i] = new Edge(i, lock, owner);
            }
        }
    }

    /** Looks up the threads that locks name as their owners. A name that two threads share names neither. */
    private void findNamed(Map<String, Integer> named) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < dump.size(); i++) {
            String name = dump.ref(i).displayName();
            if (named.containsKey(name)) {
                named.put(name, seen.add(name) ? i : -1);
            }
        }
    }

    /**
     * A thread may enter its own monitor, and leaves it while it waits in it. It hangs where it parks without a limit for a synchroniser
     * that lists it as the owner and lets nobody in twice, or for a future that only it can complete.
     */
    private boolean waitsForItself(int thread, Lock lock) {
        return dump.state(thread) == ThreadState.WAITING
                && !isClassInitialisation(lock)
                && (WaitKinds.of(dump, thread) == WaitKind.LOCK
                        || WaitKinds.of(dump, thread) == WaitKind.JOIN
                        || acquires(thread));
    }

    /** Whether a thread is in the queue of a synchroniser, and not in that of one of its conditions. */
    private boolean acquires(int thread) {
        int stack = dump.stack(thread);
        List<Frame> frames = stack < 0 ? List.of() : dump.frames(stack);
        return frames.stream()
                .limit(QUEUE_DEPTH)
                .anyMatch(frame -> frame.className().endsWith(".AbstractQueuedSynchronizer")
                        && frame.method().startsWith("acquire"));
    }

    private boolean waitsForNotification(int index, Lock lock) {
        if (isClassInitialisation(lock) || dump.state(index) == ThreadState.BLOCKED) {
            return false;
        }
        ThreadInfo thread = dump.thread(index);
        for (ThreadInfo.LockLine line : thread.lockLines()) {
            if (line.text().contains(lock.id())) {
                return line.text().startsWith("waiting on");
            }
        }
        Frame top = thread.frames().isEmpty() ? null : thread.frames().getFirst();
        return top != null
                && top.className().equals("java.lang.Object")
                && top.method().startsWith("wait");
    }

    /** All edges, by waiter. */
    public List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (Edge edge : out) {
            if (edge != null) {
                edges.add(edge);
            }
        }
        return List.copyOf(edges);
    }

    /** The thread that {@code waiter} waits for. */
    public OptionalInt ownerOf(int waiter) {
        return out[waiter] == null ? OptionalInt.empty() : OptionalInt.of(out[waiter].owner());
    }

    /** Deadlocks: threads in the order they wait, the lowest index first; ordered by that. */
    public List<List<Integer>> cycles() {
        return cycles;
    }

    /** How many threads wait for {@code thread}, directly or behind others; in a deadlock the other members count. */
    public int waitingBehind(int thread) {
        return waiting[thread];
    }

    /** The threads that wait for {@code thread}, directly or behind others, ascending. */
    public List<Integer> waitersBehind(int thread) {
        int[] first = new int[out.length];
        int[] next = new int[out.length];
        Arrays.fill(first, -1);
        for (int i = 0; i < out.length; i++) {
            if (out[i] != null) {
                next[i] = first[out[i].owner()];
                first[out[i].owner()] = i;
            }
        }
        BitSet behind = new BitSet(out.length);
        int[] queue = new int[out.length];
        int tail = 0;
        queue[tail++] = thread;
        for (int head = 0; head < tail; head++) {
            for (int waiter = first[queue[head]]; waiter >= 0; waiter = next[waiter]) {
                if (waiter != thread && !behind.get(waiter)) {
                    behind.set(waiter);
                    queue[tail++] = waiter;
                }
            }
        }
        return behind.stream().boxed().toList();
    }

    /** How many threads the longest line behind {@code thread} has, each waiting for the one before it; in a deadlock that of the cycle. */
    public int chainBehind(int thread) {
        return chain[thread];
    }

    /** Where jams begin: threads that wait for nobody and deadlocks, those with most waiters first, then in file order. */
    public List<Blocker> rootBlockers() {
        List<Blocker> blockers = new ArrayList<>();
        for (int i = 0; i < out.length; i++) {
            if (out[i] == null && waiting[i] > 0) {
                blockers.add(new Blocker(List.of(i), false, waiting[i]));
            }
        }
        for (List<Integer> cycle : cycles) {
            blockers.add(new Blocker(cycle, true, waiting[cycle.getFirst()] - (cycle.size() - 1)));
        }
        blockers.sort(Comparator.comparingInt(Blocker::waiting)
                .reversed()
                .thenComparing(blocker -> blocker.threads().getFirst()));
        return List.copyOf(blockers);
    }

    /** Locks that two or more threads wait to own and nobody is known to hold, most waiters first. */
    public List<Ownerless> ownerless() {
        Map<String, List<Integer>> waiters = new LinkedHashMap<>();
        byte[] kinds = WaitKinds.all(dump, Job.quiet());
        for (int i = 0; i < out.length; i++) {
            boolean locks = out[i] == null && kinds[i] == WaitKind.LOCK.ordinal();
            Lock lock = locks ? dump.waitingOn(i) : null;
            if (lock != null) {
                waiters.computeIfAbsent(lock.id(), k -> new ArrayList<>()).add(i);
            }
        }
        List<Ownerless> found = new ArrayList<>();
        waiters.values().stream().filter(list -> list.size() > 1).forEach(list -> {
            Lock lock = dump.waitingOn(list.getFirst());
            if (lock != null) {
                found.add(new Ownerless(lock, List.copyOf(list)));
            }
        });
        found.sort(Comparator.comparingInt((Ownerless o) -> o.waiters().size()).reversed());
        return List.copyOf(found);
    }

    private List<List<Integer>> findCycles() {
        List<List<Integer>> found = new ArrayList<>();
        int[] seenFrom = new int[out.length];
        Arrays.fill(seenFrom, -1);
        for (int start = 0; start < out.length; start++) {
            int at = start;
            while (seenFrom[at] < 0 && out[at] != null) {
                seenFrom[at] = start;
                at = out[at].owner();
            }
            if (out[at] != null && seenFrom[at] == start) {
                found.add(cycleFrom(at));
            }
        }
        found.sort(Comparator.comparing(List::getFirst));
        return List.copyOf(found);
    }

    private List<Integer> cycleFrom(int any) {
        int lowest = any;
        for (int at = out[any].owner(); at != any; at = out[at].owner()) {
            lowest = Math.min(lowest, at);
        }
        List<Integer> cycle = new ArrayList<>();
        int at = lowest;
        do {
            cycle.add(at);
            at = out[at].owner();
        } while (at != lowest);
        return List.copyOf(cycle);
    }

    /** Leaves first, each adds itself and what is behind it to its owner; cycles are left over and share one sum. */
    private int[] countWaiting() {
        int[] in = new int[out.length];
        for (Edge edge : out) {
            if (edge != null) {
                in[edge.owner()]++;
            }
        }
        int[] behind = new int[out.length];
        int[] queue = new int[out.length];
        int tail = 0;
        for (int i = 0; i < out.length; i++) {
            if (in[i] == 0) {
                queue[tail++] = i;
            }
        }
        for (int head = 0; head < tail; head++) {
            Edge edge = out[queue[head]];
            if (edge != null) {
                behind[edge.owner()] += behind[queue[head]] + 1;
                chain[edge.owner()] = Math.max(chain[edge.owner()], chain[queue[head]] + 1);
                if (--in[edge.owner()] == 0) {
                    queue[tail++] = edge.owner();
                }
            }
        }
        for (List<Integer> cycle : cycles) {
            int all = cycle.size() - 1;
            int longest = 0;
            for (int member : cycle) {
                all += behind[member];
                longest = Math.max(longest, chain[member]);
            }
            for (int member : cycle) {
                behind[member] = all;
                chain[member] = longest;
            }
        }
        return behind;
    }
}
