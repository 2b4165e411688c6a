package dev.auger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.auger.app.cases.GuidedState;
import dev.auger.app.cases.file.CaseFile;
import dev.auger.app.cases.file.CaseSaver;
import dev.auger.app.cases.file.Digest;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case file on the command line is its evidence. */
class CaseFileCommandTest {

    private static final Path SAMPLE = Path.of(System.getProperty("auger.root"), "sample");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Path recording;
    private Path saved;

    @BeforeEach
    void copy() throws IOException {
        recording = Files.copy(SAMPLE.resolve("evidence/parcels.jfr"), folder.resolve("parcels.jfr"));
        saved = folder.resolve("parcels.auger");
    }

    @Test
    void itsEvidenceIsInvestigatedWithItsSourcesAndSymptom() throws Exception {
        CaseSaver.save(saved, file("cpu", ""));

        JsonNode answer =
                JSON.readTree(Cli.run("investigate", saved.toString(), "--json").out());

        JsonNode first = answer.get("conclusions").get(0);
        assertThat(first.get("pattern").asText()).isEqualTo("hot-line");
        assertThat(first.get("source").get("text").asText()).isNotEmpty();
        assertThat(answer.get("conclusions").findValuesAsText("pattern")).doesNotContain("lock-contention");
    }

    @Test
    void everyCommandTakesIt() throws Exception {
        CaseSaver.save(saved, file("", ""));

        assertThat(Cli.run("info", saved.toString(), "--json").out()).contains("\"parcels.jfr\"");
        assertThat(Cli.run("flame", saved.toString(), "--json").out())
                .isEqualTo(Cli.run("flame", recording.toString(), "--json").out());
    }

    @Test
    void aReportHasItsNameAndNotes() throws Exception {
        CaseSaver.save(saved, file("", "look at the <cache>"));

        String page = Cli.run("report", saved.toString(), "-o", "-").out();

        assertThat(page.contains("Slow parcels")).isTrue();
        assertThat(page.contains("look at the &lt;cache&gt;")).isTrue();
        assertThat(page.contains("dismissed")).isTrue();
        assertThat(page.contains(folder.toString())).isFalse();
    }

    @Test
    void embeddedEvidenceIsReadFromInside() throws Exception {
        CaseSaver.saveWithEvidence(saved, file("", ""), Map.of(0, recording), Job.quiet());
        Files.delete(recording);

        Cli run = Cli.run("info", saved.toString(), "--json");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"parcels.jfr\"", "\"complete\":true");
    }

    @Test
    void missingAndChangedEvidenceIsSaidWithItsCode() throws Exception {
        CaseSaver.save(saved, file("", ""));
        Files.write(recording, new byte[] {1, 2, 3});
        Cli changed = Cli.run("info", saved.toString(), "--json");
        Files.delete(recording);
        Cli missing = Cli.run("info", saved.toString(), "--json");

        assertThat(changed.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(changed.out()).contains("\"code\":\"altered\"");
        assertThat(missing.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(missing.out()).contains("\"code\":\"missing\"");
        assertThat(missing.err() + missing.out()).doesNotContain(folder.toString());
    }

    @Test
    void aDamagedCaseFileIsATypedFailure() throws Exception {
        Files.writeString(saved, "{\"auger\":\"case\",\"version\":99}");
        Cli newer = Cli.run("info", saved.toString());
        Files.writeString(saved, "{\"auger\":");
        Cli damaged = Cli.run("info", saved.toString(), "--json");

        assertThat(newer.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(newer.err() + newer.out()).contains("newer Auger");
        assertThat(damaged.out()).contains("\"code\":\"case.json\"");
    }

    @Test
    void theWindowIsOpenedOnIt() throws Exception {
        CaseSaver.save(saved, file("", ""));

        assertThat(Cli.run(saved.toString()).opened()).containsExactly(saved);
    }

    private CaseFile file(String symptom, String note) throws IOException {
        CaseFile.Kept kept = new CaseFile.Kept(
                "parcels.jfr",
                CaseSaver.pathFrom(saved, recording),
                Files.size(recording),
                Digest.of(recording, Job.quiet()),
                "",
                null,
                1);
        return new CaseFile(
                "Slow parcels",
                List.of(kept),
                List.of(SAMPLE.resolve("src").toString()),
                "",
                Selection.NONE,
                "",
                new GuidedState(symptom, "", "", Map.of(), List.of()),
                note,
                List.of(new CaseFile.FindingNote(
                        "hot-line@dev.parcels.network.RoutePlanner.relax:57", CaseFile.Verdict.DISMISSED, "fine")));
    }
}
