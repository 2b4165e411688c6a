package dev.auger.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.flame.FlameKind;
import dev.auger.model.Evidence;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.Selection;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.allocation.AllocationView;
import dev.auger.views.flame.FlameView;
import dev.auger.views.heap.HeapView;
import dev.auger.views.ribbon.TimeRibbon;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import dev.auger.views.threads.ThreadsView;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A view says that evidence is missing only where it is, not while the first answer is being computed. */
class FirstAnswerTest {

    private final MadeRecording recording = new MadeRecording()
            .lasting(0, 4000)
            .cpu(100, "w-1", "a.A.run:1;a.B.make:7")
            .alloc(100, "w-1", "a.A.run:1;a.B.make:7", 3 << 20, "byte[]");
    private final TestContext context = new TestContext();
    private LayerView view;
    private BorderPane root;

    @AfterEach
    void close() {
        Toolkit.run(() -> {
            if (view != null) {
                view.dispose();
            }
        });
        context.close();
    }

    private void open(Function<ViewContext, LayerView> maker, Evidence... evidence) {
        Toolkit.run(() -> {
            context.setEvidence(evidence);
            view = maker.apply(context);
            show(view.node());
            view.setShowing(true);
            root.snapshot(null, null);
        });
    }

    private void show(Node node) {
        root = new BorderPane(node);
        Scene scene = new Scene(root, 900, 600);
        Themes.apply(scene, Look.of(Theme.LIGHT));
        scene.snapshot(null);
    }

    private void set(Evidence... evidence) {
        Toolkit.run(() -> {
            context.setEvidence(evidence);
            root.snapshot(null, null);
        });
    }

    private boolean claims() {
        return Toolkit.call(() -> root.lookupAll(".empty-state").stream().anyMatch(FirstAnswerTest::visible));
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            // That something is being computed is no claim that anything is missing.
            if (!at.isVisible() || at.getStyleClass().contains("work-cover")) {
                return false;
            }
        }
        return true;
    }

    /** Opened before or after the evidence came, in another language, and when the evidence goes again. */
    private void claimsOnlyWithout(Function<ViewContext, LayerView> maker, Evidence evidence) {
        Runnable release = context.holdWorkers();
        open(maker);
        assertThat(claims()).as("nothing there").isTrue();
        set(evidence);
        assertThat(claims()).as("arrived").isFalse();
        Toolkit.run(() -> context.setLanguage(Locale.SIMPLIFIED_CHINESE));
        assertThat(claims()).as("another language").isFalse();
        set();
        assertThat(claims()).as("gone").isTrue();
        Toolkit.run(view::dispose);
        open(maker, evidence);
        assertThat(claims()).as("there before").isFalse();
        release.run();
    }

    @Test
    void allocation() {
        claimsOnlyWithout(AllocationView::new, recording);
    }

    @Test
    void flame() {
        claimsOnlyWithout(FlameView::new, recording);
    }

    @Test
    void threads() {
        claimsOnlyWithout(ThreadsView::new, recording);
    }

    @Test
    void heap() {
        MadeHeap heap = new MadeHeap();
        heap.classObject("a.Cache").field("INSTANCE", heap.object("a.Cache").size(32));
        claimsOnlyWithout(HeapView::new, heap);
    }

    @Test
    void anEmptyRangeIsNoClaimAboutTheNext() {
        open(AllocationView::new, recording);
        Toolkit.run(() -> context.select(Selection.NONE.withRange(new TimeRange(3_000_000_000L, 4_000_000_000L))));
        Toolkit.waitFor("an empty range", this::claims);
        Runnable release = context.holdWorkers();
        Toolkit.run(() -> context.select(Selection.NONE));
        assertThat(claims()).isFalse();
        release.run();
    }

    @Test
    void aKindThatIsMissingIsNoClaimAboutTheNext() {
        open(FlameView::new, recording);
        Runnable release = context.holdWorkers();
        Toolkit.run(() -> ((FlameView) view).pane().options().kindProperty().set(FlameKind.of(SampleKind.LOCK)));
        assertThat(claims()).isTrue();
        Toolkit.run(() -> ((FlameView) view).pane().options().kindProperty().set(FlameKind.of(SampleKind.CPU)));
        assertThat(claims()).isFalse();
        release.run();
    }

    @Test
    void ribbon() {
        Runnable release = context.holdWorkers();
        TimeRibbon ribbon = Toolkit.call(() -> {
            TimeRibbon made = new TimeRibbon(context);
            show(made);
            return made;
        });
        assertThat(blank(ribbon)).isFalse();
        set(recording);
        assertThat(blank(ribbon)).isTrue();
        // After a moment it says that it is being computed, which is no claim either.
        Toolkit.waitFor("busy", () -> !blank(ribbon));
        release.run();
        Toolkit.waitFor(
                "lanes",
                () -> Toolkit.call(() -> {
                    String said = ribbon.getChildrenUnmodifiable().get(1).getAccessibleText();
                    return said != null && said.startsWith("Time ribbon from");
                }));
        Toolkit.run(ribbon::dispose);
    }

    /** Whether nothing is drawn in the lanes. */
    private static boolean blank(TimeRibbon ribbon) {
        WritableImage image =
                Toolkit.call(() -> ribbon.getChildrenUnmodifiable().get(1).snapshot(null, null));
        int first = image.getPixelReader().getArgb(5, 5);
        for (int y = 5; y < image.getHeight() - 5; y++) {
            for (int x = 5; x < image.getWidth() - 5; x++) {
                if (image.getPixelReader().getArgb(x, y) != first) {
                    return false;
                }
            }
        }
        return true;
    }
}
