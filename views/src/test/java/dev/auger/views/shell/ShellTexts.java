package dev.auger.views.shell;

import dev.auger.views.text.Texts;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The shell's texts as the program has them, read from the program's source. */
public record ShellTexts(Properties properties, Locale locale) implements Texts {

    public static ShellTexts english() {
        return read("texts-shell.properties", Locale.ENGLISH);
    }

    public static ShellTexts chinese() {
        return read("texts-shell_zh_CN.properties", Locale.SIMPLIFIED_CHINESE);
    }

    private static ShellTexts read(String name, Locale locale) {
        Path root = Path.of(System.getProperty("auger.root", ".."));
        Path file = root.resolve("app/src/main/resources/dev/auger/app").resolve(name);
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ShellTexts(properties, locale);
    }

    @Override
    public String get(String key, Object... arguments) {
        String pattern = properties.getProperty(key);
        return pattern == null ? key : new MessageFormat(pattern, locale).format(arguments);
    }
}
