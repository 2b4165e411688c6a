package dev.auger.views.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a table saves is what it holds, not what its cells have room for. */
class TableCsvTest {

    private static final String[] NAMES = {"plain", "with, comma", "say \"x\""};
    private static final double[] BYTES = {1_234_567, 0, Double.NaN};

    private static final List<Column> COLUMNS = List.of(
            Column.text("name", "Name", r -> NAMES[r])
                    .display(r -> "…")
                    .group(g -> "group " + g)
                    .build(),
            Column.figure("size", "Größe", r -> BYTES[r], r -> "1.2 MiB")
                    .unit("bytes")
                    .build(),
            Column.figure("share", "%", r -> BYTES[r], r -> "12 %").derived().build());

    private static String csv(TableModel model, SortOrder sort) throws IOException {
        StringBuilder out = new StringBuilder();
        TableCsv.write(model, RowOrder.of(model, sort, RowFilter.NONE, Job.quiet()), out, Job.quiet());
        return out.toString();
    }

    @Test
    void rawNumbersWithTheirUnitInTheHead() throws IOException {
        assertThat(csv(TableModel.flat(3, COLUMNS), SortOrder.NONE))
                .isEqualTo("name,size [bytes]\r\nplain,1234567\r\n\"with, comma\",0\r\n\"say \"\"x\"\"\",\r\n");
    }

    @Test
    void groupsAreAColumn() throws IOException {
        assertThat(csv(TableModel.grouped(3, 2, r -> r == 1 ? 1 : 0, COLUMNS), SortOrder.NONE))
                .startsWith("group,name,size [bytes]\r\n")
                .contains("group 0,plain,1234567\r\n", "group 1,\"with, comma\",0\r\n");
    }

    @Test
    void anEmptyTableHasItsHead() throws IOException {
        assertThat(csv(TableModel.flat(0, COLUMNS), SortOrder.NONE)).isEqualTo("name,size [bytes]\r\n");
    }

    @Test
    void cancelStops() {
        Job job = Job.quiet();
        job.cancel();
        TableModel model = TableModel.flat(3, COLUMNS);
        RowOrder order = RowOrder.of(model, SortOrder.NONE, RowFilter.NONE, Job.quiet());
        assertThatThrownBy(() -> TableCsv.write(model, order, new StringBuilder(), job))
                .isInstanceOf(JobCancelled.class);
    }
}
