package dev.auger.analysis.threads;

import dev.auger.analysis.threads.DumpSeries.ThreadLine;
import dev.auger.model.Frame;
import dev.auger.model.job.Job;
import dev.auger.model.threads.Creator;
import dev.auger.model.threads.ThreadDump;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What several dumps of one process tell together: who stood still, who came and went, which groups grow, who used the processor. */
public record SeriesChanges(
        DumpSeries series,
        List<Still> still,
        int idleStill,
        List<Growing> growing,
        List<ThreadLine> appeared,
        List<ThreadLine> disappeared,
        List<Busy> busy) {

    /** Upper frames that must stay the same. */
    public static final int TOP_FRAMES = 5;

    /** Least number of dumps that make a trend. */
    public static final int TREND = 3;

    private static final double BLOCKED_MILLIS = 10;
    private static final double SPINNING_SHARE = 0.9;
    private static final double GROWTH = 0.15;

    /** Fewer are the ups and downs of a healthy program. */
    private static final int LEAST_GROWTH = 3;

    /** What a thread that stood still did meanwhile. */
    public enum Meanwhile {
        /** It used nearly a whole processor. */
        SPUN,
        /** It used next to no CPU time. */
        WAITED,
        /** CPU time is not printed, or lies between. */
        UNKNOWN
    }

    /**
     * A thread with the same upper frames in every dump.
     *
     * @param cpuMillis CPU time between the first and the last dump, or -1
     */
    public record Still(ThreadLine line, WaitKind kind, Meanwhile meanwhile, double cpuMillis) {}

    /**
     * A group that grew from every dump to the next.
     *
     * @param state as the runtime says it
     * @param creator who started them, or empty
     * @param frames the whole stack of one member
     * @param counts number of threads in each dump
     * @param lastMembers indexes into the last dump
     */
    public record Growing(
            String state,
            WaitKind kind,
            String creator,
            List<Frame> frames,
            List<Integer> counts,
            List<Integer> lastMembers) {

        public int growth() {
            return counts.getLast() - counts.getFirst();
        }
    }

    /** CPU time of a thread between the first and the last dump that have it. */
    public record Busy(ThreadLine line, double cpuMillis) {}

    /**
     * @param dumps of one process in order of time
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    public static SeriesChanges of(List<ThreadDump> dumps, Job job) {
        DumpSeries series = DumpSeries.of(dumps);
        job.check();
        List<Still> still = new ArrayList<>();
        List<ThreadLine> appeared = new ArrayList<>();
        List<ThreadLine> disappeared = new ArrayList<>();
        List<Busy> busy = new ArrayList<>();
        int idle = 0;
        double span = series.spanMillis();
        for (ThreadLine line : dumps.size() < 2 ? List.<ThreadLine>of() : series.lines()) {
            if (line.indexes().getFirst() < 0) {
                appeared.add(line);
            }
            if (line.indexes().getLast() < 0) {
                disappeared.add(line);
            }
            double cpu = series.cpuMillis(line);
            if (cpu > 0) {
                busy.add(new Busy(line, cpu));
            }
            if (series.stoodStill(line, TOP_FRAMES)) {
                WaitKind kind = WaitKinds.of(dumps.getLast(), line.indexes().getLast());
                if (kind == WaitKind.IDLE_POOL || kind == WaitKind.RUNTIME) {
                    idle++;
                } else {
                    still.add(new Still(line, kind, meanwhile(cpu, span), cpu));
                }
            }
        }
        still.sort(Comparator.comparing(Still::meanwhile)
                .thenComparing(Comparator.comparingDouble(Still::cpuMillis).reversed()));
        busy.sort(Comparator.comparingDouble(Busy::cpuMillis).reversed());
        return new SeriesChanges(
                series,
                List.copyOf(still),
                idle,
                growing(dumps, job),
                List.copyOf(appeared),
                List.copyOf(disappeared),
                List.copyOf(busy));
    }

    private static Meanwhile meanwhile(double cpu, double span) {
        if (cpu < 0) {
            return Meanwhile.UNKNOWN;
        }
        if (span > BLOCKED_MILLIS && cpu >= SPINNING_SHARE * span) {
            return Meanwhile.SPUN;
        }
        return cpu < BLOCKED_MILLIS ? Meanwhile.WAITED : Meanwhile.UNKNOWN;
    }

    /** Whether numbers, one a dump, are a trend: strictly larger each time, over at least three dumps, and by 15 % in all. */
    public static boolean grows(List<Integer> counts) {
        for (int i = 1; i < counts.size(); i++) {
            if (counts.get(i) <= counts.get(i - 1)) {
                return false;
            }
        }
        return counts.size() >= TREND && counts.getLast() - counts.getFirst() >= GROWTH * counts.getFirst();
    }

    private record Key(String state, String upper, String creator) {}

    private static List<Growing> growing(List<ThreadDump> dumps, Job job) {
        if (dumps.size() < TREND) {
            return List.of();
        }
        Interned<Key> keys = new Interned<>();
        List<int[]> numbers = new ArrayList<>();
        for (ThreadDump dump : dumps) {
            numbers.add(numbers(dump, keys, job));
        }
        int groups = keys.values().size();
        int[][] counts = new int[dumps.size()][groups];
        for (int d = 0; d < counts.length; d++) {
            for (int number : numbers.get(d)) {
                if (number >= 0) {
                    counts[d][number]++;
                }
            }
        }
        ThreadDump last = dumps.getLast();
        int[][] members = Indexes.byNumber(numbers.getLast(), groups);
        List<Growing> found = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            List<Integer> series = new ArrayList<>();
            for (int[] count : counts) {
                series.add(count[g]);
            }
            if (grows(series) && series.getLast() - series.getFirst() >= LEAST_GROWTH) {
                Key key = keys.values().get(g);
                int first = members[g][0];
                found.add(new Growing(
                        key.state,
                        WaitKinds.of(last, first),
                        key.creator,
                        last.frames(last.stack(first)),
                        List.copyOf(series),
                        new Indexes(members[g])));
            }
        }
        found.sort(Comparator.comparingInt(Growing::growth)
                .reversed()
                .thenComparing(g -> g.frames().getFirst().qualifiedName())
                .thenComparing(g -> g.lastMembers().getFirst()));
        return List.copyOf(found);
    }

    private static int[] numbers(ThreadDump dump, Interned<Key> keys, Job job) {
        String[] uppers = new String[dump.stackCount()];
        for (int s = 0; s < uppers.length; s++) {
            if ((s & 0xff) == 0) {
                job.check();
            }
            uppers[s] = upper(dump.frames(s));
        }
        int[] numbers = new int[dump.size()];
        for (int i = 0; i < numbers.length; i++) {
            int stack = dump.stack(i);
            numbers[i] =
                    stack < 0 ? -1 : keys.number(new Key(dump.stateText(i), uppers[stack], creator(dump.creator(i))));
        }
        return numbers;
    }

    private static String upper(List<Frame> frames) {
        StringBuilder text = new StringBuilder();
        for (int f = 0; f < Math.min(TOP_FRAMES, frames.size()); f++) {
            text.append(frames.get(f).qualifiedName())
                    .append(':')
                    .append(frames.get(f).line())
                    .append('\n');
        }
        return text.toString();
    }

    private static String creator(@Nullable Creator creator) {
        return creator == null ? "" : creator.frame().qualifiedName();
    }
}
