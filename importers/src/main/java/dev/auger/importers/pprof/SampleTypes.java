package dev.auger.importers.pprof;

import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.SampleKind.Group;
import dev.auger.model.recording.SampleKind.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sample types of a profile as kinds of samples. A kind is called what the profile calls the type; where two types have one name,
 * the later ones say their unit too.
 */
final class SampleTypes {

    /** More than this no profiler writes; each costs a column. */
    static final int MOST = 64;

    /** Counts of which every one is a sample, a contention, a goroutine: a row stands for as many events as its value. */
    private static final Set<String> EVENTS =
            Set.of("samples", "sample", "contentions", "goroutine", "goroutines", "threadcreate", "thread");

    /** What was measured one by one: its shares have no sampling error. */
    private static final Set<String> WHOLE = Set.of("goroutine", "goroutines", "threadcreate", "thread");

    private static final Set<String> TIME_ON_CPU = Set.of("cpu", "samples", "sample", "wall", "wall-time", "time");

    /**
     * One sample type.
     *
     * @param events index of the type that counts the events of this one, or -1
     */
    record Column(ValueType type, SampleKind kind, ValueUnit unit, int events) {}

    private final List<Column> columns = new ArrayList<>();

    /** @param period as the profile says it: with 1, every event was written down */
    SampleTypes(List<ValueType> types, long period) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < types.size() && i < MOST; i++) {
            ValueType type = types.get(i);
            ValueUnit unit = ValueUnit.of(type.unit());
            String name = type.type().isEmpty() ? "value" + (i + 1) : type.type();
            String id = name;
            if (!names.add(id)) {
                id = name + '_' + type.unit();
                for (int n = 2; !names.add(id); n++) {
                    id = name + '_' + type.unit() + '_' + n;
                }
            }
            columns.add(new Column(type, kind(id, type.type(), unit.unit(), period), unit, companion(types, i)));
        }
    }

    private static SampleKind kind(String id, String type, Unit unit, long period) {
        boolean counted = unit == Unit.COUNT && (type.equals("samples") || type.equals("sample"));
        boolean sampled = !WHOLE.contains(type) && !(isContention(type) && period <= 1);
        return SampleKind.named(id, counted ? Unit.SAMPLES : unit, group(type), sampled);
    }

    private static boolean isContention(String type) {
        return type.equals("contentions") || type.equals("delay");
    }

    private static Group group(String type) {
        if (TIME_ON_CPU.contains(type)) {
            return Group.ON_CPU;
        }
        return isHeap(type) ? Group.ALLOCATION : Group.OTHER;
    }

    /** {@code alloc_space}, {@code inuse_objects}, {@code alloc-size}, {@code objects}, {@code space}, {@code allocations}. */
    private static boolean isHeap(String type) {
        return type.startsWith("alloc")
                || type.startsWith("inuse")
                || type.startsWith("heap")
                || type.equals("objects")
                || type.equals("space");
    }

    private static int companion(List<ValueType> types, int index) {
        String type = types.get(index).type();
        if (EVENTS.contains(type)) {
            return index;
        }
        if (isHeap(type)) {
            return -1;
        }
        // The count a profiler writes beside a time, in front of it.
        boolean delay = type.equals("delay");
        for (int i = 0; i < types.size() && i < MOST; i++) {
            String other = types.get(i).type();
            if (delay ? other.equals("contentions") : types.size() == 2 && EVENTS.contains(other)) {
                return i;
            }
        }
        return -1;
    }

    List<Column> columns() {
        return columns;
    }

    List<SampleKind> kinds() {
        return columns.stream().map(Column::kind).toList();
    }

    /** The kind pprof shows first: the default sample type, else the last. */
    @Nullable
    SampleKind preferred(String defaultType) {
        for (Column column : columns) {
            if (!defaultType.isEmpty() && column.type().type().equals(defaultType)) {
                return column.kind();
            }
        }
        return columns.isEmpty() ? null : columns.getLast().kind();
    }

    /** The type that counts goroutines or threads, or -1. */
    int threads() {
        for (int i = 0; i < columns.size(); i++) {
            if (WHOLE.contains(columns.get(i).type().type())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it tells of a state or of sums since the program began, so that a duration means a difference of two. */
    boolean isSnapshot() {
        return columns.stream()
                .map(column -> column.type().type())
                .anyMatch(type -> isHeap(type) || isContention(type) || WHOLE.contains(type));
    }
}
