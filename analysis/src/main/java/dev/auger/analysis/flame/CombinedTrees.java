package dev.auger.analysis.flame;

import dev.auger.analysis.flame.TreeFacts.Missing;
import dev.auger.analysis.flame.TreeFacts.OnCpu;
import dev.auger.analysis.spans.BlockingSpans;
import dev.auger.analysis.spans.SampledState;
import dev.auger.analysis.spans.SamplingPeriods;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.time.TimeRange;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time threads spent blocked, of all kinds together, and the same beside the time they ran. No instant of a thread counts twice,
 * see {@link BlockingSpans}; unlike in the tree of one kind, a span counts with the part of it that lies in the filter's time range.
 */
final class CombinedTrees {

    /** Samples of running threads, in order of trust: CPU time was used, Java code was run, a thread was seen running. */
    private static final List<SampleKind> RUNNING = List.of(SampleKind.CPUTIME, SampleKind.CPU, SampleKind.WALL);

    private final Recording recording;
    private final CallTreeOptions options;
    private final SampleFilter filter;
    private final TimeRange range;
    private final Job job;
    private final CallTreeBuilder builder;
    private final BlockingSpans spans;
    private final IdleStacks idle;
    private final int[] threadNames;
    private final int[] kindNames = new int[BlockingSpans.KINDS.size()];
    private final StackSums sums = new StackSums();
    private final BitSet counted = new BitSet();
    private long whole;
    private long parts;
    private long idleNanos;
    private long idleSpans;

