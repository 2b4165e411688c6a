package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.analysis.pattern.condition.Globs;
import dev.auger.analysis.threads.SeriesChanges;
import dev.auger.analysis.threads.WaitKind;
import dev.auger.analysis.threads.WaitKinds;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.ThreadRef;
import dev.auger.model.threads.Creator;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Share;
import dev.auger.model.trail.Trail;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The threads of one dump. */
final class ThreadRows implements Rows {

    private static final double MILLI = 1e6;
    private static final WaitKind[] KINDS = WaitKind.values();

    private final ThreadDump dump;
    private final String file;
    private final List<Rows> earlier;
    private final DumpStacks stacks;
    private final byte[] kinds;
    private final BitSet still = new BitSet();
    private final BitSet spinning = new BitSet();

    private final List<ThreadDump> series;

    private ThreadRows(List<ThreadDump> series, ThreadDump dump, String file, List<Rows> earlier, Sources sources) {
        this.series = series;
        this.dump = dump;
        this.file = file;
        this.earlier = List.copyOf(earlier);
        this.stacks = new DumpStacks(dump, sources::own);
        this.kinds = WaitKinds.all(dump, sources.job());
    }

    /** @param series of one process, in order of time */
    static ThreadRows of(List<ThreadDump> series, IdentityHashMap<ThreadDump, String> files, Sources sources) {
        List<Rows> before = new ArrayList<>();
        for (ThreadDump dump : series.subList(0, series.size() - 1)) {
            before.add(new ThreadRows(List.of(dump), dump, files.getOrDefault(dump, ""), List.of(), sources));
        }
        ThreadDump last = series.getLast();
        ThreadRows rows = new ThreadRows(List.copyOf(series), last, files.getOrDefault(last, ""), before, sources);
        if (series.size() >= SeriesChanges.TREND) {
            for (SeriesChanges.Still s : SeriesChanges.of(series, sources.job()).still()) {
                int index = s.line().indexes().getLast();
                rows.still.set(index);
                rows.spinning.set(index, s.meanwhile() == SeriesChanges.Meanwhile.SPUN);
            }
        }
        return rows;
    }

    /** The dumps of the process, this one the last. */
    List<ThreadDump> series() {
        return series;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public int size() {
        return dump.size();
    }

    @Override
    public List<Rows> earlier() {
        return earlier;
    }

    @Override
    public double total() {
        return dump.size();
    }

    @Override
    public Object value(int row, Fact column) {
        return switch (column.name()) {
            case "name" -> dump.name(row);
            case "pool" -> Names.poolOf(dump.name(row));
            case "state" -> dump.stateText(row);
            case "kind" -> KINDS[kinds[row]].name();
            case "top" -> stacks.top(dump.stack(row));
            case "site" -> stacks.place(dump.stack(row));
            case "stack" -> stacks.upper(dump.stack(row));
            case "creator" -> creator(row);
            case "waited" -> nanos(dump.waitMillis(row));
            case "age" -> nanos(dump.elapsedMillis(row));
            case "cpu" -> nanos(dump.cpuMillis(row));
            case "depth" -> dump.stack(row) < 0 ? 0.0 : (double) stacks.depth(dump.stack(row));
            case "sameType" -> dump.stack(row) < 0 ? 0.0 : (double) stacks.sameType(dump.stack(row));
            case "daemon" -> dump.daemon(row);
            case "virtual" -> dump.virtual(row);
            case "same3" -> still.get(row);
            case "spins" -> spinning.get(row);
            case "lock" -> lock(row, true);
            case "lockClass" -> lock(row, false);
            default -> "";
        };
    }

    private static Object nanos(double millis) {
        return millis < 0 ? Double.NaN : millis * MILLI;
    }

    private String creator(int row) {
        Creator creator = dump.creator(row);
        return creator == null ? "" : creator.frame().qualifiedName();
    }

    private String lock(int row, boolean id) {
        Lock lock = dump.waitingOn(row);
        return lock == null ? "" : id ? lock.id() : lock.className();
    }

    @Override
    public boolean has(int row, Fact column, Globs globs) {
        return stacks.has(dump.stack(row), globs);
    }

    @Override
    public Object measure(Group group, Fact measure) {
        if (measure.name().equals("same3")) {
            for (int i = 0; i < group.size(); i++) {
                if (!still.get(group.row(i))) {
                    return false;
                }
            }
            return group.size() > 0;
        }
        return (double) dump.size();
    }

    @Override
    public Found found(Group group) {
        Share share = Share.exact(group.size(), dump.size());
        int stack = commonStack(group);
        List<ThreadRef> refs = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            refs.add(dump.ref(group.row(i)));
        }
        String first = refs.getFirst().displayName();
        String label = group.size() == 1 ? first : Names.poolOf(first) + " \u00d7" + group.size();
        List<Hop> hops = new ArrayList<>();
        hops.add(Hops.of(Layer.THREAD, label, share, Grade.EXACT, "pattern.hop.threads", file, first));
        hops.addAll(Hops.ofStack(stacks, stack, share, Grade.EXACT, file, first));
        CodePoint site = stacks.site(stack);
        hops.addAll(Hops.code(site, share, Grade.EXACT, file, first));
        Selection selection = Selection.NONE
                .withThreads(refs, label)
                .withStack(Hops.path(stacks, stack))
                .withCode(site);
        String place = stacks.place(stack);
        return new Found(
                place.isEmpty() ? label : place, site, (double) group.size() / dump.size(), new Trail(hops, selection));
    }

    /** The stack most of them have. */
    private int commonStack(Group group) {
        Map<Integer, Integer> counts = new HashMap<>();
        int best = -1;
        int most = 0;
        for (int i = 0; i < group.size(); i++) {
            int stack = dump.stack(group.row(i));
            int count = stack < 0 ? 0 : counts.merge(stack, 1, Integer::sum);
            if (count > most) {
                most = count;
                best = stack;
            }
        }
        return best;
    }
}
