package dev.auger.views.allocation;

import java.util.Locale;

/** How allocation is shown. */
enum AllocationMode {
    TIMELINE,
    FLAME;

    String key() {
        return "alloc.mode." + name().toLowerCase(Locale.ROOT);
    }
}
