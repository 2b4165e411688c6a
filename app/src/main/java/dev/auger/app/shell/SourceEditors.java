package dev.auger.app.shell;

import dev.auger.app.editor.Editor;
import dev.auger.app.editor.EditorFailure;
import dev.auger.app.editor.EditorLauncher;
import dev.auger.app.editor.Place;
import dev.auger.app.prefs.Preferences;
import dev.auger.model.job.Job;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import dev.auger.views.code.CodeEditors;
import dev.auger.views.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.application.Platform;

/** Opens the line shown in the user's editor, when the user says so. */
final class SourceEditors implements CodeEditors {

    private final AppContext context;
    private final Preferences preferences;
    private final Runnable askCommand;
    private final BiConsumer<String, String> tell;
    private final EditorLauncher launcher;

    /**
     * @param askCommand asks the user for a command
     * @param tell shows a title and a detail
     */
    SourceEditors(AppContext context, Preferences preferences, Runnable askCommand, BiConsumer<String, String> tell) {
        this.context = context;
        this.preferences = preferences;
        this.askCommand = askCommand;
        this.tell = tell;
        this.launcher = new EditorLauncher();
    }

    @Override
    public List<String> ids() {
        return Stream.of(Editor.values()).map(Editor::id).toList();
    }

    @Override
    public String chosen() {
        return Editor.ofId(preferences.editor()).id();
    }

    @Override
    public void choose(String id) {
        if (Editor.ofId(id) == Editor.COMMAND) {
            askCommand.run();
        } else {
            preferences.setEditor(id);
        }
    }

    @Override
    public boolean canOpen(SourceText text) {
        return SourceFiles.mayBe(text);
    }

    @Override
    public void open(SourceText text, CodePoint place, int line) {
        List<Path> roots = context.sourceFolders();
        Editor editor = Editor.ofId(preferences.editor());
        String command = preferences.editorCommand();
        if (editor == Editor.COMMAND && command.isEmpty()) {
            askCommand.run();
            return;
        }
        context.workers()
                .submit("editor", Job.quiet(), () -> {
                    Path file = SourceFiles.of(text, roots)
                            .orElseThrow(() -> new EditorFailure(EditorFailure.Reason.FILE, text.location()));
                    launcher.open(
                            editor, command, new Place(file, line, place.className(), place.method()), used -> {});
                    return file;
                })
                .whenComplete((file, failure) -> Platform.runLater(() -> {
                    if (failure != null) {
                        failed(
                                failure instanceof CompletionException c && c.getCause() != null
                                        ? c.getCause()
                                        : failure);
                    }
                }));
    }

    private void failed(Throwable failure) {
        Texts texts = context.texts().get();
        String detail = failure instanceof EditorFailure why
                ? texts.get("code.editor.failed." + why.reason().id(), why.detail())
                : String.valueOf(failure.getMessage());
        tell.accept(texts.get("code.editor.failed"), detail);
    }
}
