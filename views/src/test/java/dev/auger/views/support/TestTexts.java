package dev.auger.views.support;

import dev.auger.views.text.Texts;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** The program's own texts, read from the sources of {@code app}, which views cannot depend on. */
public final class TestTexts implements Texts {

    private final Properties texts = new Properties();
    private final Locale locale;

    private TestTexts(Locale locale, String bundles) {
        this.locale = locale;
        String ending = locale.getLanguage().equals("zh") ? "_zh_CN.properties" : ".properties";
        Path folder = Path.of(System.getProperty("auger.root", ".."), "app/src/main/resources/dev/auger/app");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().matches(bundles + ending)) {
                    try (Reader in = Files.newBufferedReader(file)) {
                        texts.load(in);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestTexts in(Locale locale) {
        return new TestTexts(locale, "[a-z-]+");
    }

    public static TestTexts english() {
        return in(Locale.ENGLISH);
    }

    public static TestTexts chinese() {
        return in(Locale.SIMPLIFIED_CHINESE);
    }

    /** Those of one bundle, for example {@code texts-shell}. */
    public static TestTexts of(String bundle, Locale locale) {
        return new TestTexts(locale, bundle);
    }

    public Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** The text before its arguments are filled in. */
    public String pattern(String key) {
        return texts.getProperty(key);
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
