package dev.auger.app.cli.threads;

import dev.auger.analysis.threads.Deadlocks;
import dev.auger.analysis.threads.StackGroup;
import dev.auger.analysis.threads.ThreadGroups;
import dev.auger.app.cli.args.Expression;
import dev.auger.app.cli.args.Filters;
import dev.auger.model.Frame;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
                        .thenComparing(DumpView::text)
                        .thenComparing(g -> g.members().getFirst()))
                .limit(filters.limit())
                .toList();
        List<List<String>> deadlocks = Deadlocks.find(whole).stream()
                .map(cycle -> cycle.stream().map(t -> whole.thread(t).id()).toList())
                .toList();
        return new DumpView(kept, groups, deadlocks);
    }

    /** A group's name for sorting: state, then frames. */
    private static String text(StackGroup group) {
        StringBuilder text = new StringBuilder();
        for (Frame frame : group.frames()) {
            text.append(frame.qualifiedName()).append(':').append(frame.line()).append('\n');
        }
        return text.append(group.state()).toString();
    }

    private static ThreadDump kept(ThreadDump whole, Filters filters) {
        List<Integer> indexes = new ArrayList<>();
        for (int t = 0; t < whole.size(); t++) {
            if (passes(whole.thread(t), filters)) {
                indexes.add(t);
            }
        }
        return new DumpPart(whole, indexes.stream().mapToInt(i -> i).toArray());
    }

    private static boolean passes(ThreadInfo thread, Filters filters) {
        Expression name = filters.thread();
        return (name == null || name.test(thread.ref().displayName()))
                && (filters.include().isEmpty() || hasFrame(thread, filters.include()))
                && !hasFrame(thread, filters.exclude());
    }

    private static boolean hasFrame(ThreadInfo thread, List<Expression> expressions) {
        for (Frame frame : thread.frames()) {
            for (Expression expression : expressions) {
                if (expression.test(frame.qualifiedName())) {
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
