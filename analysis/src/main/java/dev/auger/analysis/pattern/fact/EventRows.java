package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.analysis.pattern.condition.Globs;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.EventType;
import dev.auger.model.recording.TextColumn;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Share;
import dev.auger.model.trail.Trail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events of one type. Columns are decoded when a condition first asks for them. */
final class EventRows implements Rows {

    /** Of a setting: the type of event it is for. */
    private static final String SETTING_OF = "settingOf";

    private final Recording recording;
    private final EventTable table;
    private final EventType type;
    private final Job job;
    private final RecordedStacks stacks;
    private final Map<Integer, LongColumn> numbers = new HashMap<>();
    private final Map<Integer, TextColumn> texts = new HashMap<>();
    private final int startField;
    private final int durationField;
    private final int threadField;
    private final int stackField;

    EventRows(Recording recording, EventTable table, Sources sources) {
        this.recording = recording;
        this.table = table;
        this.type = table.type();
        this.job = sources.job();
        this.startField = type.field("startTime");
        this.durationField = type.field("duration");
        this.threadField = type.field("eventThread");
        this.stackField = type.field("stackTrace");
        // Stacks are known as soon as they were read, so their column comes first.
        if (stackField >= 0) {
            numbers.put(stackField, table.numbers(stackField, job));
        }
        this.stacks = new RecordedStacks(table.stacks(), sources::own);
    }

    @Override
    public String file() {
        return recording.passport().name();
    }

    @Override
    public int size() {
        return (int) Math.min(Integer.MAX_VALUE, table.size());
    }

    @Override
    public double total() {
        return table.size();
    }

    @Override
    public double span() {
        return recording.range().nanos() > 0 ? recording.range().nanos() : Double.NaN;
    }

    @Override
    public double time(int row) {
        return startField < 0 ? row : number(row, startField);
    }

    private double number(int row, int field) {
        if (field < 0) {
            return Double.NaN;
        }
        EventField.Content content = type.fields().get(field).content();
        long raw = numbers.computeIfAbsent(field, f -> table.numbers(f, job)).get(row);
        return raw == EventTable.NONE ? Double.NaN : content.real() ? Double.longBitsToDouble(raw) : (double) raw;
    }

    private int stack(int row) {
        return stackField < 0 ? -1 : (int) number(row, stackField);
    }

    private String thread(int row) {
        ThreadRef ref = threadRef(row);
        return ref == null ? "" : ref.displayName();
    }

    private @Nullable ThreadRef threadRef(int row) {
        double index = threadField < 0 ? -1 : number(row, threadField);
        return index < 0 || Double.isNaN(index) ? null : table.threads().get((int) index);
    }

    @Override
    public Object value(int row, Fact column) {
        return switch (column.name()) {
            case "type" -> type.name();
            case "leaf" -> stacks.top(stack(row));
            case "site" -> stacks.place(stack(row));
            case "stack" -> stacks.upper(stack(row));
            case "thread" -> thread(row);
            case "pool" -> Names.poolOf(thread(row));
            case "since" -> number(row, startField) - recording.range().start();
            case "duration" -> number(row, durationField);
            default -> "";
        };
    }

    @Override
    public @Nullable Object field(int row, String path) {
        int field = type.field(path);
        if (field < 0) {
            return path.equals(SETTING_OF) ? recording.eventLog().typeName((long) number(row, type.field("id"))) : null;
        }
        EventField.Content content = type.fields().get(field).content();
        if (content == EventField.Content.STACK || content == EventField.Content.THREAD) {
            return null;
        }
        if (content.textual()) {
            return texts.computeIfAbsent(field, f -> table.texts(f, job)).get(row);
        }
        return number(row, field);
    }

    @Override
    public boolean has(int row, Fact column, Globs globs) {
        return stacks.has(stack(row), globs);
    }

    @Override
    public Object measure(Group group, Fact measure) {
        Summary summary = new Summary();
        for (int i = 0; i < group.size(); i++) {
            summary.add(number(group.row(i), startField) - recording.range().start(), 1);
        }
        return summary.of(measure.name().equals("first") ? "min" : "max");
    }

    @Override
    public Found found(Group group) {
        Map<Integer, Integer> counts = new HashMap<>();
        Map<String, Integer> pools = new HashMap<>();
        int best = -1;
        int most = 0;
        String pool = "";
        int largest = 0;
        for (int i = 0; i < group.size(); i++) {
            int stack = stack(group.row(i));
            int count = stack < 0 ? 0 : counts.merge(stack, 1, Integer::sum);
            if (count > most) {
                most = count;
                best = stack;
            }
            String of = Names.poolOf(thread(group.row(i)));
            int members = of.isEmpty() ? 0 : pools.merge(of, 1, Integer::sum);
            if (members > largest) {
                largest = members;
                pool = of;
            }
        }
        Share share = Share.exact(group.size(), table.size());
        Selection selection = Selection.NONE.withStack(Hops.path(stacks, best));
        List<Hop> hops = new ArrayList<>();
        if (!pool.isEmpty()) {
            List<ThreadRef> members = members(group, pool);
            String label = members.size() == 1 ? members.getFirst().displayName() : pool + " \u00d7" + members.size();
            hops.add(Hops.of(Layer.THREAD, label, share, Grade.EXACT, "pattern.hop.events", file(), type.name()));
            selection = selection.withThreads(members, label);
        }
        hops.addAll(Hops.ofStack(stacks, best, share, Grade.EXACT, file(), type.name()));
        CodePoint point = stacks.site(best);
        hops.addAll(Hops.code(point, share, Grade.EXACT, file(), type.name()));
        String place = stacks.place(best);
        return new Found(
                place.isEmpty() ? type.name() : place,
                point,
                group.share(),
                new Trail(hops, selection.withCode(point)));
    }

    private List<ThreadRef> members(Group group, String pool) {
        Set<ThreadRef> found = new LinkedHashSet<>();
        for (int i = 0; i < group.size(); i++) {
            ThreadRef ref = threadRef(group.row(i));
            if (ref != null && Names.poolOf(ref.displayName()).equals(pool)) {
                found.add(ref);
            }
        }
        return List.copyOf(found);
    }
}
