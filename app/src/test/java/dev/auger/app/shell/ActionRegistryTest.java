package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.views.shell.Action;
import dev.auger.views.shell.Actions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

/** One registry has every action with its key: the sheet of keys, the palette and the menus show what is in it. */
class ActionRegistryTest {

    private static final Path VIEWS =
            Path.of(System.getProperty("auger.root")).resolve("views/src/main/java/dev/auger/views");

    /** A key in a view's code: {@code KeyCode.T}, {@code case F4 ->}, {@code case ADD, PLUS ->}. */
    private static final Pattern CODE = Pattern.compile("KeyCode\\.([A-Z][A-Z0-9_]*)|^\\s*case ([A-Z0-9_, ]+) ->");

    /** Keys that mean the same in every program: moving, choosing, leaving, correcting. No sheet lists them. */
    private static final Set<String> COMMON = Set.of(
            "UP",
            "DOWN",
            "LEFT",
            "RIGHT",
            "HOME",
            "END",
            "PAGE_UP",
            "PAGE_DOWN",
            "ENTER",
            "ESCAPE",
            "TAB",
            "BACK_SPACE",
            "DELETE",
            "CONTROL",
            "SHIFT",
            "ALT",
            "META",
            "CONTEXT_MENU");

    /** Pages that show the key on the thing it does: the guide's foot, the strips of the core. */
    private static final Set<String> SHOWN_THERE = Set.of("wizard", "shell", "ribbon");

    private static final Actions ACTIONS = new Actions(WindowActions.of((WindowActions.Target) Proxy.newProxyInstance(
            ActionRegistryTest.class.getClassLoader(),
            new Class<?>[] {WindowActions.Target.class},
            (proxy, method, arguments) -> method.getReturnType() == boolean.class ? true : null)));

    @Test
    void everyActionHasAKeyAndWords() {
        assertThat(ACTIONS.all()).hasSizeGreaterThan(50).allSatisfy(action -> {
            assertThat(action.keys()).as(action.id()).isNotEmpty();
            assertThat(action.labelKey()).isNotBlank();
        });
    }

    @Test
    void aKeyThatAViewReactsToIsInTheRegistry() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Action action : ACTIONS.all()) {
            for (KeyCombination keys : action.keys()) {
                known.add(name(keys));
            }
        }
        Map<String, String> unlisted = new TreeMap<>();
        try (Stream<Path> files = Files.walk(VIEWS)) {
            files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.endsWith("KeyNames.java"))
                    .filter(f ->
                            !SHOWN_THERE.contains(String.valueOf(f.getParent().getFileName())))
                    .forEach(f -> keysOf(f).forEach(key -> {
                        if (!known.contains(key) && !COMMON.contains(key)) {
                            unlisted.merge(key, String.valueOf(f.getFileName()), (a, b) -> a + ", " + b);
                        }
                    }));
        }
        assertThat(unlisted).isEmpty();
    }

    private static Set<String> keysOf(Path file) {
        try {
            String source = Files.readString(file);
            Set<String> keys = new TreeSet<>();
            if (!source.contains("javafx.scene.input.Key")) {
                return keys;
            }
            for (String line : source.lines().toList()) {
                Matcher m = CODE.matcher(line);
                while (m.find()) {
                    for (String key : (m.group(1) != null ? m.group(1) : m.group(2)).split(",\\s*")) {
                        if (isKey(key)) {
                            keys.add(same(key));
                        }
                    }
                }
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isKey(String name) {
        return Stream.of(KeyCode.values()).anyMatch(code -> code.name().equals(name));
    }

    private static String name(KeyCombination keys) {
        return switch (keys) {
            case KeyCodeCombination code -> same(code.getCode().name());
            case KeyCharacterCombination character -> same(character.getCharacter());
            default -> keys.getName();
        };
    }

    /** One name for keys that write the same. */
    private static String same(String key) {
        return switch (key) {
            case "+", "PLUS", "ADD", "EQUALS" -> "+";
            case "-", "MINUS", "SUBTRACT" -> "-";
            case "0", "DIGIT0", "NUMPAD0" -> "0";
            case "/", "SLASH", "DIVIDE" -> "/";
            default -> key;
        };
    }

    @Test
    void whatTheMenusOfTheLookOfferIsInTheRegistry() {
        assertThat(ACTIONS.all().stream().map(Action::id).toList())
                .containsAll(List.of(
                        "theme",
                        "high-contrast",
                        "colour-blind",
                        "still",
                        "language",
                        "larger",
                        "smaller",
                        "normal-size"));
    }
}
