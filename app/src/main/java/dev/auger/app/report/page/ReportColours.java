package dev.auger.app.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colour tokens of the window as custom properties of the page, so that both always look alike: the style sheet's
 * {@code -auger-x: #…;} becomes {@code --x: #…;}. The system's theme holds until {@code data-theme} says otherwise; paper is light.
 */
public final class ReportColours {

    private static final Pattern THEME = Pattern.compile("\\.auger\\.(\\w+) \\{(.*?)\\n}", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("-auger-([\\w-]+): (#[0-9A-Fa-f]{6,8});");

    private ReportColours() {}

    public static String css() {
        String tokens;
        try (InputStream in = ReportColours.class.getResourceAsStream("/dev/auger/themes/tokens.css")) {
            if (in == null) {
                throw new IllegalStateException("no tokens.css");
            }
            tokens = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String light = properties(tokens, "light");
        String dark = properties(tokens, "dark");
        // The last rule wins on paper, whatever is chosen on screen.
        return ":root{color-scheme:light;" + light
                + "}\n@media (prefers-color-scheme:dark){:root:not([data-theme=light]){"
                + "color-scheme:dark;" + dark + "}}\n:root[data-theme=dark]{color-scheme:dark;" + dark
                + "}\n@media print{:root:root:root{color-scheme:light;" + light + "}}\n";
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
