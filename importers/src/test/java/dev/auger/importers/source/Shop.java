package dev.auger.importers.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** A small library, compiled in the test, so that its lines are known. */
public final class Shop {

    /** Line of {@code return price * count;}. */
    public static final int PRICE_LINE = 8;

    public static final int LAMBDA_LINE = 12;
    public static final int INNER_LINE = 18;
    public static final int ANONYMOUS_LINE = 24;

    public static final String SOURCE = """
            package shop;
            import java.util.*;
            /** The till. */
            public class Till {
                private final List<Integer> prices = new ArrayList<>();

                int total(int price, int count) {
                    return price * count;
                }

                void each() {
                    prices.forEach(p -> System.out.println(p + 1));
                }

                static class Drawer {
                    int coins;
                    int count() {
                        return coins * 2;
                    }
                }

                Runnable later() {
                    return new Runnable() {
                        public void run() { prices.clear();
                        }
                    };
                }

                native int open();
            }
            """;

    private Shop() {}

    /** Compiles the class with all debugging information; the folder then has {@code shop/Till.class} and its nested ones. */
    public static Path classes(Path into) throws IOException {
        return classes(into, SOURCE, "-g");
    }

    public static Path classes(Path into, String source, String debug) throws IOException {
        Path file = into.resolveSibling(into.getFileName() + "-src").resolve("Till.java");
        Files.createDirectories(file.getParent());
        Files.createDirectories(into);
        Files.writeString(file, source);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, debug, "-proc:none", "-d", into.toString(), file.toString());
        Files.delete(file);
        if (code != 0) {
            throw new IOException("javac: " + code);
        }
        return into;
    }

    /** All files of a folder in a jar. */
    public static Path jar(Path folder, Path jar) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return zip(jar, entries);
    }

    public static Path sources(Path jar, String entry, String text) throws IOException {
        return zip(jar, Map.of(entry, text.getBytes(StandardCharsets.UTF_8)));
    }

    public static Path zip(Path jar, Map<String, byte[]> entries) throws IOException {
        Files.createDirectories(jar.getParent());
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return jar;
    }

    public static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    static List<String> words(Path... paths) {
        List<String> words = new ArrayList<>();
        for (Path path : paths) {
            words.add(path.toString());
        }
        return words;
    }
}
