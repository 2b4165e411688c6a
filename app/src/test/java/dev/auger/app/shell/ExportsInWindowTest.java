package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.app.prefs.Preferences;
import dev.auger.app.text.Bundles;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.time.TimeRange;
import dev.auger.views.export.ExportFormat;
import dev.auger.views.export.Exportable;
import dev.auger.views.flame.ExportMenu;
import dev.auger.views.parts.Toast;
import dev.auger.views.table.DataTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What the window shows, saved in every format. */
@Tag("ui")
class ExportsInWindowTest extends ApplicationTest {

    private static final Path EVIDENCE = Path.of(System.getProperty("auger.root"), "sample/evidence");

    @TempDir
    static Path folder;

    private MainWindow window;

    @Override
    public void start(Stage stage) {
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

    private void openFlame() throws Exception {
        interact(() -> window.open(List.of(EVIDENCE.resolve("parcels.jfr"))));
        until(() -> window.isSettled());
        interact(() -> window.context().open(Layer.STACK));
        until(() -> menu() != null && !menu().getItems().isEmpty() && window.isSettled() && shownFlame() != null);
    }

    private void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    private ExportMenu menu() {
        return (ExportMenu) window.root().lookup(".export-menu");
    }

    private Exportable.Flame shownFlame() {
        return menu() == null ? null : (Exportable.Flame) menu().shown().orElse(null);
    }

    private Path save(Exportable what, ExportFormat format, String name) throws Exception {
        Path target = folder.resolve(name);
        CompletableFuture<Path> told = WaitForAsyncUtils.asyncFx(
                        () -> window.exports().write(what, format, target))
                .get();
        told.get(60, TimeUnit.SECONDS);
        WaitForAsyncUtils.waitForFxEvents();
        return target;
    }

    @Test
    void aFlameGraphInEveryFormat() throws Exception {
        openFlame();
        Exportable.Flame flame = shownFlame();
        for (ExportFormat format : ExportFormat.values()) {
            if (format != ExportFormat.PART) {
                Path file = save(flame, format, "flame" + format.ending());
                assertThat(Files.size(file)).as(format.name()).isGreaterThan(100);
            }
        }
        assertThat(Files.readAllBytes(folder.resolve("flame.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(Files.readString(folder.resolve("flame.csv")))
                .startsWith("method,self [samples],total [samples]\r\n");
        assertThat(toasts()).isNotEmpty();
    }

    @Test
    void theChosenTimeAsARecording() throws Exception {
        openFlame();
        Recording recording = window.model().evidence().get().recordings().getFirst();
        long quarter = recording.range().nanos() / 4;
        TimeRange range = new TimeRange(
                recording.range().start() + quarter, recording.range().end() - quarter);
        assertThat(shownFlame().range()).isNull();
        interact(
                () -> window.context().select(window.context().selection().get().withRange(range)));
        until(() -> shownFlame() != null && range.equals(shownFlame().range()));
        Path part = save(shownFlame(), ExportFormat.PART, "part.jfr");
        Set<String> types = RecordingFile.readAllEvents(part).stream()
                .map(e -> e.getEventType().getName())
                .collect(java.util.stream.Collectors.toSet());
        assertThat(types).contains("jdk.ExecutionSample", "jdk.ActiveSetting");
        assertThat(Files.size(part)).isLessThan(Files.size(EVIDENCE.resolve("parcels.jfr")));
    }

    @Test
    void whatCannotBeWrittenIsSaidAndLeavesNothing() throws Exception {
        openFlame();
        Path target = save(shownFlame(), ExportFormat.SVG, "no/such/folder/x.svg");
        assertThat(target).doesNotExist();
        assertThat(toasts()).anyMatch(t -> t.getAccessibleText().startsWith("The file could not be written"));
        Path part = save(shownFlame(), ExportFormat.PART, "../../" + "nowhere/part.jfr");
        assertThat(part).doesNotExist();
    }

    private List<Node> toasts() {
        return List.copyOf(window.root().lookupAll(".toast")).stream()
                .filter(Toast.class::isInstance)
                .toList();
    }

    @Test
    void theKeyShowsTheFormats() throws Exception {
        openFlame();
        push(KeyCode.CONTROL, KeyCode.S);
        until(() -> menu().isShowing());
        assertThat(menu().getItems()).anyMatch(i -> "export-PNG".equals(i.getId()) && !i.isDisable());
        assertThat(menu().getItems()).anyMatch(i -> "export-PART".equals(i.getId()) && i.isDisable());
        interact(() -> menu().hide());
    }

    @Test
    void aTableAsCsv() throws Exception {
        openFlame();
        interact(() -> window.context().open(Layer.THREAD));
        until(() -> window.isSettled() && table() != null && table().rowCount() > 0);
        Path file = save(table().export(), ExportFormat.CSV, "threads.csv");
        String[] lines = Files.readString(file).split("\r\n");
        assertThat(lines.length).isGreaterThan(table().rowCount());
        assertThat(lines[0]).contains("thread");
    }

    private DataTable table() {
        return (DataTable) window.root().lookup(".data-table");
    }

    @Test
    void suggestedNames() throws Exception {
        openFlame();
        assertThat(ExportController.suggestion(shownFlame())).isEqualTo("parcels-cpu");
        Path typed = Path.of("x.txt");
        assertThat(ExportController.withEnding(typed, ExportFormat.PPROF)).hasFileName("x.txt.pb.gz");
        assertThat(ExportController.withEnding(Path.of("a.PB.GZ"), ExportFormat.PPROF))
                .hasFileName("a.PB.GZ");
    }
}
