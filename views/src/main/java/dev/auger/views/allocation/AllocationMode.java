package dev.auger.views.allocation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How allocation is shown. */
enum AllocationMode {
    TIMELINE,
    FLAME;

    /** Each mode with the resource key of its name. */
    static Map<AllocationMode, String> keys() {
        Map<AllocationMode, String> keys = new LinkedHashMap<>();
        for (AllocationMode mode : values()) {
            keys.put(mode, mode.key());
        }
        return keys;
    }

    private String key() {
        return "alloc.mode." + name().toLowerCase(Locale.ROOT);
    }
}
