package dev.auger.analysis.threads;

import dev.auger.model.Frame;
import dev.auger.model.ThreadRef;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            return (int) indexes.stream().filter(index -> index >= 0).count();
        }
    }

    private final List<ThreadDump> dumps;
    private final List<ThreadLine> lines;

    private DumpSeries(List<ThreadDump> dumps) {
        this.dumps = List.copyOf(dumps);
        this.lines = align();
    }

    /** @param dumps in order of time */
    public static DumpSeries of(List<ThreadDump> dumps) {
        return new DumpSeries(dumps);
    }

    public List<ThreadDump> dumps() {
        return dumps;
    }

    /** Threads in the order they appear: those of the first dump, then those new in the second, … */
    public List<ThreadLine> lines() {
        return lines;
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
        ThreadInfo first = thread(line, 0);
        if (dumps.size() < 2 || first == null || first.frames().isEmpty()) {
            return false;
        }
        for (int d = 1; d < dumps.size(); d++) {
            ThreadInfo next = thread(line, d);
            if (next == null || next.state() != first.state() || !sameTop(first.frames(), next.frames(), top)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameTop(List<Frame> a, List<Frame> b, int top) {
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
            ThreadInfo thread = thread(line, d);
            if (thread != null && thread.cpuMillis() >= 0) {
                first = printed == 0 ? thread.cpuMillis() : first;
                last = thread.cpuMillis();
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
        for (ThreadLine line : lines) {
            ThreadInfo first = dumps.size() < 2 ? null : thread(line, 0);
            ThreadInfo last = dumps.size() < 2 ? null : thread(line, dumps.size() - 1);
            if (first != null
                    && last != null
                    && first.elapsedMillis() >= 0
                    && last.elapsedMillis() > first.elapsedMillis()) {
                return last.elapsedMillis() - first.elapsedMillis();
            }
        }
        return -1;
    }

    private List<ThreadLine> align() {
        List<ThreadRef> refs = new ArrayList<>();
        List<int[]> indexes = new ArrayList<>();
        Map<Object, List<Integer>> byKey = new HashMap<>();
        for (int d = 0; d < dumps.size(); d++) {
            ThreadDump dump = dumps.get(d);
            for (int i = 0; i < dump.size(); i++) {
                ThreadRef ref = dump.thread(i).ref();
                int line = find(ref, d, refs, indexes, byKey);
                if (line < 0) {
                    line = refs.size();
                    refs.add(ref);
                    int[] places = new int[dumps.size()];
                    Arrays.fill(places, -1);
                    indexes.add(places);
                    for (Object key : keys(ref)) {
                        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
                    }
                }
                indexes.get(line)[d] = i;
            }
        }
        List<ThreadLine> result = new ArrayList<>();
        for (int i = 0; i < refs.size(); i++) {
            result.add(new ThreadLine(
                    refs.get(i), Arrays.stream(indexes.get(i)).boxed().toList()));
        }
        return List.copyOf(result);
    }

    /** The first line not yet taken in this dump whose thread can be this one. */
    private static int find(
            ThreadRef ref, int dump, List<ThreadRef> refs, List<int[]> indexes, Map<Object, List<Integer>> byKey) {
        for (Object key : keys(ref)) {
            for (int line : byKey.getOrDefault(key, List.of())) {
                if (indexes.get(line)[dump] < 0 && isSame(refs.get(line), ref)) {
                    return line;
                }
            }
        }
        return -1;
    }

    /** The numbers of two processes in one log collide; a thread may be renamed, but not renamed and moved. */
    private static boolean isSame(ThreadRef a, ThreadRef b) {
        boolean otherOs = a.osId() > 0 && b.osId() > 0 && a.osId() != b.osId();
        return a.matches(b) && (!otherOs || a.virtual() || a.name().equals(b.name()));
    }

    private static List<Object> keys(ThreadRef ref) {
        List<Object> keys = new ArrayList<>();
        if (ref.javaId() > 0) {
            keys.add(ref.javaId());
        }
        if (ref.osId() > 0 && !ref.virtual()) {
            keys.add("os " + ref.osId());
        }
        if (!ref.name().isEmpty()) {
            keys.add("name " + ref.name());
        }
        return keys;
    }
}
