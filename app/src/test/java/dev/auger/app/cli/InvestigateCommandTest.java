package dev.auger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.auger.analysis.trail.Symptom;
import dev.auger.app.cli.investigate.Answer;
import dev.auger.app.cli.investigate.Inquiry;
import dev.auger.importers.source.SourceFinder;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.opinion.RuleVerdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code investigate} on the sample's recording. */
class InvestigateCommandTest {

    private static final Path ROOT = Path.of(System.getProperty("auger.root"));
    private static final String RECORDING =
            ROOT.resolve("sample/evidence/parcels.jfr").toString();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void ofNothingThatCouldBeReadNothingIsSaid() {
        Cli none = Cli.run("investigate", folder.resolve("none.jfr").toString());
        assertThat(none.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("none.jfr");
    }

    @Test
    void conclusionsWithTheirTrails() throws Exception {
        JsonNode answer = json(
                "investigate",
                RECORDING,
                "--json",
                "--sources",
                ROOT.resolve("sample/src").toString());

        assertThat(fields(answer)).containsExactly("conclusions", "hints", "limits");
        JsonNode lock = find(answer.get("conclusions"), "lock-contention");
        assertThat(lock.get("level").asText()).isEqualTo("strong");
        assertThat(lock.get("confidence").asDouble()).isBetween(0.5, 0.95);
        assertThat(lock.get("culprit").get("class").asText()).isEqualTo("dev.parcels.network.RoutePlanner");
        assertThat(lock.get("source").get("file").asText()).isEqualTo("dev/parcels/network/RoutePlanner.java");
        JsonNode hop = lock.get("trail").get(0);
        assertThat(fields(hop))
                .containsExactly(
                        "layer",
                        "value",
                        "share",
                        "shareLow",
                        "shareHigh",
                        "samples",
                        "grade",
                        "evidence",
                        "counterEvidence");
        assertThat(hop.get("shareLow").asDouble())
                .isLessThanOrEqualTo(hop.get("share").asDouble());
        List<Integer> ranks = new ArrayList<>();
        answer.get("conclusions").forEach(c -> ranks.add(c.get("rank").asInt()));
        assertThat(ranks).isNotEmpty().first().isEqualTo(1);
        assertThat(ranks).isSorted().doesNotHaveDuplicates();
        assertThat(answer.toString()).doesNotContain("trail.", "**");
    }

    @Test
    void theSecondOpinionIsMergedAndRankedBehind() throws Exception {
        Cli first = Cli.run("investigate", RECORDING, "--json", "--with", "jmc");
        JsonNode answer = JSON.readTree(first.out());

        assertThat(first.code()).isZero();
        JsonNode lock = find(answer.get("conclusions"), "lock-contention");
        assertThat(lock.get("agrees").get(0).get("pattern").asText()).isEqualTo("jmc:JavaBlocking");
        assertThat(answer.get("conclusions").findValuesAsText("pattern"))
                .filteredOn(pattern -> pattern.equals("jmc:JavaBlocking"))
                .as("told with ours, and not once more")
                .hasSize(1);
        JsonNode full = find(answer.get("conclusions"), "jmc:FullGc");
        assertThat(full.get("confidence").asDouble()).isEqualTo(0.375);
        assertThat(full.get("events").get(0).asText()).isEqualTo("jdk.GarbageCollection");
        assertThat(answer.get("jmc").get(0).get("part").get("bytes").asLong())
                .isEqualTo(Files.size(Path.of(RECORDING)));
        assertThat(fields(full)).containsAll(fields(lock));
        assertThat(Cli.run("investigate", RECORDING, "--json", "--with", "jmc").out())
                .isEqualTo(first.out());
    }

    @Test
    void aSymptomNarrowsTheAnswerAndSaysSo() throws Exception {
        JsonNode answer = json("investigate", RECORDING, "--json", "--symptom", "cpu");

        assertThat(answer.get("conclusions").findValuesAsText("pattern")).containsExactly("hot-line");
        assertThat(find(answer.get("limits"), "code", "symptom.others")
                        .get("text")
                        .asText())
                .startsWith("3 findings");
    }

    @Test
    void whatCannotBeReadIsALimitAndTheRestIsAnswered() throws Exception {
        Path other = Files.writeString(folder.resolve("notes.txt"), "nothing of the kind");

        Cli run = Cli.run("investigate", other.toString(), RECORDING, "--json");

        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        JsonNode answer = JSON.readTree(run.out());
        assertThat(answer.get("limits").get(0).get("code").asText()).isEqualTo("unrecognised");
        assertThat(answer.get("conclusions")).isNotEmpty();
    }

    @Test
    void peopleGetATable() {
        Cli english = Cli.run("investigate", RECORDING);
        Cli chinese = Cli.run("investigate", RECORDING, "--lang", "zh_CN");

        assertThat(english.out()).contains("RoutePlanner.java:").doesNotContain("**", "cli.", "trail.");
        assertThat(chinese.out()).contains("RoutePlanner.java:", "建议").doesNotContain("**", "cli.", "trail.");
    }

    @Test
    void healthyEvidenceGivesNoConclusion() throws Exception {
        MadeRecording healthy = new MadeRecording(Instant.parse("2026-01-02T03:04:05Z")).lasting(0, 60_000);

        Answer answer = new Inquiry(null, SourceFinder.of(List.of()), null, Job.quiet()).ask(List.of(healthy));

        assertThat(answer.conclusions()).isEmpty();
        assertThat(answer.hints()).isEmpty();
        assertThat(answer.gaps()).extracting(Answer.Gap::code).contains("needs.cpu");
    }

    @ParameterizedTest
    @EnumSource(Symptom.class)
    void everySymptomIsAWord(Symptom symptom) {
        assertThat(Symptom.of(symptom.id())).contains(symptom);
    }

    @Test
    void rulesAboutTheRecordingAreHintsAtMost() {
        RuleVerdict depth = new RuleVerdict(
                "StackdepthSetting",
                "Stackdepth Setting",
                "jvm_information",
                RuleVerdict.Level.STRONG,
                80,
                "Cut.",
                "",
                "",
                List.of());

        assertThat(new Answer.Theirs(depth, "a.jfr").level()).isEqualTo(RuleVerdict.Level.HINT);
        assertThat(new Answer.Theirs(depth, "a.jfr").confidence()).isEqualTo(0.4);
    }

    private static JsonNode json(String... args) throws Exception {
        Cli run = Cli.run(args);
        assertThat(run.code()).isZero();
        return JSON.readTree(run.out());
    }

    private static JsonNode find(JsonNode list, String pattern) {
        return find(list, "pattern", pattern);
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        for (JsonNode entry : list) {
            if (entry.get(field).asText().equals(value)) {
                return entry;
            }
        }
        throw new AssertionError(value + " not in " + list);
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
