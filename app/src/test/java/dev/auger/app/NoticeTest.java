package dev.auger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every library the program runs on is named in NOTICE with its licence, and nothing else is. */
class NoticeTest {
    private static final Path ROOT = Path.of(System.getProperty("auger.root"));

    /** {@code org.openjfx:javafx-base:jar:linux:26.0.2:compile}, as the build lists it. */
    private static final Pattern LISTED = Pattern.compile("^\\s*([\\w.-]+:[\\w.-]+):jar:\\S+:(?:compile|runtime)");

    /** {@code org.openjfx:javafx-base   GPL-2.0 …}. */
    private static final Pattern NAMED = Pattern.compile("^([\\w.-]+:[\\w.-]+) {2,}\\S");

    @Test
    void namesEveryRuntimeDependency() throws IOException {
        Set<String> used = matches(ROOT.resolve("app/target/runtime-dependencies.txt"), LISTED);
        Set<String> named = matches(ROOT.resolve("NOTICE"), NAMED);

        assertThat(used).as("what the program runs on").contains("info.picocli:picocli", "org.openjfx:javafx-base");
        assertThat(named).as("libraries named in NOTICE").containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void theTextsThatTheInstallerAddsAreOfLibrariesInUseAndNoneLiesThereForNothing() throws IOException {
        Path folder = ROOT.resolve("installer/licences");
        Set<String> named = new TreeSet<>();
        for (String library : matches(ROOT.resolve("NOTICE"), NAMED)) {
            named.add(library.substring(library.indexOf(':') + 1));
        }
        Set<String> used = new TreeSet<>(Set.of("jars"));
        for (String line : Files.readAllLines(folder.resolve("jars"))) {
            if (!line.startsWith("#")) {
                List<String> words = List.of(line.split(" "));
                assertThat(named).contains(words.getFirst());
                used.addAll(words.subList(1, words.size()));
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(used);
        }
    }

    private static Set<String> matches(Path file, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }
}
