package dev.auger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The manual page that the packages install tells every command and option, as the program does. */
class ManPageTest {

    private static final Path PAGE = Path.of(System.getProperty("auger.root"), "installer/linux/share/auger.1");

    @Test
    void thePageIsWhatTheProgramKnows() throws IOException {
        String page = ManPage.text();
        if ("write".equals(System.getProperty("auger.golden"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(page)).isTrue();
        for (String name : ManPage.names()) {
            assertThat(page).contains(".SS auger " + name);
        }
        assertThat(page).contains("\\fB\\-\\-new\\-window\\fR", "\\fB\\-o\\fR, \\fB\\-\\-output\\fR \\fI");
    }
}
