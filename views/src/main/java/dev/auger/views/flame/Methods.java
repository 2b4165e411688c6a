package dev.auger.views.flame;

import dev.auger.analysis.flame.FrameTotals;
import dev.auger.analysis.flame.diff.DiffTotals;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Texts;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * The methods a sandwich can be made of, as rows of a list.
 *
 * @param names method of a row
 * @param first the row that is shown before one was chosen
 * @param models makes the table
 */
record Methods(int size, IntFunction<String> names, int first, Function<Texts, TableModel> models) {

    static final Methods NONE = new Methods(0, row -> "", 0, texts -> TableModel.EMPTY);

    static Methods of(FlameRequest.Result result) {
        Comparison comparison = result.comparison();
        if (comparison == null) {
            FrameTotals totals = result.totals();
            return new Methods(
                    totals.size(),
                    row -> totals.tree().method(totals.node(row)),
                    heaviest(totals),
                    texts -> FrameTable.chooser(totals, texts));
        }
        DiffTotals totals = comparison.totals();
        int[] telling = totals.telling();
        return new Methods(
                totals.size(),
                row -> totals.diff().tree().method(totals.node(row)),
                telling.length == 0 ? frame(totals) : telling[0],
                texts -> DiffTable.chooser(totals, texts));
    }

    /** The method with the most weight of its own. */
    private static int heaviest(FrameTotals totals) {
        int best = 0;
        for (int row = 1; row < totals.size(); row++) {
            boolean frame = totals.tree().frameOf(totals.node(row)) != null;
            if (frame && totals.self(row) > totals.self(best)) {
                best = row;
            }
        }
        return best;
    }

    private static int frame(DiffTotals totals) {
        int row = 0;
        while (row + 1 < totals.size() && totals.diff().tree().frameOf(totals.node(row)) == null) {
            row++;
        }
        return row;
    }

    String method(int row) {
        return names.apply(row);
    }

    /** The row of a method, or -1. */
    int rowOf(String wanted) {
        for (int row = 0; row < size && !wanted.isEmpty(); row++) {
            if (method(row).equals(wanted)) {
                return row;
            }
        }
        return -1;
    }

    TableModel model(Texts texts) {
        return models.apply(texts);
    }
}
