package dev.auger.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.auger.model.Evidence;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.allocation.AllocationView;
import dev.auger.views.code.CodeView;
import dev.auger.views.events.EventsView;
import dev.auger.views.flame.FlameView;
import dev.auger.views.gc.GcView;
import dev.auger.views.gc.ObjectView;
import dev.auger.views.heap.HeapView;
import dev.auger.views.quality.QualityView;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import dev.auger.views.survivors.SurvivorsView;
import dev.auger.views.threads.ThreadsView;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No view is ever a blank pane: without evidence it says what it needs, while it is computed that it is, stopped that it was. */
class ViewStatesTest {

    private final TestContext context = new TestContext();
    private final MadeRecording recording = new MadeRecording()
            .lasting(0, 4000)
            .cpu(100, "w-1", "a.A.run:1;a.B.make:7")
            .alloc(100, "w-1", "a.A.run:1;a.B.make:7", 3 << 20, "byte[]");
    private Scene scene;
    private Runnable dispose = () -> {};

    @AfterEach
    void close() {
        Toolkit.run(dispose);
        context.close();
    }

    static Stream<Arguments> layers() {
        return Stream.of(
                layer("threads", ThreadsView::new),
                layer("stacks", FlameView::new),
                layer("allocation", AllocationView::new),
                layer("objects", c -> new ObjectView(c, new HeapView(c))),
                layer("code", CodeView::new));
    }

    private static Arguments layer(String name, Function<ViewContext, LayerView> maker) {
        return arguments(name, maker);
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                page("events", EventsView::new),
                page("quality", QualityView::new),
                page("survivors", SurvivorsView::new),
                page("collections", GcView::new));
    }

    private static Arguments page(String name, Function<ViewContext, EvidencePage> maker) {
        return arguments(name, maker);
    }

    private void show(Node node) {
        scene = new Scene(new StackPane(node), 1100, 700);
        Themes.apply(scene, Look.of(Theme.DARK));
        scene.snapshot(null);
    }

    private void open(Function<ViewContext, LayerView> maker, Evidence... evidence) {
        Toolkit.run(() -> {
            context.setEvidence(evidence);
            LayerView view = maker.apply(context);
            dispose = view::dispose;
            show(view.node());
            view.setShowing(true);
            scene.snapshot(null);
        });
    }

    private void openPage(Function<ViewContext, EvidencePage> maker) {
        Toolkit.run(() -> {
            context.setEvidence(recording);
            EvidencePage page = maker.apply(context);
            dispose = page::dispose;
            show(page.node());
            page.show(recording, "");
            page.setShowing(true);
            scene.snapshot(null);
        });
    }

    /** The words of the first state that is in sight; empty for none. */
    private String state() {
        return Toolkit.call(() -> {
            scene.getRoot().applyCss();
            return Stream.of(".empty-state", ".error-card", ".heap-waiting")
                    .flatMap(style -> scene.getRoot().lookupAll(style).stream())
                    .filter(ViewStatesTest::isShown)
                    .map(ViewStatesTest::words)
                    .findFirst()
                    .orElse("");
        });
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.getOpacity() == 0) {
                return false;
            }
        }
        return true;
    }

    private static String words(Node node) {
        List<String> words = node.lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(n -> ((Labeled) n).getText())
                .filter(t -> t != null && !t.isBlank())
                .toList();
        return String.join(" | ", words);
    }

    private void press(String words) {
        Toolkit.run(() -> scene.getRoot().lookupAll(".hyperlink").stream()
                .filter(n -> isShown(n) && n instanceof Hyperlink link && words.equals(link.getText()))
                .forEach(n -> ((Hyperlink) n).fire()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layers")
    void withoutEvidenceALayerSaysWhatItNeeds(String name, Function<ViewContext, LayerView> maker) {
        open(maker);
        Toolkit.waitFor(name, () -> !state().isEmpty());
        assertThat(state()).doesNotContain("Being computed");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void aRecordingWithoutTheEventsOfAPageIsNoBlankPage(String name, Function<ViewContext, EvidencePage> maker) {
        openPage(maker);
        Toolkit.waitFor(name, () -> !state().isEmpty() || !visibleTables().isEmpty() || says("being read"));
    }

    private List<Node> visibleTables() {
        return Toolkit.call(() -> scene.getRoot().lookupAll(".data-table").stream()
                .filter(ViewStatesTest::isShown)
                .toList());
    }

    private boolean says(String part) {
        return Toolkit.call(() -> scene.getRoot().lookupAll(".label").stream()
                .anyMatch(n -> isShown(n)
                        && n instanceof Labeled label
                        && label.getText().toLowerCase(java.util.Locale.ROOT).contains(part)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layers")
    void whileItIsComputedALayerSaysSo(String name, Function<ViewContext, LayerView> maker) {
        if (name.equals("code")) {
            // Its first question needs a line, its answer none of the workers.
            return;
        }
        Runnable release = context.holdWorkers();
        Runnable analyse = context.holdAnalysis();
        try {
            boolean heap = name.equals("objects");
            open(maker, heap ? heap() : recording);
            Toolkit.waitFor(name, () -> !state().isEmpty() || !visibleTables().isEmpty());
        } finally {
            analyse.run();
            release.run();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layers")
    void whatIsStoppedSaysSoAndCanBeAskedAgain(String name, Function<ViewContext, LayerView> maker) {
        if (!name.equals("stacks") && !name.equals("allocation")) {
            return;
        }
        Runnable release = context.holdWorkers();
        try {
            open(maker, recording);
            Toolkit.waitFor("busy", () -> state().startsWith("Being computed"));
            press("Cancel");
            Toolkit.waitFor("stopped", () -> state().startsWith("Stopped"));
        } finally {
            release.run();
        }
    }

    private static Evidence heap() {
        MadeHeap heap = new MadeHeap();
        heap.object("java.lang.Object").size(16);
        return heap;
    }
}
