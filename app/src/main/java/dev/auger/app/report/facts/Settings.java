package dev.auger.app.report.facts;

import dev.auger.analysis.quality.EventSettings;
import dev.auger.model.EvidenceSet;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the settings that the figures of a report depend on: those of the events they come from, and the layout of objects. */
final class Settings {

    private static final List<String> NAMES = List.of("period", "throttle", "threshold", "cutoff");
    private static final String OLD_OBJECTS = "jdk.OldObjectSample";

    private Settings() {}

    static List<Setting> of(EvidenceSet set, Job job) {
        List<Setting> all = new ArrayList<>();
        for (Recording recording : set.recordings()) {
            EventSettings settings = EventSettings.of(recording, job);
            for (String event : events(recording)) {
                String value = NAMES.stream()
                        .flatMap(name ->
                                settings.value(event, name).filter(v -> !v.isEmpty()).map(v -> name + ' ' + v).stream())
                        .collect(Collectors.joining(", "));
                if (!value.isEmpty()) {
                    all.add(new Setting(recording.passport().name(), event, value, null));
                }
            }
        }
        for (HeapSnapshot heap : set.heaps()) {
            all.add(new Setting(heap.passport().name(), "", "", heap.layout()));
        }
        return List.copyOf(all);
    }

    /** The events samples of the recording come from, in the order of their kinds. */
    private static Set<String> events(Recording recording) {
        Set<String> events = new LinkedHashSet<>();
        for (SampleKind kind : recording.kinds()) {
            recording
                    .samples(kind)
                    .ifPresent(s -> events.addAll(List.of(s.event().split("\\+"))));
        }
        if (!recording.oldObjects().isEmpty()) {
            events.add(OLD_OBJECTS);
        }
        return events;
    }
}
