package dev.auger.app.cli.events;

import dev.auger.analysis.quality.EventSettings;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An event type and how often it occurred.
 *
 * @param category where it stands in the tree of types, outermost first
 * @param recorded it occurred, or was on for some time: only then a count of 0 says that nothing happened
 */
public record TypeCount(String name, String label, List<String> category, long count, boolean recorded) {

    private static final Comparator<TypeCount> ORDER =
            Comparator.comparingLong((TypeCount t) -> -t.count).thenComparing(TypeCount::name);

    /** All types a recording declares, most frequent first. */
    public static List<TypeCount> of(Recording recording, Job job) {
        List<EventType> types = recording.eventLog().types();
        List<TypeCount> counts = new ArrayList<>();
        if (types.isEmpty()) {
            recording
                    .events()
                    .forEach(e -> counts.add(new TypeCount(e.type(), e.label(), List.of(), e.count(), e.count() > 0)));
        } else {
            EventSettings settings = EventSettings.of(recording, job);
            for (EventType type : types) {
                boolean on = settings.changes(type.name(), "enabled").stream()
                        .anyMatch(setting -> setting.value().equals("true"));
                counts.add(new TypeCount(
                        type.name(), type.label(), type.category(), type.count(), on || type.count() > 0));
            }
        }
        counts.sort(ORDER);
        return List.copyOf(counts);
    }
}
