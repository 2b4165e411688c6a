package dev.auger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.flame.FlameKind;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.app.cli.flame.FlameNotes;
import dev.auger.app.cli.json.FlameJson;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.text.Bundles;
import dev.auger.model.fixtures.MadeEventLog;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code flame --event offcpu|onoff}, {@code --state}, {@code --by-state} and {@code --hide-idle}. */
final class FlameOffCpuTest {

    private static final long MILLI = 1_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SAMPLE = Path.of(System.getProperty("auger.root"), "sample/evidence/parcels.jfr")
            .toString();
    private static final String IDLE = "java.util.concurrent.ThreadPoolExecutor.getTask:2"
            + ";java.util.concurrent.LinkedBlockingQueue.take:3;jdk.internal.misc.Unsafe.park_[n]";

    private static MadeRecording made() {
        MadeRecording recording = new MadeRecording()
                .lasting(0, 1000)
                .sample(SampleKind.CPU, 1, "w", "a.A.run:1", 1, "", "STATE_RUNNABLE")
                .sample(SampleKind.CPU, 2, "w", "a.A.read:1", 1, "", "STATE_SLEEPING")
                .sample(SampleKind.LOCK, 100, "w", "a.A.lock:1", 200 * MILLI, "")
                .sample(SampleKind.PINNED, 400, "v", "a.A.sync:1", 100 * MILLI, "")
                .sample(SampleKind.PARK, 410, "v", "a.A.sync:1", 50 * MILLI, "")
                .sample(SampleKind.PARK, 0, "pool", IDLE, 900 * MILLI, "");
        return recording.log(new MadeEventLog(recording).setting("jdk.ExecutionSample", "period", "20 ms"));
    }

    private static CallTree tree(FlameKind what, boolean hideIdle) {
        CallTreeOptions options = new CallTreeOptions(what, false, false, false, false, false, hideIdle);
        return CallTrees.of(made(), options, SampleFilter.ALL, Job.quiet());
    }

    private static JsonNode json(CallTree tree) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonOut json = new JsonOut(out)) {
            FlameJson.write(json, tree, Integer.MAX_VALUE);
        }
        return JSON.readTree(out.toByteArray());
    }

    private static List<String> notes(CallTree tree) {
        return FlameNotes.of(tree, new Bundles(Locale.ENGLISH, List.of("cli")));
    }

    @Test
    void timeOffTheCpuSaysWhatIsIdleAndWhatIsNotAddedTwice() throws IOException {
        JsonNode document = json(tree(FlameKind.OFF_CPU, false));
        assertThat(document.get("event").asText()).isEqualTo("offcpu");
        assertThat(document.get("unit").asText()).isEqualTo("nanoseconds");
        assertThat(document.get("total").asLong()).isEqualTo(1200 * MILLI);
        assertThat(document.get("waits").get("idleNanoseconds").asLong()).isEqualTo(900 * MILLI);
        assertThat(document.get("waits").get("idleHidden").asBoolean()).isFalse();
        assertThat(document.get("waits").get("nestedNanoseconds").asLong()).isEqualTo(50 * MILLI);
        assertThat(document.has("onCpu")).isFalse();
        assertThat(document.get("nodes").get(1).has("estimated")).isFalse();
        assertThat(notes(tree(FlameKind.OFF_CPU, true)))
                .containsExactly(
                        "900 ms of idle workers waiting for work are left out",
                        "50 ms of waits inside other waits of the same thread are not added twice");
    }

    @Test
    void timeOnTheCpuIsMarkedAsEstimatedAtEveryNode() throws IOException {
        JsonNode document = json(tree(FlameKind.ON_OFF, true));
        assertThat(document.get("onCpu").get("source").asText()).isEqualTo("cpu");
        assertThat(document.get("onCpu").get("missing").isNull()).isTrue();
        assertThat(document.get("onCpu").get("periodNanoseconds").asLong()).isEqualTo(20 * MILLI);
        long estimated = 0;
        for (JsonNode node : document.get("nodes")) {
            if (node.get("name").asText().equals("[on cpu, estimated]")) {
                assertThat(node.get("estimated").asLong())
                        .isEqualTo(node.get("total").asLong());
                assertThat(node.get("estimateError").asLong()).isPositive();
                estimated += node.get("estimated").asLong();
            }
            if (node.get("name").asText().equals("[lock]")) {
                assertThat(node.get("estimated").asLong()).isZero();
            }
        }
        assertThat(estimated).isEqualTo(20 * MILLI);
        assertThat(notes(tree(FlameKind.ON_OFF, false)))
                .anyMatch(note -> note.startsWith("≈ 40 ms ±")
                        && note.endsWith("from 2 cpu samples, one each 20 ms; the rest was measured"));
    }

    @Test
    void samplesOfThreadsThatDidNotRunAreSaid() throws IOException {
        CallTree tree = CallTrees.of(made(), CallTreeOptions.of(SampleKind.CPU), SampleFilter.ALL, Job.quiet());
        assertThat(json(tree).get("notRunningSamples").asLong()).isEqualTo(1);
        assertThat(json(tree).get("states").get(0).toString())
                .isEqualTo("{\"state\":\"STATE_RUNNABLE\",\"running\":true,\"samples\":1}");
        assertThat(notes(tree))
                .containsExactly("1 of 2 samples (50.0 %) are of threads that were not running: STATE_RUNNABLE 50.0 %, "
                        + "STATE_SLEEPING 50.0 %; --state RUNNABLE leaves them out");
    }

    @Test
    void theCommandAnswersOnTheSample() throws IOException {
        Cli offCpu = Cli.run("flame", SAMPLE, "--event", "offcpu", "--hide-idle", "--json");
        assertThat(offCpu.code()).isZero();
        JsonNode document = JSON.readTree(offCpu.out());
        assertThat(document.get("nodes").findValuesAsText("name")).contains("[lock]", "[park]");
        assertThat(document.get("waits").get("idleHidden").asBoolean()).isTrue();
        Cli onOff = Cli.run("flame", SAMPLE, "--event", "onoff", "--thread", "api-1$", "--json");
        JsonNode both = JSON.readTree(onOff.out());
        assertThat(both.get("nodes").get(1).get("name").asText()).isEqualTo("api-1");
        assertThat(both.get("onCpu").get("source").asText()).isEqualTo("cputime");
        Cli state = Cli.run("flame", SAMPLE, "--event", "cpu", "--state", "SLEEPING", "--json");
        assertThat(JSON.readTree(state.out()).get("total").asLong()).isZero();
        Cli byState = Cli.run("flame", SAMPLE, "--event", "cpu", "--by-state", "-o", "-");
        assertThat(byState.out()).startsWith("STATE_RUNNABLE;");
        assertThat(Cli.run("flame", SAMPLE, "--event", "offcpus").code()).isEqualTo(2);
        assertThat(Cli.run("flame", SAMPLE, "--state", "(").code()).isEqualTo(2);
    }
}
