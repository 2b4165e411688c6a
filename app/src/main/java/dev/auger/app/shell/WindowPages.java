package dev.auger.app.shell;

import dev.auger.app.prefs.Preferences;
import dev.auger.app.prefs.UserFolders;
import dev.auger.themes.Look;
import dev.auger.views.parts.Buttons;
import dev.auger.views.prefs.PreferencesPage;
import dev.auger.views.shell.Overlays;
import dev.auger.views.shell.StartNotice;
import dev.auger.views.shell.StartPage;
import dev.auger.views.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The pages that take the whole window and belong to no case: recording, preferences. Each is made when it is first shown. */
final class WindowPages implements CaptureDesk.Host {

    /** So long a disk that does not answer is waited for before it is asked whether the program is to end all the same. */
    private static final long MOST_SECONDS = 60;

    private final MainWindow window;
    private final Preferences preferences;
    private final ObservableValue<Texts> texts;
    private final ObjectProperty<Look> look;
    private final Overlays overlays;
    private final StartPage start;
    private final UserFolders folders = UserFolders.here();
    private @Nullable CaptureDesk captures;
    private @Nullable PreferencesPage settings;
    private boolean overCase;
    private @Nullable CaptureNote note;

    WindowPages(
            MainWindow window,
            Preferences preferences,
            ObservableValue<Texts> texts,
            ObjectProperty<Look> look,
            Overlays overlays,
            StartPage start) {
        this.window = window;
        this.preferences = preferences;
        this.texts = texts;
        this.look = look;
        this.overlays = overlays;
        this.start = start;
        texts.addListener((o, old, now) -> showNote());
        Path aside = preferences.aside();
        if (aside != null) {
            notice("prefs.aside.title", aside.toString(), "prefs.title", this::showPreferences);
        } else if (preferences.isUnkept()) {
            notice("prefs.unkept.title", preferences.file().toString(), "prefs.title", this::showPreferences);
        }
    }

    /** Says something on the start page. */
    void notice(String titleKey, String detail, String actionKey, Runnable action) {
        Runnable dismiss = () -> start.setNotice(null);
        Runnable act = () -> {
            dismiss.run();
            action.run();
        };
        start.setNotice(StartNotice.warning(texts, new StartNotice.Said(titleKey, detail, actionKey, act, dismiss)));
    }

    /** A run before this one ended while a case was open, which was being kept in a file. */
    void offer(Path caseFile) {
        notice(
                "start.left.title",
                CaseFilesController.name(caseFile),
                "start.left.open",
                () -> window.desk().openCase(List.of(caseFile)));
    }

    /** Something was not caught, and a report of it was written. */
    void reported(Path file) {
        warn("crash.title", file.toString(), "", () -> {});
    }

    /** Java did not take the user's options, so the window runs without them. */
    void refused(String why) {
        String detail = folders.options() + "\n" + why;
        warn("prefs.memory.refused", detail, "prefs.title", this::showPreferences);
    }

    /** Files that were opened are places with source from now on. */
    void addedSource(List<Path> files) {
        String names =
                files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "));
        if (window.hasCase()) {
            Toasts.show(window.session(), texts.getValue().get("window.source.added"), names);
        } else {
            notice("window.source.added.first", names, "", () -> {});
        }
    }

    /** Says what went wrong where the user looks: for a moment in the open case, or on the start page until it is put away. */
    private void warn(String key, String detail, String linkKey, Runnable action) {
        if (window.hasCase()) {
            Toasts.warn(window.session(), texts.getValue().get(key), detail);
        } else {
            notice(key, detail, linkKey, action);
        }
    }

    @Override
    public void showCapture() {
        CaptureDesk desk = captures;
        if (desk == null) {
            desk = new CaptureDesk(texts, folders.data().resolve("captures"), this);
            captures = desk;
            desk.page().sceneProperty().addListener((o, old, now) -> showNote());
        }
        show(desk.page());
        desk.show();
    }

    void showPreferences() {
        PreferencesPage page = settings;
        if (page == null) {
            page = new PreferencesPage(texts, look, new PreferencesDesk(window, preferences, folders));
            settings = page;
        }
        show(page);
        page.focus();
    }

    private void show(Parent page) {
        overlays.hide();
        // From one page to the other the way back stays the same.
        if (window.hasCase() || start.getScene() != null) {
            overCase = window.hasCase();
        }
        overlays.setContent(page);
    }

