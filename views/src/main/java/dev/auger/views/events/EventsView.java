package dev.auger.views.events;

import dev.auger.analysis.events.EventChoice;
import dev.auger.analysis.quality.EventSettings;
import dev.auger.model.Recording;
import dev.auger.model.recording.EventLog;
import dev.auger.model.recording.EventType;
import dev.auger.views.RecordingPage;
import dev.auger.views.ViewContext;
import dev.auger.views.events.EventsPane.Tab;
import dev.auger.views.work.Latest;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The page of a recording's events: every type, every row, and what they come to over time. */
public final class EventsView implements RecordingPage {

    /** The id of this page. */
    public static final String ID = "events";

    private final ViewContext context;
    private final ChoiceBar choices;
    private final TypeList types;
    private final EventsPane pane;
    private final RowsController rows;
    private final Latest<Catalogue> cataloguing;
    private final Latest<Catalogue> settling;
    private final InvalidationListener textsChanged = o -> languageChanged();
    private @Nullable Recording recording;
    private @Nullable Catalogue catalogue;
    private String wanted = "";

    public EventsView(ViewContext context) {
        this.context = context;
        choices = new ChoiceBar(context.texts(), this::choose);
        types = new TypeList(context, this::choose);
        pane = new EventsPane(context, choices, types);
        rows = new RowsController(context, pane);
        cataloguing = new Latest<>(context.workers(), "events-types", this::showFirst);
        settling = new Latest<>(context.workers(), "events-settings", this::showTypes);
        context.texts().addListener(textsChanged);
    }

    @Override
    public Node node() {
        return pane;
    }

    /** @param at name of an event type */
    @Override
    public void show(Recording next, String at) {
        if (next != recording) {
            recording = next;
            catalogue = null;
            wanted = "";
            rows.forget();
            EventLog log = next.eventLog();
            boolean reading = log == EventLog.EMPTY;
            pane.states.reading(reading);
            pane.showOnlyState(true);
            if (reading) {
                cataloguing.cancel();
            } else {
                cataloguing.ask(job -> Catalogue.of(log));
            }
        }
        if (catalogue == null) {
            wanted = at.isEmpty() ? wanted : at;
        } else if (!at.isEmpty()) {
            open(at);
        }
    }

    private void showFirst(Catalogue found) {
        Recording now = recording;
        if (now == null) {
            return;
        }
        showTypes(found);
        choices.show(found);
        pane.showOnlyState(false);
        pane.states.unchosen();
        pane.showState();
        String at = wanted.isEmpty() ? first(found).orElse("") : wanted;
        wanted = "";
        if (!at.isEmpty()) {
            open(at);
        }
        settling.ask(job -> found.with(EventSettings.of(now, job)));
    }

    /** The page opens where most questions begin. */
    private static Optional<String> first(Catalogue types) {
        return EventChoice.all().stream()
                .flatMap(c -> c.present(types::count).stream())
                .map(EventChoice.View::type)
                .findFirst();
    }

    private void showTypes(Catalogue found) {
        catalogue = found;
        types.show(found);
        if (!wanted.isEmpty() && found.count(wanted) == 0) {
            showNone(found, wanted);
        }
    }

    private void choose(EventChoice choice) {
        Catalogue now = catalogue;
        if (now == null) {
            return;
        }
        List<EventChoice.View> present = choice.present(now::count);
        // Pressed again, a subject goes on to its next type.
        int at = -1;
        for (int i = 0; i < present.size(); i++) {
            at = present.get(i).type().equals(wanted) ? i : at;
        }
        choose(
                present.isEmpty()
                        ? choice.views().getFirst().type()
                        : present.get((at + 1) % present.size()).type());
        pane.tabs.select(Tab.CHART);
    }

    private void choose(String type) {
        Recording now = recording;
        if (now != null && !type.equals(wanted)) {
            context.openPage(ID, now, type);
        }
    }

    private void open(String type) {
        Recording from = recording;
        Catalogue now = catalogue;
        if (from == null || now == null || type.equals(wanted)) {
            return;
        }
        wanted = type;
        types.select(type);
        choices.mark(type);
        if (now.count(type) == 0) {
            showNone(now, type);
        } else {
            now.type(type).ifPresent(t -> rows.open(from, t));
        }
    }

    private void showNone(Catalogue now, String type) {
        rows.showNone(now.type(type).map(EventType::label).orElse(type), type, now.state(type));
    }

    private void languageChanged() {
        Catalogue now = catalogue;
        if (now == null) {
            pane.states.reading(recording != null && recording.eventLog() == EventLog.EMPTY);
            return;
        }
        showTypes(now);
        choices.show(now);
        rows.languageChanged();
    }

    @Override
    public void setShowing(boolean showing) {
        rows.setShowing(showing);
    }

    @Override
    public void focus() {
        if (pane.rowsShown()) {
            pane.table.requestFocus();
        } else {
            types.focusList();
        }
    }

    @Override
    public void search() {
        if (pane.rowsShown() && !types.isFocusWithin()) {
            pane.filter.focus();
        } else {
            types.focusSearch();
        }
    }

    @Override
    public void dispose() {
        cataloguing.cancel();
        settling.cancel();
        rows.dispose();
        context.texts().removeListener(textsChanged);
    }
}
