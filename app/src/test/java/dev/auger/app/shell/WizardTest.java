package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.trail.Symptom;
import dev.auger.app.cases.GuidedState;
import dev.auger.app.cases.SampleCase;
import dev.auger.app.prefs.Preferences;
import dev.auger.app.text.Bundles;
import dev.auger.model.Layer;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Selection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The guided investigation, walked by keys as a new user would. */
@Tag("ui")
class WizardTest extends ApplicationTest {

    private static final Path SAMPLE = Path.of(System.getProperty("auger.root"), "sample");

    @TempDir
    static Path folder;

    private MainWindow window;

    @Override
    public void start(Stage stage) {
        window = new MainWindow(Preferences.load(folder), new Bundles(Locale.ENGLISH), null);
        Scene scene = new Scene(window.root(), 990, 900);
        window.install(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void close() {
        interact(window::close);
    }

    @Test
    void tenKeysLeadFromTheSymptomToThePlantedLine() throws Exception {
        openSample();
        push(KeyCode.CONTROL, KeyCode.I);
        until(() -> page().isEmpty() && shows("What hurts?"));
        type(KeyCode.DIGIT1);
        enter("evidence");
        enter("findings");
        enter("thread");
        until(() -> shows("Which threads are behind it?") && shows("Best candidate, named by the finding"));
        for (String next : List.of("stack", "allocation", "object", "code", "conclusion")) {
            enter(next);
        }
        until(() -> culprit() != null);
        assertThat(culprit().method()).isEqualTo("subscribe");
        SourceText source =
                window.context().source(culprit()).get(30, TimeUnit.SECONDS).orElseThrow();
        assertThat(source.line(culprit().line())).containsAnyOf("new Subscription(", "subscriptions.put(");
        until(() -> shows(source.line(culprit().line()).strip()));
        Selection chosen = window.context().selection().get();
        for (Layer layer : Layer.values()) {
            assertThat(CoreController.isChosen(chosen, layer)).as(layer.id()).isTrue();
        }
        Finding followed = window.findings().stream()
                .filter(f -> Symptom.MEMORY.concerns(f.pattern()))
                .findFirst()
                .orElseThrow();
        assertThat(chosen).isEqualTo(followed.trail().selection());
    }

    @Test
    void leavingAndReturningKeepsThePlace() throws Exception {
        openSample();
        push(KeyCode.CONTROL, KeyCode.I);
        type(KeyCode.DIGIT1);
        enter("evidence");
        enter("findings");
        enter("thread");
        until(() -> shows("Best candidate, named by the finding"));
        type(KeyCode.DIGIT2);
        until(() -> shows("Your choice"));
        enter("stack");
        Selection chosen = window.context().selection().get();
        GuidedState before = window.model().guided().get();
        assertThat(chosen.threads()).isNotEmpty();
        assertThat(before.chosen()).containsKey("thread");

        type(KeyCode.ESCAPE);
        until(() -> !window.wizard().isShowing());
        assertThat(window.context().layer().get()).isEqualTo(Layer.STACK);
        assertThat(window.context().selection().get()).isEqualTo(chosen);

        push(KeyCode.CONTROL, KeyCode.I);
        until(() -> window.wizard().isShowing());
        assertThat(window.model().guided().get()).isEqualTo(before);
        assertThat(window.context().selection().get()).isEqualTo(chosen);
        type(KeyCode.BACK_SPACE);
        until(() -> page().equals("thread"));
    }

    @Test
    void whatIsChosenInAViewIsTakenAlong() throws Exception {
        openSample();
        interact(() -> window.drill(window.findings().get(1)));
        push(KeyCode.CONTROL, KeyCode.I);
        until(() -> window.model()
                .guided()
                .get()
                .finding()
                .equals(window.findings().get(1).key()));
        interact(() -> window.wizard().go("thread"));
        until(() -> shows("Best candidate, named by the finding"));
        type(KeyCode.V);
        until(() -> !window.wizard().isShowing());
        assertThat(window.context().layer().get()).isEqualTo(Layer.THREAD);
    }

    @Test
    void withoutFilesItBeginsWithTheSymptomAndTakesFilesThen() throws Exception {
        push(KeyCode.CONTROL, KeyCode.I);
        until(() -> shows("What hurts?"));
        type(KeyCode.DIGIT3);
        enter("evidence");
        assertThat(shows("Add at least one file first")).isTrue();
        type(KeyCode.ENTER);
        assertThat(page()).isEqualTo("evidence");
        interact(() -> window.wizard().drop(List.of(SAMPLE.resolve("evidence/threads-1.txt"))));
        until(() -> window.isSettled() && shows("threads-1.txt"));
        enter("findings");
        until(() -> shows("What was found"));
    }

    @Test
    void everyPageIsShownInBothLanguages() throws Exception {
        openSample();
        push(KeyCode.CONTROL, KeyCode.I);
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            interact(() -> window.look().set(window.look().get().withLanguage(locale)));
            for (String id :
                    List.of("symptom", "evidence", "findings", "thread", "object", "code", "conclusion", "report")) {
                interact(() -> window.wizard().go(id));
                until(window::isSettled);
                assertThat(words()).as(id).noneMatch(w -> w.startsWith("wizard."));
                String expected = window.texts().get("wizard.title");
                assertThat(words()).contains(expected);
            }
        }
    }

    @Test
    void theReportIsSaved() throws Exception {
        openSample();
        Path target = folder.resolve("report.html");
        StringBuffer saved = new StringBuffer();
        interact(() -> Reports.save(window.session(), target, window.texts(), saved::append));
        until(() -> saved.length() > 0);
        assertThat(Files.readString(target)).contains("SubscriptionRegistry");
    }

    private void enter(String page) throws TimeoutException {
        WaitForAsyncUtils.waitForFxEvents();
        until(window::isSettled);
        type(KeyCode.ENTER);
        until(() -> page().equals(page));
    }

    private String page() {
        return window.model().guided().get().page();
    }

    private CodePoint culprit() {
        return window.context().selection().get().code();
    }

    private boolean shows(String text) {
        return words().stream().anyMatch(w -> w.contains(text));
    }

    private List<String> words() {
        return lookup((Node n) -> n instanceof Labeled).queryAllAs(Labeled.class).stream()
                .map(l -> l.getText() == null ? "" : l.getText())
                .toList();
    }

    private void openSample() throws Exception {
        SampleCase sample = SampleCase.in(SAMPLE).orElseThrow();
        interact(() -> window.openSample(sample));
        until(() -> window.isSettled() && !window.findings().isEmpty());
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(30_000, condition::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
