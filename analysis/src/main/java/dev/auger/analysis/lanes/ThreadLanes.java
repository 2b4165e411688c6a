package dev.auger.analysis.lanes;

import dev.auger.analysis.series.Bins;
import dev.auger.analysis.spans.BlockingSpans;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.time.Durations;
import dev.auger.model.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each thread was doing in each bin of a part of the recording's time; virtual threads of a family share a lane. Immutable. */
public final class ThreadLanes {

    /** How full a bin is of the state it shows, in steps. */
    public static final int LEVELS = 4;

    /** No more spans of a thread than this are looked at for one that is still open. */
    private static final int LOOK_BACK = 20_000;

    private static final LaneState[] STATES = LaneState.values();

    private final LaneSource source;
    private final TimeRange range;
    private final Bins bins;
    private final byte[][] cells;
    private final long[][] nanos;
    private final long[] samples;
    private final List<List<WokenBy>> wokenBy;

    /**
     * A span of a lane's thread.
     *
     * @param start epoch nanoseconds
     * @param subject class, file or host it is about; empty if not recorded
     * @param stack index into the recording's stacks, or -1
     * @param waker name of the thread that ended it; empty if not recorded
     */
    public record Span(
            SampleKind kind, long start, long nanos, String subject, ThreadRef thread, int stack, String waker) {}

    /** @param wokenBy by lane; empty if nobody is known to have ended a wait of the recording */
    ThreadLanes(
            LaneSource source,
            TimeRange range,
            Bins bins,
            byte[][] cells,
            long[][] nanos,
            long[] samples,
            List<List<WokenBy>> wokenBy) {
        this.source = source;
        this.range = range;
        this.bins = bins;
        this.cells = cells;
        this.nanos = nanos;
        this.samples = samples;
        this.wokenBy = wokenBy;
    }

    /** A state with the share of the bin it took, 0 to 1, in one byte. */
    static byte cell(int state, double share) {
        int level = (int) Math.clamp(Math.ceil(share * LEVELS), 1, LEVELS);
        return (byte) (state | (level - 1) << 4);
    }

    public LaneSource source() {
        return source;
    }

    /** What is drawn. */
    public TimeRange range() {
        return range;
    }

    public Bins bins() {
        return bins;
    }

    /** Number of lanes, in the order threads appear in the recording. */
    public int size() {
        return cells.length;
    }

    /** A thread's name, or a family's. */
    public String name(int lane) {
        return source.threads().name(lane);
    }

    /** Whether a lane is of a family of virtual threads. */
    public boolean isFamily(int lane) {
        return source.threads().isFamily(lane);
    }

    /** The threads of a lane. */
    public List<ThreadRef> threads(int lane) {
        List<ThreadRef> threads = new ArrayList<>();
        for (int m = 0; m < threadCount(lane); m++) {
            threads.add(source.recording().threads().get(source.threads().member(lane, m)));
        }
        return threads;
    }

    public int threadCount(int lane) {
        return source.threads().count(lane);
    }

    /** The state that took most of a bin. */
    public LaneState state(int lane, int bin) {
        return STATES[cells[lane][bin] & 0xF];
    }

    /** State and level in one number, equal for bins that look the same; 0 for no data. */
    public int look(int lane, int bin) {
        return cells[lane][bin];
    }

    /** The state of a {@link #look}. */
    public static LaneState stateOf(int look) {
        return STATES[look & 0xF];
    }

    /** How full of its state a bin is that looks so, 1 to {@link #LEVELS}. */
    public static int levelOf(int look) {
        return (look >> 4) + 1;
    }

    /** Nanoseconds a lane spent in a state: measured, or samples times their period. A family's threads add up. */
    public long nanos(int lane, LaneState state) {
        return nanos[lane][state.ordinal()];
    }

    /** Samples of the lane's threads, whatever their state. */
    public long samples(int lane) {
        return samples[lane];
    }

    /** Nanoseconds not running. */
    public long blocked(int lane) {
        long sum = 0;
        for (LaneState state : STATES) {
            sum += state.offCpu() ? nanos(lane, state) : 0;
        }
        return sum;
    }

    /** Nanoseconds the lane's threads held up by others: blocked, pinned. */
    public long held(int lane) {
        return nanos(lane, LaneState.BLOCKED) + nanos(lane, LaneState.PINNED);
    }

