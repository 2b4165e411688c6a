package dev.auger.views.events;

import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventField.Content;

/** Which fields it makes sense to group by: those whose values name something. */
final class Grouping {

    private Grouping() {}

    static boolean by(EventField field) {
        Content content = field.content();
        return content.hasText() || content == Content.BOOLEAN || content == Content.COUNT;
    }
}
