package dev.auger.views.threads;

import java.util.LinkedHashMap;
import java.util.Map;

/** How threads are shown. */
enum ThreadMode {
    TABLE,
    LANES,
    CHANGES;

    /** Each mode with the resource key of its name. */
    static Map<ThreadMode, String> keys() {
        Map<ThreadMode, String> keys = new LinkedHashMap<>();
        keys.put(TABLE, "threads.mode.table");
        keys.put(LANES, "threads.mode.lanes");
        keys.put(CHANGES, "threads.mode.changes");
        return keys;
    }
}
