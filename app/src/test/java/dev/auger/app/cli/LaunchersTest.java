package dev.auger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LaunchersTest {

    private static final Path ROOT = Path.of(System.getProperty("auger.root"));

    /** A command they do not know is started as a window is, with its cache of classes. */
    @Test
    void theLaunchersKnowEveryCommand() throws IOException {
        String script = Files.readString(ROOT.resolve("installer/start/commands.bash"));
        Matcher known = Pattern.compile("\\n +(info \\|[a-z |]+) \\| -\\*\\) ;;\\n +(demo)\\)")
                .matcher(script);
        assertThat(known.find()).isTrue();
        List<String> names = Arrays.asList((known.group(1) + " | " + known.group(2)).split(" \\| "));
        assertThat(names).containsExactlyInAnyOrderElementsOf(Commands.NAMES);
    }
}
