package dev.auger.views.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.heap.contents.TextEncoding;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.heap.BasicType;
import dev.auger.themes.Theme;
import dev.auger.views.support.Shots;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import dev.auger.views.table.DataTable;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeapInspectorTest {

    private static final int ENTRIES = 600;
    private final MadeHeap heap = new MadeHeap();
    private final MadeObject map = heap.object("java.util.HashMap");
    private TestContext context;
    private InspectorSection inspector;
    private InspectorPane pane;

    /** A map of texts to numbers in a table of 1024 buckets, two of the entries in one. */
    private void fill() {
        MadeObject table = heap.object("java.util.HashMap$Node[]");
        for (int i = 0; i < ENTRIES; i++) {
            MadeObject node = node(i);
            table.element(i == 0 ? node.field("next", node(ENTRIES)) : node.field("next", null));
        }
        table.length(1024);
        map.field("table", table).number("size", BasicType.INT, ENTRIES + 1);
    }

    private MadeObject node(int i) {
        return heap.object("java.util.HashMap$Node")
                .field("key", heap.string("key-" + i))
                .field("value", heap.object("java.lang.Integer").number("value", BasicType.INT, i));
    }

    @BeforeEach
    void open() {
        fill();
        context = Toolkit.call(TestContext::new);
        Toolkit.run(() -> {
            inspector = new InspectorSection(context, object -> {});
            pane = inspector.pane;
            Shots.scene(pane, Theme.DARK, 300, 500, Locale.ENGLISH);
            inspector.clear(heap);
        });
    }

    @AfterEach
    void close() {
        Toolkit.run(() -> {
            inspector.dispose();
            context.close();
        });
    }

    private void inspect(MadeObject object, String title) {
        Toolkit.run(() -> inspector.inspect(object.index()));
        Toolkit.waitFor("object", () -> pane.title.getText().equals(title));
        layout();
    }

    private void layout() {
        Toolkit.run(() -> {
            pane.getScene().getRoot().applyCss();
            pane.getScene().getRoot().layout();
        });
    }

    private static void press(DataTable table, KeyCode code, boolean alt) {
        Toolkit.run(() ->
                Event.fireEvent(table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false)));
    }

    private static String text(DataTable table) {
        StringBuilder out = new StringBuilder();
        table.write(out, '\t', false);
        return out.toString();
    }

    private String facts() {
        return Toolkit.call(() -> pane.facts.getText());
    }

    @Test
    void aMapSaysHowFullItIsAndShowsItsEntriesByPages() {
        inspect(map, "HashMap");
        assertThat(facts())
                .startsWith("601 elements, room for 1\u2009024  ·  58.7 % full  ·  1 bucket holds several, at most 2");
        Toolkit.waitFor("entries", () -> pane.entries.rowCount() == Inspected.PAGE);
        assertThat(Toolkit.call(() -> text(pane.entries))).startsWith("#\tKey\tValue\n1\t\"key-0\"\tInteger 0\n");
        assertThat(Toolkit.call(() -> pane.place.getText())).isEqualTo("1–500 of 601");
        press(pane.entries, KeyCode.PAGE_DOWN, true);
        Toolkit.waitFor("the rest", () -> pane.entries.rowCount() == 101);
        assertThat(Toolkit.call(() -> pane.place.getText())).isEqualTo("501–601 of 601");
        assertThat(Toolkit.call(() -> pane.next.isDisabled())).isTrue();
        press(pane.entries, KeyCode.PAGE_UP, true);
        Toolkit.waitFor("the first page", () -> pane.entries.rowCount() == Inspected.PAGE);
    }

    @Test
    void theFieldsAreOneToggleAway() {
        inspect(map, "HashMap");
        assertThat(Toolkit.call(() -> pane.forms.isVisible())).isTrue();
        Toolkit.run(() -> pane.forms.select(InspectorForm.FIELDS));
        Toolkit.waitFor("fields", () -> pane.fields.rowCount() == 2);
        assertThat(Toolkit.call(() -> text(pane.fields)))
                .contains("table\tHashMap$Node[]")
                .contains("size\tint\t601");
    }

    @Test
    void enterFollowsTheChosenObjectOfAnEntryAndBackspaceGoesBack() {
        inspect(map, "HashMap");
        Toolkit.waitFor("entries", () -> pane.entries.rowCount() > 0);
        press(pane.entries, KeyCode.DOWN, false);
        press(pane.entries, KeyCode.RIGHT, false);
        press(pane.entries, KeyCode.ENTER, false);
        Toolkit.waitFor("the value", () -> pane.title.getText().equals("Integer"));
        assertThat(facts()).startsWith("Value 0\n");
        assertThat(Toolkit.call(() -> pane.back.isVisible())).isTrue();
        press(pane.fields, KeyCode.BACK_SPACE, false);
        Toolkit.waitFor("the map", () -> pane.title.getText().equals("HashMap"));
        assertThat(Toolkit.call(() -> pane.back.isDisabled())).isTrue();
        press(pane.entries, KeyCode.RIGHT, true);
        Toolkit.waitFor("forward", () -> pane.title.getText().equals("Integer"));
        press(pane.fields, KeyCode.LEFT, true);
        Toolkit.waitFor("back again", () -> pane.title.getText().equals("HashMap"));
    }

    @Test
    void threadsBuffersAndOptionalsSayWhatTheyAre() {
        MadeObject thread = heap.thread("worker-3")
                .number("tid", BasicType.LONG, 41)
                .number("threadStatus", BasicType.INT, 5)
                .number("daemon", BasicType.BOOLEAN, 1)
                .number("priority", BasicType.INT, 5);
        inspect(thread, "Thread");
        assertThat(facts()).startsWith("name worker-3  ·  thread id 41  ·  RUNNABLE  ·  daemon  ·  priority 5\n");

        heap.type("java.nio.DirectByteBuffer", "java.nio.Buffer");
        MadeObject buffer = heap.object("java.nio.DirectByteBuffer")
                .number("capacity", BasicType.INT, 65536)
                .number("position", BasicType.INT, 0)
                .number("limit", BasicType.INT, 512)
                .number("address", BasicType.LONG, 0x7f00L);
        inspect(buffer, "DirectByteBuffer");
        assertThat(facts())
                .startsWith("capacity 65\u2009536  ·  position 0  ·  limit 512  ·  outside the heap at 0x7f00\n@ 0x");

        inspect(heap.object("java.util.Optional").field("value", null), "Optional");
        assertThat(facts()).startsWith("Holds nothing");
    }

    @Test
    void longArraysComeByPages() {
        MadeObject array = heap.object("java.lang.Object[]");
        for (int i = 0; i < ENTRIES; i++) {
            array.element(i == 0 ? map : null);
        }
        inspect(array, "Object[600]");
        Toolkit.waitFor("elements", () -> pane.fields.rowCount() == Inspected.PAGE);
        Toolkit.run(() -> pane.next.fire());
        Toolkit.waitFor("the rest", () -> pane.fields.rowCount() == 100);
        assertThat(Toolkit.call(() -> pane.place.getText())).isEqualTo("501–600 of 600");
    }

    @Test
    void bytesAreTextIfTheyLookLikeItAndCanBeReadInOtherWays() {
        MadeObject bytes = heap.object("byte[]").length(6);
        int at = 0;
        for (byte b : "价格".getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            bytes.number("[" + at++ + "]", BasicType.BYTE, b);
        }
        inspect(bytes, "byte[6]");
        assertThat(Toolkit.call(() -> pane.text.getText())).isEqualTo("价格");
        assertThat(facts()).startsWith("6 bytes, UTF-8 by the look of them\n");
        Toolkit.run(() -> pane.encoding.setValue(TextEncoding.LATIN_1));
        Toolkit.waitFor("Latin-1", () -> pane.text.getText().length() == 6);
        Toolkit.run(() -> pane.forms.select(InspectorForm.HEX));
        Toolkit.waitFor("bytes", () -> pane.hex.rowCount() == 1);
        assertThat(Toolkit.call(() -> text(pane.hex))).contains("00000\te4 bb b7 e6 a0 bc\t......");
        assertThat(Toolkit.call(() -> pane.text.isEditable())).isFalse();
    }

    @Test
    void aLongStringComesByPagesAndWhatWasLookedAtHasAWay() {
        MadeObject text = heap.string("abc\u0000".repeat(4096));
        inspect(text, "String");
        assertThat(facts()).startsWith("16\u2009384 characters\n");
        assertThat(Toolkit.call(() -> pane.place.getText())).isEqualTo("1–8\u2009192 of 16\u2009384");
        assertThat(Toolkit.call(() -> pane.text.getText())).hasSize(8192).startsWith("abc\u00b7abc");
        Toolkit.run(() -> pane.next.fire());
        Toolkit.waitFor("the rest", () -> pane.place.getText().startsWith("8\u2009193–16\u2009384"));
        assertThat(Toolkit.call(() -> pane.way.isVisible())).isFalse();
        inspect(map, "HashMap");
        Toolkit.waitFor("entries", () -> pane.entries.rowCount() > 0);
        press(pane.entries, KeyCode.DOWN, false);
        press(pane.entries, KeyCode.ENTER, false);
        Toolkit.waitFor("the key", () -> pane.title.getText().equals("String"));
        assertThat(Toolkit.call(() -> pane.way.isVisible())).isTrue();
    }
}
