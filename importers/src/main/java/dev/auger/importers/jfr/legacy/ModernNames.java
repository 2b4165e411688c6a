package dev.auger.importers.jfr.legacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the types and fields of Oracle JDK 7 and 8 are called today; read from {@code names.txt} beside this class. */
final class ModernNames {

    /** An event type's name and the fields that changed theirs. */
    private record Name(String type, Map<String, String> fields) {}

    private static final Map<String, String> CATEGORIES = Map.of(
            "vm", "Java Virtual Machine",
            "java", "Java Application",
            "os", "Operating System",
            "gc", "GC",
            "prof", "Profiling",
            "recordings", "Flight Recorder",
            "wls", "WebLogic Server");

    private final Map<String, Name> names = new HashMap<>();

    private ModernNames() {}

    static ModernNames load() {
        ModernNames names = new ModernNames();
        try (InputStream in = ModernNames.class.getResourceAsStream("names.txt")) {
            if (in == null) {
                throw new IllegalStateException("names.txt is not beside its class");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private void add(String line) {
        List<String> words = List.of(line.strip().split("\\s+"));
        Map<String, String> fields = new HashMap<>();
        for (String rename : words.subList(2, words.size())) {
            int equals = rename.indexOf('=');
            fields.put(rename.substring(0, equals), rename.substring(equals + 1));
        }
        names.put(words.getFirst(), new Name(words.get(1), fields));
    }

    /** Name of an event type: today's, else its path with dots. */
    String type(EventType event) {
        Name name = name(event);
        return name != null ? name.type() : event.path().strip().replace('/', '.');
    }

    String field(EventType event, String field) {
        Name name = name(event);
        return name == null ? field : name.fields().getOrDefault(field, field);
    }

    private @Nullable Name name(EventType event) {
        return event.producer().hotspot() ? names.get(event.path()) : null;
    }

    /** The folders of the path, as words for people. */
    List<String> category(EventType event) {
        List<String> category = new ArrayList<>();
        String[] path = event.path().split("/");
        for (int i = 0; i + 1 < path.length; i++) {
            category.add(CATEGORIES.getOrDefault(path[i], words(path[i])));
        }
        return category.isEmpty() ? List.of(words(event.producer().name())) : category;
    }

    private static String words(String segment) {
        String text = segment.replace('_', ' ').strip();
        return text.isEmpty() ? segment : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
