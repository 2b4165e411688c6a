package dev.auger.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.EvidenceKind;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.themes.Theme;
import dev.auger.views.parts.StateKind;
import dev.auger.views.support.TestTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShellTextsTest {

    private static final Pattern KEY = Pattern.compile(
            "\"((?:start|layer|core|grade|state|header|rail|kind|findings|keys|palette|status|read|error)"
                    + "\\.[a-z0-9.-]*[a-z0-9])\"");

    private final TestTexts texts = TestTexts.of("texts-shell", Locale.ENGLISH);
    private final TestTexts chinese = TestTexts.of("texts-shell", Locale.SIMPLIFIED_CHINESE);
    private final Set<String> english = texts.keys();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(chinese.keys()).isEqualTo(english);
    }

    @Test
    void everyTextIsAWellFormedMessageWithTheSameArguments() {
        for (String key : english) {
            Set<String> en = arguments(texts.pattern(key));
            Set<String> zh = arguments(chinese.pattern(key));
            assertThat(zh).as(key).isEqualTo(en);
        }
    }

    @Test
    void everyKeyNamedInTheSourceExists() throws IOException {
        Set<String> named = new TreeSet<>();
        Path source = Path.of(System.getProperty("auger.root", ".."), "views/src/main/java/dev/auger/views");
        for (String part : List.of("parts", "shell", "text")) {
            try (Stream<Path> files = Files.walk(source.resolve(part))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    Matcher m = KEY.matcher(Files.readString(file));
                    while (m.find()) {
                        named.add(m.group(1));
                    }
                }
            }
        }
        assertThat(named).hasSizeGreaterThan(60);
        assertThat(TestTexts.english().keys()).containsAll(named);
    }

    @Test
    void everyKeyBuiltFromAnEnumExists() {
        Set<String> built = new HashSet<>();
        for (Layer layer : Layer.values()) {
            for (String prefix : List.of("layer.", "start.layer.", "core.question.", "core.needs.")) {
                built.add(prefix + layer.id());
            }
        }
        for (Grade grade : Grade.values()) {
            built.add("grade." + grade.id());
            built.add("grade." + grade.id() + ".meaning");
        }
        for (StateKind state : StateKind.values()) {
            built.add("state." + state.id());
            built.add("state." + state.id() + ".meaning");
        }
        for (EvidenceKind kind : EvidenceKind.values()) {
            built.add("kind." + kind.id());
        }
        for (Theme theme : Theme.values()) {
            built.add("header.theme." + theme.id());
        }
        for (Action.Group group : Action.Group.values()) {
            built.add(group.key());
        }
        for (String failure : List.of("unrecognised", "unsupported", "malformed", "exhausted", "changed")) {
            built.addAll(List.of("error." + failure + ".title", "error." + failure + ".short"));
            // What is not read has a reason for each kind, in another bundle.
            if (!failure.equals("unsupported")) {
                built.add("error." + failure + ".reason");
            }
        }
        assertThat(english).containsAll(built);
    }

    private static Set<String> arguments(String pattern) {
        int count = new MessageFormat(pattern).getFormatsByArgumentIndex().length;
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            if (pattern.contains("{" + i)) {
                found.add(String.valueOf(i));
            }
        }
        return found;
    }
}
