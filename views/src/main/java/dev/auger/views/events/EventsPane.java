package dev.auger.views.events;

import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.parts.MiddleLabel;
import dev.auger.views.parts.SearchField;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.table.DataTable;
import dev.auger.views.text.Words;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The parts of the page and where they stand: subjects on top, types at the left, rows, and a panel about the rows below them. */
final class EventsPane extends BorderPane {

    private static final double TYPES_SHARE = 0.3;
    private static final double ROWS_SHARE = 0.56;
    private static final double LEAST_CONTROL = 44;

    /** What the panel shows. */
    enum Tab {
        CHART,
        HEAT,
        GROUPS,
        DETAILS;

        String key() {
            return "events.tab." + name().toLowerCase(Locale.ROOT);
        }
    }

    final Label title = new Label();
    final MiddleLabel name = new MiddleLabel("mono-small", "muted");
    final SearchField filter;
    final MenuButton columns = Buttons.menu();
    final DataTable table;
    final TotalsLine totals;
    final SegmentedBar<Tab> tabs;
    final EventStates states;
    private final Map<Tab, Panel> panels = new EnumMap<>(Tab.class);
    private final HBox panelHead = new HBox();
    private final StackPane panelBody = new StackPane();
    private final SplitPane rows = new SplitPane();
    private final BorderPane events = new BorderPane();
    private final SplitPane page = new SplitPane();
    private final HBox toolbar;

    EventsPane(ViewContext context, ChoiceBar choices, TypeList types) {
        getStyleClass().addAll("surface", "events-view");
        filter = new SearchField(context.texts(), "events.filter");
        table = new DataTable(context.workers());
        totals = new TotalsLine(context);
        states = new EventStates(context);
        Map<Tab, String> keys = new LinkedHashMap<>();
        for (Tab tab : Tab.values()) {
            keys.put(tab, tab.key());
        }
        tabs = new SegmentedBar<>(context.texts(), keys);
        title.getStyleClass().add("heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        columns.setGraphic(Icons.of("columns"));
        columns.getStyleClass().addAll("quiet", "icon-only");
        Words.name(columns, context.texts(), "events.columns");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        toolbar = new HBox(title, name, filter, columns);
        toolbar.getStyleClass().addAll("view-toolbar", "events-toolbar");
        panelHead.getStyleClass().addAll("lower-head", "panel-head");
        VBox above = new VBox(table, totals);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox below = new VBox(panelHead, panelBody);
        below.getStyleClass().add("threads-lower");
        VBox.setVgrow(panelBody, Priority.ALWAYS);
        above.setMinWidth(0);
        below.setMinWidth(0);
        above.setMinHeight(90);
        below.setMinHeight(90);
        rows.setOrientation(Orientation.VERTICAL);
        rows.getItems().setAll(above, below);
        rows.setDividerPositions(ROWS_SHARE);
        events.setTop(toolbar);
        events.setMinWidth(300);
        types.setMinWidth(150);
        SplitPane.setResizableWithParent(types, false);
        page.getItems().setAll(types, events);
        page.setDividerPositions(TYPES_SHARE);
        setTop(choices.node());
        setCenter(page);
        tabs.selectedProperty().addListener(o -> showPanel());
        showState();
    }

    void add(Tab tab, Panel panel) {
        panels.put(tab, panel);
    }

    /** The panel in front. */
    Panel panel() {
        Panel panel = panels.get(tabs.getSelected());
        if (panel == null) {
            throw new IllegalStateException(tabs.getSelected().name());
        }
        return panel;
    }

    Iterable<Panel> panels() {
        return panels.values();
    }

    void showPanel() {
        Panel panel = panel();
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        panelHead.getChildren().setAll(tabs, gap);
        for (Node control : panel.controls()) {
            if (control instanceof Region region) {
                // Words give way before the panel gets wider than there is room for.
                region.setMinWidth(control instanceof ToggleButton ? Region.USE_PREF_SIZE : LEAST_CONTROL);
            }
            panelHead.getChildren().add(control);
        }
        panelBody.getChildren().setAll(panel.node());
    }

    void showRows() {
        if (events.getCenter() != rows) {
            events.setCenter(rows);
        }
    }

    /** Names what is shown, and what filters it or its full name. */
    void showTitle(String label, String detail) {
        title.setText(label);
        name.setText(detail.equals(label) ? "" : detail);
    }

    /** Shows what only makes sense with rows. */
    void toolsShown(boolean shown) {
        filter.setVisible(shown);
        columns.setVisible(shown);
    }

    /** Shows what {@link #states} says instead of rows. */
    void showState() {
        if (events.getCenter() != states) {
            events.setCenter(states);
        }
    }

    boolean rowsShown() {
        return events.getCenter() == rows;
    }

    /** Instead of everything: there is nothing to choose from. */
    void showOnlyState(boolean only) {
        if (only) {
            events.setCenter(null);
            setCenter(states);
        } else {
            if (getCenter() == states) {
                setCenter(page);
                events.setCenter(states);
            }
        }
        getTop().setVisible(!only);
        getTop().setManaged(!only);
    }
}
