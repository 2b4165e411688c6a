package dev.auger.importers.jfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.model.Recording;
import dev.auger.model.error.UnsupportedVersion;
import dev.auger.model.recording.EventCount;
import dev.auger.model.recording.SampleKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recording of the corpus against what the JDK's own {@code jfr summary} says of it. */
class JfrCorpusTest {

    private static final Pattern ROW = Pattern.compile(" (\\S+)\\s+(\\d+)\\s+\\d+");

    /** Rows of the summary that are no events. */
    private static final List<String> NO_EVENTS =
            List.of("jdk.Metadata", "jdk.Checkpoint", "com.oracle.jdk.Metadata", "com.oracle.jdk.Checkpoint");

    /**
     * Chunks of two writers, whose type ids differ: the summary counts all of them by the types of one. The JDK's {@code
     * RecordingFile} reads each chunk by its own types.
     */
    private static final List<String> CHANGING_TYPES = List.of("jafar__tck-test.jfr");

    /** The same, and {@code RecordingFile} refuses them for an empty constant pool: only the summary's sum can be compared. */
    private static final Map<String, Long> REFUSED = Map.of(
            "pyroscope-jfrparser__event-with-type-zero.jfr.gz",
            0L,
            // 44 jdk.NativeLibrary events are of a type the first chunk does not have, so the summary drops them.
            "pyroscope-jfrparser__FastSlow_2024_01_16_180855.jfr.gz",
            44L);

    /** Constants the JDK refuses to read either, and an emergency dump with an event of an undeclared type. */
    private static final List<String> NOT_SOUND = List.of("jafar__AZ0", "jmc-fr__hs_err");

    @TempDir
    Path dir;

    static List<Path> readable() {
        return Jfrs.readable().toList();
    }

    @ParameterizedTest
    @MethodSource("readable")
    void countsEventsAsTheJdkDoes(Path file) throws Exception {
        Jfrs.assumeCorpus();
        String name = file.getFileName().toString();
        try (Recording recording = Jfrs.read(Jfrs.unwrapped(file, dir))) {
            Map<String, Long> counts = new TreeMap<>();
            for (EventCount count : recording.events()) {
                counts.put(count.type(), count.count());
            }
            Map<String, Long> expected =
                    CHANGING_TYPES.contains(name) ? byRecordingFile(Jfrs.unwrapped(file, dir)) : expected(file);
            assertThat(recording.passport().counts().get("events"))
                    .isEqualTo(sum(expected) + REFUSED.getOrDefault(name, 0L));
            if (REFUSED.containsKey(name)) {
                return;
            }
            assertThat(counts).isEqualTo(expected);
            if (NOT_SOUND.stream().noneMatch(name::startsWith)) {
                assertThat(recording.passport().diagnostics()).isEmpty();
                assertThat(recording.passport().complete()).isTrue();
            }
            assertEverySampleIsThere(recording, expected);
        }
    }

    private static void assertEverySampleIsThere(Recording recording, Map<String, Long> counts) {
        for (SampleKind kind : SampleKind.RECORDED) {
            recording.samples(kind).ifPresent(samples -> {
                long events = 0;
                for (String type : samples.event().split("\\+")) {
                    events += counts.getOrDefault(type, 0L);
                }
                assertThat(samples.size()).as(samples.event()).isEqualTo(events);
            });
        }
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> byRecordingFile(Path file) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                counts.merge(recording.readEvent().getEventType().getName(), 1L, Long::sum);
            }
        }
        return counts;
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
            if (row.matches()
                    && !NO_EVENTS.contains(row.group(1))
                    && !row.group(2).equals("0")) {
                expected.put(row.group(1), Long.parseLong(row.group(2)));
            }
        }
        return expected;
    }
}
