package dev.auger.views.quality;

import dev.auger.analysis.quality.EventQuality;
import dev.auger.analysis.quality.RecordingQuality;
import dev.auger.model.Recording;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Access;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.SearchField;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.RowFilter;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The tables under the verdicts, one at a time, and the command that would record what is chosen in the first. */
final class QualityTables extends BorderPane {

    private final ViewContext context;
    private final SegmentedBar<Section> sections;
    private final SearchField search;
    private final DataTable table;
    private final LossChart chart;
    private final Label note = new Label();
    private final Label command = new Label();
    private final HBox commandRow;
    private @Nullable Recording recording;
    private @Nullable RecordingQuality quality;

    QualityTables(ViewContext context) {
        this.context = context;
        Map<Section, String> keys = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            keys.put(section, "quality.section." + section.id());
        }
        sections = new SegmentedBar<>(context.texts(), keys);
        search = new SearchField(context.texts(), "quality.search");
        table = new DataTable(context.workers());
        chart = new LossChart(
                context.texts(),
                context.cursor(),
                range -> context.select(context.selection().get().withRange(range)));
        Access.beside(chart, table);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        note.getStyleClass().addAll("label-text", "muted");
        Elide.whole(note);
        HBox toolbar = new HBox(sections, note, spring, search);
        toolbar.getStyleClass().add("view-toolbar");
        command.getStyleClass().add("mono");
        Elide.whole(command);
        HBox.setHgrow(command, Priority.ALWAYS);
        command.setMaxWidth(Double.MAX_VALUE);
        commandRow = new HBox(
                command,
                Buttons.text(
                        context.texts(), "quality.copy", "copy", () -> VerdictList.copy(command.getText()), "small"));
        commandRow.getStyleClass().add("command-row");
        setTop(new VBox(toolbar, chart));
        setCenter(table);
        setBottom(commandRow);
        sections.selectedProperty().addListener(o -> section());
        search.textProperty().addListener((o, was, is) -> table.filterProperty().set(RowFilter.guess(is)));
        table.setOnSelect(this::command);
        section();
    }

    void show(Recording shown, RecordingQuality judged) {
        recording = shown;
        quality = judged;
        section();
    }

    void open(String section) {
        sections.select(sections.getSelected().or(section));
    }

    DataTable table() {
        return table;
    }

    SearchField search() {
        return search;
    }

    private void section() {
        Section section = sections.getSelected();
        boolean events = section == Section.EVENTS;
        Buttons.show(chart, section == Section.LOSSES && quality != null);
        Buttons.show(commandRow, events && quality != null && !async());
        Recording shown = recording;
        RecordingQuality judged = quality;
        if (shown == null || judged == null) {
            return;
        }
        Texts texts = context.texts().get();
        Clock clock = Clock.of(shown);
        note.setText(texts.get("quality.note." + section.id()));
        table.show(
                switch (section) {
                    case EVENTS -> EventsTable.model(judged, clock, texts);
                    case LOSSES -> LossTable.model(shown, judged, clock, texts);
                    case SAMPLES -> KindTable.model(judged, texts);
                    case ERROR -> ErrorTable.model(judged, texts);
                });
        chart.show(judged, clock);
        command();
    }

    private boolean async() {
        return quality != null && quality.settings().asyncProfiler().isPresent();
    }

    /** The rows chosen in one command; without a choice, what the verdicts recommend. */
    private void command() {
        RecordingQuality judged = quality;
        if (judged == null || sections.getSelected() != Section.EVENTS) {
            return;
        }
        List<String> settings = new ArrayList<>();
        for (int row : table.selectedRows()) {
            if (row < judged.events().size()) {
                EventQuality event = judged.events().get(row);
                String setting = EventsTable.setting(event, false);
                settings.add(event.type() + '#' + (setting.isEmpty() ? "enabled=true" : setting));
            }
        }
        String chosen = settings.isEmpty() ? "" : String.join(" ", settings) + ' ';
        command.setText("jcmd PID JFR.start settings=profile " + chosen + "duration=60s filename=rec.jfr");
    }
}
