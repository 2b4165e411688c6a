package dev.auger.views.events;

import dev.auger.analysis.events.TypeState;
import dev.auger.model.recording.EventType;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Icons;
import dev.auger.views.parts.SearchField;
import dev.auger.views.table.Column;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.RowFilter;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The types of a recording by category, with how often each occurred, and why not. */
final class TypeList extends VBox {

    private static final String ARROW = " \u203A ";

    private final ViewContext context;
    private final DataTable table;
    private final SearchField search;
    private final Label counts = Words.plain("", "caption", "muted");
    private final ToggleButton withAbsent = new ToggleButton();
    private Catalogue types = Catalogue.EMPTY;
    private List<EventType> all = List.of();
    private List<EventType> listed = List.of();
    private String chosen = "";

    /** @param choose called with the name of the type the user picks */
    TypeList(ViewContext context, Consumer<String> choose) {
        this.context = context;
        table = new DataTable(context.workers());
        search = new SearchField(context.texts(), "events.types.search");
        getStyleClass().add("event-types");
        search.textProperty().addListener((o, old, now) -> {
            if (old.isBlank() != now.isBlank()) {
                refresh();
            }
            table.filterProperty().set(RowFilter.guess(now.strip()));
        });
        withAbsent.setGraphic(Icons.of("eye"));
        withAbsent.getStyleClass().addAll("quiet", "icon-only");
        Words.name(withAbsent, context.texts(), "events.types.show");
        withAbsent.selectedProperty().addListener(o -> refresh());
        table.headerVisibleProperty().set(false);
        table.setOnSelect(() -> {
            int[] rows = table.selectedRows();
            if (rows.length == 1 && rows[0] < listed.size()) {
                choose.accept(listed.get(rows[0]).name());
            }
        });
        HBox.setHgrow(search, Priority.ALWAYS);
        search.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(search, withAbsent);
        head.getStyleClass().add("types-head");
        HBox foot = new HBox(counts);
        foot.getStyleClass().add("types-foot");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table, foot);
    }

    void show(Catalogue newTypes) {
        types = newTypes;
        all = newTypes.types();
        refresh();
    }

    private record Row(EventType type, String path) {}

    private void refresh() {
        Texts texts = context.texts().get();
        // Whoever looks for a type by name wants to know about one that has no events, too.
        boolean everything = withAbsent.isSelected() || !search.getText().isBlank();
        List<Row> rows = new ArrayList<>();
        for (EventType type : all) {
            if (type.count() > 0 || everything || type.name().equals(chosen)) {
                rows.add(new Row(type, path(type, texts)));
            }
        }
        rows.sort(Comparator.comparing(Row::path, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(r -> r.type().count() == 0)
                .thenComparing(r -> r.type().label(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(r -> r.type().name()));
        listed = rows.stream().map(Row::type).toList();
        Map<String, Integer> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        rows.forEach(r -> groups.putIfAbsent(r.path(), groups.size()));
        int[] groupOf = rows.stream().mapToInt(r -> groups.get(r.path())).toArray();
        List<String> paths = new ArrayList<>(groups.size());
        groups.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(e -> paths.add(e.getKey()));
        List<EventType> shown = listed;
        table.show(TableModel.grouped(shown.size(), paths.size(), r -> groupOf[r], columns(shown, paths, texts))
                .withFilter((filter, row) -> filter.test(shown.get(row).label())
                        || filter.test(shown.get(row).name())
                        || filter.test(paths.get(groupOf[row])))
                .withKeys(r -> shown.get(r).name(), paths::get));
        long present = all.stream().filter(t -> t.count() > 0).count();
        counts.setText(texts.get("events.types.count", present, all.size()));
        select(chosen);
    }

    private List<Column> columns(List<EventType> shown, List<String> paths, Texts texts) {
        return List.of(
                Column.text(
                                "type",
                                texts.get("events.column.type"),
                                r -> shown.get(r).label())
                        .group(g -> withoutRoot(paths.get(g)))
                        .groupSpan(2)
                        .style(r -> shown.get(r).count() == 0 ? "faint" : "")
                        .tooltip(r -> tooltip(shown.get(r), texts))
                        .width(116)
                        .grow(1)
                        .build(),
                Column.figure(
                                "count",
                                texts.get("events.column.count"),
                                r -> shown.get(r).count(),
                                r -> count(shown.get(r), texts))
                        .style(r -> shown.get(r).count() == 0 ? "faint" : "muted")
                        .width(78)
                        .minWidth(40)
                        .keep()
                        .build());
    }

    private String count(EventType type, Texts texts) {
        return switch (types.state(type.name())) {
            case OCCURRED -> Numbers.count(type.count());
            case NONE_OCCURRED -> "0";
            case OFF -> texts.get("events.types.off");
            case UNKNOWN, UNDECLARED -> String.valueOf(Numbers.EN_DASH);
        };
    }

    private String tooltip(EventType type, Texts texts) {
        StringBuilder text = new StringBuilder(type.name());
        if (!type.description().isBlank()) {
            text.append('\n').append(type.description());
        }
        TypeState state = types.state(type.name());
        if (state != TypeState.OCCURRED) {
            text.append('\n').append(texts.get("events.state." + state.name().toLowerCase(java.util.Locale.ROOT)));
        }
        return text.toString();
    }

    private static String path(EventType type, Texts texts) {
        return type.category().isEmpty()
                ? texts.get("events.types.uncategorised")
                : String.join(ARROW, type.category());
    }

    /** Most types are below one root, which says nothing. */
    private static String withoutRoot(String path) {
        int arrow = path.indexOf(ARROW);
        return arrow < 0 ? path : path.substring(arrow + ARROW.length());
    }

    /** Marks the type that is shown. */
    void select(String type) {
        chosen = type;
        if (!type.isEmpty() && listed.stream().noneMatch(t -> t.name().equals(type))) {
            if (all.stream().anyMatch(t -> t.name().equals(type))) {
                refresh();
                return;
            }
        }
        for (int row = 0; row < listed.size(); row++) {
            if (listed.get(row).name().equals(type)) {
                table.select(row);
                return;
            }
        }
        table.clearSelection();
    }

    void focusSearch() {
        search.focus();
    }

    void focusList() {
        table.requestFocus();
    }
}
