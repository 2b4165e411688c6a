package dev.auger.themes;

import java.util.Locale;
import javafx.scene.paint.Color;

/** A look of the window. */
public enum Theme {
    /** Follows the desktop: high contrast where it asks for that, else its light or dark setting. */
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

    /** The colour of the empty window, for when the style sheets that say so are not read yet. Application thread only. */
    public Color ground() {
        return Sheets.colour(resolved().id(), "-auger-bg-window");
    }

    /** This theme, or what {@link #SYSTEM} means now. Application thread only. */
    public Theme resolved() {
        return this == SYSTEM ? Desktop.theme() : this;
    }
}
