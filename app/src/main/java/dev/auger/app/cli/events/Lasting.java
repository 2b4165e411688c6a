package dev.auger.app.cli.events;

import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.EventTable;
import dev.auger.model.time.Durations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the rows that pass the filters took, by one of their fields that is a duration.
 *
 * @param took those rows that have a value
 */
record Lasting(EventField field, Durations took) {

    /** Of all rows, also those that are not printed; fields without any value are left out. */
    static List<Lasting> of(EventRows rows, Job job) throws IOException {
        EventTable table = rows.table();
        List<Lasting> all = new ArrayList<>();
        for (int f = 0; f < table.type().fields().size(); f++) {
            EventField field = table.type().fields().get(f);
            if (field.content() == Content.DURATION) {
                LongColumn column = table.numbers(f, job);
                Durations.Builder found = new Durations.Builder();
                rows.each(Long.MAX_VALUE, job, row -> {
                    long nanos = column.get(row);
                    if (nanos != EventTable.NONE) {
                        found.add(nanos);
                    }
                });
                Durations took = found.build();
                if (took.count() > 0) {
                    all.add(new Lasting(field, took));
                }
            }
        }
        return all;
    }
}
