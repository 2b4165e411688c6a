package dev.auger.app.cli.events;

import dev.auger.analysis.export.Csv;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventTable;
import java.io.IOException;
import java.util.List;

/** Events as CSV: a column a field, named as the recording declares it, with its unit. */
public final class EventsCsv {

    private EventsCsv() {}

    public static void types(Appendable out, List<TypeCount> types) throws IOException {
        Csv csv = new Csv(out).head("name", "label", "category", "count", "recorded");
        for (TypeCount type : types) {
            csv.cell(type.name())
                    .cell(type.label())
                    .cell(String.join("/", type.category()))
                    .cell(type.count())
                    .cell(type.recorded())
                    .end();
        }
    }

    public static void rows(Appendable out, EventRows rows, long most, Job job) throws IOException {
        EventTable table = rows.table();
        List<EventField> fields = table.type().fields();
        Csv csv = new Csv(out).head(fields.stream().map(EventsCsv::head).toArray(String[]::new));
        rows.each(most, job, row -> {
            for (int f = 0; f < fields.size(); f++) {
                csv.cell(Cells.text(table, row, f));
            }
            csv.end();
        });
    }

    private static String head(EventField field) {
        String unit = Cells.unit(field.content());
        return unit == null ? field.name() : field.name() + " [" + unit + "]";
    }
}
