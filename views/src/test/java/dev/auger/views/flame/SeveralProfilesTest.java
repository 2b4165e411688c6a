package dev.auger.views.flame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.flame.CallTree;
import dev.auger.model.EvidenceKind;
import dev.auger.model.fixtures.MadePassport;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.recording.SampleKind;
import dev.auger.themes.Theme;
import dev.auger.views.support.Shots;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case with a recording and profiles of other programs. */
class SeveralProfilesTest {

    private static final SampleKind CYCLES =
            SampleKind.named("cycles_total", SampleKind.Unit.COUNT, SampleKind.Group.ON_CPU, true);

    private final MadeRecording recording =
            new MadeRecording().cpu(1, "w", "a.A.run:1").sample(SampleKind.LOCK, 5, "w", "a.A.lock:1", 100, "");
    private final MadeRecording perf = new MadeRecording()
            .passport(MadePassport.of(EvidenceKind.STACKS, "/tmp/sub/perf_of_it.txt"))
            .sample(CYCLES, 1, "w", "b.B.spin:1", 70, "");
    private final TestContext context = TestContext.with(recording, perf);
    private FlameView view;
    private Scene scene;

    @BeforeEach
    void show() {
        Toolkit.run(() -> {
            view = new FlameView(context);
            scene = Shots.scene((Parent) view.node(), Theme.DARK, 1100, 600, Locale.ENGLISH);
        });
        Toolkit.await(view.pane().graph().treeProperty(), t -> t != null, () -> view.setShowing(true));
    }

    @AfterEach
    void close() {
        Toolkit.run(view::dispose);
        context.close();
    }

    private CallTree after(Runnable cause) {
        CallTree before = view.pane().graph().getTree();
        return Toolkit.await(view.pane().graph().treeProperty(), t -> t != before, cause);
    }

    private KindMenu menu() {
        return Toolkit.call(() -> (KindMenu) scene.getRoot().lookup(".kind-menu"));
    }

    private MenuItem item(String text) {
        return menu().getItems().stream()
                .filter(i -> text.equals(i.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        menu().getItems().stream().map(MenuItem::getText).toList()));
    }

    @Test
    void theMenuListsKindsByFile() {
        List<String> texts = Toolkit.call(() -> menu().getItems().stream()
                .map(MenuItem::getText)
                .filter(t -> t != null && !t.contains("("))
                .toList());
        assertThat(texts).containsSubsequence("made.jfr", "CPU samples: 1", "perf_of_it.txt", "cycles_total: 1");
        assertThat(Toolkit.call(() -> menu().getText())).isEqualTo("CPU samples · made.jfr");
    }

    @Test
    void choosingAKindShowsItsFileAndKeepsIt() {
        CallTree tree = after(() -> item("cycles_total: 1").getOnAction().handle(null));
        assertThat(tree.totalWeight()).isEqualTo(70);

        assertThat(Toolkit.call(() -> menu().getText())).isEqualTo("cycles_total · perf_of_it.txt");
        MadeRecording another = new MadeRecording()
                .passport(MadePassport.of(EvidenceKind.JFR, "third.jfr"))
                .cpu(1, "w", "c.C.c:1");
        Toolkit.run(() -> context.setEvidence(another, recording, perf));
        assertThat(Toolkit.call(() -> view.pane().subject().recording())).isSameAs(perf);
        assertThat(Toolkit.call(() -> menu().getText())).isEqualTo("cycles_total · perf_of_it.txt");
    }
}
