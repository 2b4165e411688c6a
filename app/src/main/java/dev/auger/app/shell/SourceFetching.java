package dev.auger.app.shell;

import dev.auger.importers.source.fetch.Coordinates;
import dev.auger.importers.source.fetch.SourceFetch;
import dev.auger.model.job.Job;
import dev.auger.views.shell.Overlays;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Has published sources fetched into the local repository of the user's Maven, after the user saw the command and said so. */
final class SourceFetching {

    private static final String SOURCES = "-sources.jar";

    private final Session session;
    private final Overlays overlays;
    private final Function<Coordinates, SourceFetch> maven;

    private record Ended(SourceFetch.Result result, boolean found) {}

    /** @param maven prepares; runs nothing */
    SourceFetching(Session session, Overlays overlays, Function<Coordinates, SourceFetch> maven) {
        this.session = session;
        this.overlays = overlays;
        this.maven = maven;
    }

    /** Shows what would be run, for one of several libraries. */
    void ask(List<Coordinates> libraries) {
        FetchForm form = new FetchForm(
                session.context().texts(),
                libraries.stream().map(maven).toList(),
                this::run,
                SourceFetching::copy,
                this::again,
                overlays::hide);
        overlays.show(form, Pos.CENTER, 0);
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Runs it on a worker; what was fetched is shown. Completes on the application thread. */
    private CompletableFuture<SourceFetch.Result> run(SourceFetch fetch, Job job) {
        CompletableFuture<SourceFetch.Result> said = new CompletableFuture<>();
        SourceStock stock = session.context().sources();
        session.context()
                .workers()
                .submit("source-fetch", job, () -> {
                    SourceFetch.Result result = fetch.run(job);
                    boolean fetched = result.sources().isPresent();
                    if (fetched) {
                        stock.lookAnew();
                    }
                    return new Ended(
                            result, fetched && isBesideClasses(result.sources().get()));
                })
                .whenComplete((ended, failure) -> Platform.runLater(() -> {
                    if (failure == null) {
                        ended.result().sources().ifPresent(jar -> show(jar, ended.found()));
                        said.complete(ended.result());
                    } else {
                        said.completeExceptionally(failure);
                    }
                }));
        return said;
    }

    /** Sources that were fetched by hand are found, too. */
    private void again() {
        overlays.hide();
        SourceStock stock = session.context().sources();
        session.context()
                .workers()
                .submit("source-fetch", Job.quiet(), () -> {
                    stock.lookAnew();
                    return stock;
                })
                .thenRun(() -> Platform.runLater(session::sourcesChanged));
    }

    private static boolean isBesideClasses(Path sources) {
        String name = String.valueOf(sources.getFileName());
        return name.endsWith(SOURCES)
                && Files.isRegularFile(
                        sources.resolveSibling(name.substring(0, name.length() - SOURCES.length()) + ".jar"));
    }

    /** A library of the repository is found there with its sources; for a jar from elsewhere they are one more place to look in. */
    private void show(Path sources, boolean found) {
        if (found) {
            session.sourcesChanged();
        } else {
            session.addSourceFolder(sources);
        }
        Toasts.show(session, session.context().texts().get().get("code.fetch.done"), sources.toString());
    }
}
