package dev.auger.views.events;

import dev.auger.analysis.events.EventColumns;
import dev.auger.analysis.events.EventRows;
import dev.auger.model.Recording;
import dev.auger.model.recording.EventType;
import dev.auger.model.time.TimeRange;
import dev.auger.views.text.Clock;

/**
 * An open type and the rows of it that are shown.
 *
 * @param formats how its fields are written
 * @param rows those that pass the selection and the filter
 * @param span the time that charts show
 */
record Loaded(Recording recording, EventColumns columns, EventFormats formats, EventRows rows, TimeRange span) {

    EventType type() {
        return columns.type();
    }

    Clock clock() {
        return Clock.of(recording);
    }
}
