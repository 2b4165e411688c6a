package dev.auger.views.flame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FlameKind;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.recording.SampleKind;
import dev.auger.themes.Theme;
import dev.auger.views.support.Shots;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatesAndKindsTest {

    private static final long MILLI = 1_000_000;
    private static final String IDLE = "java.lang.Thread.run:1;java.util.concurrent.ThreadPoolExecutor.getTask:2"
            + ";java.util.concurrent.LinkedBlockingQueue.take:3;jdk.internal.misc.Unsafe.park_[n]";

    private final TestContext context = TestContext.with(new MadeRecording()
            .sample(SampleKind.CPU, 1, "w", "a.A.run:1", 1, "", "STATE_RUNNABLE")
            .sample(SampleKind.CPU, 2, "w", "a.A.read:2", 1, "", "STATE_SLEEPING")
            .sample(SampleKind.CPU, 3, "w", "a.A.read:2", 1, "", "STATE_SLEEPING")
            .sample(SampleKind.PARK, 5, "pool", IDLE, 900 * MILLI, "")
            .sample(SampleKind.LOCK, 5, "w", "a.A.lock:1", 100 * MILLI, "a.Lock"));
    private FlameView view;
    private Scene scene;

    @BeforeEach
    void show() {
        Toolkit.run(() -> {
            view = new FlameView(context);
            scene = Shots.scene((Parent) view.node(), Theme.DARK, 1000, 600, Locale.ENGLISH);
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

    private CallTree choose(FlameKind what) {
        return after(() -> view.pane().options().kindProperty().set(what));
    }

    private List<String> notes() {
        return Toolkit.call(() -> scene.getRoot().lookupAll(".flame-note").stream()
                .map(n -> ((Label) n).getText())
                .toList());
    }

    private CallTree clickLink() {
        return after(() -> ((Hyperlink) scene.getRoot().lookup(".flame-note-link")).fire());
    }

    private static List<String> texts(List<? extends MenuItem> items) {
        List<String> texts = new ArrayList<>();
        for (MenuItem item : items) {
            texts.add(item.getText() == null ? "-" : item.getText());
            if (item instanceof Menu menu) {
                texts(menu.getItems()).forEach(text -> texts.add("> " + text));
            }
        }
        return texts;
    }

    @Test
    void samplesOfThreadsThatDidNotRunAreSaidAndLeftOutByOneClick() {
        assertThat(notes()).containsExactly("66.7 % of these samples are of threads that were not running.");
        CallTree running = clickLink();
        assertThat(running.totalWeight()).isEqualTo(1);
        assertThat(notes()).containsExactly("66.7 % of the samples, of threads that were not running, are left out.");
        assertThat(clickLink().totalWeight()).isEqualTo(3);
    }

    @Test
    void theStateMenuOffersWhatTheSamplerSays() {
        StateMenu menu = (StateMenu) Toolkit.call(() -> scene.getRoot().lookup(".state-menu"));
        assertThat(menu.isVisible()).isTrue();
        assertThat(texts(menu.getItems()))
                .containsExactly(
                        "All states",
                        "Running only",
                        "-",
                        "STATE_SLEEPING: 66.7 %",
                        "STATE_RUNNABLE: 33.3 %",
                        "-",
                        "By state");
        assertThat(after(() -> menu.getItems().get(3).fire()).totalWeight()).isEqualTo(2);
        assertThat(Toolkit.call(menu::getText)).isEqualTo("STATE_SLEEPING");
        choose(FlameKind.of(SampleKind.LOCK));
        assertThat(Toolkit.call(menu::getText)).as("the choice is not lost").isEqualTo("STATE_SLEEPING");
    }

    @Test
    void kindsStandInGroupsAndAbsentOnesAreFolded() {
        KindMenu menu = (KindMenu) Toolkit.call(() -> scene.getRoot().lookup(".kind-menu"));
        List<String> texts = texts(menu.getItems());
        assertThat(texts)
                .startsWith(
                        "On CPU, in samples",
                        "CPU samples: 3",
                        "Off CPU: blocked, in time",
                        "All blocking together",
                        "On and off CPU, by thread",
                        "Contended locks: 1",
                        "Parked: 1",
                        "not recorded (15)")
                .contains("> Allocation", "> Asleep");
        assertThat(menu.getItems().getFirst().isDisable()).isTrue();
    }

    @Test
    void idleWorkersAreSaidAndHiddenByOneClick() {
        CallTree all = choose(FlameKind.OFF_CPU);
        assertThat(all.totalWeight()).isEqualTo(1000 * MILLI);
        assertThat(notes()).containsExactly("900 ms are idle workers waiting for work.");
        assertThat(clickLink().totalWeight()).isEqualTo(100 * MILLI);
        assertThat(notes()).containsExactly("900 ms of idle workers waiting for work are hidden.");
    }

    @Test
    void withoutAPeriodTimeOnTheCpuIsLeftOutAndSaid() {
        CallTree tree = choose(FlameKind.ON_OFF);
        assertThat(tree.totalWeight()).isEqualTo(1000 * MILLI);
        assertThat(notes())
                .contains("Time on the CPU is left out: the recording does not say how far apart its samples are.");
    }

    @Test
    void focusOnAKindShowsThatKind() {
        CallTree all = choose(FlameKind.OFF_CPU);
        int lock = all.nextSibling(all.firstChild(0));
        assertThat(LevelNames.of(all, lock, context.texts().get())).isEqualTo("Contended locks");
        CallTree focused = after(() -> {
            view.pane().graph().select(lock);
            javafx.event.Event.fireEvent(
                    view.pane().graph(),
                    new javafx.scene.input.KeyEvent(
                            javafx.scene.input.KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            javafx.scene.input.KeyCode.F,
                            false,
                            false,
                            false,
                            false));
        });
        assertThat(focused.what()).isEqualTo(FlameKind.of(SampleKind.LOCK));
    }
}
