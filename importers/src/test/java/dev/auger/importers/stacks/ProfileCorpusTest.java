package dev.auger.importers.stacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Recording;
import dev.auger.model.recording.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of other profilers against what their own tools make of them. */
class ProfileCorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("auger.root", "."), "..", "shared", "corpus");
    private static final Path OTHER = CORPUS.resolve("other");

    @BeforeEach
    void corpus() {
        assumeTrue(Files.isDirectory(OTHER), "corpus absent");
    }

    /**
     * stackcollapse-perf.pl's results, frame by frame. It forgets the last sample of a file that does not end with an empty line, as
     * these do, so that one is left out here as well.
     */
    @Test
    void perfScriptIsWhatStackcollapseMakesOfIt() throws IOException {
        int compared = 0;
        for (Path file : files("flamegraph__perf-")) {
            Path golden = CORPUS.resolve("expected/other/" + file.getFileName() + ".collapsed-all.txt");
            try (Recording perf = Read.file(file);
                    Recording collapsed = Read.file(golden)) {
                boolean forgotten = !Files.readString(file).endsWith("\n\n");
                assertThat(stacks(perf, forgotten, true))
                        .as(file.getFileName().toString())
                        .isEqualTo(stacks(collapsed, false, false));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(8);
    }

    /** Frames and what they run; the golden's first frame is the command. */
    private static Map<String, Long> stacks(Recording recording, boolean butLast, boolean command) {
        Map<String, Long> stacks = new TreeMap<>();
        Samples samples =
                recording.samples(recording.preferredKind().orElseThrow()).orElseThrow();
        long end = samples.size() - (butLast ? 1 : 0);
        for (long i = 0; i < end; i++) {
            List<String> names = new ArrayList<>();
            int stack = samples.stack().get(i);
            for (int f = 0; stack >= 0 && f < recording.stacks().depth(stack); f++) {
                Frame frame = recording.stacks().frameAt(stack, f);
                names.add(frame.qualifiedName() + (frame.kind() == FrameKind.KERNEL ? "_[k]" : ""));
            }
            if (command) {
                names.add(recording.threads().get(samples.thread().get(i)).name());
            }
            Collections.reverse(names);
            stacks.merge(String.join(";", names), samples.weight().get(i), Long::sum);
        }
        return stacks;
    }

    /** Samples of the file by a text search, and the sum of what it prints as their weights. */
    @ParameterizedTest
    @CsvSource({
        "ffprofiler__gzip.perf.gz, 420, 283922691",
        "ffprofiler__simple-perf.txt.gz, 163, 163000000",
        "ffprofiler__test.perf.gz, 73, 587515833",
        "sjk__perf3.txt, 1151, 47794186061",
        "speedscope__linux-perf_forks.linux-perf.txt, 561, 561561561",
        "speedscope__linux-perf_one-sample.linux-perf.txt, 1, 1001001",
        "speedscope__linux-perf_rust-mangled.linux-perf.txt, 96, 1627118592",
        "speedscope__linux-perf_simple-with-header.linux-perf.txt, 136, 136136136",
        "speedscope__linux-perf_simple-with-pid.linux-perf.txt, 137, 137",
        "speedscope__linux-perf_system-wide.linux-perf.txt, 556, 556556556",
        "async-profiler__sample2.collapsed, 188, 188",
        "speedscope__stackcollapse_simple.txt, 14, 14",
        "speedscope__stackcollapse_simple-utf16-be.txt, 14, 14",
        "speedscope__stackcollapse_simple-with-invalids.txt, 14, 14",
        "speedscope__0.0.1_simple.speedscope.json, 14, 14",
        "speedscope__0.0.1_simple-no-pretty-print.speedscope.json, 14, 14",
        "speedscope__0.1.2_simple-sampled.speedscope.json, 5, 14000000000",
        "speedscope__59_simple-firefox.json, 38, 38",
        "speedscope__10.11.0_example.cpuprofile, 29, 29",
        "speedscope__trace-event_simple.json, 6, 14000",
        "speedscope__trace-event_simple-object.json, 5, 14000",
        "speedscope__trace-event_simple-partial.json, 6, 14000",
        "speedscope__trace-event_simple-partial-whitespace.json, 6, 14000",
        "speedscope__trace-event_simple-with-samples.json, 7, 7",
        "speedscope__trace-event_hermes-multiple-frames.json, 6, 14000"
    })
    void countsAndTotals(String file, long samples, long total) {
        try (Recording profile = Read.file(OTHER.resolve(file))) {
            assertThat(profile.passport().counts()).containsEntry("samples", samples);
            assertThat(Read.total(profile)).isEqualTo(total);
            boolean junk = file.contains("invalids");
            assertThat(profile.passport().complete()).isEqualTo(!junk);
        }
    }

    /** FlameGraph's collapsed files: the numbers at the ends of their lines. */
    @Test
    void collapsedFilesKeepTheirSum() throws IOException {
        for (Path file : files("flamegraph-collapsed__")) {
            long sum = Files.readAllLines(file).stream()
                    .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
            try (Recording profile = Read.file(file)) {
                assertThat(Read.total(profile))
                        .as(file.getFileName().toString())
                        .isEqualTo(sum);
            }
        }
    }

    private static List<Path> files(String prefix) throws IOException {
        try (Stream<Path> list = Files.list(OTHER)) {
            return list.filter(f -> f.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }
}
