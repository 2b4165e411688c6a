package dev.auger.views.table;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(read("texts-tables.properties").stringPropertyNames()).containsAll(used);
    }
}
