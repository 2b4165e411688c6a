package dev.auger.app.shell;

import dev.auger.app.editor.CommandTemplate;
import dev.auger.app.editor.Editor;
import dev.auger.app.editor.EditorFailure;
import dev.auger.app.prefs.Preferences;
import dev.auger.importers.remarks.RemarkFile;
import dev.auger.importers.source.SourceFinder;
import dev.auger.importers.source.SourcePathFailure;
import dev.auger.model.job.Job;
import dev.auger.views.code.CodeSources;
import dev.auger.views.shell.Overlays;
import dev.auger.views.text.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks the user for places with source, and for the command of an editor. */
final class SourceAdding {

    private final Session session;
    private final Preferences preferences;
    private final Overlays overlays;
    private final Supplier<@Nullable Window> window;

    SourceAdding(Session session, Preferences preferences, Overlays overlays, Supplier<@Nullable Window> window) {
        this.session = session;
        this.preferences = preferences;
        this.overlays = overlays;
        this.window = window;
    }

    private ReadOnlyObjectProperty<Texts> texts() {
        return session.context().texts();
    }

    /** Asks for a place of a kind and adds it. */
    void add(CodeSources.Place kind) {
        switch (kind) {
            case FOLDER, JDK -> {
                Path folder = folder(kind == CodeSources.Place.JDK ? "code.add.jdk" : "code.add.folder");
                if (folder != null) {
                    add(folder, true);
                }
            }
            case ARCHIVE -> archive();
            case GIT -> repository("", "HEAD");
        }
    }

    private @Nullable Path folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts().get().get(title));
        File chosen = chooser.showDialog(window.get());
        return chosen == null ? null : chosen.toPath();
    }

    private void archive() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts().get().get("code.add.archive"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts().get().get("code.add.archive"), "*.jar", "*.zip", "*.war"));
        List<File> chosen = chooser.showOpenMultipleDialog(window.get());
        if (chosen != null) {
            chosen.forEach(file -> add(file.toPath(), false));
        }
    }

    private void repository(String path, String commit) {
        SourceForm form = new SourceForm(
                texts(), "code.form.git", "code.form.git.note", values -> repository(values), overlays::hide);
        form.field("code.form.git.path", path, () -> {
            Path folder = folder("code.form.git");
            return folder == null ? null : folder.toString();
        });
        form.field("code.form.git.commit", commit, null);
        overlays.show(form, Pos.CENTER, 0);
    }

    private CompletableFuture<String> repository(Map<String, String> values) {
        String path = values.getOrDefault("code.form.git.path", "");
        if (path.isEmpty()) {
            return CompletableFuture.completedFuture(texts().get().get("code.form.git.empty"));
        }
        String commit = values.getOrDefault("code.form.git.commit", "");
        String word = path + '@' + (commit.isEmpty() ? "HEAD" : commit);
        try {
            return look(Path.of(word), false);
        } catch (InvalidPathException e) {
            return CompletableFuture.completedFuture(texts().get().get("code.add.failed.missing", word));
        }
    }

    /** Files and folders that were dropped. A work tree is added as it is: its commit can be asked for. */
    void drop(List<Path> paths) {
        paths.forEach(path -> add(path, false));
    }

    private void add(Path place, boolean always) {
        look(place, always).thenAccept(reason -> {
            if (!reason.isEmpty()) {
                Toasts.warn(session, texts().get().get("code.add.failed"), reason);
            }
        });
    }

    /**
     * Adds a place if it is one; looked at on a worker.
     *
     * @param always whether other cases look there too
     * @return on the application thread why it is none; empty if it was added
     */
    private CompletableFuture<String> look(Path place, boolean always) {
        Path absolute = place.toAbsolutePath().normalize();
        CompletableFuture<String> said = new CompletableFuture<>();
        session.context()
                .workers()
                .submit("source-add-" + absolute, Job.quiet(), () -> {
                    if (RemarkFile.is(absolute)) {
                        RemarkFile.read(absolute, Job.quiet());
                    } else {
                        SourceFinder.named(List.of(absolute.toString()), false).close();
                    }
                    return absolute;
                })
                .whenComplete((added, failure) -> Platform.runLater(() -> {
                    if (failure == null) {
                        if (always && Files.isDirectory(added)) {
                            preferences.addSourceFolder(added);
                        }
                        session.addSourceFolder(added);
                        Toasts.show(session, texts().get().get("code.added"), added.toString());
                        said.complete("");
                    } else {
                        said.complete(reason(absolute, failure));
                    }
                }));
        return said;
    }

    private String reason(Path place, Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        SourcePathFailure why = failure instanceof SourcePathFailure direct
                ? direct
                : cause instanceof SourcePathFailure wrapped ? wrapped : null;
        return texts().get()
                .get(
                        "code.add.failed."
                                + (why == null ? "unreadable" : why.reason().id()),
                        place.toString());
    }

    /** Asks for the command that opens an editor. */
    void askCommand() {
        String before = preferences.editorCommand();
        SourceForm form = new SourceForm(
                texts(),
                "code.form.command",
                "code.form.command.note",
                values -> {
                    String command = values.getOrDefault("code.form.command.text", "");
                    try {
                        CommandTemplate.parse(command);
                        preferences.setEditorCommand(command);
                        preferences.setEditor(Editor.COMMAND.id());
                        session.editorChanged();
                        return CompletableFuture.completedFuture("");
                    } catch (EditorFailure e) {
                        return CompletableFuture.completedFuture(texts().get()
                                .get("code.editor.failed." + e.reason().id(), e.detail()));
                    }
                },
                overlays::hide);
        form.field("code.form.command.text", before.isEmpty() ? "code -g {file}:{line}" : before, null);
        overlays.show(form, Pos.CENTER, 0);
    }
}
