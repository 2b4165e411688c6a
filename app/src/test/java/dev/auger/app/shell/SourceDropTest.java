package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.app.prefs.Preferences;
import dev.auger.app.text.Bundles;
import dev.auger.model.Layer;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Folders, jars and what a linter wrote, dropped on the code view from another window. */
@Tag("ui")
class SourceDropTest extends ApplicationTest {

    private static final Path SAMPLE = Path.of(System.getProperty("auger.root"), "sample");

    @TempDir
    static Path folder;

    private MainWindow window;
    private Stage drags;

    @Override
    public void start(Stage primary) {
        window = new MainWindow(Preferences.load(folder.resolve("config")), new Bundles(Locale.ENGLISH), null);
        Scene scene = new Scene(window.root(), 990, 780);
        window.install(scene);
        primary.setScene(scene);
        primary.setX(0);
        primary.setY(0);
        primary.show();
    }

    @AfterEach
    void close() {
        interact(window::close);
    }

    @Test
    @DisabledIfSystemProperty(named = "glass.platform", matches = "Headless", disabledReason = "no drag and drop there")
    void whatHoldsSourceOrRemarksIsAddedAndTheRestIsRefused() throws Exception {
        Path source = Files.createDirectories(folder.resolve("src/app"));
        Files.writeString(source.resolve("Main.java"), "package app;\nclass Main {}\n");
        Path jar = folder.resolve("app-sources.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("app/Main.java"));
            zip.write("package app;\nclass Main {}\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Path remarks = Files.writeString(folder.resolve("lint.sarif"), "{\"version\":\"2.1.0\",\"runs\":[]}");
        Path notes = Files.writeString(folder.resolve("notes.txt"), "nothing of use\n");

        interact(() -> window.open(List.of(SAMPLE.resolve("evidence/threads-1.txt"))));
        until(() -> window.model().items().get().size() == 1 && window.isSettled());
        interact(() -> window.open(Layer.CODE));
        until(window::isSettled);
        for (Path each : List.of(source.getParent(), jar, remarks)) {
            drop(each);
            until(() -> window.context().sourceFolders().contains(each));
        }
        int before = window.context().sourceFolders().size();
        drop(notes);
        until(() -> lookup(".toast").queryAll().stream().anyMatch(toast -> says(toast, notes)));
        assertThat(window.context().sourceFolders()).hasSize(before).doesNotContain(notes);
    }

    private static boolean says(javafx.scene.Node toast, Path path) {
        return toast.lookupAll(".label").stream()
                .anyMatch(label ->
                        ((Label) label).getText().contains(path.getFileName().toString()));
    }

    private void drop(Path path) {
        interact(() -> dragSource(path.toFile()));
        drag("#drag-source").dropTo(".code-view");
        interact(() -> drags.close());
    }

    private void dragSource(File file) {
        Label label = new Label("drag me");
        label.setId("drag-source");
        label.setPrefSize(160, 60);
        label.setOnDragDetected(e -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(file));
            label.startDragAndDrop(TransferMode.COPY).setContent(content);
            e.consume();
        });
        drags = new Stage();
        drags.setScene(new Scene(label));
        drags.setX(1100);
        drags.setY(100);
        drags.show();
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(30_000, condition::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
