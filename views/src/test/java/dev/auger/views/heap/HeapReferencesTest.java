package dev.auger.views.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.trail.Selection;
import dev.auger.themes.Theme;
import dev.auger.views.support.Shots;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeapReferencesTest {

    private static final String QUOTE = "com.acme.shop.pricing.Quote";
    private final MadeHeap heap = HeapCase.heap();
    private TestContext context;
    private HeapView view;
    private HeapPane pane;

    @BeforeEach
    void open() {
        context = Toolkit.call(TestContext::new);
        Toolkit.run(() -> {
            context.setEvidence(heap);
            view = new HeapView(context);
            pane = (HeapPane) view.node();
            Shots.scene((Parent) view.node(), Theme.DARK, 904, 626, Locale.ENGLISH);
            view.setShowing(true);
        });
        Toolkit.waitFor(
                "retained sizes",
                () -> pane.histogram.modelProperty().get().column("retained").isPresent());
        Toolkit.run(() -> {
            context.select(Selection.NONE.withObject(new Selection.HeapObject(QUOTE, -1)));
            pane.tabs.select(HeapTab.PATHS);
        });
    }

    @AfterEach
    void close() {
        Toolkit.run(() -> {
            view.dispose();
            context.close();
        });
    }

    private String rows() {
        return Toolkit.call(() -> {
            StringBuilder out = new StringBuilder();
            pane.refs.rows.write(out, '\t', false);
            return out.toString();
        });
    }

    private void press(KeyCode code) {
        Toolkit.run(() -> Event.fireEvent(
                pane.refs.rows, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    @Test
    void thePathsToAllInstancesUnfoldToWhereTheyPart() {
        Toolkit.run(() -> pane.refs.modes.select(PathMode.MERGED));
        Toolkit.waitFor("paths", () -> pane.refs.rows.lineCount() == 105);
        assertThat(rows())
                .contains("class QuoteCache\t3000\t100.0")
                .contains("INSTANCE QuoteCache")
                .contains("byKey ConcurrentHashMap")
                .contains("[0] ConcurrentHashMap$Node")
                .contains("more");
        assertThat(Toolkit.call(() -> pane.refs.note.getText())).contains("3\u2009000 of 3\u2009000 instances");
    }

    @Test
    void whoRefersIsLookedUpALevelAtATime() {
        Toolkit.run(() -> pane.refs.modes.select(PathMode.INCOMING));
        Toolkit.waitFor("referrers", () -> pane.refs.rows.lineCount() == 2);
        assertThat(rows()).contains("val ConcurrentHashMap$Node");
        Toolkit.waitFor("no more work", () -> !pane.refs.rows.busyProperty().get());
        Toolkit.run(() -> pane.refs.rows.select(1));
        press(KeyCode.RIGHT);
        Toolkit.waitFor("their referrers", () -> pane.refs.rows.lineCount() == 3);
        assertThat(rows()).contains("ConcurrentHashMap$Node[8\u2009192]");
    }

    @Test
    void whatAnObjectRefersToHasTheNamesOfFields() {
        Toolkit.run(() -> pane.refs.modes.select(PathMode.OUTGOING));
        Toolkit.waitFor("references", () -> pane.refs.rows.lineCount() == 5);
        assertThat(rows())
                .contains("tariff String")
                .contains("curve PriceCurve")
                .doesNotContain("total");
    }

    @Test
    void theMenuOfAnObjectGoesEverywhere() {
        long quote = Toolkit.call(() -> {
            for (long o = 0; o < heap.objectCount(); o++) {
                if (heap.typeOf(o).name().equals(QUOTE)) {
                    return o;
                }
            }
            return -1L;
        });
        StringBuilder asked = new StringBuilder();
        ObjectMenu menu = new ObjectMenu(
                context,
                () -> heap,
                new ObjectActions(
                        o -> asked.append("inspect ").append(o == quote).append('\n'),
                        (type, object, mode) -> asked.append(mode)
                                .append(' ')
                                .append(object == quote)
                                .append('\n'),
                        o -> asked.append("dominators ").append(o == quote).append('\n'),
                        q -> asked.append(q).append('\n'),
                        type -> asked.append(type).append('\n')));
        Toolkit.run(() -> menu.items(heap, quote).stream()
                .filter(i -> i.getOnAction() != null && !i.getId().contains("copy"))
                .forEach(MenuItem::fire));
        assertThat(asked.toString())
                .contains("inspect true", "SHORTEST true", "INCOMING true", "OUTGOING true", "dominators true")
                .contains("FROM OBJECTS 0x" + Long.toHexString(heap.addressOf(quote)))
                .contains("MERGED false", "FROM " + QUOTE, "\n" + QUOTE + "\n");
    }

    @Test
    void aClassIsNamedAsAQueryTakesIt() {
        assertThat(ObjectMenu.source("double[]")).isEqualTo("double[]");
        assertThat(ObjectMenu.source("a.B$1")).isEqualTo("a.B$1");
        assertThat(ObjectMenu.source("a.B$$Lambda/0x1")).isEqualTo("\"a\\.B\\$\\$Lambda/0x1\"");
    }
}
