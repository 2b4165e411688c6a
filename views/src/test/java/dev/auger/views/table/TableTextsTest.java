package dev.auger.views.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.views.support.TestTexts;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableTextsTest {

    private static final Path ROOT = Path.of(System.getProperty("auger.root"));
    private static final Pattern KEY = Pattern.compile("\"((?:threads|heap|code|table)\\.[a-z][a-z_.-]*[a-z])\"");

    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(ROOT.resolve("app/src/main/resources/dev/auger/app/" + name))) {
            texts.load(in);
        }
        return texts;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(read("texts-tables_zh_CN.properties").keySet())
                .isEqualTo(read("texts-tables.properties").keySet());
    }

    @Test
    void everyKeyInTheSourcesHasAText() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String room : new String[] {"threads", "heap", "code", "table"}) {
            try (Stream<Path> files = Files.list(ROOT.resolve("views/src/main/java/dev/auger/views/" + room))) {
                for (Path file : files.toList()) {
                    Matcher m = KEY.matcher(Files.readString(file));
                    while (m.find()) {
                        used.add(m.group(1));
                    }
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(100);
        Set<String> known = new TreeSet<>();
        try (Stream<Path> bundles = Files.list(ROOT.resolve("app/src/main/resources/dev/auger/app"))) {
            for (Path bundle : bundles.toList()) {
                String name = bundle.getFileName().toString();
                if (name.endsWith(".properties") && !name.contains("_")) {
                    known.addAll(read(name).stringPropertyNames());
                }
            }
        }
        assertThat(known).containsAll(used);
    }

    @Test
    void oneIsNotMany() {
        TestTexts english = TestTexts.english();
        assertThat(english.get("threads.count", "1", 1)).isEqualTo("1 thread");
        assertThat(english.get("threads.count", "1 091", 1091)).isEqualTo("1 091 threads");
        assertThat(english.get("threads.label.group", "http", "1", 1)).isEqualTo("http (1 thread)");
        assertThat(english.get("heap.histogram.classes", "1", 1)).isEqualTo("1 class");
        assertThat(english.get("heap.path.merged", "1", "1", 1L)).startsWith("1 of 1 path merged,");
        assertThat(english.get("heap.path.through", "2", 2L)).isEqualTo("2 paths");
        assertThat(english.get("heap.tile.entries", "1", "8 B", 1L)).isEqualTo("1 entry of ≈ 8 B");
        assertThat(english.get("heap.caption.all", "1", 1L)).startsWith("1 object,");
        assertThat(english.get("heap.caption.reachable", "1.0 MiB", "1", 1L)).isEqualTo("1.0 MiB reachable, 1 object");
        assertThat(english.get("heap.unreachable", "0", "0 B", 0L)).isEqualTo("0 unreachable objects, 0 B.");
    }
}
