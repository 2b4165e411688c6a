package dev.auger.themes;

import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/** A look of the window. */
public enum Theme {
    /** Follows the desktop's light or dark setting. */
    SYSTEM("system"),
    LIGHT("light"),
    DARK("dark"),
    HIGH_CONTRAST("high-contrast");

    private final String id;

    Theme(String id) {
        this.id = id;
    }

    /** The name used in preferences, in resource keys and, for all but {@link #SYSTEM}, as style class of the root. */
    public String id() {
        return id;
    }

    /** The theme of a stored name; an unknown name is {@link #SYSTEM}. */
    public static Theme ofId(String id) {
        for (Theme theme : values()) {
            if (theme.id.equals(id.toLowerCase(Locale.ROOT))) {
                return theme;
            }
        }
        return SYSTEM;
    }

    /** This theme, or what {@link #SYSTEM} means now. Application thread only. */
    public Theme resolved() {
        if (this != SYSTEM) {
            return this;
        }
        return Platform.getPreferences().getColorScheme() == ColorScheme.LIGHT ? LIGHT : DARK;
    }
}
