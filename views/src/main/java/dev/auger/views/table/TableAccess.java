package dev.auger.views.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * What assistive technology asks a table, in the terms of JavaFX's own tables: rows are lines as they stand under each other, groups
 * among them; columns are those in view. A line out of sight is given by a row that is made for the answer.
 */
final class TableAccess {

    /** Rows made for answers; a reader holds a few at a time. */
    private static final int SPARE = 16;

    private final DataTable table;
    private final RowFlow<TableRow> flow;
    private final TableHead head;
    private final RowFlow.Source<TableRow> source;
    private final Consumer<TableRow> keeper;
    private final Deque<TableRow> spare = new ArrayDeque<>();

    /** @param keeper takes a row that is to be part of the scene without being seen */
    TableAccess(
            DataTable table,
            RowFlow<TableRow> flow,
            TableHead head,
            RowFlow.Source<TableRow> source,
            Consumer<TableRow> keeper) {
        this.table = table;
        this.flow = flow;
        this.head = head;
        this.source = source;
        this.keeper = keeper;
    }

    /** The answer, or null for what the control answers by itself. */
    @Nullable
    Object answer(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ROW_COUNT, ITEM_COUNT -> table.lineCount();
            case COLUMN_COUNT -> head.visibleTitles();
            case MULTIPLE_SELECTION -> true;
            case FOCUS_ITEM -> lead();
            case SELECTED_ITEMS -> selected();
            case ROW_AT_INDEX, ITEM_AT_INDEX -> row(index(parameters, 0));
            case COLUMN_AT_INDEX -> head.visibleTitle(index(parameters, 0));
            case CELL_AT_ROW_COLUMN -> cell(index(parameters, 0), index(parameters, 1));
            case HEADER -> head;
            case TEXT -> name();
            default -> null;
        };
    }

    /** A table without a name of its own is known by what its columns are. */
    private @Nullable String name() {
        String given = table.getAccessibleText();
        if (given != null && !given.isBlank()) {
            return given;
        }
        List<String> titles = new ArrayList<>();
        for (Column column : table.modelProperty().get().columns()) {
            if (!column.title().isBlank()) {
                titles.add(column.title());
            }
        }
        return titles.isEmpty() ? null : String.join(", ", titles);
    }

    /** Whether it was one of the table's. */
    boolean act(AccessibleAction action, Object... parameters) {
        Object what = parameters.length > 0 ? parameters[0] : null;
        if (action == AccessibleAction.SHOW_ITEM) {
            if (what instanceof Node node) {
                flow.reveal(lineOf(node));
            }
            return true;
        }
        if (action == AccessibleAction.SET_SELECTED_ITEMS) {
            if (what instanceof List<?> nodes) {
                select(nodes);
            }
            return true;
        }
        return false;
    }

    private static int index(Object[] parameters, int at) {
        return parameters.length > at && parameters[at] instanceof Integer index ? index : -1;
    }

    private int lineOf(Object node) {
        TableRow row = node instanceof TableCell cell && cell.getParent() instanceof TableRow of
                ? of
                : node instanceof TableRow it ? it : null;
        return row == null ? -1 : table.linesProperty().get().lineOf(row.id());
    }

    private void select(List<?> nodes) {
        RowSelection selection = table.selection();
        selection.clear();
        for (Object node : nodes) {
            int line = lineOf(node);
            if (line >= 0) {
                selection.add(table.idAt(line));
            }
        }
        table.userSelected();
    }

    private @Nullable TableRow lead() {
        RowSelection selection = table.selection();
        return selection.hasLead() ? row(table.linesProperty().get().lineOf(selection.lead())) : null;
    }

    private ObservableList<Node> selected() {
        RowSelection selection = table.selection();
        List<Node> rows = new ArrayList<>();
        VisibleRows lines = table.linesProperty().get();
        for (TableRow row : flow.nodes()) {
            if (selection.contains(row.id())) {
                rows.add(row);
            }
        }
        // Mostly one line is selected, and in sight; what is out of sight is looked for only then.
        int all = selection.rows().cardinality() + selection.groups().cardinality();
        for (int line = 0; line < lines.count() && rows.size() < Math.min(all, SPARE); line++) {
            if (selection.contains(lines.id(line)) && shown(lines.id(line)) == null) {
                TableRow row = row(line);
                if (row != null) {
                    rows.add(row);
                }
            }
        }
        return FXCollections.observableArrayList(rows);
    }

    private @Nullable TableRow shown(int id) {
        for (TableRow row : flow.nodes()) {
            if (row.id() == id) {
                return row;
            }
        }
        return null;
    }

    private @Nullable TableRow row(int line) {
        if (line < 0 || line >= table.lineCount()) {
            return null;
        }
        int id = table.idAt(line);
        TableRow seen = shown(id);
        if (seen != null) {
            return seen;
        }
        for (TableRow made : spare) {
            if (made.id() == id) {
                return made;
            }
        }
        TableRow made;
        if (spare.size() < SPARE) {
            made = source.create();
            keeper.accept(made);
        } else {
            made = spare.removeFirst();
        }
        source.show(made, line);
        spare.addLast(made);
        return made;
    }

    /** Rows made for answers about other lines say nothing any more. */
    void forget(Consumer<TableRow> remover) {
        spare.forEach(remover);
        spare.clear();
    }

    private @Nullable Node cell(int line, int column) {
        TableRow row = row(line);
        return row == null ? null : row.visibleCell(column);
    }
}
