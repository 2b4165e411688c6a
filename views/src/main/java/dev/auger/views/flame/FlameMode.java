package dev.auger.views.flame;

import java.util.Locale;

/** How a call tree is shown. */
public enum FlameMode {
    FLAME,
    ICICLE,
    TABLE;

    String key() {
        return "flame.mode." + name().toLowerCase(Locale.ROOT);
    }
}
