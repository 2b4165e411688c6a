package dev.auger.app.shell;

import dev.auger.app.prefs.Preferences;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import java.util.Locale;

/** Keeps what the user changes about the look. */
final class LookKeeper {

    private LookKeeper() {}

    /** What was kept. */
    static Look kept(Preferences preferences, Locale language) {
        return new Look(
                Theme.ofId(preferences.theme()),
                preferences.scalePercent() / 100.0,
                preferences.colourBlind(),
                preferences.still(),
                language);
    }

    /** Writes only what has changed: each is a file written. */
    static void keep(Look old, Look now, Preferences preferences) {
        if (!old.language().equals(now.language())) {
            preferences.setLanguage(now.language().toLanguageTag());
        }
        if (old.theme() != now.theme()) {
            preferences.setTheme(now.theme().id());
        }
        if (old.still() != now.still()) {
            preferences.setStill(now.still());
        }
        if (old.colourBlind() != now.colourBlind()) {
            preferences.setColourBlind(now.colourBlind());
        }
        if (old.scale() != now.scale()) {
            preferences.setScalePercent((int) Math.round(now.scale() * 100));
        }
    }
}
