package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.app.cases.CaseItem;
import dev.auger.app.cases.GuidedState;
import dev.auger.app.cases.file.CaseFile;
import dev.auger.app.cases.file.CaseFiles;
import dev.auger.app.cases.file.OpenedCase;
import dev.auger.app.prefs.Preferences;
import dev.auger.app.text.Bundles;
import dev.auger.model.Layer;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** A case is saved, left and opened again in the real window. */
@Tag("ui")
class CaseFilesInWindowTest extends ApplicationTest {

    private static final Path SAMPLE = Path.of(System.getProperty("auger.root"), "sample");

    @TempDir
    Path folder;

    private MainWindow window;
    private Stage stage;

    @Override
    public void start(Stage primary) {
        stage = primary;
        openWindow();
        stage.show();
    }

    private void openWindow() {
        window = new MainWindow(Preferences.load(folder.resolve("preferences")), new Bundles(Locale.ENGLISH), null);
        Scene scene = new Scene(window.root(), 1440, 900);
        window.install(scene);
        stage.setScene(scene);
    }

    @AfterEach
    void close() {
        interact(window::close);
    }

    @Test
    void whatWasChosenAndWrittenComesBack() throws Exception {
        Path evidence = copy("parcels.jfr");
        read(evidence);
        until(() -> !window.findings().isEmpty());
        Finding finding = window.findings().getFirst();
        interact(() -> window.drill(finding));
        interact(() -> window.open(Layer.STACK));
        interact(() ->
                window.model().guided().set(new GuidedState("memory", "stack", finding.key(), Map.of(), List.of("a"))));
        write(finding);
        Selection chosen = window.context().selection().get();
        Path saved = folder.resolve("orders.auger");
        save(saved, false);
        interact(window::closeCase);

        reopen(saved);

        until(() -> window.context().selection().get().equals(chosen));
        assertThat(window.context().layer().get()).isEqualTo(Layer.STACK);
        assertThat(window.model().guided().get().page()).isEqualTo("stack");
        CaseJournal journal = window.session().journal();
        assertThat(journal.of(finding.key()).verdict()).isEqualTo(CaseFile.Verdict.DISMISSED);
        assertThat(journal.of(finding.key()).text()).isEqualTo("load test 3");
        assertThat(journal.note()).isEqualTo("since Tuesday");
        until(() -> !lookup(".finding-card .verdict.dismissed").queryAll().isEmpty());
        assertThat(window.desk().files().isChosen()).isTrue();
    }

    @Test
    void aCaseThatWasNeverSavedIsKeptAllTheSame() throws Exception {
        read(copy("threads-1.txt"));
        interact(() -> window.session().journal().setNote("remember me"));
        interact(window::close);
        interact(this::openWindow);

        Preferences.Recent recent =
                Preferences.load(folder.resolve("preferences")).recent().getFirst();
        assertThat(recent.caseFile())
                .startsWith(folder.resolve("preferences/cases").toString());
        reopen(Path.of(recent.caseFile()));
        assertThat(window.session().journal().note()).isEqualTo("remember me");
        assertThat(window.desk().files().isChosen()).isFalse();
    }

    @Test
    void aCaseThatIsOpenedShowsNoEmptyViewFirst() throws Exception {
        read(copy("threads-1.txt"));
        Path saved = folder.resolve("a.auger");
        save(saved, false);
        interact(window::close);
        interact(this::openWindow);
        List<Node> shown = new ArrayList<>();

        interact(() -> {
            window.open(List.of(saved));
            shown.add(window.session().layout().shownCentre());
        });
        Session session = window.session();
        until(window::isSettled);

        assertThat(shown.getFirst()).isInstanceOf(Waiting.class);
        assertThat(window.session()).as("what was shown became the case").isSameAs(session);
        assertThat(session.layout().shownCentre()).isNotInstanceOf(Waiting.class);
        assertThat(session.model().items().get()).hasSize(1);
    }

    @Test
    void afterAFolderWithNothingInItNothingIsWaitedFor() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        interact(() -> window.open(List.of(empty)));
        until(() -> window.session().model().expected().get() == 0);

