package dev.auger.views.flame;

import dev.auger.analysis.flame.chart.ChartBoxes;
import dev.auger.analysis.flame.chart.ChartBoxes.Box;
import dev.auger.model.time.TimeRange;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The table twin of a flame chart: the boxes of a range, row by row, each in order of time. */
final class ChartTable {

    private final ChartBoxes boxes;
    /** By row of the chart its first box in the range, and the table's row of that box. */
    private final int[] first;

    private final int[] begin;

    ChartTable(ChartBoxes boxes, TimeRange range) {
        this.boxes = boxes;
        first = new int[boxes.rows()];
        begin = new int[boxes.rows() + 1];
        long sum = 0;
        for (int row = 0; row < first.length; row++) {
            first[row] = boxes.firstEndingAfter(row, range.start());
            sum += boxes.firstStartingAt(row, first[row], range.end()) - first[row];
            // More than a table can hold are cut off at the leaves.
            begin[row + 1] = (int) Math.min(Integer.MAX_VALUE - 8, sum);
        }
    }

    int size() {
        return begin[begin.length - 1];
    }

    Box box(int tableRow) {
        int found = Arrays.binarySearch(begin, tableRow);
        int row = found >= 0 ? found : -found - 2;
        // Rows without boxes begin where the next one does.
        while (row + 1 < begin.length - 1 && begin[row + 1] <= tableRow) {
            row++;
        }
        return new Box(row, first[row] + tableRow - begin[row]);
    }

    private String title(int row) {
        Box box = box(row);
        return ChartFacts.title(boxes, box.row(), box.index());
    }

    private long start(int row) {
        Box box = box(row);
        return boxes.start(box.row(), box.index());
    }

    private long end(int row) {
        Box box = box(row);
        return boxes.end(box.row(), box.index());
    }

    TableModel model(Clock clock, Texts texts) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("frame", texts.get("flame.table.frame"), this::title)
                .mono()
                .width(260)
                .grow(1)
                .keep()
                .tooltip(row -> boxes.name(box(row).row(), box(row).index()))
                .build());
        columns.add(Column.text("package", texts.get("flame.table.package"), row -> {
                    Box box = box(row);
                    return ChartFacts.packageOf(boxes, box.row(), box.index());
                })
                .mono()
                .width(170)
                .style(row -> "muted")
                .build());
        columns.add(Column.figure(
                        "depth",
                        texts.get("flame.chart.depth"),
                        row -> box(row).row() + 1,
                        row -> Numbers.count(box(row).row() + 1))
                .width(72)
                .build());
        columns.add(Column.text("from", texts.get("flame.chart.from"), row -> clock.timeWithMillis(start(row)))
                .mono()
                .width(120)
                .order(this::start)
                .keep()
                .build());
        columns.add(Column.text("to", texts.get("flame.chart.to"), row -> clock.timeWithMillis(end(row)))
                .mono()
                .width(120)
                .order(this::end)
                .build());
        columns.add(Column.figure(
                        "samples",
                        texts.get("flame.samples"),
                        row -> boxes.sampleCount(box(row)),
                        row -> Numbers.count(boxes.sampleCount(box(row))))
                .width(90)
                .build());
        if (boxes.samples().isTime()) {
            columns.add(Column.figure(
                            "duration",
                            ChartFacts.durationName(boxes, texts),
                            row -> boxes.nanos(box(row)),
                            row -> ChartFacts.duration(boxes, box(row)))
                    .unit("ns")
                    .width(150)
                    .keep()
                    .build());
        }
        return TableModel.flat(size(), columns);
    }
}
