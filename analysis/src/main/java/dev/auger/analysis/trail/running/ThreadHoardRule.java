package dev.auger.analysis.trail.running;

import dev.auger.analysis.threads.WaitKind;
import dev.auger.analysis.threads.WaitKinds;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.SiteIndex;
import dev.auger.analysis.trail.rule.SiteSum;
import dev.auger.analysis.trail.rule.SiteTrail;
import dev.auger.analysis.trail.rule.Spread;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Idle threads that become more and more: executors, schedulers and timers made for a call and never shut down. None of them has a
 * line of own code on its stack, so it takes the starts of threads to tell where they come from; and the starts alone do not tell that
 * they never end, so it takes dumps to tell that.
 */
public final class ThreadHoardRule implements Rule {

    /** Idle threads from which on it is no longer a pool of the size of the machine. */
    static final int IDLE = 20;
    /** Pools with a thread of their own each, which no program makes at its start. */
    static final int POOLS = 10;
    /** Of the threads that were added between the dumps, so many must be idle. */
    private static final int MORE = 5;

    /** What holds threads of its own; an idle one of many hoarded. */
    private static final Set<String> HOLDERS = Set.of(
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.ScheduledThreadPoolExecutor",
            "java.util.concurrent.ForkJoinPool",
            "java.util.TimerThread");

    private static final int CHECK_EVERY = 1 << 16;

    @Override
    public List<Finding> findings(Investigation in) {
        List<ThreadDump> dumps = in.evidence().threadDumps().stream()
                .flatMap(file -> file.dumps().stream())
                .filter(dump -> dump.platform() == ThreadDump.Platform.JVM)
                .toList();
        if (dumps.size() < 2) {
            return List.of();
        }
        int first = idle(in, dumps.getFirst());
        int last = dumps.stream().mapToInt(d -> idle(in, d)).max().orElse(0);
        int pools = pools(in, dumps);
        if (last < IDLE || last - first < MORE || pools < POOLS) {
            return List.of();
        }
        return in
                .evidence()
                .recording()
                .flatMap(r -> r.samples(SampleKind.THREADSTART).flatMap(s -> find(in, r, s, first, last, pools)))
                .stream()
                .toList();
    }

    private static Optional<Finding> find(
            Investigation in, Recording recording, Samples samples, int first, int last, int pools) {
        SiteIndex sites = SiteIndex.of(recording.stacks(), in.ownCode());
        Optional<SiteSum> top = SiteSum.heaviest(samples, sites::of, in.job());
        if (top.isEmpty() || top.get().samples() < POOLS) {
            return Optional.empty();
        }
        Site site = top.get().site();
        if (!Spread.overTime(
                recording, samples, i -> site.equals(sites.of(samples.stack().get(i))))) {
            return Optional.empty();
        }
        Matched matched = Matched.of(
                recording, samples, i -> site.equals(sites.of(samples.stack().get(i))), in.job());
        return Optional.of(new Finding(
                "thread-growth",
                Phrase.of("trail.hoard.title", Quantity.count(last), Quantity.count(pools), site.label()),
                Phrase.of(
                        "trail.hoard.detail",
                        Quantity.count(last),
                        Quantity.count(IDLE),
                        Quantity.count(first),
                        Quantity.count(top.get().samples())),
                Finding.Level.STRONG,
                0.88,
                0.8,
                site.point(),
                SiteTrail.of(in, recording, samples, matched, site, Phrase.of("trail.code.starts"), List.of()),
                List.of(),
                Phrase.of("trail.hoard.remedy", site.label())));
    }

    /** Threads that wait for work and have no own code on their stack. */
    private static int idle(Investigation in, ThreadDump dump) {
        byte[] kinds = WaitKinds.all(dump, in.job());
        boolean[] own = new boolean[dump.stackCount()];
        for (int s = 0; s < own.length; s++) {
            own[s] = dump.frames(s).stream().anyMatch(in.ownCode()::test);
        }
        return (int) IntStream.range(0, dump.size())
                .filter(t -> kinds[t] == WaitKind.IDLE_POOL.ordinal() && !dump.virtual(t))
                .filter(t -> dump.stack(t) >= 0 && !own[dump.stack(t)])
                .count();
    }

    /** How many pools and timers there are: exactly where there is a heap dump, else by the names that nameless ones give their threads. */
    private static int pools(Investigation in, List<ThreadDump> dumps) {
        return in.evidence()
                .heap()
                .map(heap -> {
                    boolean[] holder = new boolean[heap.classCount()];
                    for (int c = 0; c < holder.length; c++) {
                        holder[c] = HOLDERS.contains(heap.heapClass(c).name());
                    }
                    int count = 0;
                    for (long o = 0; o < heap.objectCount(); o++) {
                        if (o % CHECK_EVERY == 0) {
                            in.job().check();
                        }
                        int c = heap.classOf(o);
                        count += c >= 0 && holder[c] && in.analysis(heap).reachable(o) ? 1 : 0;
                    }
                    return count;
                })
                .orElseGet(() -> (int) IntStream.range(0, dumps.getLast().size())
                        .mapToObj(dumps.getLast()::name)
                        .map(ThreadHoardRule::poolName)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .count());
    }

    private static String poolName(String thread) {
        int at = thread.indexOf("-thread-");
        return at > 0 ? thread.substring(0, at) : thread.startsWith("Timer-") ? thread : "";
    }

    @Override
    public List<Limit> limits(Investigation in) {
        return List.of();
    }
}
