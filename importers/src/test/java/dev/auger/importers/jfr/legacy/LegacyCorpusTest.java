package dev.auger.importers.jfr.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.Importers;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Recordings of Oracle JDK 7u40 to 8u60 against what Mission Control prints of them: counts of events by type, and of each event
 * its end, its thread and its stack.
 *
 * <p>There is no difference to explain: settings are told one by one there too, and frames of the recorder's instrumentation
 * are left out there too.
 */
class LegacyCorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("auger.root", "."), "..", "shared", "corpus");

    private static final Pattern EVENT = Pattern.compile("<event .* path=\"([^\"]*)\">");
    private static final Pattern END = Pattern.compile(" *<\\(endTime\\)[^>]*>(\\d+) epochns</.*");
    private static final Pattern THREAD = Pattern.compile(" *<eventThread [^>]*>(.*)</eventThread>");
    private static final Pattern FRAME =
            Pattern.compile(" *<frame method=\"(.*)\" modifier=\"[^\"]*\" line=\"(-?\\d+)\" type=\"(.*)\"/>");

    @TempDir
    Path dir;

    private static Path corpus(String name) {
        Path file = CORPUS.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "corpus absent");
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"8u0", "8u20", "8u40"})
    void countsEventsAsMissionControlDoes(String version) throws Exception {
        Path expected = corpus("expected/jfr/jmc-fr__" + version + ".jfr.jmc-event-counts.tsv");
        Map<String, Long> counts = new TreeMap<>();
        for (String line : Files.readAllLines(expected)) {
            String[] columns = line.split("\t");
            counts.put(columns[0], Long.parseLong(columns[1]));
        }
        try (Recording recording = open(corpus("jfr/jmc-fr__" + version + ".jfr"))) {
            assertThat(Legacies.counts(recording)).isEqualTo(counts);
            assertThat(recording.passport().complete()).isTrue();
            assertThat(recording.passport().format()).isEqualTo("JFR 0.9, gzip");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8u0", "8u20", "8u40"})
    void eachEventHasTheTimeTheThreadAndTheStackOfMissionControl(String version) throws Exception {
        Path file = corpus("jfr/jmc-fr__" + version + ".jfr");
        Path expected = corpus("expected/jfr/jmc-fr__" + version + ".jfr.jmc-printout.txt.gz");
        Path from = dir.resolve("from.jfr");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            Files.copy(in, from, StandardCopyOption.REPLACE_EXISTING);
        }
        Path to = dir.resolve("to.jfr");
        assertThat(Legacies.transcode(from, to, Job.quiet())).isEmpty();
        List<String> ours = RecordingFile.readAllEvents(to).stream()
                .map(LegacyCorpusTest::describe)
                .toList();
        assertThat(Legacies.tally(ours)).isEqualTo(Legacies.tally(printed(expected)));
    }

    /** Events and execution samples as Mission Control 9.1.2 counts them. */
    @ParameterizedTest
    @CsvSource({
        "jmc-app__7u40.jfr, 1448, 1",
        "jmc-app__7u76.jfr, 1418, 1",
        "jmc-app__8u0.jfr, 2114, 1",
        "jmc-app__8u20.jfr, 2197, 7",
        "jmc-app__8u40.jfr, 2070, 4",
        "jmc-app__MetadataBaseline_8.jfr, 1733, 2",
        "jmc-rules__parallel-on-singlecpu.jfr, 1918, 273",
        "jmc-rules__wldf.jfr, 97782, 1676"
    })
    void readsEveryRecordingOfItsTime(String name, long events, long samples) throws Exception {
        try (Recording recording = open(corpus("jfr/" + name))) {
            assertThat(recording.passport().counts()).containsEntry("events", events);
            assertThat(Legacies.counts(recording).getOrDefault("jdk.ExecutionSample", 0L))
                    .isEqualTo(samples);
            assertThat(recording.passport().diagnostics()).isEmpty();
            assertThat(recording.passport().producer()).contains("HotSpot(TM)");
            assertThat(recording.passport().bytes()).isEqualTo(Files.size(corpus("jfr/" + name)));
        }
    }

    private Recording open(Path file) throws Exception {
        return (Recording) new Importers(dir.resolve("spool")).open(file, Job.quiet(), e -> {});
    }

    private static List<String> printed(Path expected) throws IOException {
        List<String> events = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(expected)), StandardCharsets.UTF_8))) {
            String path = "";
            String end = "";
            String thread = "-";
            StringBuilder stack = new StringBuilder();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Matcher event = EVENT.matcher(line);
                Matcher time = END.matcher(line);
                Matcher of = THREAD.matcher(line);
                Matcher frame = FRAME.matcher(line);
                if (event.matches()) {
                    path = event.group(1);
                    thread = "-";
                    stack.setLength(0);
                } else if (time.matches()) {
                    end = time.group(1);
                } else if (of.matches()) {
                    thread = of.group(1);
                } else if (frame.matches()) {
                    stack.append(frame(frame.group(1), frame.group(2), frame.group(3)));
                } else if (line.equals("</event>")) {
                    events.add(path + ' ' + end + ' ' + thread + stack);
                }
            }
        }
        return events;
    }

    private static String frame(String method, Object line, String type) {
        return "\n  " + method + ':' + line + ' ' + type;
    }

    private static String describe(RecordedEvent event) {
        String type = event.getEventType().getName();
        RecordedThread thread = switch (type) {
            case "jdk.ExecutionSample" -> event.getThread("sampledThread");
            case "jdk.ThreadAllocationStatistics" -> event.getThread("thread");
            default -> event.getThread();
        };
        RecordedStackTrace stack = event.getStackTrace();
        return type
                + ' '
                + nanos(event.getEndTime())
                + ' '
                + (thread == null ? "-" : thread.getOSName())
                + (stack == null
                        ? ""
                        : stack.getFrames().stream()
                                .map(LegacyCorpusTest::describe)
                                .collect(Collectors.joining()));
    }

    private static String describe(RecordedFrame frame) {
        RecordedMethod method = frame.getMethod();
        String type = frame.getType().equals("JIT compiled")
                ? "JIT_COMPILED"
                : frame.getType().toUpperCase(java.util.Locale.ROOT);
        return frame(
                method.getType().getName() + '#' + method.getName() + method.getDescriptor(),
                frame.getLineNumber(),
                type);
    }

    private static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000 + instant.getNano();
    }
}