        assertThat(window.session().layout().shownCentre()).isNotInstanceOf(Waiting.class);
    }

    @Test
    void changesAreSavedByThemselves() throws Exception {
        read(copy("threads-1.txt"));
        Path saved = folder.resolve("a.auger");
        save(saved, false);
        interact(() -> window.session().journal().setNote("later"));

        until(() -> note(saved).equals("later"));
    }

    @Test
    void aCaseThatCannotBeSavedSaysSoUntilItIs() throws Exception {
        read(copy("threads-1.txt"));
        Path inTheWay = Files.writeString(folder.resolve("no-folder"), "");
        interact(() -> window.desk().saveTo(inTheWay.resolve("a.auger"), false));
        Label state =
                (Label) lookup(".status-line .label").queryAll().iterator().next();
        until(() -> state.getText().startsWith("This case is not saved: "));
        save(folder.resolve("a.auger"), false);
        until(() -> !state.getText().startsWith("This case is not saved"));
    }

    @Test
    void openingAloneWritesNothing() throws Exception {
        read(copy("threads-1.txt"));
        Path saved = folder.resolve("a.auger");
        save(saved, false);
        interact(window::closeCase);
        byte[] before = Files.readAllBytes(saved);

        reopen(saved);
        interact(window::closeCase);
        interact(window::close);
        interact(this::openWindow);

        assertThat(Files.readAllBytes(saved)).isEqualTo(before);
    }

    @Test
    void missingEvidenceIsACardAndCanBePointedTo() throws Exception {
        Path evidence = copy("threads-1.txt");
        read(evidence);
        Path saved = folder.resolve("a.auger");
        save(saved, false);
        interact(window::closeCase);
        Path away = Files.createDirectories(folder.getParent().resolve(folder.getFileName() + "-away"))
                .resolve("t.txt");
        Files.move(evidence, away);

        reopen(saved);
        CaseItem gone = window.model().items().get().getFirst();
        assertThat(gone.state()).isEqualTo(CaseItem.State.FAILED);
        assertThat(gone.failure().code()).isEqualTo("missing");
        until(() -> lookup("Locate\u2026").tryQuery().isPresent());
        // The file must not forget what is missing when it is written again.
        interact(() -> window.session().journal().setNote("where is it"));
        until(() -> note(saved).equals("where is it"));
        assertThat(opened(saved).file().evidence()).hasSize(1);

        interact(() -> window.desk().files().replace(gone.id(), away, Job::quiet));
        until(() -> window.model().items().get().stream().anyMatch(i -> i.state() == CaseItem.State.READ));
        Files.delete(away);
        Files.delete(away.getParent());
    }

    @Test
    void evidenceInsideTheFileIsReadAndWrittenAgain() throws Exception {
        Path evidence = copy("threads-1.txt");
        read(evidence);
        Path saved = folder.resolve("mail.auger");
        save(saved, true);
        interact(window::closeCase);
        Files.delete(evidence);

        reopen(saved);
        assertThat(window.model().items().get().getFirst().state()).isEqualTo(CaseItem.State.READ);
        interact(() -> window.session().journal().setNote("with all"));
        interact(window::closeCase);

        until(() -> note(saved).equals("with all"));
        OpenedCase again = opened(saved);
        assertThat(again.evidence().getFirst().isThere()).isTrue();
        Files.delete(again.evidence().getFirst().file());
    }

    @Test
    void aDamagedCaseFileIsACardThatSaysWhy() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.auger"), "{\"auger\":\"case\",\"version\":7}");

        interact(() -> window.open(List.of(broken)));
        until(() -> !window.model().items().get().isEmpty());

        assertThat(window.model().items().get().getFirst().failure().code()).isEqualTo("unsupported");
        assertThat(Files.readString(broken)).contains("\"version\":7");
    }

    private void write(Finding finding) {
        ToggleButton dismiss =
                lookup("Dismiss").match(n -> n instanceof ToggleButton).query();
        interact(dismiss::fire);
        TextArea field = lookup(".finding-notes .note-field").query();
        interact(field::requestFocus);
        clickOn(field);
        write("load test 3");
        assertThat(window.context().layer().get()).as("keys typed are text").isEqualTo(Layer.STACK);
        assertThat(window.session().journal().of(finding.key()).text()).isEqualTo("load test 3");
        type(KeyCode.TAB);
        assertThat(field.isFocused()).isFalse();
        interact(() -> window.session().journal().setNote("since Tuesday"));
    }

    private Path copy(String name) throws IOException {
        return Files.copy(SAMPLE.resolve("evidence").resolve(name), folder.resolve(name));
    }

    private void read(Path file) throws Exception {
        interact(() -> window.open(List.of(file)));
        until(() -> !window.model().items().get().isEmpty() && window.isSettled());
    }

    private void save(Path target, boolean withEvidence) throws Exception {
        var done = new Object() {
            java.util.concurrent.CompletableFuture<Path> saving;
        };
        interact(() -> done.saving = window.desk().saveTo(target, withEvidence));
        assertThat(done.saving.get(30, TimeUnit.SECONDS)).isEqualTo(target);
    }

    private void reopen(Path saved) throws Exception {
        interact(() -> window.open(List.of(saved)));
        until(() -> !window.model().items().get().isEmpty() && window.isSettled());
    }

    private static String note(Path saved) {
        try {
            OpenedCase opened = opened(saved);
            for (var located : opened.evidence()) {
                if (located.temporary()) {
                    Files.deleteIfExists(located.file());
                }
            }
            return opened.file().note();
        } catch (Exception e) {
            return "";
        }
    }

    private static OpenedCase opened(Path saved) throws ImportFailure {
        return CaseFiles.open(saved, Path.of(System.getProperty("java.io.tmpdir")), Job.quiet());
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(30_000, condition::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
