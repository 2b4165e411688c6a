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
    private static final List<String> FIRST = List.of(
            INTER + "Inter-Regular.otf",
            "/dev/auger/themes/fonts/Inter-SemiBold.otf",
            "/dev/auger/themes/fonts/Inter-Medium.otf",
            MONO + "JetBrainsMono-Regular.ttf");
    private static final List<String> REST = List.of(
            INTER + "Inter-Bold.otf",
            MONO + "JetBrainsMono-Bold.ttf",
            "/dev/auger/themes/fonts/JetBrainsMono-Medium.ttf");

    private Fonts() {}

    /** All of them. Idempotent. A font that cannot be loaded leaves the toolkit's fallback in its place. */
    public static void load() {
        loadFirst();
        Rest.touch();
    }

    /**
     * Those the start page is set in. The rest has to follow before anything asks for it: a family that is not there when it is first
     * asked for stays replaced.
     */
    public static void loadFirst() {
        First.touch();
    }

    private static void load(String resource) {
        try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
            if (in != null) {
                Font.loadFont(in, Font.getDefault().getSize());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads once, when first used. */
    private static final class First {

        static {
            FIRST.forEach(Fonts::load);
        }

        static void touch() {}
    }

    /** Loads once, when first used. */
    private static final class Rest {

        static {
            REST.forEach(Fonts::load);
        }

        static void touch() {}
    }
}
