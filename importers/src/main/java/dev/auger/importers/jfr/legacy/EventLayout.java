package dev.auger.importers.jfr.legacy;

import dev.auger.importers.Cursor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How events of one type are written. An event of JFR 2 is {@code int size · long type · long start · long duration (if it
 * lasts) · long thread · long stack · fields}; 0.9 has its end, and its start only if it lasts.
 */
final class EventLayout {

    /** JDK 7 and 8 write kibibytes into a field they declare as bytes. */
    private static final String KIBIBYTES = "unallocatedCapacity";

    private static final Producer NO_PRODUCER = new Producer("", "", List.of());

    private final ModernType type;
    private final boolean timed;
    private final @Nullable Copier thread;
    private final @Nullable Copier stack;
    private final Copier fields;

    private EventLayout(
            ModernType type, boolean timed, @Nullable Copier thread, @Nullable Copier stack, Copier fields) {
        this.type = type;
        this.timed = timed;
        this.thread = thread;
        this.stack = stack;
        this.fields = fields;
    }

    static EventLayout of(EventType event, ModernNames names, ModernTypes types, Pools pools, FieldLayout layout) {
        ModernType type = types.event(names.type(event));
        head(type, types, event.timed());
        type.notes().addAll(types.labels(event.label(), event.description()));
        type.notes().add(types.category(names.category(event)));
        Copier thread = event.thread() ? key(type, "eventThread", pools.of(Units.THREAD), Kind.U4, layout) : null;
        Copier stack = event.stack() ? key(type, "stackTrace", pools.of(Units.STACK_TRACE), Kind.U8, layout) : null;
        List<Copier> copiers = new ArrayList<>();
        for (Field field : event.fields()) {
            Copier copier = layout.add(type, field, names.field(event, field.name()), event.producer());
            copiers.add(
                    event.producer().hotspot() && field.name().equals(KIBIBYTES) && field.kind() == Kind.U8
                            ? (in, out, time) -> out.putInteger(in.readLong() * 1024)
                            : copier);
        }
        return new EventLayout(type, event.timed(), thread, stack, Copier.all(copiers));
    }

    /** Events that no metadata declares: buffers whose events were lost, {@code jdk.DataLoss(amount)}. */
    static EventLayout dataLoss(ModernTypes types, Pools pools, FieldLayout layout) {
        ModernType type = types.event("jdk.DataLoss");
        head(type, types, false);
        type.notes().addAll(types.labels("Data Loss", "Data could not be copied out from a buffer, and was lost"));
        type.notes().add(types.category(List.of("Flight Recorder")));
        Copier thread = key(type, "eventThread", pools.of(Units.THREAD), Kind.U4, layout);
        Copier amount =
                layout.add(type, new Field("amount", "Amount", "", Kind.U4, Units.BYTES, 0), "amount", NO_PRODUCER);
        return new EventLayout(type, false, thread, null, amount);
    }

    static void head(ModernType type, ModernTypes types, boolean timed) {
        ModernType ticks = types.type("long");
        type.members()
                .add(new ModernType.Member("startTime", ticks, false, false, types.note("jdk.jfr.Timestamp", "TICKS")));
        if (timed) {
            type.members()
                    .add(new ModernType.Member(
                            "duration", ticks, false, false, types.note("jdk.jfr.Timespan", "TICKS")));
        }
    }

    private static Copier key(ModernType type, String name, @Nullable Pool pool, Kind kind, FieldLayout layout) {
        Field field =
                new Field(name, "", "", kind, pool == null ? 0 : pool.type().id(), 0);
        return layout.add(type, field, name, NO_PRODUCER);
    }

    ModernType type() {
        return type;
    }

    /** Whether the stack is one of the fields, not recorded beside them. */
    boolean hasOwnStack() {
        return stack == null && type.has("stackTrace");
    }

    /**
     * Writes one event.
     *
     * @param in behind the event's end time
     * @param end its end, in ticks
     */
    void write(Cursor in, ByteRecord out, long end) {
        int at = out.length();
        out.putCount().putInteger(type.id());
        if (timed) {
            long start = in.readLong();
            out.putInteger(start).putInteger(end - start);
        } else {
            out.putInteger(end);
        }
        if (thread != null) {
            thread.copy(in, out, end);
        }
        if (stack != null) {
            stack.copy(in, out, end);
        }
        fields.copy(in, out, end);
        out.setCount(at, out.length() - at);
    }
}
