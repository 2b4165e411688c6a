package dev.auger.analysis.threads;

import dev.auger.model.Frame;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long threads have waited at least, as far as a series of dumps can tell: a thread that waits for the same lock with the same stack
 * in one dump and the next, and used no CPU time to speak of, has waited in between. One dump alone tells nothing.
 */
public final class WaitTimes {

    /** CPU time between two dumps below which a thread counts as having done nothing. */
    private static final double STOOD_STILL_MILLIS = 10;

    private WaitTimes() {}

    /**
     * @param dump the dump to explain
     * @param all dumps of the same process, in any order; those without a time and later ones are left out
     * @return seconds for each thread of {@code dump}, a lower bound; not-a-number where nothing is known
     */
    public static double[] atLeast(ThreadDump dump, List<ThreadDump> all, Job job) {
        double[] seconds = new double[dump.size()];
        Arrays.fill(seconds, Double.NaN);
        Moment now = dump.at();
        if (now == null) {
            return seconds;
        }
        List<ThreadDump> earlier = earlier(now, dump, all);
        int[] threads = waiting(dump);
        for (ThreadDump before : earlier) {
            job.check();
            Map<Object, Integer> then = index(before);
            int kept = 0;
            for (int thread : threads) {
                Integer old = then.get(key(dump, thread));
                if (old != null && sameWait(dump, thread, before, old)) {
                    Moment at = before.at();
                    seconds[thread] = at == null ? Double.NaN : (now.epochNanos() - at.epochNanos()) / 1e9;
                    threads[kept++] = thread;
                }
            }
            // Whoever did something else in this dump has not waited since an earlier one.
            threads = Arrays.copyOf(threads, kept);
        }
        return seconds;
    }

    /** Latest first. */
    private static List<ThreadDump> earlier(Moment now, ThreadDump dump, List<ThreadDump> all) {
        record Timed(Moment at, ThreadDump dump) {}
        List<Timed> timed = new ArrayList<>();
        for (ThreadDump other : all) {
            Moment at = other.at();
            if (other != dump && at != null && at.zoned() == now.zoned() && at.compareTo(now) < 0) {
                timed.add(new Timed(at, other));
            }
        }
        timed.sort(Comparator.comparing(Timed::at).reversed());
        return timed.stream().map(Timed::dump).toList();
    }

    private static int[] waiting(ThreadDump dump) {
        int[] threads = new int[dump.size()];
        int n = 0;
        for (int i = 0; i < threads.length; i++) {
            if (dump.waitingOn(i) != null) {
                threads[n++] = i;
            }
        }
        return Arrays.copyOf(threads, n);
    }

    private static Map<Object, Integer> index(ThreadDump dump) {
        Map<Object, Integer> threads = new HashMap<>();
        for (int i = 0; i < dump.size(); i++) {
            if (dump.waitingOn(i) != null) {
                threads.put(key(dump, i), i);
            }
        }
        return threads;
    }

    private static Object key(ThreadDump dump, int thread) {
        return dump.javaId(thread) > 0 ? (Object) dump.javaId(thread) : dump.name(thread);
    }

    private static boolean sameWait(ThreadDump a, int thread, ThreadDump b, int then) {
        return sameLock(a.waitingOn(thread), b.waitingOn(then))
                && stoodStill(a.cpuMillis(thread), b.cpuMillis(then))
                && sameStack(frames(a, thread), frames(b, then));
    }

    private static List<Frame> frames(ThreadDump dump, int thread) {
        int stack = dump.stack(thread);
        return stack < 0 ? List.of() : dump.frames(stack);
    }

    /**
     * A worker that queues behind a busy lock is found in the same place again and again, and has worked in between: only a
     * thread that used next to no CPU time between the dumps has waited all the while. Unknown CPU time proves nothing.
     */
    private static boolean stoodStill(double cpu, double before) {
        return cpu >= 0 && before >= 0 && Math.abs(cpu - before) < STOOD_STILL_MILLIS;
    }

    private static boolean sameLock(@Nullable Lock a, @Nullable Lock b) {
        // The collector moves objects, so an address may change; the class and the stack together still say it.
        return a != null && b != null && a.className().equals(b.className());
    }

    private static boolean sameStack(List<Frame> a, List<Frame> b) {
        return a.size() == b.size() && DumpSeries.sameTop(a, b, a.size());
    }
}
