package dev.auger.views.events;

import dev.auger.model.Recording;
import dev.auger.model.recording.EventType;
import dev.auger.views.RecordingPage;
import dev.auger.views.ViewContext;
import dev.auger.views.table.Column;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/** The page of a recording's events. */
public final class EventsView implements RecordingPage {

    private final ViewContext context;
    private final BorderPane root = new BorderPane();
    private final DataTable types;

    public EventsView(ViewContext context) {
        this.context = context;
        types = new DataTable(context.workers());
        root.getStyleClass().addAll("surface", "events-view");
        root.setCenter(types);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(Recording recording, String at) {
        Texts texts = context.texts().get();
        List<EventType> all = recording.eventLog().types();
        types.show(TableModel.flat(
                all.size(),
                List.of(
                        Column.text(
                                        "type",
                                        texts.get("events.column.type"),
                                        r -> all.get(r).label())
                                .grow(1)
                                .build(),
                        Column.figure(
                                        "count",
                                        texts.get("events.column.count"),
                                        r -> all.get(r).count(),
                                        r -> Numbers.count(all.get(r).count()))
                                .build())));
    }

    @Override
    public void setShowing(boolean showing) {}

    @Override
    public void focus() {
        types.requestFocus();
    }

    @Override
    public void dispose() {}
}
