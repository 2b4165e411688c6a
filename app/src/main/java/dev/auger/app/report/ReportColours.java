package dev.auger.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colour tokens of the window as custom properties of the page, so that both always look alike: the style sheet's
 * {@code -auger-x: #…;} becomes {@code --x: #…;}.
 */
final class ReportColours {

    private static final Pattern THEME = Pattern.compile("\\.auger\\.(\\w+) \\{(.*?)\\n}", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("-auger-([\\w-]+): (#[0-9A-Fa-f]{6,8});");

    private ReportColours() {}

    static String css() {
        String tokens;
        try (InputStream in = ReportColours.class.getResourceAsStream("/dev/auger/themes/tokens.css")) {
            if (in == null) {
                throw new IllegalStateException("no tokens.css");
            }
            tokens = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ":root{" + properties(tokens, "light") + "}\n@media (prefers-color-scheme:dark){:root{"
                + properties(tokens, "dark") + "}}\n";
    }

    private static String properties(String tokens, String theme) {
        Matcher themes = THEME.matcher(tokens);
        while (themes.find()) {
            if (themes.group(1).equals(theme)) {
                StringBuilder css = new StringBuilder();
                Matcher token = TOKEN.matcher(themes.group(2));
                while (token.find()) {
                    css.append("--")
                            .append(token.group(1))
                            .append(':')
                            .append(token.group(2))
                            .append(';');
                }
                return css.toString();
            }
        }
        throw new IllegalStateException("no theme " + theme);
    }
}
