package dev.auger.views.table;

import dev.auger.views.export.ExportEvent;
import dev.auger.views.export.ExportFormat;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.jspecify.annotations.Nullable;

/** What every table offers on the other button and on the menu key. */
public final class TableMenu {

    private static final Modifier CTRL = KeyCombination.SHORTCUT_DOWN;
    private static final Modifier SHIFT = KeyCombination.SHIFT_DOWN;

    private TableMenu() {}

    /** New items for a menu of a table: copy, save, search, columns. */
    public static List<MenuItem> of(DataTable table, Texts texts) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item(texts.get("export.copy"), table::copy, new KeyCodeCombination(KeyCode.C, CTRL)));
        items.add(item(
                texts.get("export.table"),
                () -> table.fireEvent(new ExportEvent(table.export(), ExportFormat.CSV)),
                null));
        items.add(item(texts.get("tables.find"), table::openFind, new KeyCodeCombination(KeyCode.F, CTRL, SHIFT)));
        items.add(
                item(texts.get("keys.columns"), table::chooseColumns, new KeyCodeCombination(KeyCode.C, CTRL, SHIFT)));
        return items;
    }

    private static MenuItem item(String words, Runnable action, @Nullable KeyCombination key) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setAccelerator(key);
        item.setOnAction(e -> action.run());
        return item;
    }
}
