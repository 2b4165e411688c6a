package dev.auger.views.heap;

import dev.auger.model.HeapSnapshot;
import dev.auger.views.ViewContext;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.TableMenu;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;

/** The context menu of whatever names an object or a class; the same everywhere. */
final class ObjectMenu {

    private final ViewContext context;
    private final Supplier<@Nullable HeapSnapshot> heap;
    private final ObjectActions actions;
    private @Nullable ContextMenu open;

    /** @param heap the heap that objects are of */
    ObjectMenu(ViewContext context, Supplier<@Nullable HeapSnapshot> heap, ObjectActions actions) {
        this.context = context;
        this.heap = heap;
        this.actions = actions;
    }

    /** @param object the chosen object, or -1 */
    void ofObjects(Node node, LongSupplier object) {
        node.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, e -> {
            HeapSnapshot now = heap.get();
            long chosen = object.getAsLong();
            if (now != null && chosen >= 0) {
                show(node, items(now, chosen), e);
            }
        });
    }

    /** @param className the chosen class, or null */
    void ofClasses(Node node, Supplier<@Nullable String> className) {
        node.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, e -> {
            String chosen = className.get();
            if (chosen != null) {
                show(node, items(chosen), e);
            }
        });
    }

    private void show(Node node, List<MenuItem> items, ContextMenuEvent event) {
        if (node instanceof DataTable table) {
            items.add(new SeparatorMenuItem());
            items.addAll(TableMenu.of(table, context.texts().get()));
        }
        ContextMenu before = open;
        if (before != null) {
            before.hide();
        }
        ContextMenu menu = new ContextMenu(items.toArray(MenuItem[]::new));
        menu.setAutoHide(true);
        open = menu;
        menu.show(node, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    /** What there is for an object. */
    List<MenuItem> items(HeapSnapshot now, long object) {
        String type = HeapNames.typeOf(now, object);
        String address = "0x" + Long.toHexString(now.addressOf(object));
        List<MenuItem> items = new ArrayList<>();
        items.add(item("heap.menu.inspect", () -> actions.inspect().accept(object)));
        items.add(item("heap.menu.path", () -> actions.paths().show(type, object, PathMode.SHORTEST)));
        items.add(item("heap.menu.incoming", () -> actions.paths().show(type, object, PathMode.INCOMING)));
        items.add(item("heap.menu.outgoing", () -> actions.paths().show(type, object, PathMode.OUTGOING)));
        items.add(item("heap.menu.threads", () -> actions.paths().show(type, object, PathMode.THREADS)));
        items.add(item("heap.menu.dominators", () -> actions.dominators().accept(object)));
        items.add(item(
                "heap.menu.retained",
                () -> actions.query().accept("SELECT AS RETAINED SET *\nFROM OBJECTS " + address)));
        items.add(new SeparatorMenuItem());
        items.addAll(ofClass(type));
        items.add(new SeparatorMenuItem());
        items.add(item("heap.menu.copy-address", () -> copy(Numbers.address(now.addressOf(object)))));
        items.add(item("heap.menu.copy-class", () -> copy(type)));
        return items;
    }

    /** What there is for a class. */
    List<MenuItem> items(String className) {
        List<MenuItem> items = new ArrayList<>(ofClass(className));
        items.add(new SeparatorMenuItem());
        items.add(item("heap.menu.copy-class", () -> copy(className)));
        return items;
    }

    private List<MenuItem> ofClass(String className) {
        return List.of(
                item("heap.menu.merged", () -> actions.paths().show(className, -1, PathMode.MERGED)),
                item("heap.menu.threads-class", () -> actions.paths().show(className, -1, PathMode.THREADS)),
                item("heap.menu.instances", () -> actions.query().accept("SELECT *\nFROM " + source(className))),
                item(
                        "heap.menu.retained-class",
                        () -> actions.query().accept("SELECT AS RETAINED SET *\nFROM " + source(className))),
                item("heap.menu.histogram", () -> actions.histogram().accept(className)));
    }

    /** The class as a query names it: as it is, or as a pattern that fits no other. */
    static String source(String className) {
        boolean plain = className.chars().allMatch(c -> Character.isJavaIdentifierPart(c) || ".[]".indexOf(c) >= 0);
        if (plain) {
            return className;
        }
        StringBuilder out = new StringBuilder("\"");
        className
                .chars()
                .forEach(c -> out.append(".[]$()*+?^{}|\\".indexOf(c) >= 0 ? "\\" : "")
                        .append((char) c));
        return out.append('"').toString();
    }

    private MenuItem item(String key, Runnable action) {
        Texts words = context.texts().get();
        MenuItem item = new MenuItem(words.get(key));
        item.setId(key);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
