package dev.auger.analysis.threads.verdict;

import dev.auger.analysis.threads.SeriesChanges;
import dev.auger.model.trail.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Too many threads: a pool or a timer made for every call, children of processes, or just a flood. */
final class ThreadNumberVerdict implements VerdictRule {

    private static final Pattern OWN_POOL = Pattern.compile("pool-(\\d{1,9})-thread-1");
    private static final int POOLS = 20;
    private static final int TIMERS = 10;
    private static final int PLATFORM = 1000;
    private static final int FLOOD = 100_000;
    private static final int REAPERS = 3;

    @Override
    public List<Verdict> verdicts(SeriesFacts in) {
        List<Verdict> found = new ArrayList<>();
        if (in.isGo()) {
            flood(in, (dump, i) -> true, "goroutines", found);
            return found;
        }
        pools(in, found);
        add(in, "L007-1", (dump, i) -> isTimer(dump.name(i)), "java.util.Timer", TIMERS, found);
        Verdict reapers =
                in.verdict("L020-1", (dump, i) -> dump.name(i).startsWith("process reaper"), "process reaper");
        if (reapers.count() >= REAPERS && SeriesChanges.grows(reapers.trend())) {
            found.add(reapers);
        }
        add(in, "S002-1", (dump, i) -> !dump.virtual(i), "", PLATFORM, found);
        flood(in, (dump, i) -> dump.virtual(i), "", found);
        return found;
    }

    private static void add(
            SeriesFacts in, String pattern, SeriesFacts.Test test, String place, int least, List<Verdict> found) {
        Verdict verdict = in.verdict(pattern, test, place);
        if (verdict.count() >= least) {
            found.add(verdict);
        }
    }

    /** So many that standing still says nothing: only growth makes it more than a hint. */
    private static void flood(SeriesFacts in, SeriesFacts.Test test, String place, List<Verdict> found) {
        List<Integer> trend = in.trend(test);
        if (trend.getLast() >= FLOOD) {
            Finding.Level level = SeriesChanges.grows(trend) ? Finding.Level.STRONG : Finding.Level.HINT;
            found.add(in.verdict("S003-14", level, trend, place, in.threads(test)));
        }
    }

    /** {@code Timer-0} and following: the names {@code java.util.Timer} gives. */
    private static boolean isTimer(String name) {
        return name.length() > 6
                && name.startsWith("Timer-")
                && name.chars().skip(6).allMatch(c -> c >= '0' && c <= '9');
    }

    /** Executors that nobody gave a name, each with its first thread. */
    private static void pools(SeriesFacts in, List<Verdict> found) {
        SeriesFacts.Test first = (dump, i) -> OWN_POOL.matcher(dump.name(i)).matches();
        List<Integer> threads = in.threads(first);
        Set<String> numbers = new HashSet<>();
        for (int thread : threads) {
            Matcher matcher = OWN_POOL.matcher(in.last().name(thread));
            if (matcher.matches()) {
                numbers.add(matcher.group(1));
            }
        }
        if (numbers.size() >= POOLS) {
            List<Integer> trend = in.trend(first);
            Finding.Level level = SeriesChanges.grows(trend) ? Finding.Level.STRONG : Finding.Level.HINT;
            found.add(in.verdict("S003-3", level, trend, "pool-N-thread-1", threads));
        }
    }
}
