package dev.auger.views.table;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Keys and clicks of a table. Up and Down move, with Shift they extend; Space, Left and Right fold groups; Enter and a double click
 * act; Ctrl+C copies, Ctrl+A selects all, Ctrl+Shift+C chooses columns, a slash or Ctrl+Shift+F searches.
 */
final class TableBehavior {

    private final DataTable table;
    private final RowFlow<TableRow> flow;

    TableBehavior(DataTable table, RowFlow<TableRow> flow) {
        this.table = table;
        this.flow = flow;
    }

    void press(TableRow row, MouseEvent event) {
        table.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && row.onExpander(event.getX())) {
            table.setCollapsed(~row.id(), !table.isCollapsed(~row.id()));
            return;
        }
        RowSelection selection = table.selection();
        boolean keep = event.getButton() == MouseButton.SECONDARY && selection.contains(row.id());
        if (!keep) {
            select(row.id(), event.isShiftDown(), event.isShortcutDown());
        }
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            table.userActed();
        }
    }

    private void select(int id, boolean extend, boolean toggle) {
        RowSelection selection = table.selection();
        if (extend && selection.hasLead()) {
            selection.extend(id, lines());
        } else if (toggle) {
            selection.toggle(id);
        } else {
            selection.only(id);
        }
        table.userSelected();
    }

    private VisibleRows lines() {
        return table.linesProperty().get();
    }

    void key(KeyEvent event) {
        boolean handled = switch (event.getCode()) {
            case UP -> move(-1, event);
            case DOWN -> move(1, event);
            case PAGE_UP -> move(-flow.pageLines(), event);
            case PAGE_DOWN -> move(flow.pageLines(), event);
            case HOME -> move(-lines().count(), event);
            case END -> move(lines().count(), event);
            case SPACE -> fold(Fold.TOGGLE);
            case LEFT -> fold(Fold.CLOSE);
            case RIGHT -> fold(Fold.OPEN);
            case ENTER -> plain(event) && act();
            case C -> event.isShortcutDown() && (event.isShiftDown() ? chooseColumns() : copy());
            case A -> event.isShortcutDown() && all();
            case F -> event.isShortcutDown() && event.isShiftDown() && find();
            case SLASH, DIVIDE -> plain(event) && find();
            default -> false;
        };
        if (handled) {
            event.consume();
        }
    }

    private static boolean plain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown();
    }

    private boolean move(int by, KeyEvent event) {
        VisibleRows lines = lines();
        if (lines.count() == 0 || event.isAltDown()) {
            return false;
        }
        RowSelection selection = table.selection();
        int line = selection.hasLead() ? lines.lineOf(selection.lead()) : -1;
        int next = line < 0 ? (by > 0 ? 0 : lines.count() - 1) : Math.clamp((long) line + by, 0, lines.count() - 1);
        select(lines.id(next), event.isShiftDown(), false);
        flow.reveal(next);
        return true;
    }

    private enum Fold {
        OPEN,
        CLOSE,
        TOGGLE
    }

    private boolean fold(Fold fold) {
        RowSelection selection = table.selection();
        TableModel model = table.modelProperty().get();
        if (!selection.hasLead() || model.groups() == 0) {
            return false;
        }
        int lead = selection.lead();
        if (lead >= 0) {
            // Left on a row goes to its group, as in any tree.
            if (fold != Fold.CLOSE) {
                return false;
            }
            int group = ~model.groupOf().applyAsInt(lead);
            select(group, false, false);
            flow.reveal(lines().lineOf(group));
            return true;
        }
        boolean collapsed = table.isCollapsed(~lead);
        table.setCollapsed(~lead, fold == Fold.TOGGLE ? !collapsed : fold == Fold.CLOSE);
        return true;
    }

    private boolean act() {
        table.userActed();
        return true;
    }

    private boolean chooseColumns() {
        table.chooseColumns();
        return true;
    }

    private boolean find() {
        table.openFind();
        return true;
    }

    private boolean copy() {
        table.copy();
        return true;
    }

    private boolean all() {
        table.selection().all(lines());
        table.userSelected();
        return true;
    }
}
