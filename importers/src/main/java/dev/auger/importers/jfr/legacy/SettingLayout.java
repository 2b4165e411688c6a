package dev.auger.importers.jfr.legacy;

import dev.auger.importers.Cursor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Settings: 0.9 tells all of an event type's settings in one event, JFR 2 each in one, {@code jdk.ActiveSetting(id, name,
 * value)}. Values that stand for "has none" ({@code Long.MIN_VALUE}, {@code Long.MAX_VALUE}) are left out.
 */
final class SettingLayout {

    static final String PATH = "recordings/recording_setting";

    private static final List<String> WANTED = List.of("id", "enabled", "stacktrace", "threshold", "period");
    private static final int ID = 0;
    private static final int ENABLED = 1;
    private static final int STACK_TRACE = 2;
    private static final int THRESHOLD = 3;
    private static final int PERIOD = 4;

    private final ModernType type;
    private final EventType event;
    private final Map<Integer, EventLayout> layouts;
    private final long[] values = new long[WANTED.size()];

    private SettingLayout(ModernType type, EventType event, Map<Integer, EventLayout> layouts) {
        this.type = type;
        this.event = event;
        this.layouts = layouts;
    }

    /** Whether an event type is that of settings, with all it takes to tell them. */
    static boolean fits(EventType event) {
        return event.producer().hotspot()
                && event.path().equals(PATH)
                && !event.timed()
                && !event.thread()
                && !event.stack()
                && WANTED.stream()
                        .allMatch(name -> event.fields().stream()
                                .anyMatch(field -> field.name().equals(name)
                                        && field.kind().compareTo(Kind.U8) <= 0));
    }

    /** @param layouts of event types by their id in the file; may still grow */
    static SettingLayout of(EventType event, ModernNames names, ModernTypes types, Map<Integer, EventLayout> layouts) {
        ModernType type = types.event(names.type(event));
        EventLayout.head(type, types, false);
        type.notes().addAll(types.labels(event.label(), event.description()));
        type.notes().add(types.category(names.category(event)));
        List<ModernType.Member> members = type.members();
        members.add(new ModernType.Member("id", types.type("long"), false, false, types.labels("Event Id", "")));
        members.add(new ModernType.Member("name", types.string(), false, false, types.labels("Setting Name", "")));
        members.add(new ModernType.Member("value", types.string(), false, false, types.labels("Setting Value", "")));
        return new SettingLayout(type, event, layouts);
    }

    /** @return events written */
    int write(Cursor in, ByteRecord out, long end) {
        for (Field field : event.fields()) {
            int slot = WANTED.indexOf(field.name());
            if (slot >= 0) {
                values[slot] = Values.integer(in, field.kind());
            } else {
                Values.skip(in, List.of(field), event.producer());
            }
        }
        int written = 2;
        setting(out, end, "enabled", String.valueOf(values[ENABLED] != 0));
        setting(out, end, "stackTrace", String.valueOf(values[STACK_TRACE] != 0 || alwaysWithStack()));
        if (isSet(values[THRESHOLD])) {
            setting(out, end, "threshold", span(values[THRESHOLD]));
            written++;
        }
        if (isSet(values[PERIOD])) {
            setting(
                    out,
                    end,
                    "period",
                    values[PERIOD] == 0 ? "everyChunk" : span(TimeUnit.MILLISECONDS.toNanos(values[PERIOD])));
            written++;
        }
        return written;
    }

    private static boolean isSet(long value) {
        return value != Long.MIN_VALUE && value != Long.MAX_VALUE;
    }

    private void setting(ByteRecord out, long end, String name, String value) {
        int at = out.length();
        out.putCount().putInteger(type.id()).putInteger(end);
        out.putInteger(subject((int) values[ID])).putText(name).putText(value);
        out.setCount(at, out.length() - at);
    }

    /** Samples have their stack among their fields: the setting, which is of the stack beside them, says no. */
    private boolean alwaysWithStack() {
        EventLayout of = layouts.get((int) values[ID]);
        return of != null && of.hasOwnStack();
    }

    /** Id of the type that a setting is of, or 0 for one the file does not declare. */
    private long subject(int id) {
        if (id == event.id()) {
            return type.id();
        }
        EventLayout of = layouts.get(id);
        return of == null ? 0 : of.type().id();
    }

    /** A span as settings have it: a whole number and the largest unit up to a second that keeps it whole. */
    private static String span(long nanos) {
        if (nanos % 1_000_000_000 == 0 && nanos != 0) {
            return nanos / 1_000_000_000 + " s";
        }
        if (nanos % 1_000_000 == 0 && nanos != 0) {
            return nanos / 1_000_000 + " ms";
        }
        return nanos % 1_000 == 0 && nanos != 0 ? nanos / 1_000 + " us" : nanos + " ns";
    }
}