    /**
     * Who ended waits in {@code Object.wait} of a lane's threads that begin in the range, longest first; empty where the recording does
     * not tell.
     */
    public List<WokenBy> wokenBy(int lane) {
        return wokenBy.isEmpty() ? List.of() : wokenBy.get(lane);
    }

    /** How long the spans of a lane's threads took that begin in the range, those of one state. */
    public Durations waits(int lane, LaneState state, Job job) {
        BlockingSpans spans = source.spans();
        Durations.Builder found = new Durations.Builder();
        for (int m = 0; m < threadCount(lane); m++) {
            int thread = source.threads().member(lane, m);
            job.check();
            for (int i = 0; i < spans.size(thread); i++) {
                int span = spans.span(thread, i);
                if (LaneState.of(spans.kind(span)) == state && range.contains(spans.start(span))) {
                    found.add(spans.end(span) - spans.start(span));
                }
            }
        }
        return found.build();
    }

    public boolean isEmpty(int lane) {
        return samples[lane] == 0 && blocked(lane) == 0;
    }

    /** When the first of a lane's threads began, or {@link Long#MIN_VALUE}. */
    public long start(int lane) {
        long start = Long.MAX_VALUE;
        for (int m = 0; m < threadCount(lane); m++) {
            start = Math.min(start, source.lives().start(source.threads().member(lane, m)));
        }
        return start == Long.MAX_VALUE ? Long.MIN_VALUE : start;
    }

    /** When the last of a lane's threads ended, or {@link Long#MAX_VALUE}. */
    public long end(int lane) {
        long end = Long.MIN_VALUE;
        for (int m = 0; m < threadCount(lane); m++) {
            end = Math.max(end, source.lives().end(source.threads().member(lane, m)));
        }
        return end;
    }

    /** The span of a lane that is at an instant, or comes nearest within {@code reach} nanoseconds; the one that says most. */
    public Optional<Span> spanAt(int lane, long instant, long reach) {
        BlockingSpans spans = source.spans();
        int best = -1;
        int bestThread = -1;
        for (int m = 0; m < threadCount(lane); m++) {
            int thread = source.threads().member(lane, m);
            int found = spanOf(thread, instant, reach);
            if (found >= 0 && (best < 0 || better(spans, found, best, instant))) {
                best = found;
                bestThread = thread;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(span(spans, best, bestThread));
    }

    private int spanOf(int thread, long instant, long reach) {
        BlockingSpans spans = source.spans();
        int low = 0;
        int high = spans.size(thread);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.start(spans.span(thread, middle)) <= instant + reach) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int best = -1;
        int at = low - 1;
        for (int seen = 0; seen < LOOK_BACK; seen++) {
            at = source.latestEnds().next(thread, at, instant - reach);
            if (at < 0) {
                break;
            }
            int span = spans.span(thread, at--);
            if (spans.end(span) >= instant - reach && (best < 0 || better(spans, span, best, instant))) {
                best = span;
            }
        }
        return best;
    }

    /** Nearer to the instant, then the kind that says more, then the shorter. */
    private static boolean better(BlockingSpans spans, int a, int b, long instant) {
        long farA = distance(spans, a, instant);
        long farB = distance(spans, b, instant);
        if (farA != farB) {
            return farA < farB;
        }
        int rankA = BlockingSpans.KINDS.indexOf(spans.kind(a));
        int rankB = BlockingSpans.KINDS.indexOf(spans.kind(b));
        return rankA != rankB ? rankA < rankB : spans.end(a) - spans.start(a) < spans.end(b) - spans.start(b);
    }

    private static long distance(BlockingSpans spans, int span, long instant) {
        return Math.max(0, Math.max(spans.start(span) - instant, instant - spans.end(span)));
    }

    private Span span(BlockingSpans spans, int span, int thread) {
        Samples samples = spans.samples(span);
        int subject = samples.subject().get(spans.position(span));
        List<String> subjects = source.recording().subjects();
        return new Span(
                samples.kind(),
                spans.start(span),
                spans.end(span) - spans.start(span),
                subject >= 0 && subject < subjects.size() ? subjects.get(subject) : "",
                source.recording().threads().get(thread),
                spans.stack(span),
                waker(samples.kind(), thread, spans.start(span)));
    }

    private String waker(SampleKind kind, int thread, long start) {
        return kind.equals(SampleKind.WAIT) ? source.wakers().of(thread, start).orElse("") : "";
    }
}
