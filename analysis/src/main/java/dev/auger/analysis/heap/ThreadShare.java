package dev.auger.analysis.heap;

import dev.auger.model.Grade;
import dev.auger.model.ThreadRef;
import dev.auger.model.heap.HeapThread;
import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What chosen threads keep alive: the objects that thread objects dominate. A thread owns the locals of its frames, so that is what
 * would be freed if the thread ended; what two of the chosen threads both reach belongs to neither.
 *
 * @param threads the threads found, as indexes into the heap's threads, by falling retained size, then index; never a thread whose
 *     object is unreachable or not in the dump
 * @param missing chosen threads that none of these is
 * @param grade exact if each thread was found by its Java id, inferred if one was by name alone
 * @param roots the thread objects, by falling retained size, then index; without those that another of them dominates
 * @param bytes what they keep alive, themselves included
 * @param objects number of objects in that
 */
public record ThreadShare(List<Integer> threads, int missing, Grade grade, List<Long> roots, long bytes, long objects) {

    private static final int CHECK = (1 << 10) - 1;

    public ThreadShare {
        threads = List.copyOf(threads);
        roots = List.copyOf(roots);
    }

    /** Looks for threads in a heap dump of their process, by {@link ThreadRef#matches}. */
    public static ThreadShare of(HeapAnalysis analysis, Collection<ThreadRef> chosen, Job job) {
        Search search = new Search(analysis, job);
        int missing = 0;
        int seen = 0;
        for (ThreadRef thread : chosen) {
            if (!search.find(thread)) {
                missing++;
            }
            if ((++seen & CHECK) == 0) {
                job.check();
            }
        }
        return search.share(missing, job);
    }

    /** None of the chosen threads is in the dump. */
    public boolean isEmpty() {
        return threads.isEmpty();
    }

    /** The largest of {@link #roots}, at most {@code limit}. */
    public long[] largest(int limit) {
        return roots.stream().limit(limit).mapToLong(Long::longValue).toArray();
    }

    /** The threads of a heap by what they can be found by; linear in threads and choices, however many have one name. */
    private static final class Search {
        private final HeapAnalysis analysis;
        private final List<HeapThread> threads;
        private final Map<Long, Integer> byId = new HashMap<>();
        private final Map<String, List<Integer>> byName = new HashMap<>();
        /** Those of {@link #byName} that have no id, and so can be a thread that has one. */
        private final Map<String, List<Integer>> byNameOnly = new HashMap<>();

        private final Set<String> named = new HashSet<>();
        private final BitSet exact = new BitSet();
        private final BitSet inferred = new BitSet();

        Search(HeapAnalysis analysis, Job job) {
            this.analysis = analysis;
            this.threads = analysis.heap().threads();
            for (int t = 0; t < threads.size(); t++) {
                HeapThread thread = threads.get(t);
                if ((t & CHECK) == CHECK) {
                    job.check();
                }
                if (thread.object() < 0 || !analysis.reachable(thread.object())) {
                    continue;
                }
                if (thread.javaId() > 0) {
                    byId.putIfAbsent(thread.javaId(), t);
                }
                if (!thread.name().isEmpty()) {
                    byName.computeIfAbsent(thread.name(), n -> new ArrayList<>())
                            .add(t);
                    if (thread.javaId() <= 0) {
                        byNameOnly
                                .computeIfAbsent(thread.name(), n -> new ArrayList<>())
                                .add(t);
                    }
                }
            }
        }

        /** Whether a chosen thread is in the dump. */
        boolean find(ThreadRef chosen) {
            Integer same = chosen.javaId() > 0 ? byId.get(chosen.javaId()) : null;
            if (same != null) {
                exact.set(same);
                return true;
            }
            Map<String, List<Integer>> names = chosen.javaId() > 0 ? byNameOnly : byName;
            List<Integer> found = names.getOrDefault(chosen.name(), List.of());
            if (!found.isEmpty() && named.add((chosen.javaId() > 0 ? "#" : "=") + chosen.name())) {
                found.forEach(inferred::set);
            }
            return !found.isEmpty();
        }

        ThreadShare share(int missing, Job job) {
            BitSet all = new BitSet();
            all.or(exact);
            all.or(inferred);
            LargestFirst order = new LargestFirst(all.cardinality());
            LargestFirst roots = new LargestFirst(all.cardinality());
            Set<Long> objects = new HashSet<>();
            all.stream().forEach(t -> {
                long object = threads.get(t).object();
                order.offer(t, analysis.retainedSize(object));
                objects.add(object);
            });
            long bytes = 0;
            long count = 0;
            for (long object : objects) {
                job.check();
                if (!isInside(object, objects)) {
                    roots.offer(object, analysis.retainedSize(object));
                    bytes += analysis.retainedSize(object);
                    count += analysis.dominatedCount(object);
                }
            }
            inferred.andNot(exact);
            List<Integer> found = new ArrayList<>();
            for (long t : order.items()) {
                found.add((int) t);
            }
            List<Long> tops = new ArrayList<>();
            for (long object : roots.items()) {
                tops.add(object);
            }
            return new ThreadShare(
                    found, missing, inferred.isEmpty() ? Grade.EXACT : Grade.INFERRED, tops, bytes, count);
        }

        /** Whether another of these objects dominates it. Threads are roots, so nearly always there is nothing above. */
        private boolean isInside(long object, Set<Long> others) {
            long above = analysis.immediateDominator(object);
            while (above != HeapAnalysis.ROOT && !others.contains(above)) {
                above = analysis.immediateDominator(above);
            }
            return above != HeapAnalysis.ROOT;
        }
    }
}
