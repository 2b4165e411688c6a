package dev.auger.views.support;

import dev.auger.views.text.Texts;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/** The program's own texts, read from the sources of {@code app}, which views cannot depend on. */
public final class TestTexts implements Texts {

    private final Properties texts = new Properties();
    private final Locale locale;

    public TestTexts(Locale locale) {
        this.locale = locale;
        boolean chinese = locale.getLanguage().equals("zh");
        Path folder = Path.of(System.getProperty("auger.root"), "app/src/main/resources/dev/auger/app");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> wanted = files.filter(f -> f.toString().endsWith(".properties"))
                    .filter(f -> f.toString().endsWith("_zh_CN.properties") == chinese)
                    .toList();
            for (Path file : wanted) {
                try (Reader in = Files.newBufferedReader(file)) {
                    texts.load(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String get(String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        return pattern == null ? key : new MessageFormat(pattern, locale).format(arguments);
    }

    @Override
    public Locale locale() {
        return locale;
    }
}
