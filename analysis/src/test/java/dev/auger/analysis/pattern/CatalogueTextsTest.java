package dev.auger.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.pattern.format.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every pattern that comes with Auger has its texts, in English and in each language there is a file of, and there are no others. */
final class CatalogueTextsTest {

    private static final List<String> TRANSLATIONS = List.of("texts_zh_CN.properties");

    /** The texts of a file; none if there is no such file. */
    static Properties read(String name) {
        Properties properties = new Properties();
        try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    @Test
    void everyPatternHasItsTextsAndNoOther() {
        Set<String> wanted = new TreeSet<>();
        Set<String> allowed = new TreeSet<>();
        for (Pattern pattern : Catalogue.builtIn().patterns()) {
            String key = "pattern." + pattern.id();
            wanted.add(key + ".title");
            allowed.add(key + ".why");
            if (pattern.executable()) {
                wanted.add(key + ".remedy");
                wanted.add(key + ".note");
            } else if (pattern.explanation()) {
                wanted.add(key + ".why");
            }
        }
        Set<String> there = new TreeSet<>(read("texts.properties").stringPropertyNames());

        assertThat(there).containsAll(wanted);
        allowed.addAll(wanted);
        assertThat(allowed).containsAll(there);
    }

    @Test
    void titlesOfWhatCanBeFoundNameThePlaceAndNothingElseTakesArguments() {
        Properties texts = read("texts.properties");
        for (Pattern pattern : Catalogue.builtIn().patterns()) {
            for (String which : Pattern.TEXTS) {
                String text = texts.getProperty("pattern." + pattern.id() + '.' + which);
                if (text != null) {
                    int arguments =
                            new MessageFormat(text, java.util.Locale.ENGLISH).getFormatsByArgumentIndex().length;
                    boolean place = which.equals("title") && pattern.executable();
                    assertThat(arguments).as(text).isEqualTo(place ? 1 : 0);
                    assertThat(text).isNotBlank().doesNotContain("dubious").doesNotContain("n/a");
                    assertThat(text.replace("''", "").replace("'{'", "").replace("'}'", ""))
                            .as("a lone apostrophe quotes what follows")
                            .doesNotContain("'");
                }
            }
        }
    }

    @Test
    void translationsHaveTheSameKeys() {
        Properties english = read("texts.properties");
        List<String> wrong = new ArrayList<>();
        for (String file : TRANSLATIONS) {
            Properties translated = read(file);
            if (!translated.isEmpty()) {
                for (String key : english.stringPropertyNames()) {
                    if (!translated.containsKey(key)) {
                        wrong.add(file + ": missing " + key);
                    }
                }
                for (String key : translated.stringPropertyNames()) {
                    if (!english.containsKey(key)) {
                        wrong.add(file + ": stale " + key);
                    } else if (key.endsWith(".title")
                            && translated.getProperty(key).contains("{0}")
                                    != english.getProperty(key).contains("{0}")) {
                        wrong.add(file + ": place in " + key);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
