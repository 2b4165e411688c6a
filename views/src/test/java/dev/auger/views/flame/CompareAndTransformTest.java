package dev.auger.views.flame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.diff.DiffTotals;
import dev.auger.analysis.flame.diff.DiffTree;
import dev.auger.analysis.flame.transform.CodeGroup;
import dev.auger.analysis.flame.transform.Transform;
import dev.auger.model.EvidenceKind;
import dev.auger.model.Layer;
import dev.auger.model.fixtures.MadePassport;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.export.ExportFormat;
import dev.auger.views.export.Exportable;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.TableModel;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompareAndTransformTest {

    private final MadeRecording before = many(
            many(made("before.jfr", 0), 60, "java.lang.Thread.run:1;a.A.run:1;a.B.x:2"),
            40,
            "java.lang.Thread.run:1;a.A.run:1;a.C.old:2");
    private final MadeRecording after = many(
            many(made("after.jfr", 20_000), 20, "java.lang.Thread.run:1;a.A.run:1;a.B.x:2"),
            80,
            "java.lang.Thread.run:1;a.A.run:1;a.D.fresh:2");
    private final TestContext context = TestContext.with(after, before);
    private FlameView view;
    private Scene scene;

    private static MadeRecording made(String name, long from) {
        return new MadeRecording().lasting(from, from + 10_000).passport(MadePassport.of(EvidenceKind.JFR, name));
    }

    private static MadeRecording many(MadeRecording to, int count, String stack) {
        for (int i = 0; i < count; i++) {
            to.cpu(to.range().start() / 1_000_000 + 1 + i, "w-1", stack);
        }
        return to;
    }

    @BeforeEach
    void show() {
        Toolkit.run(() -> {
            view = new FlameView(context);
            view.pane().graph().animatedProperty().set(false);
            scene = new Scene(new BorderPane(view.node()), 1100, 700);
            Themes.apply(scene, Look.of(Theme.DARK));
            scene.snapshot(null);
        });
        Toolkit.await(graph().treeProperty(), t -> t != null, () -> view.setShowing(true));
        Toolkit.run(() -> scene.snapshot(null));
    }

    @AfterEach
    void close() {
        Toolkit.run(view::dispose);
        context.close();
    }

    private FlameGraph graph() {
        return view.pane().graph();
    }

    private int node(String... path) {
        return graph().getTree().find(0, List.of(path));
    }

    private void press(KeyCode code, boolean shift, boolean control) {
        Event.fireEvent(graph(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
    }

    private List<String> texts(String selector) {
        return Toolkit.call(() -> scene.getRoot().lookupAll(selector).stream()
                .map(n -> ((Label) n).getText())
                .toList());
    }

    private void compare() {
        Toolkit.await(
                graph().lookProperty(),
                look -> look instanceof DiffLook,
                () -> view.pane().subject().compare(before));
        Toolkit.run(() -> scene.snapshot(null));
    }

    @Test
    void comparesTheLaterWithTheEarlierAndBack() {
        compare();
        FrameLook look = graph().getLook();
        CallTree tree = graph().getTree();
        int fresh = node("java.lang.Thread.run", "a.A.run", "a.D.fresh");
        int old = node("java.lang.Thread.run", "a.A.run", "a.C.old");
        assertThat(look.fill(look.slot(tree, fresh))).isEqualTo("diff-more-3");
        assertThat(look.figure(tree, fresh)).isEqualTo("▲ +80.0");
        assertThat(look.fill(look.slot(tree, old))).isEqualTo("diff-less-3");
        assertThat(texts(".diff-files .diff-file")).containsExactly("before.jfr", "after.jfr");
        assertThat(texts(".diff-verdict").getFirst()).startsWith("Comparable");

        Toolkit.await(
                graph().lookProperty(),
                now -> now instanceof DiffLook && now != look,
                () -> ((javafx.scene.control.Button) scene.getRoot().lookup(".diff-files .button")).fire());
        Toolkit.run(() -> scene.snapshot(null));
        assertThat(texts(".diff-files .diff-file")).containsExactly("after.jfr", "before.jfr");
        int gone = node("java.lang.Thread.run", "a.A.run", "a.D.fresh");
        assertThat(graph().getLook().figure(graph().getTree(), gone)).isEqualTo("▼ −80.0");

        Toolkit.await(
                graph().lookProperty(),
                now -> now instanceof KindLook,
                () -> view.pane().options().comparedProperty().set(null));
        assertThat(graph().getTree().totalWeight()).isEqualTo(100);
    }

    @Test
    void theTableListsTheLargestChanges() {
        compare();
        DiffLook look = (DiffLook) graph().getLook();
        DiffTotals totals = DiffTotals.of(look.diff(), Job.quiet());
        TableModel table = DiffTable.model(totals, context.texts().get());
        assertThat(table.columns().get(0).text(0)).isEqualTo("D.fresh");
        assertThat(table.columns().get(3).text(0)).isEqualTo("▲ +80.0");
        assertThat(table.columns().get(6).text(0)).isEqualTo("New: not there before");
    }

    @Test
    void thePanelListsWhatChangedAndSelectsIt() {
        compare();
        DataTable panel = Toolkit.call(() -> (DataTable) scene.getRoot().lookup(".changes-panel > .data-table"));
        Toolkit.waitFor("the changes", () -> panel.rowCount() == 3);
        assertThat(panel.modelProperty().get().columns().getFirst().text(0)).isEqualTo("D.fresh");
        Toolkit.run(() -> {
            panel.requestFocus();
            graph().choose(node("java.lang.Thread.run", "a.A.run", "a.C.old"));
        });
        assertThat(panel.selectedRows()).hasSize(1);
        assertThat(panel.modelProperty().get().columns().getFirst().text(panel.selectedRows()[0]))
                .isEqualTo("C.old");
        Toolkit.run(() -> view.pane().options().comparedProperty().set(null));
        Toolkit.waitFor("no panel", () -> !panel.getParent().isVisible());
    }

    @Test
    void bothSidesAreLinkedAndAsWideAsTheyAre() {
        compare();
        Toolkit.run(() -> press(KeyCode.E, false, false));
        SidesPane sides = Toolkit.call(() -> (SidesPane) scene.getRoot().lookup(".flame-sides"));
        FlameGraph was = sides.graph(true);
        FlameGraph is = sides.graph(false);
        assertThat(sides.isVisible()).isTrue();
        assertThat(was.getTree().totalWeight()).isEqualTo(100);
        List<String> x = List.of("java.lang.Thread.run", "a.A.run", "a.B.x");
        Toolkit.run(() -> was.choose(was.getTree().find(0, x)));
        assertThat(is.getTree().path(is.getSelected())).isEqualTo(x);
        assertThat(graph().getTree().path(graph().getSelected())).isEqualTo(x);
        assertThat(is.getLook().figure(is.getTree(), is.getSelected())).isEqualTo("20.0 %");
        assertThat(is.getLook().fill(is.getLook().slot(is.getTree(), is.getSelected())))
                .isEqualTo("diff-less-3");
        Toolkit.run(() -> is.zoomTo(is.getSelected()));
        assertThat(was.getViewport().span()).isLessThan(1);
        Toolkit.run(() -> was.zoomBack());
        assertThat(is.canZoomBack()).isFalse();
        // What only one side has is selected in that one.
        Toolkit.run(() -> is.choose(is.getTree().find(0, List.of("java.lang.Thread.run", "a.A.run", "a.D.fresh"))));
        assertThat(was.getSelected()).isEqualTo(-1);
    }

    @Test
    void aSandwichOfAComparisonHasBothSides() {
        compare();
        Toolkit.run(() -> {
            graph().select(node("java.lang.Thread.run", "a.A.run", "a.B.x"));
            press(KeyCode.B, false, false);
        });
        SandwichPane sandwich = (SandwichPane) scene.getRoot().lookup(".sandwich");
        Toolkit.await(sandwich.active().lookProperty(), look -> look instanceof DiffLook, () -> {});
        assertThat(texts(".sandwich-figures"))
                .containsExactly("before 60.0 %, after 20.0 %, change ▼ −40.0 ±13.2; self ▼ −40.0 ±13.2");
    }

    @Test
    void aComparisonIsSavedAsOne() throws Exception {
        compare();
        Exportable what = Toolkit.call(() -> view.pane().export().orElseThrow());
        assertThat(what).isInstanceOf(Exportable.Difference.class);
        assertThat(what.isHalf(ExportFormat.PPROF)).isTrue();
        assertThat(what.isHalf(ExportFormat.HTML)).isFalse();
        DiffTree diff = ((Exportable.Difference) what).of().of(true, Job.quiet());
        assertThat(diff.before().totalWeight() + diff.after().totalWeight()).isEqualTo(200);
    }

    @Test
    void keysTransformAndControlZUndoes() {
        Toolkit.run(() -> graph().select(node("java.lang.Thread.run", "a.A.run", "a.D.fresh")));
        Toolkit.await(graph().treeProperty(), t -> t.totalWeight() == 20, () -> press(KeyCode.X, false, false));
        assertThat(texts(".transform-chip > .label")).singleElement().asString().contains("80 samples");
        Toolkit.await(graph().treeProperty(), t -> t.totalWeight() == 100, () -> press(KeyCode.Z, false, true));
        Toolkit.await(
                graph().treeProperty(),
                t -> t.maxDepth() == 2,
                () -> view.pane().options().transforms().add(new Transform.Hide(CodeGroup.JDK)));
        assertThat(graph().getTree().name(1)).isEqualTo("a.A.run");
        assertThat(graph().getTree().totalWeight()).isEqualTo(100);
    }

    @Test
    void whatTookEverythingAwayCanStillBeUndone() {
        Toolkit.await(
                graph().treeProperty(),
                t -> t.totalWeight() == 0,
                () -> view.pane().options().transforms().add(new Transform.Drop("a.A.run")));
        assertThat(texts(".transform-chip > .label")).hasSize(1);
    }

    @Test
    void sandwichShowsCallersAndCallees() {
        Toolkit.run(() -> {
            graph().select(node("java.lang.Thread.run", "a.A.run"));
            press(KeyCode.B, false, false);
        });
        assertThat(view.pane().modeProperty().get()).isEqualTo(FlameMode.SANDWICH);
        SandwichPane sandwich = (SandwichPane) scene.getRoot().lookup(".sandwich");
        assertThat(sandwich.method()).isEqualTo("a.A.run");
        Toolkit.await(sandwich.active().treeProperty(), t -> t != null && t.size() == 4, () -> {});
        assertThat(sandwich.active().getTree().name(1)).isEqualTo("a.A.run");
    }

    @Test
    void theMenuOffersWhatTheKeysDo() {
        Toolkit.run(() -> {
            int node = node("java.lang.Thread.run", "a.A.run", "a.D.fresh");
            FlameActions actions = view.pane().actions();
            ContextMenu menu = new FlameMenu(context.texts(), actions).of(graph().getTree(), node);
            assertThat(menu.getItems()).filteredOn(i -> i.getId() != null).noneMatch(MenuItem::isDisable);
            menu.getItems().stream()
                    .filter(i -> "flame.menu.source".equals(i.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
        assertThat(context.opened()).containsExactly(Layer.CODE);
    }

    @Test
    void coloursByPackageSayWhichInTheLegend() {
        Toolkit.await(
                graph().lookProperty(),
                look -> look instanceof GroupLook,
                () -> view.pane().options().colourProperty().set(ColourBy.MODULE));
        FrameLook look = graph().getLook();
        assertThat(look.legend(graph().getTree(), context.texts().get()))
                .extracting(FrameLook.Entry::name)
                .containsExactly("a");
        assertThat(look.meaning(graph().getTree(), 1, context.texts().get())).isEqualTo("JDK");
    }
}
