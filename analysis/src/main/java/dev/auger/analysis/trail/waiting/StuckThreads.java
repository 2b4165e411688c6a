package dev.auger.analysis.trail.waiting;

import dev.auger.analysis.threads.WaitForGraph;
import dev.auger.analysis.threads.WaitKind;
import dev.auger.analysis.threads.WaitKinds;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.ThreadRef;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Threads that every dump shows waiting at the same line of own code for the same thing, put together by what they wait for. Cycles of
 * locks are left to {@link DeadlockRule}.
 *
 * @param kind what they wait for
 * @param threads as in the last dump, in its order
 * @param sites line of own code each waits at
 * @param lock what they are parked for, or null if the dump does not say
 * @param owner who holds it, or null
 * @param ownCode tells the user's own code
 */
record StuckThreads(
        WaitKind kind,
        List<ThreadInfo> threads,
        List<Site> sites,
        ThreadInfo.@Nullable Lock lock,
        @Nullable ThreadInfo owner,
        OwnCode ownCode) {

    /** Where a thread waits. */
    private record Place(WaitKind kind, Site site, String lock) {}

    /**
     * @param dumps of one process, in order of time
     * @return by number of threads, largest first
     */
    static List<StuckThreads> in(List<ThreadDump> dumps, OwnCode ownCode) {
        ThreadDump last = dumps.getLast();
        WaitForGraph graph = WaitForGraph.of(last);
        BitSet deadlocked = new BitSet();
        graph.cycles().forEach(cycle -> cycle.forEach(deadlocked::set));
        List<Map<String, List<Integer>>> before = dumps.subList(0, dumps.size() - 1).stream()
                .map(StuckThreads::byName)
                .toList();
        Map<Integer, Place> still = new TreeMap<>();
        for (int t = 0; t < last.size(); t++) {
            Place place = deadlocked.get(t) ? null : place(last.thread(t), ownCode);
            if (place != null && wasThere(dumps, before, last.ref(t), place, ownCode)) {
                still.put(t, place);
            }
        }
        byCaller(last, ownCode, still);
        Map<String, List<Integer>> groups = new TreeMap<>();
        still.forEach((t, place) ->
                groups.computeIfAbsent(key(place), k -> new ArrayList<>()).add(t));
        return groups.values().stream()
                .map(members -> of(last, graph, members, still, ownCode))
                .sorted(Comparator.comparingInt((StuckThreads s) -> -s.threads().size()))
                .toList();
    }

    /**
     * A method that several others wait through says nothing of what they wait for, so the line that calls it stands for them: a helper that
     * waits for a future is called by all who have one.
     */
    private static void byCaller(ThreadDump dump, OwnCode ownCode, Map<Integer, Place> still) {
        Map<Site, Set<Site>> callers = new HashMap<>();
        Map<Integer, Site> callerOf = new HashMap<>();
        still.forEach((t, place) -> caller(dump.thread(t), ownCode, place.site())
                .ifPresent(caller -> {
                    callers.computeIfAbsent(place.site(), s -> new HashSet<>()).add(caller);
                    callerOf.put(t, caller);
                }));
        still.replaceAll((t, place) -> {
            Site caller = callerOf.get(t);
            boolean shared = callers.getOrDefault(place.site(), Set.of()).size() > 1
                    && place.kind() != WaitKind.LOCK
                    && place.kind() != WaitKind.COND
                    && place.kind() != WaitKind.CHAN_RECV;
            return shared && caller != null ? new Place(place.kind(), caller, place.lock()) : place;
        });
    }

    /** The line of another own class that called a method. */
    private static Optional<Site> caller(ThreadInfo thread, OwnCode ownCode, Site site) {
        return thread.frames().stream()
                .filter(ownCode::test)
                .filter(f -> !Names.outerClass(f.className()).equals(Names.outerClass(site.className())))
                .findFirst()
                .map(Site::of);
    }

    private static StuckThreads of(
            ThreadDump dump, WaitForGraph graph, List<Integer> members, Map<Integer, Place> places, OwnCode ownCode) {
        List<ThreadInfo> threads = members.stream().map(dump::thread).toList();
        List<Site> sites = members.stream()
                .map(t -> Optional.ofNullable(places.get(t)).orElseThrow().site())
                .toList();
        ThreadInfo owner = graph.edges().stream()
                .filter(e -> e.waiter() == members.getFirst())
                .findFirst()
                .map(e -> dump.thread(e.owner()))
                .orElse(null);
        return new StuckThreads(
                WaitKinds.of(threads.getFirst()),
                threads,
                sites,
                threads.getFirst().waitingOn(),
                owner,
                ownCode);
    }

    /** One lock may be asked for in several lines; waits for others' work are told apart by where they are. */
    private static String key(Place place) {
        return place.kind() == WaitKind.LOCK && !place.lock().isEmpty()
                ? "lock " + place.lock()
                : place.kind() + " " + place.site();
    }

    private static @Nullable Place place(ThreadInfo thread, OwnCode ownCode) {
        WaitKind kind = WaitKinds.of(thread);
        boolean waits = kind == WaitKind.LOCK
                || kind == WaitKind.JOIN
                || kind == WaitKind.COND
                || kind == WaitKind.CHAN_SEND
                || kind == WaitKind.CHAN_RECV
                || kind == WaitKind.IO && SocketSides.readsForever(thread.frames());
        Optional<Frame> own = thread.frames().stream().filter(ownCode::test).findFirst();
        if (!waits || own.isEmpty()) {
            return null;
        }
        ThreadInfo.Lock lock = thread.waitingOn();
        return new Place(kind, Site.of(own.get()), lock == null ? "" : lock.id());
    }

    private static boolean wasThere(
            List<ThreadDump> dumps,
            List<Map<String, List<Integer>>> before,
            ThreadRef ref,
            Place place,
            OwnCode ownCode) {
        for (int d = 0; d < before.size(); d++) {
            ThreadDump dump = dumps.get(d);
            boolean there = false;
            for (int t : before.get(d).getOrDefault(ref.name(), List.of())) {
                Place then = dump.ref(t).matches(ref) ? place(dump.thread(t), ownCode) : null;
                // Addresses of locks may change between dumps, when the collector moves them.
                there |= then != null
                        && then.kind() == place.kind()
                        && then.site().equals(place.site());
            }
            if (!there) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<Integer>> byName(ThreadDump dump) {
        Map<String, List<Integer>> byName = new HashMap<>();
        for (int t = 0; t < dump.size(); t++) {
            byName.computeIfAbsent(dump.name(t), n -> new ArrayList<>()).add(t);
        }
        return byName;
    }

    /**
     * The line to look at. Of several threads that wait for one lock, one may have come through a method in which the others ask for
     * it: it holds the lock already, in a way that has no owner (a read lock, a permit), and waits for itself.
     */
    Site line() {
        Optional<Held> again = holdsOne();
        if (again.isPresent()) {
            return again.get().line();
        }
        for (int t = 0; t < threads.size(); t++) {
            ThreadInfo thread = threads.get(t);
            Site at = sites.get(t);
            for (Frame frame : thread.frames()) {
                Site caller = Site.of(frame);
                boolean past = sites.stream()
                        .anyMatch(s -> s.qualifiedMethod().equals(caller.qualifiedMethod())
                                && !caller.qualifiedMethod().equals(at.qualifiedMethod())
                                && caller.line() > s.line());
                if (past) {
                    return at;
                }
            }
        }
        return mostCommon();
    }

    /**
     * A thread that waits in a method for what it was given by the same method further out, which goes on below it.
     *
     * @param thread position of the thread
     * @param line what it does meanwhile that asks for another one
     */
    private record Held(int thread, Site line) {}

    private Optional<Held> holdsOne() {
        for (int t = 0; t < threads.size(); t++) {
            Site at = sites.get(t);
            List<Site> stack = threads.get(t).frames().stream().map(Site::of).toList();
            int asking = stack.indexOf(at);
            for (int p = asking + 1; asking >= 0 && p < stack.size(); p++) {
                boolean holds = stack.get(p).qualifiedMethod().equals(at.qualifiedMethod())
                        && stack.get(p).line() > at.line();
                if (holds) {
                    return Optional.of(new Held(t, within(stack.subList(asking, p), at)));
                }
            }
        }
        return Optional.empty();
    }

    /** The outermost line of another class between the two; where there is none, the one that asks. */
    private Site within(List<Site> between, Site at) {
        return between.reversed().stream()
                .filter(s -> s.line() > 0
                        && ownCode.test(s.className())
                        && !Names.outerClass(s.className()).equals(Names.outerClass(at.className())))
                .findFirst()
                .orElse(at);
    }

    /** Whether a thread waits for one more of what it has already. */
    boolean wantsAnother() {
        return holdsOne().isPresent();
    }

    /** Whether {@link #line} is that of a thread that waits for itself. */
    boolean waitsForItself() {
        return sites.stream().distinct().count() > 1 && !line().equals(mostCommon());
    }

    private Site mostCommon() {
        Map<Site, Integer> counts = new HashMap<>();
        sites.forEach(s -> counts.merge(s, 1, Integer::sum));
        return sites.stream()
                .max(Comparator.comparingInt((Site s) -> counts.getOrDefault(s, 0)))
                .orElseThrow();
    }

    /** A thread that waits at {@link #line}. */
    ThreadInfo example() {
        return threads.get(holdsOne().map(Held::thread).orElseGet(() -> sites.indexOf(line())));
    }

    /** Whether all of them are workers of an executor, which run one task at a time. */
    boolean areWorkers() {
        return threads.stream()
                .allMatch(t -> t.frames().stream()
                        .anyMatch(f -> f.className().equals("java.util.concurrent.ThreadPoolExecutor")
                                        && f.method().equals("runWorker")
                                || f.className().equals("java.util.concurrent.ForkJoinWorkerThread")));
    }
}
