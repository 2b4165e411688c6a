package dev.auger.app.cli.threads;

import dev.auger.analysis.threads.Deadlocks;
import dev.auger.analysis.threads.StackGroup;
import dev.auger.analysis.threads.ThreadGroups;
import dev.auger.app.cli.args.Expression;
import dev.auger.app.cli.args.Filters;
import dev.auger.model.Frame;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.Moment;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A dump as the filters leave it. Deadlocks are those of the whole dump: a filter must not hide half of a cycle.
 *
 * @param dump the threads that pass
 * @param groups most threads first
 * @param deadlocks thread ids by cycle
 */
public record DumpView(ThreadDump dump, List<StackGroup> groups, List<List<String>> deadlocks) {

    /** Applies the filters on threads and frames; {@code --top} cuts the groups. */
    public static DumpView of(ThreadDump whole, Filters filters) {
        ThreadDump kept = filters.thread() == null && !filters.filtersFrames() ? whole : kept(whole, filters);
        List<StackGroup> groups = ThreadGroups.identicalStacks(kept).stream()
                .sorted(Comparator.comparingInt((StackGroup g) -> -g.count())
                        .thenComparing(DumpView::byText)
                        .thenComparing(g -> g.members().getFirst()))
                .limit(filters.limit())
                .toList();
        List<List<String>> deadlocks = Deadlocks.find(whole).stream()
                .map(cycle -> cycle.stream().map(whole::id).toList())
                .toList();
        return new DumpView(kept, groups, deadlocks);
    }

    /** By their names, frame by frame, then by state. */
    private static int byText(StackGroup a, StackGroup b) {
        int n = Math.min(a.frames().size(), b.frames().size());
        for (int f = 0; f < n; f++) {
            Frame one = a.frames().get(f);
            Frame other = b.frames().get(f);
            if (!one.sameCode(other)) {
                return text(one).compareTo(text(other));
            }
        }
        int deeper = Integer.compare(a.frames().size(), b.frames().size());
        return deeper != 0 ? deeper : String.valueOf(a.state()).compareTo(String.valueOf(b.state()));
    }

    private static String text(Frame frame) {
        return frame.qualifiedName() + ':' + frame.line() + '\n';
    }

    private static ThreadDump kept(ThreadDump whole, Filters filters) {
        boolean[] stacks = new boolean[whole.stackCount()];
        for (int s = 0; s < stacks.length; s++) {
            List<Frame> frames = whole.frames(s);
            stacks[s] = passes(frames, filters);
        }
        boolean bare = passes(List.of(), filters);
        Expression name = filters.thread();
        return new DumpPart(
                whole,
                IntStream.range(0, whole.size())
                        .filter(t -> whole.stack(t) < 0 ? bare : stacks[whole.stack(t)])
                        .filter(t -> name == null || name.test(whole.ref(t).displayName()))
                        .toArray());
    }

    private static boolean passes(List<Frame> frames, Filters filters) {
        return (filters.include().isEmpty() || hasFrame(frames, filters.include()))
                && !hasFrame(frames, filters.exclude());
    }

    private static boolean hasFrame(List<Frame> frames, List<Expression> expressions) {
        if (expressions.isEmpty()) {
            return false;
        }
        for (Frame frame : frames) {
            String name = frame.qualifiedName();
            for (Expression expression : expressions) {
                if (expression.test(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The dumps within {@code --from} and {@code --to}; a dump without a time passes only without these. */
    public static List<ThreadDump> between(List<ThreadDump> dumps, Filters filters) {
        if (filters.from() == null && filters.to() == null) {
            return dumps;
        }
        long start = dumps.stream()
                .map(ThreadDump::at)
                .filter(at -> at != null)
                .mapToLong(Moment::epochNanos)
                .min()
                .orElse(0);
        long from = filters.from() == null ? Long.MIN_VALUE : filters.from().resolve(start);
        long to = filters.to() == null ? Long.MAX_VALUE : filters.to().resolve(start);
        return dumps.stream()
                .filter(dump -> {
                    Moment at = dump.at();
                    return at != null && at.epochNanos() >= from && at.epochNanos() < to;
                })
                .toList();
    }
}
