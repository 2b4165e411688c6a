package dev.auger.views.events;

import dev.auger.model.Recording;
import dev.auger.model.recording.EventTable;
import dev.auger.views.text.Clock;
import java.util.ArrayList;
import java.util.List;

/** The formats of all fields of a table. Units follow from a few rows spread over it, so that opening one decodes little. */
final class EventFormats {

    private static final int LOOKED_AT = 64;

    private final List<FieldFormat> formats;
    private final EventTable table;

    private EventFormats(EventTable table, List<FieldFormat> formats) {
        this.table = table;
        this.formats = formats;
    }

    static EventFormats of(Recording recording, EventTable table) {
        Clock clock = Clock.of(recording);
        List<FieldFormat> formats = new ArrayList<>();
        for (int field = 0; field < table.type().fields().size(); field++) {
            formats.add(FieldFormat.of(table.type().fields().get(field), largest(table, field), clock));
        }
        return new EventFormats(table, List.copyOf(formats));
    }

    private static double largest(EventTable table, int field) {
        if (!table.type().fields().get(field).content().measured()) {
            return 0;
        }
        double largest = 0;
        long step = Math.max(1, table.size() / LOOKED_AT);
        for (long row = 0; row < table.size(); row += step) {
            double value = table.real(row, field);
            if (Math.abs(value) > largest) {
                largest = Math.abs(value);
            }
        }
        return largest;
    }

    FieldFormat get(int field) {
        return formats.get(field);
    }

    int size() {
        return formats.size();
    }

    String text(long row, int field) {
        return formats.get(field).text(table, row, field);
    }

    String shown(long row, int field) {
        return formats.get(field).shown(table, row, field);
    }
}
