package dev.auger.app.shell;

import dev.auger.app.editor.CommandTemplate;
import dev.auger.app.editor.Editor;
import dev.auger.app.editor.EditorFailure;
import dev.auger.app.prefs.CacheChoice;
import dev.auger.app.prefs.LayoutChoice;
import dev.auger.app.prefs.Preferences;
import dev.auger.app.prefs.RefusedOptions;
import dev.auger.app.prefs.UserFolders;
import dev.auger.model.heap.LayoutWish;
import dev.auger.views.prefs.PreferencesActions;
import dev.auger.views.text.Numbers;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;

/** The window's side of the page of preferences. */
final class PreferencesDesk implements PreferencesActions {

    private final MainWindow window;
    private final Preferences preferences;
    private final UserFolders folders;
    private CacheChoice cache;
    private LayoutWish layout;
    private boolean layoutUnkept;
    private boolean cacheUnkept;

    PreferencesDesk(MainWindow window, Preferences preferences, UserFolders folders) {
        this.window = window;
        this.preferences = preferences;
        this.folders = folders;
        this.cache = CacheChoice.load(folders);
        this.layout = LayoutChoice.load(config());
    }

    @Override
    public List<String> editors() {
        return Stream.of(Editor.values()).map(Editor::id).toList();
    }

    @Override
    public String editor() {
        return Editor.ofId(preferences.editor()).id();
    }

    @Override
    public void setEditor(String id) {
        preferences.setEditor(id);
        window.session().editorChanged();
    }

    @Override
    public String editorCommand() {
        return preferences.editorCommand();
    }

    @Override
    public String setEditorCommand(String command) {
        try {
            // None is not a wrong one: the field was cleared.
            if (!command.isEmpty()) {
                CommandTemplate.parse(command);
            }
            preferences.setEditorCommand(command);
            return "";
        } catch (EditorFailure e) {
            return window.texts().get("code.editor.failed." + e.reason().id(), e.detail());
        }
    }

    @Override
    public List<String> sources() {
        return preferences.sourceFolders().stream().map(Path::toString).toList();
    }

    @Override
    public boolean addSource() {
        Path chosen = folder("code.add-folder");
        if (chosen == null) {
            return false;
        }
        preferences.addSourceFolder(chosen);
        window.session().addSourceFolder(chosen);
        return true;
    }

    @Override
    public void removeSource(String path) {
        preferences.removeSourceFolder(Path.of(path));
    }

    @Override
    public boolean secondOpinion() {
        return preferences.secondOpinion();
    }

    @Override
    public void setSecondOpinion(boolean on) {
        preferences.setSecondOpinion(on);
    }

    @Override
    public String matHome() {
        return preferences.matHome();
    }

    @Override
    public boolean chooseMat() {
        Path chosen = window.chooseMat();
        if (chosen != null) {
            preferences.setMatHome(chosen.toString());
        }
        return chosen != null;
    }

    @Override
    public void clearMat() {
        preferences.setMatHome("");
    }

    @Override
    public LayoutWish layout() {
        return layout;
    }

    @Override
    public void setLayout(LayoutWish wish) {
        layout = wish;
        layoutUnkept = !LayoutChoice.save(wish, config());
    }

    private Path config() {
        // Beside the preferences, wherever those are.
        return preferences.file().toAbsolutePath().resolveSibling(".").normalize();
    }

    @Override
    public String cacheFolder() {
        return cache.folder().toString();
    }

    @Override
    public boolean chooseCache() {
        Path chosen = folder("prefs.cache.folder");
        if (chosen == null) {
            return false;
        }
        keep(new CacheChoice(chosen.toAbsolutePath(), cache.gib()));
        return true;
    }

    @Override
    public int cacheGib() {
        return cache.gib();
    }

    @Override
    public void setCacheGib(int gib) {
        if (gib != cache.gib()) {
            keep(new CacheChoice(cache.folder(), gib));
        }
    }

    private void keep(CacheChoice choice) {
        cache = choice;
        cacheUnkept = !choice.save(folders);
    }

    @Override
    public CompletableFuture<String> cacheSize() {
        CacheChoice asked = cache;
        return CompletableFuture.supplyAsync(asked::bytes).thenApplyAsync(Numbers::bytes, Platform::runLater);
    }

    @Override
    public CompletableFuture<String> clearCache() {
        CacheChoice asked = cache;
        return CompletableFuture.supplyAsync(() -> {
                    asked.clear();
                    return asked.bytes();
                })
                .thenApplyAsync(Numbers::bytes, Platform::runLater);
    }

    @Override
    public String memory() {
        return Numbers.bytes(Runtime.getRuntime().maxMemory());
    }

    @Override
    public String options() {
        return folders.options().toString();
    }

    @Override
    public String refusedOptions() {
        return RefusedOptions.told().orElse("");
    }

    @Override
    public String file() {
        return preferences.file().toString();
    }

    @Override
    public String setAside() {
        Path aside = preferences.aside();
        return aside == null ? "" : aside.toString();
    }

    @Override
    public boolean isUnkept() {
        return layoutUnkept || cacheUnkept || preferences.isUnkept();
    }

    @Override
    public void showKeys() {
        window.showKeys();
    }

    @Override
    public void close() {
        window.leavePage();
    }

    private @Nullable Path folder(String titleKey) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(window.texts().get(titleKey));
        File chosen = chooser.showDialog(window.window());
        return chosen == null ? null : chosen.toPath();
    }
}
