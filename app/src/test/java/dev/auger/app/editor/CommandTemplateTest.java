package dev.auger.app.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTemplateTest {

    private static final Path FILE = Path.of("/src/My App/Main.java").toAbsolutePath();

    private static Place at(String className, String method) {
        return new Place(FILE, 12, className, method);
    }

    @Test
    void whatIsFilledInStaysOneWord() throws EditorFailure {
        CommandTemplate template = CommandTemplate.parse("\"my editor\" -g {file}:{line}  '--at={class} {method}'");
        assertThat(template.fill(at("app.Main$Inner", "<init>")))
                .containsExactly("my editor", "-g", FILE + ":12", "--at=app.Main$Inner init");
    }

    @Test
    void aFilledInBraceIsNotFilledInAgain() throws EditorFailure {
        Path file = Path.of("/src/{line}/{class}.java").toAbsolutePath();
        assertThat(CommandTemplate.parse("vi {file}").fill(new Place(file, 3, "", "")))
                .containsExactly("vi", file.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "''", "vi \"{file}", "vi 'x", "vi\u0000{file}", "vi\n{file}"})
    void aTemplateThatIsNoCommandIsRefused(String text) {
        assertThatThrownBy(() -> CommandTemplate.parse(text))
                .isInstanceOfSatisfying(
                        EditorFailure.class, e -> assertThat(e.reason()).isEqualTo(EditorFailure.Reason.COMMAND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi {path}", "vi {file", "vi {}", "vi {{file}}", "{file} x", "{class}"})
    void unknownBracesAreRefused(String text) {
        assertThatThrownBy(() -> CommandTemplate.parse(text))
                .isInstanceOfSatisfying(
                        EditorFailure.class, e -> assertThat(e.reason()).isEqualTo(EditorFailure.Reason.PLACEHOLDER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--exec=rm",
                "-x",
                "a b",
                "a;rm -rf /",
                "$(touch x)",
                "`id`",
                "a\nb",
                "a\"b",
                "a'b",
                "../../etc/passwd",
                "/etc/passwd",
                "a|b",
                "a&b",
                "%PATH%",
                "a\u0000b",
                "\u202Egpj.exe",
                "<script>"
            })
    void namesOfEvidenceThatAreNoneOfProgramsAreRefused(String name) throws EditorFailure {
        CommandTemplate template = CommandTemplate.parse("ed {file} {class} {method}");
        assertThatThrownBy(() -> template.fill(at(name, "run"))).isInstanceOf(EditorFailure.class);
        assertThatThrownBy(() -> template.fill(at("app.Main", name))).isInstanceOf(EditorFailure.class);
    }

    @Test
    void namesOfProgramsPass() throws EditorFailure {
        CommandTemplate template = CommandTemplate.parse("ed {class} {method}");
        for (String name : new String[] {"a.B$C", "lambda$run$0", "größe", "面积", "com/acme/X", ""}) {
            assertThat(template.fill(at(name, name))).containsExactly("ed", name, name);
        }
    }

    @Test
    void aBatchFileGetsNoPathItCouldReadAsACommand() throws EditorFailure {
        Path file = Path.of("/src/a&calc/Main.java").toAbsolutePath();
        CommandTemplate batch = CommandTemplate.parse("code.cmd -g {file}");
        assertThatThrownBy(() -> batch.fill(new Place(file, 1, "", ""))).isInstanceOf(EditorFailure.class);
        assertThat(CommandTemplate.parse("code -g {file}").fill(new Place(file, 1, "", "")))
                .hasSize(3);
    }

    @Test
    void aPlaceIsAnAbsoluteFile() {
        assertThatThrownBy(() -> new Place(Path.of("--exec"), 1, "", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
