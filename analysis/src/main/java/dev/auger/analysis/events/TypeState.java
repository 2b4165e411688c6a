package dev.auger.analysis.events;

import dev.auger.analysis.quality.EventSettings;
import dev.auger.analysis.quality.SettingChange;
import dev.auger.model.recording.EventType;
import java.util.List;

/** Why a recording has events of a type, or has none. "Not recorded" is never shown as zero. */
public enum TypeState {
    OCCURRED,
    /** It was on, and nothing happened. */
    NONE_OCCURRED,
    /** It was off. */
    OFF,
    /** There are none, and the recording does not say whether it was on. */
    UNKNOWN,
    /** The JVM that wrote the recording has no such type. */
    UNDECLARED;

    public static TypeState of(EventType type, EventSettings settings) {
        if (type.count() > 0) {
            return OCCURRED;
        }
        List<SettingChange> enabled = settings.changes(type.name(), "enabled");
        if (enabled.isEmpty()) {
            return UNKNOWN;
        }
        return enabled.stream().anyMatch(c -> c.value().equals("true")) ? NONE_OCCURRED : OFF;
    }
}
