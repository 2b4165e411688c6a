package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.app.cases.CaseItem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** While a file is read, the status line says so and can end it. */
class StatusCancelTest extends OwnStageTest {

    /** So much text that it is still being unpacked or read when the click comes. */
    private static final int LINES = 8_000_000;

    @Test
    void aClickOnCancelEndsTheReading() throws Exception {
        Path file = slowFile();
        interact(() -> window.open(List.of(file)));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> item() != null && cancel() != null);
        CaseItem reading = item();
        assertThat(reading.state()).isEqualTo(CaseItem.State.READING);
        clickOn(cancel());
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> item().state() != CaseItem.State.READING);
        assertThat(reading.job().isCancelled()).isTrue();
        assertThat(item().state()).isEqualTo(CaseItem.State.CANCELLED);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> cancel() == null);
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> lookup(".status-line .label").queryAll().stream()
                        .anyMatch(node -> node instanceof Label label
                                && label.getText().equals(window.texts().get("status.unread"))));
        String said = window.texts().get("rail.cancelled.reason");
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> !lookup(node ->
                                node instanceof Label label && label.getText().contains(said))
                        .queryAll()
                        .isEmpty());
    }

    private CaseItem item() {
        List<CaseItem> items = window.model().files().items();
        return items.isEmpty() ? null : items.getFirst();
    }

    /** The link in the status line; null while there is nothing to cancel. */
    private Node cancel() {
        return from(lookup(".status-line")).lookup(".hyperlink").queryAll().stream()
                .filter(node -> node.isVisible() && node.toString().contains("Cancel"))
                .findFirst()
                .orElse(null);
    }

    private static Path slowFile() throws IOException {
        Path file = folder.resolve("classes.txt.gz");
        byte[] head = " num     #instances         #bytes  class name (module)\n".getBytes(StandardCharsets.UTF_8);
        byte[] row = "   1:             1             16  java.lang.Object (java.base@25)\n"
                .getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(head);
            for (int i = 0; i < LINES; i++) {
                out.write(row);
            }
        }
        return file;
    }
}
