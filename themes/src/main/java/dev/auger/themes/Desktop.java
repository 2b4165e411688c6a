package dev.auger.themes;

import java.util.Locale;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;

/**
 * What the desktop asks of a program's look. JavaFX tells light from dark and whether motion is wanted; high contrast is a
 * setting of each desktop under its own name.
 */
final class Desktop {

    /** A Boolean on Windows, see SystemParametersInfo, SPI_GETHIGHCONTRAST. */
    private static final String WINDOWS_CONTRAST = "Windows.SPI.HighContrast";

    /** The name of the theme on GTK; GNOME's are HighContrast and HighContrastInverse. */
    private static final String GTK_THEME = "GTK.theme_name";

    private Desktop() {}

    static Theme theme() {
        return theme(Platform.getPreferences(), Platform.getPreferences().getColorScheme());
    }

    static Theme theme(Map<String, ?> settings, ColorScheme scheme) {
        if (wantsContrast(settings)) {
            return Theme.HIGH_CONTRAST;
        }
        return scheme == ColorScheme.LIGHT ? Theme.LIGHT : Theme.DARK;
    }

    private static boolean wantsContrast(Map<String, ?> settings) {
        if (Boolean.TRUE.equals(settings.get(WINDOWS_CONTRAST))) {
            return true;
        }
        return settings.get(GTK_THEME) instanceof String name
                && name.toLowerCase(Locale.ROOT).startsWith("highcontrast");
    }

    static boolean wantsStillness() {
        return Platform.getPreferences().isReducedMotion();
    }

    /** Tells of every change of the desktop's settings. */
    static void listen(InvalidationListener listener) {
        Platform.getPreferences().addListener(listener);
        Platform.getPreferences().colorSchemeProperty().addListener(listener);
        Platform.getPreferences().reducedMotionProperty().addListener(listener);
    }
}
