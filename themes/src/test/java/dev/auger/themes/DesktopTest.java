package dev.auger.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.application.ColorScheme;
import org.junit.jupiter.api.Test;

class DesktopTest {

    @Test
    void lightAndDarkAreTheDesktops() {
        assertThat(Desktop.theme(Map.of(), ColorScheme.LIGHT)).isEqualTo(Theme.LIGHT);
        assertThat(Desktop.theme(Map.of("GTK.theme_name", "Adwaita"), ColorScheme.DARK))
                .isEqualTo(Theme.DARK);
    }

    @Test
    void highContrastIsKnownOnWindowsAndOnGnome() {
        assertThat(Desktop.theme(Map.of("Windows.SPI.HighContrast", true), ColorScheme.LIGHT))
                .isEqualTo(Theme.HIGH_CONTRAST);
        assertThat(Desktop.theme(Map.of("Windows.SPI.HighContrast", false), ColorScheme.LIGHT))
                .isEqualTo(Theme.LIGHT);
        assertThat(Desktop.theme(Map.of("GTK.theme_name", "HighContrastInverse"), ColorScheme.DARK))
                .isEqualTo(Theme.HIGH_CONTRAST);
    }
}
