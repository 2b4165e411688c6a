package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.app.text.Bundles;
import dev.auger.importers.source.fetch.Coordinates;
import dev.auger.importers.source.fetch.SourceFetch;
import dev.auger.model.job.WorkerPool;
import dev.auger.views.shell.Overlays;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The form that says what would be fetched, with a Maven that is a script. */
@Tag("ui")
class FetchFormTest extends ApplicationTest {

    private static final Coordinates ONE = new Coordinates("no.such.group", "tool", "1.2.3");
    private static final Coordinates TWO = new Coordinates("no.such.group", "tool", "1.2.4");

    @TempDir
    Path folder;

    private final ReadOnlyObjectWrapper<Texts> texts = new ReadOnlyObjectWrapper<>(new Bundles(Locale.ENGLISH));
    private final WorkerPool workers = new WorkerPool(1);
    private final List<String> copied = new ArrayList<>();
    private final List<SourceFetch.Outcome> outcomes = new ArrayList<>();
    private Overlays overlays;

    @Override
    public void start(Stage stage) {
        overlays = new Overlays();
        stage.setScene(new Scene(overlays, 800, 600));
        stage.show();
    }

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nothingRunsBeforeRunIsChosen() throws Exception {
        Path seen = folder.resolve("seen");
        SourceFetch fetch = fetch(ONE, "touch '" + seen + "'");
        show(List.of(fetch));
        assertThat(said()).contains(ONE.toString(), fetch.text());
        press("Copy the command");
        assertThat(copied).containsExactly(fetch.text());
        press("Cancel");
        assertThat(overlays.isShowing()).isFalse();
        assertThat(workers.isIdle()).isTrue();
        assertThat(seen).doesNotExist();

        show(List.of(fetch));
        press("Run");
        until(() -> outcomes.size() == 1);
        assertThat(seen).exists();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatMavenRefusedIsToldAndItCanBeRunAgain() throws Exception {
        show(List.of(fetch(ONE, "echo '[ERROR] not there'; exit 1")));
        press("Run");
        until(() -> said().contains("Maven could not fetch the sources: not there"));
        press("Run");
        until(() -> outcomes.size() == 2);
        assertThat(outcomes).containsOnly(SourceFetch.Outcome.REFUSED);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whoeverLeavesEndsMaven() throws Exception {
        Path pid = folder.resolve("pid");
        show(List.of(fetch(ONE, "echo $$ > '" + pid + ".part'; mv '" + pid + ".part' '" + pid + "'; exec sleep 600")));
        press("Run");
        until(() -> Files.exists(pid));
        assertThat(said()).contains("Maven is running… Leaving this ends it.");
        ProcessHandle maven =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        interact(overlays::hide);
        maven.onExit().get(30, TimeUnit.SECONDS);
        until(workers::isIdle);
        assertThat(outcomes).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ofSeveralTheChosenOneIsRun() throws Exception {
        Path seen = folder.resolve("seen");
        String write = "printf '%s\\n' \"$@\" > '" + seen + "'";
        show(List.of(fetch(ONE, write), fetch(TWO, write)));
        interact(() -> ((ComboBox<?>) overlays.lookup(".combo-box"))
                .getSelectionModel()
                .select(1));
        assertThat(said()).anyMatch(text -> text.startsWith("mvn ") && text.contains(TWO.toString()));
        press("Run");
        until(() -> outcomes.size() == 1);
        assertThat(Files.readString(seen)).contains(TWO.toString()).doesNotContain(ONE.toString());
    }

    @Test
    void withoutMavenThereIsOnlyTheCommand() {
        SourceFetch fetch = SourceFetch.with(ONE, Path.of(""), Duration.ofSeconds(30));
        show(List.of(fetch));
        assertThat(said()).contains(fetch.text());
        assertThat(buttons()).contains("Look again").doesNotContain("Run");
    }

    private SourceFetch fetch(Coordinates coordinates, String commands) throws IOException {
        Path file = Files.writeString(folder.resolve("mvn"), "#!/bin/sh\n" + commands + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return SourceFetch.with(coordinates, file, Duration.ofSeconds(60));
    }

    private void show(List<SourceFetch> choices) {
        interact(() -> overlays.show(
                new FetchForm(
                        texts.getReadOnlyProperty(),
                        choices,
                        (fetch, job) -> {
                            CompletableFuture<SourceFetch.Result> said = new CompletableFuture<>();
                            workers.submit("fetch", job, () -> fetch.run(job))
                                    .whenComplete((result, failure) -> Platform.runLater(() -> {
                                        if (failure == null) {
                                            outcomes.add(result.outcome());
                                            said.complete(result);
                                        } else {
                                            said.completeExceptionally(failure);
                                        }
                                    }));
                            return said;
                        },
                        copied::add,
                        overlays::hide,
                        overlays::hide),
                Pos.CENTER,
                0));
    }

    private List<String> said() {
        return overlays.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private List<String> buttons() {
        return overlays.lookupAll(".button").stream()
                .map(node -> ((Button) node).getText())
                .toList();
    }

    private void press(String name) {
        interact(() -> overlays.lookupAll(".button").stream()
                .filter(node -> name.equals(((Button) node).getText()) || name.equals(node.getAccessibleText()))
                .forEach(node -> ((Button) node).fire()));
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(30_000, condition::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
