package dev.auger.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

class SheetsTest {

    @Test
    void anEmptyWindowHasTheColourOfTheStyleSheets() {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.HIGH_CONTRAST)) {
            Colour sheets = Tokens.of(theme.id()).get("bg-window");
            Color ground = theme.ground();
            assertThat(List.of(ground.getRed(), ground.getGreen(), ground.getBlue()))
                    .usingElementComparator((a, b) -> Math.abs(a - b) < 0.001 ? 0 : Double.compare(a, b))
                    .containsExactly(sheets.red(), sheets.green(), sheets.blue());
        }
    }

    private static final List<String> OURS = Sheets.names();

    private static String sheet(String name) throws IOException {
        try (InputStream in = Sheets.class.getResourceAsStream(name + ".css")) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void lengthsScaleAndHairlinesAndColoursDoNot() {
        String css = ".a-12px { -fx-padding: 4px 0.5px 1px -6px; -auger-x: #12px; -fx-width: 10.5px; }";

        assertThat(Sheets.scaled(css, 2))
                .isEqualTo(".a-12px { -fx-padding: 8.000px 0.500px 1.000px -12.000px; -auger-x: #12px;"
                        + " -fx-width: 21.000px; }");
    }

    @Test
    void everyThemeDefinesTheSameTokens() throws IOException {
        String tokens = sheet("tokens");
        Set<String> dark = defined(block(tokens, ".auger.dark {"));

        assertThat(dark).hasSizeGreaterThan(90);
        assertThat(defined(block(tokens, ".auger.light {"))).isEqualTo(dark);
        assertThat(defined(block(tokens, ".auger.high-contrast {"))).isEqualTo(dark);
    }

    @Test
    void everyTokenUsedIsDefined() throws IOException {
        Set<String> used = new TreeSet<>();
        Set<String> defined = new HashSet<>();
        for (String name : OURS) {
            String css = sheet(name);
            Matcher m = Pattern.compile("-auger-[a-z0-9-]+").matcher(css);
            while (m.find()) {
                used.add(m.group());
            }
            defined.addAll(defined(css));
        }
        assertThat(defined).containsAll(used);
    }

    @Test
    void onlyTokensNameColours() throws IOException {
        for (String name : OURS) {
            if (!name.equals("tokens")) {
                assertThat(sheet(name)).as(name).doesNotContainPattern("#[0-9A-Fa-f]{3,8}\\b|rgba?\\(|hsba?\\(");
            }
        }
    }

    @Test
    void bracesMatchInEverySheet() throws IOException {
        for (String name : OURS) {
            String css = sheet(name);
            assertThat(css.chars().filter(c -> c == '{').count())
                    .as(name)
                    .isEqualTo(css.chars().filter(c -> c == '}').count());
        }
    }

    @Test
    void fontsAreFoundByTheirFamilies() {
        Fonts.load();

        assertThat(Font.getFamilies())
                .contains("Inter", "Inter Medium", "Inter Semi Bold", "JetBrains Mono", "JetBrains Mono Medium");
    }

    @Test
    void sheetsAtAnotherScaleAreSelfContained() {
        assertThat(Sheets.urls(1)).hasSizeGreaterThanOrEqualTo(OURS.size()).allMatch(u -> u.endsWith(".css"));
        assertThat(Sheets.urls(1.25)).allMatch(u -> u.startsWith("data:text/css"));
    }

    @Test
    void aStoredThemeIsFoundAgain() {
        for (Theme theme : Theme.values()) {
            assertThat(Theme.ofId(theme.id())).isEqualTo(theme);
        }
        assertThat(Theme.ofId("mauve")).isEqualTo(Theme.SYSTEM);
        assertThat(Look.of(Theme.DARK).withScale(9).scale()).isEqualTo(2.5);
    }

    private static String block(String css, String selector) {
        int start = css.indexOf(selector);
        return css.substring(start, css.indexOf('}', start));
    }

    private static Set<String> defined(String css) {
        Set<String> names = new TreeSet<>();
        Matcher m = Pattern.compile("(-auger-[a-z0-9-]+)\\s*:").matcher(css);
        while (m.find()) {
            names.add(m.group(1));
        }
        return names;
    }
}
