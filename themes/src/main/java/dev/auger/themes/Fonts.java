package dev.auger.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * Loads the bundled fonts, weight by weight: JavaFX finds {@code Inter} and {@code JetBrains Mono} (regular and bold),
 * {@code Inter Medium}, {@code Inter Semi Bold} and {@code JetBrains Mono Medium} as families afterwards. Those three lie
 * beside the style sheets, because the font jars leave them out or name them otherwise.
 */
public final class Fonts {

    private static final String INTER = "/com/formdev/flatlaf/fonts/inter/";
    private static final String MONO = "/com/formdev/flatlaf/fonts/jetbrains_mono/";
    private static final List<String> FILES = List.of(
            INTER + "Inter-Regular.otf",
            INTER + "Inter-Bold.otf",
            "/dev/auger/themes/fonts/Inter-SemiBold.otf",
            "/dev/auger/themes/fonts/Inter-Medium.otf",
            MONO + "JetBrainsMono-Regular.ttf",
            MONO + "JetBrainsMono-Bold.ttf",
            "/dev/auger/themes/fonts/JetBrainsMono-Medium.ttf");

    private Fonts() {}

    /** Idempotent. A font that cannot be loaded leaves the toolkit's fallback in its place. */
    public static void load() {
        Holder.touch();
    }

    /** Loads once, when first used. */
    private static final class Holder {

        static {
            FILES.forEach(Holder::load);
        }

        static void touch() {}

        private static void load(String resource) {
            try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
                if (in != null) {
                    Font.loadFont(in, Font.getDefault().getSize());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
