package dev.auger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserOptionsTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path config;

    @Test
    void thereIsNothingToDoWithoutAFileOrWithAnEmptyOne() throws IOException {
        assertThat(UserOptions.file(config)).isEmpty();
        write("");
        assertThat(UserOptions.file(config)).isEmpty();
        write("-Xmx200m\n");
        assertThat(UserOptions.file(config)).contains(config.resolve("auger.options"));
    }

    @Test
    void whatALauncherHasLookedAtIsNotLookedAtAgain() throws IOException {
        write("-Xmx200m\n");
        System.setProperty(UserOptions.MARK, "read");
        try {
            assertThat(UserOptions.file(config)).isEmpty();
        } finally {
            System.clearProperty(UserOptions.MARK);
        }
    }

    @Test
    void javaUnderstandsCommentsAndSaysWhatItDoesNotUnderstand() throws IOException {
        Path file = write("# little\n-Xmx200m -Dname='two words'\n");
        assertThat(UserOptions.problem(JAVA, file)).isEmpty();
        write("-Xmx200nonsense\n");
        assertThat(UserOptions.problem(JAVA, file))
                .hasValueSatisfying(said -> assertThat(said).contains("-Xmx200nonsense"));
    }

    @Test
    void theUsersOptionsWinOverThoseOfTheLauncher() {
        Path file = config.resolve("auger.options");
        assertThat(UserOptions.command(
                        "java", List.of("-Xmx1g", "-Djpackage.app-path=x"), file, "a.jar", "info", "b c"))
                .containsExactly(
                        "java",
                        "-Xmx1g",
                        "@" + file,
                        "-Dauger.options=" + file,
                        "-cp",
                        "a.jar",
                        "dev.auger.app.Launcher",
                        "info",
                        "b c");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(config.resolve("auger.options"), text);
    }
}
