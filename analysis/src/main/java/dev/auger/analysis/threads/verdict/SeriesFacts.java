package dev.auger.analysis.threads.verdict;

import dev.auger.analysis.threads.Indexes;
import dev.auger.analysis.threads.SeriesChanges;
import dev.auger.analysis.threads.SeriesChanges.Still;
import dev.auger.analysis.threads.WaitForGraph;
import dev.auger.analysis.threads.WaitKind;
import dev.auger.analysis.threads.WaitKinds;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.trail.Finding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The dumps of one process as rules look at them: the last in detail, the others for the trend. */
final class SeriesFacts {

    /** Whether a thread of a dump counts. */
    @FunctionalInterface
    interface Test {
        boolean test(ThreadDump dump, int thread);
    }

    private static final WaitKind[] KINDS = WaitKind.values();

    private final List<ThreadDump> dumps;
    private final ThreadDump last;
    private final SeriesChanges changes;
    private final WaitForGraph graph;
    private final BitSet stuck = new BitSet();
    private final IdentityHashMap<ThreadDump, byte[]> kindsOf = new IdentityHashMap<>();
    private final Job job;

    SeriesFacts(List<ThreadDump> dumps, Job job) {
        this.dumps = dumps;
        this.last = dumps.getLast();
        this.job = job;
        this.changes = SeriesChanges.of(dumps, job);
        this.graph = WaitForGraph.of(last);
        for (ThreadDump dump : dumps) {
            kindsOf.put(dump, WaitKinds.all(dump, job));
        }
        if (dumps.size() >= SeriesChanges.TREND) {
            for (Still still : changes.still()) {
                stuck.set(still.line().indexes().getLast());
            }
        }
    }

    ThreadDump last() {
        return last;
    }

    int size() {
        return last.size();
    }

    SeriesChanges changes() {
        return changes;
    }

    WaitForGraph graph() {
        return graph;
    }

    boolean isGo() {
        return last.platform() == ThreadDump.Platform.GO;
    }

    void check() {
        job.check();
    }

    WaitKind kind(int thread) {
        return kind(last, thread);
    }

    WaitKind kind(ThreadDump dump, int thread) {
        byte[] known = kindsOf.get(dump);
        return known == null ? WaitKinds.of(dump, thread) : KINDS[known[thread]];
    }

    /** Whether a thread has stood still in at least three dumps. */
    boolean stuck(int thread) {
        return stuck.get(thread);
    }

    List<Frame> frames(int thread) {
        int stack = last.stack(thread);
        return stack < 0 ? List.of() : last.frames(stack);
    }

    /** For each dump, its stacks one of whose frames passes, by {@code pkg.Class.method}. */
    Test onStack(Predicate<String> frame) {
        IdentityHashMap<ThreadDump, BitSet> found = new IdentityHashMap<>();
        for (ThreadDump dump : dumps) {
            BitSet stacks = new BitSet();
            for (int s = 0; s < dump.stackCount(); s++) {
                for (Frame f : dump.frames(s)) {
                    if (frame.test(f.qualifiedName())) {
                        stacks.set(s);
                        break;
                    }
                }
            }
            found.put(dump, stacks);
            job.check();
        }
        return (dump, thread) -> {
            BitSet stacks = found.get(dump);
            return stacks != null && dump.stack(thread) >= 0 && stacks.get(dump.stack(thread));
        };
    }

    /** Threads of the last dump that count. */
    List<Integer> threads(Test test) {
        return new Indexes(
                IntStream.range(0, last.size()).filter(i -> test.test(last, i)).toArray());
    }

    /** How many threads count in each dump. */
    List<Integer> trend(Test test) {
        List<Integer> counts = new ArrayList<>();
        for (ThreadDump dump : dumps) {
            int count = 0;
            for (int i = 0; i < dump.size(); i++) {
                count += test.test(dump, i) ? 1 : 0;
            }
            counts.add(count);
        }
        return counts;
    }

    /** Strong if the numbers grew from dump to dump, or all threads stood still in three; a hint of a single dump otherwise. */
    Finding.Level level(List<Integer> trend, List<Integer> threads) {
        boolean still = !threads.isEmpty() && threads.stream().allMatch(this::stuck);
        return still || SeriesChanges.grows(trend) ? Finding.Level.STRONG : Finding.Level.HINT;
    }

    /** The verdict on threads that pass a test, graded by {@link #level}. */
    Verdict verdict(String pattern, Test test, String place) {
        List<Integer> threads = threads(test);
        List<Integer> trend = trend(test);
        return verdict(pattern, level(trend, threads), trend, place, threads);
    }

    Verdict verdict(String pattern, Finding.Level level, List<Integer> trend, String place, List<Integer> threads) {
        return new Verdict(
                pattern,
                level,
                threads.size(),
                trend,
                place,
                threads,
                threads.isEmpty() ? List.of() : frames(threads.getFirst()));
    }

    /** Name of the first frame of a thread that passes, without its package; empty if none does. */
    String firstFrame(int thread, Predicate<String> frame) {
        return frames(thread).stream()
                .filter(f -> frame.test(f.qualifiedName()))
                .findFirst()
                .map(Names::shortFrame)
                .orElse("");
    }
}
