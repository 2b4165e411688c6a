package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.app.prefs.Preferences;
import dev.auger.app.text.Bundles;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.views.shell.PageFrame;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Pages about a recording: opened by key and from the card, left by Escape and a strip, found again by Back. */
@Tag("ui")
class PagesTest extends ApplicationTest {

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

    @Test
    void aPageIsOpenedByKeyAndLeftByEscape() throws Exception {
        openRecording();
        Layer before = window.context().layer().get();
        push(KeyCode.CONTROL, KeyCode.E);
        assertThat(page()).isEqualTo("events");
        assertThat(pageIsShown()).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(page()).isEmpty();
        assertThat(pageIsShown()).isFalse();
        assertThat(window.context().layer().get()).isEqualTo(before);
    }

    @Test
    void aStripLeavesThePageAndBackFindsItAgain() throws Exception {
        openRecording();
        push(KeyCode.CONTROL, KeyCode.E);
        type(KeyCode.DIGIT2);
        assertThat(page()).isEmpty();
        assertThat(window.context().layer().get()).isEqualTo(Layer.STACK);
        assertThat(pageIsShown()).isFalse();
        push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(page()).isEqualTo("events");
        assertThat(pageIsShown()).isTrue();
        push(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(page()).isEmpty();
        assertThat(window.context().layer().get()).isEqualTo(Layer.STACK);
    }

    @Test
    void narrowingTheTimeStaysOnThePage() throws Exception {
        openRecording();
        push(KeyCode.CONTROL, KeyCode.E);
        interact(() -> {
            Recording recording = window.model().evidence().get().recordings().getFirst();
            window.context().select(window.context().selection().get().withRange(recording.range()));
        });
        assertThat(page()).isEqualTo("events");
        assertThat(pageIsShown()).isTrue();
    }

    @Test
    void theCardOfARecordingLinksToItsPages() throws Exception {
        openRecording();
        // So small that the rail has room for cards.
        interact(() -> {
            window.looks().scale(-2);
            window.root().applyCss();
            window.root().layout();
        });
        List<Hyperlink> links = lookup(".evidence-card .pages .hyperlink").queryAllAs(Hyperlink.class).stream()
                .toList();
        assertThat(links).hasSize(4);
        interact(links.getFirst()::fire);
        assertThat(page()).isEqualTo("events");
    }

    private String page() {
        History.Page page = window.context().page().get();
        return page == null ? "" : page.page();
    }

    private boolean pageIsShown() {
        return lookup(n -> n instanceof PageFrame).tryQuery().isPresent();
    }

    private void openRecording() throws Exception {
        interact(() -> window.open(List.of(EVIDENCE.resolve("parcels.jfr"), EVIDENCE.resolve("threads-1.txt"))));
        until(() -> window.model().items().get().size() == 2 && window.isSettled());
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(30_000, condition::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
