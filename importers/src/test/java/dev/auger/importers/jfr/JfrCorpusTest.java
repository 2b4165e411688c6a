package dev.auger.importers.jfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.model.Recording;
import dev.auger.model.error.UnsupportedVersion;
import dev.auger.model.recording.EventCount;
import dev.auger.model.recording.SampleKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recording of the corpus against what the JDK's own {@code jfr summary} says of it. */
class JfrCorpusTest {

    private static final Pattern ROW = Pattern.compile(" (\\S+)\\s+(\\d+)\\s+\\d+");

    /** Rows of the summary that are no events. */
    private static final List<String> NO_EVENTS = List.of("jdk.Metadata", "jdk.Checkpoint");

    @TempDir
    Path dir;

    static List<Path> readable() {
        return Jfrs.readable().toList();
    }

    @ParameterizedTest
    @MethodSource("readable")
    void countsEventsAsTheJdkDoes(Path file) throws Exception {
        Jfrs.assumeCorpus();
        try (Recording recording = Jfrs.read(Jfrs.unwrapped(file, dir))) {
            Map<String, Long> counts = new TreeMap<>();
            for (EventCount count : recording.events()) {
                counts.put(count.type(), count.count());
            }
            if (Files.exists(Jfrs.CORPUS.resolve("expected/jfr/" + file.getFileName() + ".summary.txt"))) {
                Map<String, Long> expected = expected(file);
                assertThat(counts).isEqualTo(expected);
                assertThat(recording.passport().counts().get("events"))
                        .isEqualTo(expected.values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
                assertThat(recording.passport().diagnostics()).isEmpty();
                for (SampleKind kind : SampleKind.values()) {
                    recording.samples(kind).ifPresent(samples -> {
                        long events = 0;
                        for (String type : samples.event().split("\\+")) {
                            events += expected.getOrDefault(type, 0L);
                        }
                        assertThat(samples.size()).as(samples.event()).isEqualTo(events);
                    });
                }
            }
        }
    }

    @Test
    void formatOfOracleJdk8IsNamedWithWhatToDo() {
        Jfrs.assumeCorpus();
        assertThatThrownBy(() -> Jfrs.read(Jfrs.unwrapped(Jfrs.CORPUS.resolve("jfr/jmc-fr__8u40.jfr"), dir)))
                .isInstanceOf(UnsupportedVersion.class)
                .hasMessageContaining("0.9")
                .hasMessageContaining("8u262");
    }

    private static Map<String, Long> expected(Path file) throws IOException {
        Map<String, Long> expected = new TreeMap<>();
        for (String line : Jfrs.summary(file)) {
            Matcher row = ROW.matcher(line);
            if (row.matches() && !NO_EVENTS.contains(row.group(1)) && !row.group(2).equals("0")) {
                expected.put(row.group(1), Long.parseLong(row.group(2)));
            }
        }
        return expected;
    }
}
