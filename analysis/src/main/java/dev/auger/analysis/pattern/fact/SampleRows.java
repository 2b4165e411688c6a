package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.analysis.pattern.condition.Globs;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.recording.Samples;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Share;
import dev.auger.model.trail.Trail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Samples of one recording. A row is a stack, class and thread with the weight of all samples that have them. */
final class SampleRows implements Rows {

    private static final int CHECK = (1 << 16) - 1;

    private record Key(int stack, int subject, int thread) {}

    private static final class Row {
        private final Key key;
        private long weight;
        private long events;
        private long samples;

        private Row(Key key) {
            this.key = key;
        }
    }

    private final Profiled table;
    private final Recording recording;
    private final Samples samples;
    private final List<Rows> earlier;
    private final RecordedStacks stacks;
    private final List<Row> rows;
    private final ObjectCounts objects;
    private final boolean cumulative;
    private long total;

    SampleRows(Profiled table, Recording recording, Samples samples, List<Rows> earlier, Sources sources) {
        this.table = table;
        this.recording = recording;
        this.samples = samples;
        this.earlier = earlier;
        this.stacks = new RecordedStacks(recording.stacks(), sources::own);
        this.objects = ObjectCounts.of(recording, table);
        this.cumulative = table.cumulative(sources.platform());
        Map<Key, Row> byKey = new LinkedHashMap<>();
        for (long i = 0; i < samples.size(); i++) {
            if ((i & CHECK) == 0) {
                sources.job().check();
            }
            Key key = new Key(
                    samples.stack().get(i),
                    samples.subject().get(i),
                    samples.thread().get(i));
            Row row = byKey.computeIfAbsent(key, Row::new);
            row.weight += samples.weight().get(i);
            row.events += samples.eventsAt(i);
            row.samples++;
            total += samples.weight().get(i);
        }
        this.rows = List.copyOf(byKey.values());
    }

    @Override
    public String file() {
        return recording.passport().name();
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public List<Rows> earlier() {
        return earlier;
    }

    @Override
    public double span() {
        return cumulative || recording.range().nanos() <= 0
                ? Double.NaN
                : recording.range().nanos();
    }

    @Override
    public double weight(int row) {
        return rows.get(row).weight;
    }

    @Override
    public double count(int row) {
        return rows.get(row).events;
    }

    @Override
    public double total() {
        return total;
    }

    @Override
    public Object value(int row, Fact column) {
        Row of = rows.get(row);
        return switch (column.name()) {
            case "leaf" -> stacks.top(of.key.stack);
            case "site" -> stacks.place(of.key.stack);
            case "stack" -> stacks.upper(of.key.stack);
            case "class" -> of.key.subject < 0 ? "" : recording.subjects().get(of.key.subject);
            case "thread" -> of.key.thread < 0 ? "" : thread(of.key.thread).displayName();
            case "pool" ->
                of.key.thread < 0 ? "" : Names.poolOf(thread(of.key.thread).displayName());
            case "average" ->
                objects.isKnown()
                        ? (double) of.weight / objects.counted(of.key.stack)
                        : (double) of.weight / Math.max(1, of.events);
            default -> "";
        };
    }

    private ThreadRef thread(int index) {
        return recording.threads().get(index);
    }

    @Override
    public boolean has(int row, Fact column, Globs globs) {
        return stacks.has(rows.get(row).key.stack, globs);
    }

    @Override
    public Object measure(Group group, Fact measure) {
        return switch (measure.name()) {
            case "weight" -> group.weight();
            case "perSecond" -> span() > 0 ? group.weight() / (span() / 1e9) : Double.NaN;
            case "objects" -> objects.counted(stacksOf(group));
            case "average" ->
                objects.isKnown()
                        ? group.weight() / objects.counted(stacksOf(group))
                        : group.weight() / Math.max(1, group.count());
            case "retention" -> objects.retention(stacksOf(group));
            default -> Double.NaN;
        };
    }

    private int[] stacksOf(Group group) {
        int[] found = new int[group.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = rows.get(group.row(i)).key.stack;
        }
        return found;
    }

    @Override
    public Found found(Group group) {
        Map<String, Long> sites = new HashMap<>();
        Map<String, Long> pools = new HashMap<>();
        Map<String, Long> classes = new HashMap<>();
        long count = 0;
        for (int i = 0; i < group.size(); i++) {
            Row row = rows.get(group.row(i));
            count += row.samples;
            sites.merge(stacks.place(row.key.stack), row.weight, Long::sum);
            if (row.key.thread >= 0) {
                pools.merge(Names.poolOf(thread(row.key.thread).displayName()), row.weight, Long::sum);
            }
            if (row.key.subject >= 0) {
                classes.merge(recording.subjects().get(row.key.subject), row.weight, Long::sum);
            }
        }
        String site = heaviest(sites).orElse("");
        int stack = stackAt(group, site);
        boolean sampled = samples.kind().isSampled();
        Share share = new Share((long) group.weight(), total, sampled ? count : -1, sampled ? samples.size() : -1);
        Grade grade = sampled ? Grade.STATISTICAL : Grade.EXACT;
        List<Hop> hops = new ArrayList<>();
        Selection selection = Selection.NONE.withStack(Hops.path(stacks, stack));
        Optional<String> pool = heaviest(pools);
        if (pool.isPresent()) {
            List<ThreadRef> members = members(group, pool.get());
            String label =
                    members.size() == 1 ? members.getFirst().displayName() : pool.get() + " \u00d7" + members.size();
            hops.add(Hops.of(Layer.THREAD, label, share, grade, "pattern.hop.samples", file(), samples.event()));
            selection = selection.withThreads(members, label);
        }
        hops.addAll(Hops.ofStack(stacks, stack, share, grade, file(), samples.event()));
        CodePoint point = stacks.site(stack);
        if (table == Profiled.ALLOCATION || table == Profiled.INUSE) {
            String type = heaviest(classes).orElse("");
            String value = type.isEmpty() ? site : Names.simpleClass(type) + " @ " + site;
            hops.add(Hops.of(Layer.ALLOCATION, value, share, grade, "pattern.hop.allocation", file(), samples.event()));
            selection = selection.withAllocation(new Selection.Allocation(type.isEmpty() ? null : type, point));
        }
        hops.addAll(Hops.code(point, share, grade, file(), samples.event()));
        return new Found(
                site.isEmpty() ? file() : site, point, group.share(), new Trail(hops, selection.withCode(point)));
    }

    private int stackAt(Group group, String site) {
        int best = -1;
        long most = -1;
        for (int i = 0; i < group.size(); i++) {
            Row row = rows.get(group.row(i));
            if (row.weight > most && stacks.place(row.key.stack).equals(site)) {
                most = row.weight;
                best = row.key.stack;
            }
        }
        return best;
    }

    private List<ThreadRef> members(Group group, String pool) {
        Map<Integer, ThreadRef> found = new LinkedHashMap<>();
        for (int i = 0; i < group.size(); i++) {
            int thread = rows.get(group.row(i)).key.thread;
            if (thread >= 0 && Names.poolOf(thread(thread).displayName()).equals(pool)) {
                found.put(thread, thread(thread));
            }
        }
        return List.copyOf(found.values());
    }

    private static Optional<String> heaviest(Map<String, Long> weights) {
        return weights.entrySet().stream()
                .filter(e -> !e.getKey().isEmpty())
                .min(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
