package dev.auger.themes;

import java.util.Locale;
import javafx.scene.paint.Color;

/** A look of the window. */
public enum Theme {
    /** Follows the desktop: high contrast where it asks for that, else its light or dark setting. */
    SYSTEM("system", 0),
    LIGHT("light", 0xECEEF1),
    DARK("dark", 0x13161A),
    HIGH_CONTRAST("high-contrast", 0x000000);

    private static final int BYTE = 0xFF;

    private final String id;
    private final int ground;

    Theme(String id, int ground) {
        this.id = id;
        this.ground = ground;
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

    /** The colour of the empty window, {@code -auger-bg-window} of the style sheets, for when these are not read yet. Application thread only. */
    public Color ground() {
        int rgb = resolved().ground;
        return Color.rgb(rgb >> 16 & BYTE, rgb >> 8 & BYTE, rgb & BYTE);
    }

    /** This theme, or what {@link #SYSTEM} means now. Application thread only. */
    public Theme resolved() {
        return this == SYSTEM ? Desktop.theme() : this;
    }
}
