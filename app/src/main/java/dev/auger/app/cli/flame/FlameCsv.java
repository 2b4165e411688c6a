package dev.auger.app.cli.flame;

import dev.auger.analysis.export.Csv;
import dev.auger.analysis.flame.CallTree;
import dev.auger.app.cli.json.FlameJson;
import java.io.IOException;
import java.util.List;

/** Methods of a call tree as CSV, most of their own first. */
public final class FlameCsv {

    private FlameCsv() {}

    /** @param top at most so many rows */
    public static void write(CallTree tree, int top, Appendable out) throws IOException {
        String unit = " [" + FlameJson.unit(tree.unit()) + "]";
        Csv csv = new Csv(out).head("method", "self" + unit, "total" + unit);
        List<HotMethods.Row> rows = HotMethods.of(tree);
        for (HotMethods.Row row : rows.subList(0, Math.min(top, rows.size()))) {
            csv.cell(row.name()).cell(row.self()).cell(row.total()).end();
        }
    }
}
