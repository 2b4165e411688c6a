package dev.auger.analysis.threads;

import dev.auger.model.Frame;
import dev.auger.model.ThreadRef;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.time.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several dumps of one process, thread by thread: what moved between them and what stood still. */
public final class DumpSeries {

    /**
     * One thread through the dumps.
     *
     * @param ref as the first dump that has it names it
     * @param indexes its index in each dump, -1 where it is not there
     */
    public record ThreadLine(ThreadRef ref, List<Integer> indexes) {

        /** In how many dumps it is. */
        public int present() {
            int count = 0;
            for (int index : indexes) {
                count += index >= 0 ? 1 : 0;
            }
            return count;
        }
    }

    private final List<ThreadDump> dumps;
    private @Nullable List<ThreadLine> lines;

    private DumpSeries(List<ThreadDump> dumps) {
        this.dumps = List.copyOf(dumps);
    }

    /** @param dumps in order of time */
    public static DumpSeries of(List<ThreadDump> dumps) {
        return new DumpSeries(dumps);
    }

    public List<ThreadDump> dumps() {
        return dumps;
    }

    /** Threads in the order they appear: those of the first dump, then those new in the second, … Found when first asked for. */
    public List<ThreadLine> lines() {
        List<ThreadLine> known = lines;
        if (known == null) {
            known = new Aligner(dumps).lines();
            lines = known;
        }
        return known;
    }

    /** The thread in a dump, or null where it is not there. */
    public @Nullable ThreadInfo thread(ThreadLine line, int dump) {
        int index = line.indexes().get(dump);
        return index < 0 ? null : dumps.get(dump).thread(index);
    }

    /**
     * Whether the thread is in every dump with equal class, method and line in its {@code top} upper frames; false without
     * frames. A hint that it is stuck or spins, if the dumps are seconds apart.
     */
    public boolean stoodStill(ThreadLine line, int top) {
        if (dumps.size() < 2 || line.present() < dumps.size()) {
            return false;
        }
        int first = line.indexes().getFirst();
        ThreadDump start = dumps.getFirst();
        if (start.stack(first) < 0) {
            return false;
        }
        List<Frame> frames = start.frames(start.stack(first));
        for (int d = 1; d < dumps.size(); d++) {
            ThreadDump dump = dumps.get(d);
            int index = line.indexes().get(d);
            int stack = dump.stack(index);
            if (stack < 0
                    || dump.state(index) != start.state(first)
                    || !dump.stateText(index).equals(start.stateText(first))
                    || !sameTop(frames, dump.frames(stack), top)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the upper frames of two stacks have equal class, method and line. */
    static boolean sameTop(List<Frame> a, List<Frame> b, int top) {
        if (a == b) {
            return true;
        }
        int n = Math.min(top, Math.max(a.size(), b.size()));
        if (a.size() < n || b.size() < n) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (!a.get(i).sameCode(b.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** CPU time used between the first and the last dump that have the thread, in milliseconds; -1 if not printed in two. */
    public double cpuMillis(ThreadLine line) {
        double first = -1;
        double last = -1;
        int printed = 0;
        for (int d = 0; d < dumps.size(); d++) {
            int index = line.indexes().get(d);
            double cpu = index < 0 ? -1 : dumps.get(d).cpuMillis(index);
            if (cpu >= 0) {
                first = printed == 0 ? cpu : first;
                last = cpu;
                printed++;
            }
        }
        return printed < 2 || last < first ? -1 : Math.round((last - first) * 1e6) / 1e6;
    }

    /**
     * Time between the first and the last dump in milliseconds: by the clocks printed, else by the ages of threads; -1 if
     * neither is printed.
     */
    public double spanMillis() {
        Moment start = dumps.isEmpty() ? null : dumps.getFirst().at();
        Moment end = dumps.isEmpty() ? null : dumps.getLast().at();
        if (start != null && end != null && start.zoned() == end.zoned() && end.epochNanos() > start.epochNanos()) {
            return (end.epochNanos() - start.epochNanos()) / 1e6;
        }
        for (ThreadLine line : dumps.size() < 2 ? List.<ThreadLine>of() : lines()) {
            int first = line.indexes().getFirst();
            int last = line.indexes().getLast();
            if (first >= 0 && last >= 0) {
                double before = dumps.getFirst().elapsedMillis(first);
                double after = dumps.getLast().elapsedMillis(last);
                if (before >= 0 && after > before) {
                    return after - before;
                }
            }
        }
        return -1;
    }
}
