package dev.auger.views.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.job.WorkerPool;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.support.Toolkit;
import dev.auger.views.text.Numbers;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A figure without its middle would be another figure. */
class WholeFigureTest {

    private static final String FIGURE = Numbers.count(123_456_005);

    private final WorkerPool workers = new WorkerPool(1);
    private final DataTable table = Toolkit.call(() -> new DataTable(workers));

    @AfterEach
    void close() {
        workers.close();
    }

    private Label shown(Column figures) {
        Column names = Column.text("name", "Class", r -> "java.lang.String").build();
        Toolkit.run(() -> {
            Scene scene = new Scene(new StackPane(table), 400, 200);
            Themes.apply(scene, Look.of(Theme.DARK));
            table.show(TableModel.flat(1, List.of(names, figures)));
        });
        Toolkit.waitFor("rows", () -> table.lineCount() > 0);
        Toolkit.run(this::layOut);
        Toolkit.run(this::layOut);
        return Toolkit.call(() -> (Label) table.lookup(".table-line .column-objects .cell-text"));
    }

    private void layOut() {
        table.getScene().getRoot().applyCss();
        table.getScene().getRoot().layout();
    }

    private static Column.Builder objects() {
        return Column.figure("objects", "Objects", r -> 123_456_005, r -> FIGURE)
                .width(78);
    }

    @Test
    void isDrawnNarrowerWhereItDoesNotFit() {
        Label label = shown(objects().build());
        assertThat(label.getText()).isEqualTo(FIGURE);
        assertThat(label.isTextTruncated()).isFalse();
        assertThat(label.getScaleX()).isLessThan(1).isGreaterThan(0.7);
        assertThat(Toolkit.call(() -> label.getBoundsInParent().getWidth())).isLessThanOrEqualTo(78 - 2 * 8 + 0.5);
    }

    @Test
    void hasItsRoomWhereTheWidestIsKnown() {
        Label label = shown(objects().holding(FIGURE).build());
        assertThat(label.isTextTruncated()).isFalse();
        assertThat(label.getScaleX()).isEqualTo(1);
    }
}
