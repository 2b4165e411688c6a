package dev.auger.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/**
 * The style sheets in the order they are read: tokens, controls, shared parts, shell, then one per room. A room's sheet that
 * is not there yet is left out.
 *
 * <p>Sheets are written in pixels at 100 %. At another scale each is rewritten with its lengths multiplied and handed over as
 * a data URL, so rooms need not think in ems; hairlines (up to 1.5 px) keep their width.
 */
public final class Sheets {

    private static final List<String> NAMES = List.of(
            "tokens",
            "auger",
            "text",
            "table",
            "parts",
            "shell",
            "start",
            "overlay",
            "ribbon",
            "threads",
            "flame",
            "allocation",
            "heap",
            "code",
            "tables",
            "pages",
            "events",
            "quality",
            "gc",
            "wizard",
            "form",
            "zh");
    private static final Pattern PIXELS = Pattern.compile("(?<![\\w#.-])(-?\\d+(?:\\.\\d+)?)px");
    private static final double HAIRLINE = 1.5;

    private Sheets() {}

    /** Names of the sheets there are, in their order. */
    static List<String> names() {
        return NAMES.stream()
                .filter(name -> Sheets.class.getResource(name + ".css") != null)
                .toList();
    }

    /** URLs to put into {@code Scene.getStylesheets()} for a UI scale, 1 being 100 %. */
    public static List<String> urls(double scale) {
        return NAMES.stream()
                .map(name -> Sheets.class.getResource(name + ".css"))
                .filter(Objects::nonNull)
                .map(url -> scale == 1 ? url.toExternalForm() : dataUrl(scaled(read(url), scale)))
                .toList();
    }

    /**
     * A colour of a theme, found in the text of its tokens: quicker than a scene and a node to ask.
     *
     * @param theme its style class
     */
    static Color colour(String theme, String token) {
        String css = read(Objects.requireNonNull(Sheets.class.getResource("tokens.css")));
        int block = css.indexOf(".auger." + theme + " {");
        int hex = css.indexOf('#', css.indexOf(token + ":", block)) + 1;
        return Color.color(component(css, hex), component(css, hex + 2), component(css, hex + 4));
    }

    private static double component(String css, int at) {
        return Integer.parseInt(css, at, at + 2, 16) / 255.0;
    }

    /** A style sheet with every length in pixels multiplied, hairlines excepted. */
    static String scaled(String css, double scale) {
        return PIXELS.matcher(css)
                .replaceAll(m -> Matcher.quoteReplacement(length(Double.parseDouble(m.group(1)), scale)));
    }

    private static String length(double pixels, double scale) {
        double scaled = Math.abs(pixels) <= HAIRLINE ? pixels : pixels * scale;
        return String.format(Locale.ROOT, "%.3fpx", scaled);
    }

    private static String read(URL url) {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String dataUrl(String css) {
        return "data:text/css;charset=UTF-8;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
