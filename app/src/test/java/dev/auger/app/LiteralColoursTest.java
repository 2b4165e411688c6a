package dev.auger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Colours come from the tokens of {@code themes}: a literal in Java would be the same in every theme. */
class LiteralColoursTest {

    private static final Path ROOT = Path.of(System.getProperty("auger.root"));

    /** Colours by number or by name. A colour made of another one's components, for its shade, is no literal. */
    private static final Pattern LITERAL = Pattern.compile("#[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?\\b"
            + "|(?:fill|stroke|color|background)[=:]\\s*\\\\?[\"']?#[0-9A-Fa-f]{3}\\b"
            + "|-fx-[a-z-]+:\\s*#"
            + "|\\brgba?\\([0-9 ]|\\bhsba?\\([0-9 ]"
            + "|\\bColor\\.(?:web|valueOf|rgb|grayRgb|gray|hsb|decode)\\("
            + "|\\b(?:Color\\.color|new (?:java\\.awt\\.)?Color)\\(\\s*[0-9]"
            + "|\\bColor\\.(?!TRANSPARENT\\b)[A-Z]{3,}\\b");

    @Test
    void noJavaSourceNamesAColour() throws IOException {
        List<String> found = new ArrayList<>();
        for (String module : List.of("model", "importers", "analysis", "themes", "views", "app")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                files.filter(f -> f.toString().endsWith(".java")).forEach(f -> literals(f, found));
            }
        }
        assertThat(found).isEmpty();
    }

    private static void literals(Path file, List<String> found) {
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                Matcher m = LITERAL.matcher(lines.get(i));
                if (m.find()) {
                    found.add(ROOT.relativize(file) + ":" + (i + 1) + " " + m.group());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void literalsAreKnown() {
        for (String literal : List.of(
                "x = Color.web(\"red\")",
                "Color.WHITE",
                "Color.rgb(1, 2, 3)",
                "new Color(0.1, 0, 0, 1)",
                "setStyle(\"-fx-fill: #fff\")",
                "\"#12ab34\"",
                "fill=\\\"#FFF\\\"")) {
            assertThat(LITERAL.matcher(literal).find()).as(literal).isTrue();
        }
        for (String none : List.of("Color.TRANSPARENT", "Color.color(c.getRed(), 0, 0)", "{@link Palette#faded}")) {
            assertThat(LITERAL.matcher(none).find()).as(none).isFalse();
        }
    }
}
