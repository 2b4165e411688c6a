package dev.auger.importers.gclog;

import dev.auger.model.gc.GcEvent.Kind;

/**
 * Lines of {@code GODEBUG=gctrace=1}, of Go 1.5 and later, anywhere in a log:
 *
 * <pre>
 * gc 12 @3.243s 1%: 0.021+1.2+0.003 ms clock, 0.17+0.45/1.1/2.0+0.024 ms cpu, 4->5->3 MB, 6 MB goal, 8 P (forced)
 * </pre>
 *
 * The first and the last of the clock times stop the world; the heap is that at the start, at the end, and what is alive (package
 * runtime, "Environment Variables").
 */
final class Go implements Dialect {

    private static final double MILLI = 1e6;

    private final LogBuilder log;

    Go(LogBuilder log) {
        this.log = log;
    }

    /** Where a line of a collection begins, or -1. */
    static int begin(String line) {
        int at = line.indexOf("gc ");
        while (at >= 0) {
            int end = at + 3;
            while (end < line.length() && Character.isDigit(line.charAt(end))) {
                end++;
            }
            if (end > at + 3 && line.startsWith(" @", end) && (at == 0 || line.charAt(at - 1) <= ' ')) {
                return at;
            }
            at = line.indexOf("gc ", at + 3);
        }
        return -1;
    }

    @Override
    public void line(String line, long offset) {
        int at = begin(line);
        if (at >= 0 && !collection(line.substring(at))) {
            log.lost(offset);
        }
    }

    private boolean collection(String line) {
        int time = line.indexOf('@');
        int seconds = line.indexOf("s ", time);
        int colon = line.indexOf(": ", Math.max(0, seconds));
        int clock = line.indexOf(" ms clock", Math.max(0, colon));
        int heap = line.indexOf("->");
        if (seconds < 0 || colon < 0 || clock < 0 || heap < 0) {
            return false;
        }
        long start = Numbers.nanos(line, time + 1, seconds, 1e9);
        String[] phases = line.substring(colon + 2, clock).split("\\+", 8);
        String last = phases[phases.length - 1];
        long pause = Numbers.nanos(phases[0], 0, phases[0].length(), MILLI);
        long end = phases.length < 2 ? 0 : Numbers.nanos(last, 0, last.length(), MILLI);
        int second = line.indexOf("->", heap + 2);
        int unit = line.indexOf(" MB", heap);
        if (start < 0 || pause < 0 || end < 0 || second < 0 || unit < second) {
            return false;
        }
        log.collector("Go");
        Draft draft = log.add(Kind.CONCURRENT, "GC", log.clock().at(Dates.NONE, start, false));
        draft.id = (int) Math.min(Integer.MAX_VALUE, Numbers.whole(line, 3, line.indexOf(' ', 3)));
        draft.pause = pause + end;
        draft.before = megabytes(line, Numbers.startOf(line, heap), heap);
        draft.after = megabytes(line, second + 2, unit);
        draft.cause = line.endsWith("(forced)") ? "forced" : "";
        int goal = line.indexOf(" MB goal");
        draft.committed = goal < 0 ? -1 : megabytes(line, Numbers.startOf(line, goal), goal);
        cpu(line, clock);
        return true;
    }

    /** {@code 0.17+0.45/1.1/2.0+0.024 ms cpu}: assists, background and idle time of marking stand between slashes; idle time is nobody's. */
    private void cpu(String line, int clock) {
        int from = line.indexOf(", ", clock);
        int to = line.indexOf(" ms cpu", clock);
        if (from < 0 || to < from) {
            return;
        }
        long sum = 0;
        for (String phase : line.substring(from + 2, to).split("\\+", 8)) {
            String[] parts = phase.split("/", 4);
            for (int i = 0; i < Math.min(2, parts.length); i++) {
                sum += Math.max(0, Numbers.nanos(parts[i], 0, parts[i].length(), MILLI));
            }
        }
        log.cpu(sum, 0);
    }

    private static long megabytes(String line, int from, int to) {
        long whole = Numbers.whole(line, from, to);
        return whole < 0 || whole > 1L << 40 ? -1 : whole << 20;
    }

    @Override
    public void end(long offset) {
        // A line is a collection of its own.
    }
}
