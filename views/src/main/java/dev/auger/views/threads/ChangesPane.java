package dev.auger.views.threads;

import dev.auger.views.ViewContext;
import dev.auger.views.table.Column;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.RowFilter;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What several dumps tell together: verdicts and growing groups first, then who stood still, worked, came and went. */
final class ChangesPane extends BorderPane {

    private final ViewContext context;
    private final DataTable table;
    private final StackList stack;
    private final Label detail = new Label();
    private final Label none = new Label();
    private Consumer<Change> onChoose = change -> {};
    private List<Change> lines = List.of();
    private @Nullable Changes shown;

    ChangesPane(ViewContext context) {
        this.context = context;
        this.table = new DataTable(context.workers());
        this.stack = new StackList(context.texts(), context::isOwnCode);
        detail.setWrapText(true);
        detail.getStyleClass().addAll("label-text", "secondary", "lower-head");
        none.getStyleClass().addAll("label-text", "secondary", "load-only");
        VBox below = new VBox(detail, stack);
        VBox.setVgrow(stack, Priority.ALWAYS);
        detail.managedProperty().bind(detail.visibleProperty());
        detail.setVisible(false);
        SplitPane split = new SplitPane(table, below);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.66);
        setCenter(split);
        table.setOnSelect(this::selected);
    }

    /** Called with a line that is chosen. */
    void setOnChoose(Consumer<Change> handler) {
        onChoose = handler;
    }

    DataTable table() {
        return table;
    }

    StackList stack() {
        return stack;
    }

    void filter(RowFilter filter) {
        table.filterProperty().set(filter);
    }

    void show(@Nullable Changes changes) {
        if (changes == shown) {
            return;
        }
        shown = changes;
        refresh();
    }

    void languageChanged() {
        refresh();
    }

    private void refresh() {
        Texts words = context.texts().get();
        Changes changes = shown;
        lines = changes == null ? List.of() : changes.lines(words);
        table.show(changes == null ? TableModel.EMPTY : model(words));
        none.setText(words.get("threads.changes.none"));
        setBottom(changes != null && lines.isEmpty() ? none : null);
        detail.setVisible(false);
        stack.show("", List.of());
    }

    private TableModel model(Texts words) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(
                        "what",
                        words.get("threads.column.what"),
                        r -> lines.get(r).name())
                .width(360)
                .minWidth(200)
                .grow(3)
                .keep()
                .style(r -> lines.get(r).style())
                .group(g -> words.get("threads.part." + Change.Part.values()[g].id()))
                .groupDetail(g -> Numbers.count(countOf(g)))
                .build());
        columns.add(Column.text(
                        "trend",
                        words.get("threads.column.trend"),
                        r -> lines.get(r).trend())
                .width(150)
                .grow(1)
                .mono()
                .style(r -> "muted")
                .build());
        columns.add(Column.text(
                        "kind",
                        words.get("threads.column.kind"),
                        r -> lines.get(r).kind())
                .width(110)
                .style(r -> "muted")
                .build());
        columns.add(Column.figure(
                        "cpu-time",
                        words.get("threads.column.cpu-time"),
                        r -> lines.get(r).cpuMillis(),
                        r -> ThreadTable.age(lines.get(r).cpuMillis()))
                .unit("ms")
                .width(90)
                .build());
        List<Change> now = lines;
        return TableModel.grouped(
                now.size(), Change.Part.values().length, r -> now.get(r).part().ordinal(), columns);
    }

    private int countOf(int part) {
        return (int)
                lines.stream().filter(line -> line.part().ordinal() == part).count();
    }

    private void selected() {
        int[] rows = table.selectedRows();
        if (rows.length == 0 || rows[0] >= lines.size()) {
            return;
        }
        Change line = lines.get(rows[0]);
        detail.setText(line.detail());
        detail.setVisible(!line.detail().isEmpty());
        stack.show(line.name(), line.frames());
        onChoose.accept(line);
    }
}
