package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.app.cases.CaseItem;
import dev.auger.app.cases.SampleCase;
import dev.auger.app.prefs.Preferences;
import dev.auger.app.text.Bundles;
import dev.auger.model.Layer;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The real window, used as a user does: files in, a finding drilled, layers walked by keys, language and theme changed. */
@Tag("ui")
class MainWindowTest extends ApplicationTest {

    private static final Path SAMPLE = Path.of(System.getProperty("auger.root"), "sample");

    @TempDir
    static Path folder;

    private MainWindow window;
    private Stage stage;

    @Override
    public void start(Stage primary) {
        stage = primary;
        window = new MainWindow(Preferences.load(folder), new Bundles(Locale.ENGLISH), null);
        Scene scene = new Scene(window.root(), 990, 780);
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
    void aFindingFillsAllFiveLayersAndKeysWalkThem() throws Exception {
        openSample();
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> window.context().selection().get().code() != null);

        Selection drilled = window.context().selection().get();
        for (Layer layer : Layer.values()) {
            assertThat(CoreController.isChosen(drilled, layer)).as(layer.id()).isTrue();
        }
        assertThat(window.context().layer().get()).isEqualTo(Layer.CODE);

        type(KeyCode.DIGIT2);
        assertThat(window.context().layer().get()).isEqualTo(Layer.STACK);
        push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(window.context().layer().get()).isEqualTo(Layer.CODE);
        push(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(window.context().layer().get()).isEqualTo(Layer.STACK);
        push(KeyCode.ALT, KeyCode.LEFT);
        push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(window.context().selection().get()).isEqualTo(Selection.NONE);
    }

    @Test
    void sourceOfTheCulpritIsFound() throws Exception {
        openSample();
        CodePoint culprit = window.findings().getFirst().culprit();
        assertThat(window.context().source(culprit).get(30, TimeUnit.SECONDS)).isPresent();
    }

    @Test
    void everyViewOpensInBothLanguagesAndThemes() throws Exception {
        openSample();
        push(KeyCode.CONTROL, KeyCode.ENTER);
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (String theme : List.of("dark", "light", "high-contrast")) {
                interact(() -> {
                    window.setTheme(theme);
                    window.look().set(window.look().get().withLanguage(locale));
                });
                for (Layer layer : Layer.values()) {
                    interact(() -> window.open(layer));
                    until(window::isSettled);
                    assertThat(window.context().layer().get()).isEqualTo(layer);
                }
            }
            assertThat(window.texts().locale()).isEqualTo(locale);
        }
        assertThat(Preferences.load(folder).theme()).isEqualTo("high-contrast");
    }

    @Test
    void aJarIsLookedThroughForSourceAndIsNoEvidence() throws Exception {
        Path jar = Files.write(folder.resolve("app.jar"), new byte[] {'P', 'K', 5, 6});
        interact(() -> window.open(List.of(jar)));
        assertThat(lookup(".start-notice").queryAll()).hasSize(1);
        interact(() -> window.open(List.of(jar, SAMPLE.resolve("evidence/threads-1.txt"))));
        until(() -> window.model().items().get().size() == 1 && window.isSettled());
        assertThat(window.context().sourceFolders()).contains(jar);
    }

    @Test
    void aRefusedFileIsACardAndTheOthersAreRead() throws Exception {
        Path html = Files.writeString(folder.resolve("orders.hprof"), "<!doctype html><p>log in first");
        interact(() -> window.open(List.of(html, SAMPLE.resolve("evidence/threads-1.txt"))));
        until(() -> window.model().items().get().size() == 2 && window.isSettled());
        assertThat(window.model().items().get())
                .extracting(CaseItem::state)
                .containsExactly(CaseItem.State.FAILED, CaseItem.State.READ);
    }

    @Test
    void whereNothingCouldBeReadTheFindingsSayWhyAndTheCardHasTheWholeReason() throws Exception {
        Path zstd = Files.write(
                folder.resolve("orders.jfr.zst"), new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, 0, 0, 0});
        // Wide enough for the findings to be open.
        interact(() -> stage.setWidth(1400));
        interact(() -> window.open(List.of(zstd)));
        until(() -> window.model().items().get().stream().anyMatch(i -> i.state() == CaseItem.State.FAILED)
                && window.isSettled());
        String reason =
                "A file packed with zstd is not read. Unpack it first with \"zstd -d FILE\"; gzip, LZ4 and zip are read"
                        + " as they are.";
        List<String> shown = lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        assertThat(shown)
                .contains("No file could be read, so there are no findings. Why, and what to do:")
                .contains("orders.jfr.zst is of a kind or version Auger does not read yet\n" + reason)
                .doesNotContain("Nothing stands out in this evidence.");
        Label onCard = lookup(".evidence-card .span").queryAs(Label.class);
        assertThat(onCard.getText()).isEqualTo(reason);
        assertThat(onCard.isTextTruncated()).isFalse();
    }

    @Test
    void recentCasesAreRemembered() throws Exception {
        interact(() -> window.open(List.of(SAMPLE.resolve("evidence/threads-1.txt"))));
        until(() -> !window.model().items().get().isEmpty() && window.isSettled());
        interact(window::closeCase);
        assertThat(Preferences.load(folder).recent())
                .anyMatch(r -> r.files().getFirst().endsWith("threads-1.txt"));
    }

    @Test
    @DisabledIfSystemProperty(named = "glass.platform", matches = "Headless", disabledReason = "no drag and drop there")
    void filesAreDropped() throws Exception {
        Path dump = SAMPLE.resolve("evidence/threads-1.txt");
        interact(() -> dragSource(dump.toFile()));
        drag("#drag-source").dropTo(".drop-zone");
        until(() -> window.model().items().get().size() == 1 && window.isSettled());
        assertThat(window.model().items().get().getFirst().state()).isEqualTo(CaseItem.State.READ);
    }

    private static void dragSource(File file) {
        Label label = new Label("drag me");
        label.setId("drag-source");
        label.setPrefSize(160, 60);
        label.setOnDragDetected(e -> {
            Dragboard board = label.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(file));
            board.setContent(content);
            e.consume();
        });
        Stage source = new Stage();
        source.setScene(new Scene(label));
        source.setX(1100);
        source.setY(100);
        source.show();
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
