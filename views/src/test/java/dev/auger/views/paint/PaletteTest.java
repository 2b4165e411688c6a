package dev.auger.views.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.support.Toolkit;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class PaletteTest {

    @Test
    void followsThemeAndScale() {
        Toolkit.run(() -> {
            Pane pane = new Pane();
            Palette palette = Palette.of(pane);
            assertThat(palette.get("frame-java")).isEqualTo(Color.TRANSPARENT);
            Scene scene = new Scene(pane, 100, 100);
            Themes.apply(scene, Look.of(Theme.DARK));
            scene.snapshot(null);
            assertThat(palette.get("frame-java")).isEqualTo(Color.web("#74B777"));
            assertThat(palette.get("chart-1")).as("asked for later").isEqualTo(Color.web("#4FA3F7"));
            assertThat(palette.font("mono-small").getFamily()).isEqualTo("JetBrains Mono");
            int before = palette.versionProperty().get();
            Themes.apply(scene, Look.of(Theme.LIGHT).withScale(1.5));
            scene.snapshot(null);
            assertThat(palette.versionProperty().get()).isGreaterThan(before);
            assertThat(palette.get("frame-java")).isEqualTo(Color.web("#9BD499"));
            assertThat(palette.scale()).isEqualTo(1.5);
            assertThat(palette.font("mono-small").getSize()).isEqualTo(16.5);
            assertThat(Palette.of(pane)).isSameAs(palette);
        });
    }
}
