package dev.auger.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every text the program asks for is there, in both languages, and every text that is there is asked for. A key counts as asked
 * for if it stands in the sources as a literal, or begins with a literal that ends in a dot and is completed at run time
 * ({@code "layer." + layer.id()}), or is a literal with a literal ending.
 */
final class KeysTest {

    private static final Path ROOT = Path.of(System.getProperty("auger.root"));
    private static final Path TEXTS = ROOT.resolve("app/src/main/resources/dev/auger/app");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    /** A literal that is certainly a key: the first argument of a look-up. */
    private static final Pattern ASKED = Pattern.compile(
            "(?:\\b(?:texts?(?:\\(\\))?\\s*\\.\\s*get|Phrase\\s*\\.\\s*of|UsageError\\s*\\.\\s*of|call\\s*\\.\\s*(?:text|note)))"
                    + "\\(\\s*\"([^\"\\\\\n]+)\"\\s*[,)]");

    private static final Map<String, Map<String, String>> ENGLISH = new TreeMap<>();
    private static final Map<String, Map<String, String>> CHINESE = new TreeMap<>();
    private static final Set<String> LITERALS = new HashSet<>();
    private static final Map<String, String> ASKED_IN = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".properties")).toList()) {
                String name = file.getFileName().toString().replace(".properties", "");
                boolean chinese = name.endsWith("_zh_CN");
                String room = name.replace("_zh_CN", "").replaceFirst("^texts-?", "");
                (chinese ? CHINESE : ENGLISH).put(room, properties(file));
            }
        }
        for (String module : List.of("app", "views", "analysis")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    String source = Files.readString(file);
                    LITERAL.matcher(source).results().forEach(m -> LITERALS.add(m.group(1)));
                    Matcher asked = ASKED.matcher(source);
                    while (asked.find()) {
                        ASKED_IN.putIfAbsent(
                                asked.group(1), ROOT.relativize(file).toString());
                    }
                }
            }
        }
    }

    private static Map<String, String> properties(Path file) throws IOException {
        List<String> twice = new ArrayList<>();
        Properties properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (containsKey(key)) {
                    twice.add((String) key);
                }
                return super.put(key, value);
            }
        };
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        assertThat(twice).as("written twice in %s", file).isEmpty();
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }

    @Test
    void everyRoomIsLoaded() {
        assertThat(Bundles.ROOMS).containsAll(ENGLISH.keySet());
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
        ENGLISH.forEach((room, texts) ->
                assertThat(CHINESE.get(room).keySet()).as("keys of %s", room).isEqualTo(texts.keySet()));
    }

    @Test
    void noKeyStandsInTwoRooms() {
        Map<String, String> roomOf = new HashMap<>();
        Set<String> twice = new TreeSet<>();
        ENGLISH.forEach((room, texts) -> texts.keySet().forEach(key -> {
            if (roomOf.putIfAbsent(key, room) != null) {
                twice.add(key);
            }
        }));
        assertThat(twice).isEmpty();
    }

    @Test
    void nothingIsMissing() {
        Set<String> known = new HashSet<>();
        ENGLISH.values().forEach(texts -> known.addAll(texts.keySet()));
        Set<String> missing = new TreeSet<>();
        ASKED_IN.forEach((key, file) -> {
            if (!known.contains(key)) {
                missing.add(key + " (" + file + ")");
            }
        });
        assertThat(ASKED_IN).hasSizeGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    /** Their keys are put together at run time from the code of what is missing. */
    @Test
    void everythingThatMayBeMissingHasAName() {
        Map<String, String> all = new HashMap<>();
        ENGLISH.values().forEach(all::putAll);
        List<String> unnamed = all.keySet().stream()
                .filter(key -> key.startsWith("trail.needs.") || key.startsWith("pattern.need."))
                .map(key -> "findings.limit.needs." + key.substring(key.lastIndexOf('.') + 1))
                .filter(key -> !all.containsKey(key))
                .toList();
        assertThat(unnamed).isEmpty();
    }

    @Test
    void nothingIsStale() {
        List<String> prefixes = LITERALS.stream()
                .filter(l -> l.length() > 2 && l.endsWith(".") && l.matches("[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9-]+)*\\."))
                .toList();
        Set<String> stale = new TreeSet<>();
        ENGLISH.values()
                .forEach(texts -> texts.keySet().forEach(key -> {
                    if (!LITERALS.contains(key)
                            && !isJoined(key)
                            && prefixes.stream().noneMatch(key::startsWith)) {
                        stale.add(key);
                    }
                }));
        assertThat(stale).isEmpty();
    }

    /** Whether a key is a literal with a literal ending, as in {@code key + ".title"}. */
    private static boolean isJoined(String key) {
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (LITERALS.contains(key.substring(0, dot)) && LITERALS.contains(key.substring(dot))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void patternsAreValidAndTakeTheSameArguments() {
        ENGLISH.forEach((room, texts) -> texts.forEach((key, english) -> {
            String chinese = CHINESE.get(room).getOrDefault(key, english);
            assertThat(arguments(key, chinese, Locale.SIMPLIFIED_CHINESE))
                    .as(key)
                    .isEqualTo(arguments(key, english, Locale.ENGLISH));
            assertThat(english).as(key).isNotBlank();
            assertThat(chinese).as(key).isNotBlank();
        }));
    }

    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    /** An argument that is shown, also inside a choice; one that only decides between words is not shown in every language. */
    private static final Pattern SHOWN = Pattern.compile("\\{(\\d+)(?!\\d|,choice)");

    private static Set<Integer> arguments(String key, String pattern, Locale locale) {
        Set<Integer> shown = new TreeSet<>();
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return shown;
        }
        try {
            new MessageFormat(pattern, locale);
        } catch (IllegalArgumentException e) {
            throw new AssertionError(key + " is no message: " + e.getMessage(), e);
        }
        // A lone apostrophe quotes what follows and vanishes: almost never meant.
        assertThat(LONE_APOSTROPHE.matcher(pattern.replaceAll("'[{}]+'", "")).find())
                .as("lone apostrophe in %s", key)
                .isFalse();
        Matcher argument = SHOWN.matcher(pattern);
        while (argument.find()) {
            shown.add(Integer.valueOf(argument.group(1)));
        }
        return shown;
    }
}
