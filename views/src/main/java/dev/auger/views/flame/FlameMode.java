package dev.auger.views.flame;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How a call tree is shown. */
public enum FlameMode {
    FLAME,
    ICICLE,
    TABLE,
    /** Before and after beside each other; only of a comparison. */
    SIDES,
    /** One method between its callers and callees. */
    SANDWICH,
    /** Stacks of one thread over time. */
    CHART;

    /** Each mode with the resource key of its name. */
    static Map<FlameMode, String> keys() {
        Map<FlameMode, String> keys = new LinkedHashMap<>();
        for (FlameMode mode : values()) {
            keys.put(mode, mode.key());
        }
        return keys;
    }

    private String key() {
        return "flame.mode." + name().toLowerCase(Locale.ROOT);
    }
}