    /** Back to where the page was opened from. */
    void leave() {
        boolean back = overCase;
        overCase = false;
        if (back) {
            window.showCase("");
        } else {
            overlays.setContent(start);
            start.focus();
        }
    }

    @Override
    public void openCaptured(Path caseFile) {
        overCase = false;
        window.desk().openCase(List.of(caseFile));
    }

    @Override
    public boolean mayOpen() {
        return isCaptureShown() && !overCase;
    }

    private boolean isCaptureShown() {
        return captures != null && captures.page().getScene() != null;
    }

    @Override
    public void tell(@Nullable CaptureNote told) {
        note = told;
        showNote();
        if (told != null && told.toast() && window.hasCase()) {
            Texts words = texts.getValue();
            Toasts.show(
                    window.session(),
                    words.get(told.titleKey()),
                    told.name(),
                    words.get(told.linkKey()),
                    told.action());
        }
    }

    /** On the start page and in the open case, as long as the page that shows more of it is not in front. */
    private void showNote() {
        CaptureNote shown = isCaptureShown() ? null : note;
        if (shown == null) {
            start.setCapture(null);
        } else {
            start.setCapture(StartNotice.going(
                    texts,
                    new StartNotice.Said(
                            shown.titleKey(), shown.name(), shown.linkKey(), shown.action(), () -> tell(null))));
        }
        Session session = window.sessionIfMade();
        if (session != null) {
            showNote(session);
        }
    }

    /** Says in a case what goes on beside it. */
    void showNote(Session session) {
        CaptureNote shown = isCaptureShown() ? null : note;
        if (shown == null) {
            session.setAside("", () -> {});
        } else {
            Texts words = texts.getValue();
            session.setAside(words.get("capture.note", words.get(shown.titleKey()), shown.name()), shown.action());
        }
    }

    @Override
    public void leaveCapture() {
        leave();
    }

    @Override
    public @Nullable Window window() {
        return window.window();
    }

    /** Ends the program; while something is recorded, or where the case cannot be kept, only if the user means it. */
    void quit(Runnable exit) {
        CaptureDesk desk = captures;
        if (desk == null || !desk.isBusy()) {
            quitKept(exit);
            return;
        }
        showCapture();
        ask(new QuitCard(
                texts,
                "capture.quit",
                texts.getValue().get(desk.isHeapDumped() ? "capture.quit.note.heap" : "capture.quit.note"),
                Buttons.text(texts, "capture.quit.leave", null, () -> quitKept(exit)),
                Buttons.text(texts, "capture.quit.stay", null, overlays::hide, "primary")));
    }

    private void quitKept(Runnable exit) {
        CompletableFuture<?> kept = window.keep();
        if (kept.isDone() && !kept.isCompletedExceptionally()) {
            exit.run();
            return;
        }
        kept.copy()
                .orTimeout(MOST_SECONDS, TimeUnit.SECONDS)
                .whenComplete((o, failure) -> Platform.runLater(() -> {
                    Throwable why = Toasts.cause(failure);
                    if (why == null) {
                        exit.run();
                    } else {
                        unkept(Toasts.reason(why, texts.getValue()), exit);
                    }
                }));
    }

    private void unkept(String why, Runnable exit) {
        window.showCase("");
        Runnable elsewhere = () -> {
            overlays.hide();
            window.desk().saveAs(false);
        };
        ask(new QuitCard(
                texts,
                "case.failed",
                why + '\n' + texts.getValue().get("case.quit.note"),
                Buttons.text(texts, "capture.quit.leave", null, exit),
                Buttons.text(texts, "case.save.as", null, elsewhere),
                Buttons.text(texts, "case.quit.stay", null, overlays::hide, "primary")));
    }

    private void ask(QuitCard card) {
        overlays.show(card, Pos.CENTER, 0);
    }

    /** A case that was left could not be kept. */
    void lost(String name, String why) {
        warn("case.lost", name + '\n' + why, "", () -> {});
    }

    boolean isAtStart() {
        return start.getScene() != null;
    }

    boolean isBusy() {
        return captures != null && captures.isBusy();
    }

    void dispose() {
        if (captures != null) {
            captures.dispose();
        }
    }
}
