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
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The program's texts, read from its sources. */
public record DemoTexts(Locale locale, Properties properties) implements Texts {

    private static final Path FOLDER =
            Path.of(System.getProperty("auger.root", ".")).resolve("app/src/main/resources/dev/auger/app");

    public static DemoTexts english() {
        return load(Locale.ENGLISH, name -> !name.contains("_zh"));
    }

    public static DemoTexts chinese() {
        return load(Locale.SIMPLIFIED_CHINESE, name -> name.contains("_zh_CN"));
    }

    private static DemoTexts load(Locale locale, Predicate<String> files) {
        Properties properties = new Properties();
        try (Stream<Path> all = Files.list(FOLDER)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".properties"))
                    .filter(f -> files.test(f.getFileName().toString()))
                    .toList()) {
                try (Reader in = Files.newBufferedReader(file)) {
                    properties.load(in);
                }
            }
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
