package dev.auger.app.shell;

import dev.auger.app.cases.CaseItem;
import dev.auger.app.prefs.Preferences;
import dev.auger.importers.source.fetch.SourceFetch;
import dev.auger.themes.Look;
import dev.auger.views.shell.Action;
import dev.auger.views.shell.Actions;
import dev.auger.views.shell.Header;
import dev.auger.views.shell.Overlays;
import dev.auger.views.text.Texts;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Makes a session for each case, tied to the window so that nothing of the window keeps it once the case is closed. */
final class SessionMaker {

    private final MainWindow window;
    private final Preferences preferences;
    private final Actions actions;
    private final Overlays overlays;
    private final ReadOnlyObjectProperty<Texts> texts;
    private final ObjectProperty<Look> look;
    private final boolean shown;
    private final PaneWidths widths = new PaneWidths();

    /** @param shown somebody looks at the window; a picture of it waits for nobody's second opinion */
    SessionMaker(
            MainWindow window,
            Preferences preferences,
            Actions actions,
            Overlays overlays,
            ReadOnlyObjectProperty<Texts> texts,
            ObjectProperty<Look> look,
            boolean shown) {
        this.window = window;
        this.preferences = preferences;
        this.actions = actions;
        this.overlays = overlays;
        this.texts = texts;
        this.look = look;
        this.shown = shown;
    }

    /** How wide rail and drawer are in every case. */
    PaneWidths widths() {
        return widths;
    }

    Session make() {
        ReadOnlyObjectProperty<Texts> tied = Tied.to(texts);
        Header header = new Header(
                tied,
                Tied.both(look),
                action("palette"),
                List.of(action("investigate"), action("report")),
                action("help"));
        Session fresh = new Session(tied, header, window::chooseFiles);
        widths.tie(fresh.layout());
        window.pages().showNote(fresh);
        preferences.sourceFolders().forEach(fresh.context()::addSourceFolder);
        SourceAdding adding = new SourceAdding(fresh, preferences, overlays, window::window);
        SourceFetching fetching = new SourceFetching(fresh, overlays, SourceFetch::of);
        SourceDesk desk = new SourceDesk(fresh.context(), adding::add, adding::drop, fetching::ask);
        SourceEditors editors = new SourceEditors(
                fresh.context(), preferences, adding::askCommand, (title, detail) -> Toasts.warn(fresh, title, detail));
        fresh.codeWith(view -> {
            view.setSources(desk);
            view.setEditors(editors);
        });
        fresh.crossCheckWith(new CrossChecks(tied, fresh.model(), preferences, overlays, window::chooseMat));
        fresh.guide(new Guide(window, fresh));
        if (shown) {
            fresh.askSecondOpinions(preferences.secondOpinion(), preferences::setSecondOpinion);
        }
        fresh.model().items().addListener((o, old, now) -> {
            // Once when the last file has ended, not at every step of progress: each time is a file written.
            if (!isReading(now) && (isReading(old) || old.size() != now.size())) {
                window.desk().remember(fresh);
            }
        });
        return fresh;
    }

    private static boolean isReading(List<CaseItem> items) {
        return items.stream().anyMatch(i -> i.state() == CaseItem.State.READING);
    }

    private Action action(String id) {
        return actions.find(id).orElseThrow(() -> new IllegalStateException(id));
    }
}
