package dev.auger.analysis.quality;

import dev.auger.analysis.quality.EventQuality.Stacks;
import dev.auger.analysis.quality.EventQuality.State;
import dev.auger.model.Recording;
import dev.auger.model.recording.EventCount;
import dev.auger.model.recording.EventType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was on and what was off, for every event type of a recording. */
final class EventQualities {

    private static final List<String> NOTED = List.of("enabled", "threshold", "period", "throttle", "stackTrace");

    private final EventSettings settings;

    private EventQualities(EventSettings settings) {
        this.settings = settings;
    }

    /** By name: every declared type, and those {@link Question} asks for that are not even declared. */
    static List<EventQuality> of(Recording recording, EventSettings settings) {
        EventQualities reader = new EventQualities(settings);
        Map<String, EventQuality> byName = new TreeMap<>();
        for (EventType type : recording.eventLog().types()) {
            String name = EventNames.canonical(type.name());
            // JFR 0.9 has a setting for stacks also of types that cannot have any.
            boolean stacks = type.field("stackTrace") >= 0;
            byName.put(name, reader.quality(name, type.label(), type.category(), type.count(), stacks));
        }
        boolean declared = !byName.isEmpty();
        for (EventCount count : recording.events()) {
            byName.computeIfAbsent(
                    EventNames.canonical(count.type()),
                    t -> reader.quality(t, count.label(), List.of(), count.count(), true));
        }
        if (declared) {
            for (Question question : Question.values()) {
                for (String type : question.types()) {
                    byName.computeIfAbsent(type, EventQualities::undeclared);
                }
            }
        }
        return List.copyOf(byName.values());
    }

    private static EventQuality undeclared(String type) {
        return new EventQuality(
                type,
                type.substring(type.indexOf('.') + 1),
                List.of(),
                0,
                State.UNDECLARED,
                -1,
                "",
                "",
                Stacks.NONE,
                List.of());
    }

    private EventQuality quality(String type, String label, List<String> category, long count, boolean mayHaveStacks) {
        String period = settings.value(type, "period").orElse("");
        String throttle = settings.value(type, "throttle").orElse("");
        return new EventQuality(
                type,
                label,
                category,
                count,
                state(type, count),
                threshold(type),
                period.isEmpty() ? throttle : period,
                settings.value(type, "cutoff").orElse(""),
                mayHaveStacks ? stacks(type) : Stacks.NONE,
                changes(type));
    }

    /** async-profiler writes thresholds of locks as {@code lock}, in nanoseconds. */
    private long threshold(String type) {
        return settings.value(type, "threshold")
                .or(() -> settings.value(type, "lock"))
                .map(Spans::nanos)
                .map(span -> span.orElse(-1))
                .orElse(-1L);
    }

    private State state(String type, long count) {
        List<SettingChange> enabled = settings.changes(type, "enabled");
        boolean everOn = enabled.stream().anyMatch(c -> c.value().equals("true"));
        boolean everOff = enabled.stream().anyMatch(c -> c.value().equals("false"));
        if (everOn) {
            return everOff ? State.PARTLY : State.ON;
        }
        if (everOff) {
            if (count == 0) {
                return State.OFF;
            }
            // The JVM wrote them before the setting; async-profiler writes ticks of the wall clock as a type that it
            // calls off.
            return settings.asyncProfiler().isPresent() ? State.ON : State.PARTLY;
        }
        return count > 0 ? State.ON : State.UNKNOWN;
    }

    private Stacks stacks(String type) {
        return settings.value(type, "stackTrace")
                .map(value -> value.equals("true") ? Stacks.ON : Stacks.OFF)
                .orElse(Stacks.NONE);
    }

    private List<SettingChange> changes(String type) {
        List<SettingChange> changes = new ArrayList<>();
        for (String name : NOTED) {
            List<SettingChange> values = settings.changes(type, name);
            values.stream()
                    .skip(1)
                    .map(c -> new SettingChange(c.time(), name + "=" + c.value()))
                    .forEach(changes::add);
        }
        changes.sort(Comparator.comparingLong(SettingChange::time));
        return changes;
    }
}