    private CombinedTrees(Recording recording, CallTreeOptions options, SampleFilter filter, Job job) {
        this.recording = recording;
        this.options = options;
        this.filter = filter.withoutRange();
        this.range = filter.range() == null ? new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE) : filter.range();
        this.job = job;
        builder = new CallTreeBuilder(recording.stacks(), options);
        spans = BlockingSpans.of(recording, this.filter::testButState, job);
        idle = new IdleStacks(recording.stacks());
        threadNames = CallTrees.threadNames(recording.threads(), options.families(), builder.names());
        for (int k = 0; k < kindNames.length; k++) {
            kindNames[k] = builder.names().of(kindName(BlockingSpans.KINDS.get(k)));
        }
    }

    /** {@code [park]}: what the node of a kind of blocking is called. */
    static String kindName(SampleKind kind) {
        return "[" + kind.id() + "]";
    }

    static CallTree offCpu(Recording r, CallTreeOptions options, SampleFilter filter, Job job) {
        CombinedTrees made = new CombinedTrees(r, options, filter, job);
        for (int t = -1; t < r.threads().size(); t++) {
            made.addSpans(t, null);
        }
        made.sums.pour(made.builder, job);
        TreeFacts facts = new TreeFacts(List.of(), Optional.of(made.waits()), Optional.empty());
        return made.builder.build(made.events(null), facts, job);
    }

    static CallTree onOff(Recording r, CallTreeOptions options, SampleFilter filter, SamplingPeriods periods, Job job) {
        CombinedTrees made = new CombinedTrees(r, options, filter, job);
        List<Samples> present = RUNNING.stream()
                .flatMap(kind -> r.samples(kind).filter(s -> s.size() > 0).stream())
                .toList();
        Samples source = present.stream()
                .filter(s -> periods.nanos(s.kind()).isPresent())
                .findFirst()
                .orElse(null);
        OnCpu onCpu;
        if (source == null) {
            for (int t = -1; t < r.threads().size(); t++) {
                made.addSpans(t, null);
            }
            onCpu = OnCpu.without(present.isEmpty() ? Missing.NO_SAMPLES : Missing.PERIOD_UNKNOWN);
        } else {
            onCpu = made.addBoth(source, periods.nanos(source.kind()).getAsLong());
        }
        made.sums.pour(made.builder, job);
        TreeFacts facts = new TreeFacts(List.of(), Optional.of(made.waits()), Optional.of(onCpu));
        return made.builder.build(made.events(source), facts, job);
    }

    private TreeFacts.Waits waits() {
        return new TreeFacts.Waits(idleNanos, idleSpans, options.hideIdle(), whole - parts);
    }

    private String events(@Nullable Samples source) {
        StringBuilder events = new StringBuilder(source == null ? "" : source.event());
        for (SampleKind kind : BlockingSpans.KINDS) {
            recording
                    .samples(kind)
                    .filter(s -> s.size() > 0)
                    .ifPresent(s -> events.append(events.isEmpty() ? "" : "+").append(s.event()));
        }
        return events.toString();
    }

    private void addSpans(int thread, @Nullable Union union) {
        if (thread >= 0 && spans.size(thread) == 0) {
            return;
        }
        int[] labels = new int[BlockingSpans.KINDS.size()];
        Arrays.fill(labels, -1);
        spans.sweep(
                thread,
                new BlockingSpans.Sink() {
                    @Override
                    public void begins(long from, long to) {
                        whole += clipped(from, to);
                    }

                    @Override
                    public void part(int span, SampleKind kind, long from, long to) {
                        int at = BlockingSpans.KINDS.indexOf(kind);
                        if (labels[at] < 0) {
                            labels[at] = label(thread, kindNames[at]);
                        }
                        add(labels[at], span, from, to, union);
                    }
                },
                job);
    }

    private void add(int label, int span, long from, long to, @Nullable Union union) {
        if (union != null) {
            union.add(from, to);
        }
        long start = Math.max(from, range.start());
        long end = Math.min(to, range.end());
        boolean first = !counted.get(span);
        if (end < start || end == start && !(from == to && range.contains(from))) {
            return;
        }
        counted.set(span);
        parts += end - start;
        int stack = spans.stack(span);
        if (idle.contains(stack)) {
            idleNanos += end - start;
            idleSpans += first ? 1 : 0;
            if (options.hideIdle()) {
                return;
            }
        }
        sums.add(label, stack, end - start, first ? 1 : 0, 0);
    }

    private long clipped(long from, long to) {
        return Math.max(0, Math.min(to, range.end()) - Math.max(from, range.start()));
    }

    private int label(int thread, int kind) {
        int name = threadNames[thread + 1];
        if (options.what().equals(FlameKind.ON_OFF)) {
            return sums.label(name, kind);
        }
        return options.byThread() ? sums.label(kind, name) : sums.label(kind, -1);
    }

    /** Samples stand for time their thread ran, unless a measured span of the thread covers them: then that was measured. */
    private OnCpu addBoth(Samples source, long period) {
        int onCpu = builder.names().of(FrameNames.ON_CPU);
        int offCpu = builder.names().of(FrameNames.OFF_CPU);
        SampledState[] states = SampledState.table(recording);
        SamplesByThread byThread = SamplesByThread.of(
                recording,
                source,
                (s, i) -> filter.test(s, i) && range.contains(s.time().get(i)),
                job);
        long total = 0;
        long covered = 0;
        int sampledThreads = 0;
        for (int t = -1; t < recording.threads().size(); t++) {
            job.check();
            int from = byThread.from(t);
            int to = byThread.to(t);
            Union union = new Union();
            addSpans(t, to > from ? union : null);
            sampledThreads += to > from ? 1 : 0;
            for (int i = from; i < to; i++) {
                int sample = byThread.sample(i);
                long periods = source.weight().get(sample);
                if (t >= 0 && union.contains(source.time().get(sample))) {
                    covered += periods;
                    continue;
                }
                boolean off = SampledState.at(states, source, sample).offCpu();
                int stack = source.stack().get(sample);
                if (off && idle.contains(stack)) {
                    idleNanos += periods * period;
                    idleSpans++;
                    if (options.hideIdle()) {
                        continue;
                    }
                }
                total += periods;
                sums.add(label(t, off ? offCpu : onCpu), stack, periods * period, 1, periods);
            }
        }
        long looks =
                Math.max(1, clipped(recording.range().start(), recording.range().end()) / Math.max(1, period));
        return new OnCpu(Optional.of(source.kind()), Optional.empty(), period, total, covered, looks * sampledThreads);
    }
}
