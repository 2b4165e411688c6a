package dev.auger.views.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.ThreadRef;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.trail.Selection;
import dev.auger.themes.Theme;
import dev.auger.views.support.Shots;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import dev.auger.views.table.DataTable;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThreadScopeTest {

    private TestContext context;
    private HeapView view;
    private HeapPane pane;

    @BeforeEach
    void open() {
        MadeHeap heap = HeapCase.heap();
        MadeObject first = heap.thread("pricing-1", "com.acme.shop.pricing.Pricer.price:41", "java.lang.Thread.run:9");
        MadeObject second = heap.thread("pricing-2", "com.acme.shop.pricing.Pricer.price:41");
        heap.local(
                first,
                0,
                heap.object("com.acme.shop.pricing.Basket")
                        .size(40)
                        .field("lines", heap.object("byte[]").length(700).size(700)));
        heap.local(second, 0, heap.object("byte[]").length(300).size(300));
        context = Toolkit.call(TestContext::new);
        Toolkit.run(() -> {
            context.setEvidence(heap);
            view = new HeapView(context);
            pane = (HeapPane) view.node();
            Shots.scene((Parent) view.node(), Theme.DARK, 904, 626, Locale.ENGLISH);
            view.setShowing(true);
        });
        Toolkit.waitFor("tree", () -> pane.tree.rowCount() > 3 && pane.histogram.rowCount() > 5);
    }

    @AfterEach
    void close() {
        Toolkit.run(() -> {
            view.dispose();
            context.close();
        });
    }

    private void choose(ThreadRef... threads) {
        Toolkit.run(() -> context.select(
                context.selection().get().withThreads(List.of(threads), threads.length == 0 ? "" : "pricing")));
    }

    private static ThreadRef ref(String name, long id) {
        return new ThreadRef(name, id, -1, false, null);
    }

    private static String rows(DataTable table) {
        return Toolkit.call(() -> {
            StringBuilder out = new StringBuilder();
            table.write(out, '\t', false);
            return out.toString();
        });
    }

    private String scope() {
        return Toolkit.call(() -> pane.scope.text());
    }

    @Test
    void aGroupNarrowsHistogramAndDominatorsUntilTheChipIsClosed() {
        int all = Toolkit.call(() -> pane.histogram.rowCount());
        choose(ref("pricing-1", 1), ref("pricing-2", 2), ref("gone", 99));
        Toolkit.waitFor("three classes", () -> pane.histogram.rowCount() == 3);
        assertThat(scope()).contains("2 threads").contains("5 objects").contains("1 chosen thread is not");
        Toolkit.waitFor("two threads", () -> pane.tree.rowCount() == 2);
        assertThat(rows(pane.tree)).contains("pricing-1").contains("pricing-2");
        assertThat(Toolkit.call(() -> pane.unreachable.isDisable())).isTrue();
        Toolkit.run(() -> pane.tabs.select(HeapTab.WASTE));
        assertThat(scope()).as("a page about the whole heap").isEmpty();
        Toolkit.run(() -> pane.tabs.select(HeapTab.DOMINATORS));
        assertThat(scope()).isNotEmpty();

        Toolkit.run(() -> pane.scope.close());
        Toolkit.waitFor("all again", () -> pane.histogram.rowCount() == all && pane.tree.rowCount() > 3);
        assertThat(scope()).isEmpty();
        assertThat(Toolkit.call(() -> context.selection().get().threads()))
                .as("still chosen on the other layers")
                .hasSize(3);
        choose(ref("pricing-2", 2));
        Toolkit.waitFor("another choice narrows again", () -> pane.histogram.rowCount() == 2);
    }

    @Test
    void oneThreadIsUnfoldedAndItsLocalsAreListed() {
        choose(ref("pricing-1", -1));
        Toolkit.waitFor("locals", () -> pane.pathTitle.getText().equals("Locals of pricing-1"));
        assertThat(rows(pane.path)).contains("Pricer.price:41\tBasket @ ").contains("740");
        Toolkit.waitFor("unfolded", () -> pane.tree.rowCount() == 2);
        assertThat(scope()).startsWith("kept by 1 thread:");

        Toolkit.run(() -> pane.path.select(0));
        choose();
        Toolkit.waitFor("all again", () -> pane.tree.rowCount() > 3);
        Toolkit.waitFor("path", () -> !pane.pathTitle.getText().contains("Locals"));
    }

    @Test
    void threadsThatAreNotInTheDumpAreSaidToBeSoAndAllObjectsStay() {
        Toolkit.waitFor("read", () -> context.workers().isIdle());
        int all = Toolkit.call(() -> pane.histogram.rowCount());
        choose(ref("pricing-1", 98), ref("gone", 99));
        Toolkit.waitFor("said", () -> pane.scope.text().startsWith("None of the 2 chosen threads is"));
        Toolkit.waitFor("all rows stay", () -> context.workers().isIdle() && pane.histogram.rowCount() == all);
    }

    @Test
    void aChoiceMadeElsewhereIsFollowedWhenTheViewIsShown() {
        Toolkit.run(() -> view.setShowing(false));
        choose(ref("pricing-2", 2));
        assertThat(scope()).isEmpty();
        assertThat(Toolkit.call(() -> context.selection().get().object())).isNull();
        Toolkit.run(() -> view.setShowing(true));
        Toolkit.waitFor("narrowed", () -> pane.histogram.rowCount() == 2);
        assertThat(Toolkit.call(() -> context.selection().get())).isNotEqualTo(Selection.NONE);
    }
}
