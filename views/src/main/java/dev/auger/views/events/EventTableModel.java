package dev.auger.views.events;

import dev.auger.analysis.events.EventColumns;
import dev.auger.analysis.events.EventRows;
import dev.auger.analysis.events.EventSort;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventTable;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rows of events as a table: a column a field, cells decoded as they come into view. */
final class EventTableModel {

    private EventTableModel() {}

    /** @param hidden names of the fields that have no column */
    static TableModel of(EventRows rows, EventFormats formats, Set<String> hidden) {
        List<Column> columns = new ArrayList<>();
        for (int field : order(rows.columns())) {
            EventField about = rows.columns().field(field);
            if (!hidden.contains(about.name())) {
                columns.add(column(rows, formats, field));
            }
        }
        return TableModel.flat(rows.size(), columns).withSorter((sort, job) -> {
            int field = rows.columns().type().field(sort.column());
            return field < 0 ? EventSort.unsorted(rows) : EventSort.order(rows, field, sort.descending(), job);
        });
    }

    /** When, how long and who, then what the type is about, addresses last of that, and where. */
    static List<Integer> order(EventColumns columns) {
        List<Integer> first = new ArrayList<>();
        List<Integer> own = new ArrayList<>();
        List<Integer> addresses = new ArrayList<>();
        List<Integer> last = new ArrayList<>();
        for (int field = 0; field < columns.type().fields().size(); field++) {
            if (field == columns.startField() || field == columns.durationField()) {
                first.add(field);
            } else if (field == columns.stackField()) {
                last.add(field);
            } else if (columns.field(field).content() == EventField.Content.ADDRESS) {
                addresses.add(field);
            } else if (field != columns.threadField()) {
                own.add(field);
            }
        }
        if (columns.threadField() >= 0) {
            first.add(columns.threadField());
        }
        first.addAll(own);
        first.addAll(addresses);
        first.addAll(last);
        return first;
    }

    private static Column column(EventRows rows, EventFormats formats, int field) {
        FieldFormat format = formats.get(field);
        EventField about = format.field();
        EventTable table = rows.columns().table();
        String head = format.head();
        if (format.figure()) {
            return Column.figure(
                            about.name(),
                            head,
                            r -> table.real(rows.row(r), field),
                            r -> formats.text(rows.row(r), field))
                    .unit(format.rawUnit())
                    .width(figureWidth(head))
                    .minWidth(56)
                    .build();
        }
        Column.Builder builder = Column.text(about.name(), head, r -> formats.text(rows.row(r), field))
                .display(r -> formats.shown(rows.row(r), field));
        switch (about.content()) {
            case INSTANT -> builder.mono().width(field == rows.columns().startField() ? 116 : 104);
            case BOOLEAN -> builder.width(72);
            case ADDRESS -> builder.mono().width(140);
            case THREAD -> builder.mono().width(130).minWidth(96).grow(0.5);
            case STACK, CLASS -> builder.mono().width(180).minWidth(110).grow(1);
            default -> builder.mono().width(140).minWidth(80).grow(0.8);
        }
        if (field == rows.columns().stackField() || field == rows.columns().threadField()) {
            builder.keep();
        }
        return builder.build();
    }

    /** Wide enough for its head, within reason. */
    private static double figureWidth(String head) {
        return Math.clamp(head.length() * 6.6 + 18, 72, 150);
    }
}
