package dev.auger.views.table;

import dev.auger.analysis.export.Csv;
import dev.auger.model.job.Job;
import java.io.IOException;
import java.util.List;

/**
 * A table's rows as CSV in the order shown, those of folded groups too. Columns go by their ids, which are the same in every
 * language; figures are what they sort by, raw, and columns that only show another one in a different way are left out.
 */
final class TableCsv {

    private static final int CHECK_EVERY = 0x3ff;

    private TableCsv() {}

    static void write(TableModel model, RowOrder order, Appendable out, Job job) throws IOException {
        List<Column> columns =
                model.columns().stream().filter(c -> !c.isDerived()).toList();
        boolean grouped = model.groups() > 0 && !columns.isEmpty();
        Csv csv = new Csv(out);
        if (grouped) {
            csv.cell("group");
        }
        for (Column column : columns) {
            csv.cell(column.unit().isEmpty() ? column.id() : column.id() + " [" + column.unit() + "]");
        }
        csv.end();
        int[] rows = order.rows();
        for (int i = 0; i < rows.length; i++) {
            if ((i & CHECK_EVERY) == 0) {
                job.check();
            }
            if (grouped) {
                csv.cell(columns.getFirst().groupText(model.groupOf().applyAsInt(rows[i])));
            }
            for (Column column : columns) {
                if (column.isFigure()) {
                    csv.cell(column.value(rows[i]));
                } else {
                    csv.cell(column.text(rows[i]));
                }
            }
            csv.end();
        }
    }
}
