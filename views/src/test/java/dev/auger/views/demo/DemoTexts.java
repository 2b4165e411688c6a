package dev.auger.views.demo;

import dev.auger.views.text.Texts;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The program's texts, read from its sources. */
public record DemoTexts(Locale locale, Properties properties) implements Texts {

    private static final Path FOLDER =
            Path.of(System.getProperty("auger.root", ".")).resolve("app/src/main/resources/dev/auger/app");

    public static DemoTexts english() {
        return load(Locale.ENGLISH, "texts-flame.properties");
    }

    public static DemoTexts chinese() {
        return load(Locale.SIMPLIFIED_CHINESE, "texts-flame_zh_CN.properties");
    }

    private static DemoTexts load(Locale locale, String file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DemoTexts(locale, properties);
    }

    @Override
    public String get(String key, Object... arguments) {
        String pattern = properties.getProperty(key);
        return pattern == null ? key : new MessageFormat(pattern, locale).format(arguments);
    }
}
