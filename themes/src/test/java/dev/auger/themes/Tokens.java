package dev.auger.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colour tokens of a look, as its blocks in {@code tokens.css} define them one after the other. */
record Tokens(String look, Map<String, Colour> colours) {

    private static final Pattern TOKEN = Pattern.compile("-auger-([a-z0-9-]+)\\s*:\\s*(#[0-9A-Fa-f]{6,8})\\s*;");

    static List<Tokens> all() {
        return List.of(
                of("dark"),
                of("light"),
                of("high-contrast"),
                of("dark", "colour-blind"),
                of("light", "colour-blind"),
                of("high-contrast", "colour-blind"));
    }

    static Tokens of(String... classes) {
        Map<String, Colour> colours = new LinkedHashMap<>();
        String selector = ".auger";
        for (String name : classes) {
            selector += "." + name;
            Matcher m = TOKEN.matcher(block(sheet(), selector));
            while (m.find()) {
                colours.put(m.group(1), Colour.of(m.group(2)));
            }
        }
        return new Tokens(selector, colours);
    }

    Colour get(String token) {
        return Objects.requireNonNull(colours.get(token), () -> look + " has no " + token);
    }

    /** Names that match a whole pattern. */
    List<String> names(String pattern) {
        return colours.keySet().stream().filter(n -> n.matches(pattern)).toList();
    }

    private static String block(String css, String selector) {
        int start = css.indexOf(selector + " {");
        if (start < 0) {
            throw new AssertionError("no block " + selector);
        }
        return css.substring(start, css.indexOf('}', start));
    }

    private static String sheet() {
        try (InputStream in = Sheets.class.getResourceAsStream("tokens.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
