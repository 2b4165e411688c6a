package dev.auger.views.heap;

import java.util.LinkedHashMap;
import java.util.Map;

/** The pages of the heap view. */
enum HeapTab {
    OVERVIEW("overview"),
    HISTOGRAM("histogram"),
    DOMINATORS("dominators"),
    PATHS("paths"),
    SUSPECTS("suspects"),
    QUERY("query"),
    WASTE("waste"),
    COMPARE("compare");

    private final String id;

    HeapTab(String id) {
        this.id = id;
    }

    /** Whether the page shows the objects that chosen threads keep; the others are about the whole heap. */
    boolean isOfThreads() {
        return this == OVERVIEW || this == HISTOGRAM || this == DOMINATORS;
    }

    /** Key of its name. */
    String key() {
        return "heap.tab." + id;
    }

    /** Pages in order with the resource keys of their names. */
    static Map<HeapTab, String> keys() {
        Map<HeapTab, String> keys = new LinkedHashMap<>();
        for (HeapTab tab : values()) {
            keys.put(tab, tab.key());
        }
        return keys;
    }
}
