package dev.auger.views.heap;

import dev.auger.views.parts.SearchField;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.RowFilter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One search field for all pages: what is typed filters the tables of the page that is open, and each page keeps its own text. */
final class HeapSearch {

    private final HeapPane pane;
    private final SuspectSection suspects;
    private final Map<HeapTab, String> texts = new EnumMap<>(HeapTab.class);
    private boolean turning;

    HeapSearch(HeapPane pane, SuspectSection suspects) {
        this.pane = pane;
        this.suspects = suspects;
        SearchField field = pane.search;
        field.textProperty().addListener((o, was, is) -> {
            if (!turning) {
                texts.put(pane.tabs.getSelected(), is);
                apply(RowFilter.guess(is));
            }
        });
        pane.tabs.selectedProperty().addListener((o, was, is) -> {
            String text = texts.getOrDefault(is, "");
            turning = true;
            field.textProperty().set(text);
            turning = false;
            apply(RowFilter.guess(text));
        });
    }

    private void apply(RowFilter filter) {
        HeapTab tab = pane.tabs.getSelected();
        List<DataTable> here = tables(tab);
        for (HeapTab each : HeapTab.values()) {
            // Some tables stand on several pages.
            tables(each).stream().filter(t -> !here.contains(t)).forEach(t -> set(t, RowFilter.NONE));
        }
        here.forEach(t -> set(t, filter));
        if (tab == HeapTab.OVERVIEW || tab == HeapTab.DOMINATORS) {
            pane.treemap.filter(filter);
        } else if (tab == HeapTab.SUSPECTS) {
            suspects.filter(filter);
        }
    }

    private static void set(DataTable table, RowFilter filter) {
        if (!table.filterProperty().get().text().equals(filter.text())) {
            table.filterProperty().set(filter);
        }
    }

    private List<DataTable> tables(HeapTab tab) {
        return switch (tab) {
            case OVERVIEW -> List.of(pane.histogram, pane.tree);
            case HISTOGRAM -> List.of(pane.histogram);
            case DOMINATORS -> List.of(pane.tree);
            case PATHS -> List.of(pane.path, pane.refs.rows, pane.refs.keepers);
            case SUSPECTS -> List.of(pane.path, pane.suspects, pane.keeps);
            case QUERY -> List.of(pane.query.rows);
            case WASTE -> List.of(pane.waste.kinds, pane.waste.rows);
            case COMPARE -> List.of(pane.compare.classes);
        };
    }
}
