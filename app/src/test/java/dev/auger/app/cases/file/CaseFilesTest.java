package dev.auger.app.cases.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.job.Job;
import dev.auger.model.trail.Selection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved and opened again: what was said, and where the evidence is. */
class CaseFilesTest {

    @TempDir
    Path folder;

    private Path work;
    private Path dump;
    private Path saved;
    private Path spool;

    @BeforeEach
    void evidence() throws IOException {
        work = Files.createDirectories(folder.resolve("work/evidence"));
        dump = Files.writeString(work.resolve("threads.txt"), "Full thread dump\n");
        saved = folder.resolve("work/orders.auger");
        spool = Files.createDirectories(folder.resolve("spool"));
    }

    @Test
    void whatWasSavedIsWhatIsOpened() throws Exception {
        CaseFile file = MadeCases.full(
                List.of(MadeCases.kept(saved, dump), new CaseFile.Kept("pasted", "", 0, null, "", "\"main\" #1\n", 1)));

        CaseSaver.save(saved, file);
        OpenedCase opened = open(saved);

        assertThat(opened.file()).isEqualTo(file);
        assertThat(opened.evidence()).extracting(Located::state).containsOnly(Located.State.FOUND);
        assertThat(opened.evidence().getFirst().file()).isEqualTo(dump);
        assertThat(opened.file().evidence().getFirst().path()).isEqualTo("evidence/threads.txt");
        assertThat(CaseFiles.isCase(saved)).isTrue();
    }

    @Test
    void theSameCaseGivesTheSameBytes() throws Exception {
        CaseFile file = MadeCases.full(List.of(MadeCases.kept(saved, dump)));
        CaseSaver.save(saved, file);
        Path other = folder.resolve("work/other.auger");
        CaseSaver.save(other, open(saved).file());

        assertThat(Files.readAllBytes(other)).isEqualTo(Files.readAllBytes(saved));
        assertThat(Files.readString(saved)).doesNotContain(folder.toString());
    }

    @Test
    void aCaseThatMovedTogetherWithItsEvidenceFindsIt() throws Exception {
        CaseSaver.save(saved, MadeCases.plain(List.of(MadeCases.kept(saved, dump))));
        Path moved = folder.resolve("elsewhere");
        Files.move(folder.resolve("work"), moved);

        Located located = open(moved.resolve("orders.auger")).evidence().getFirst();

        assertThat(located.state()).isEqualTo(Located.State.FOUND);
        assertThat(located.file()).isEqualTo(moved.resolve("evidence/threads.txt"));
    }

    @Test
    void evidenceThatMovedIsFoundByItsContent() throws Exception {
        CaseSaver.save(saved, MadeCases.plain(List.of(MadeCases.kept(saved, dump))));
        Path deeper = Files.createDirectories(folder.resolve("work/a/b"));
        Files.move(dump, deeper.resolve("renamed.bin"));
        Files.writeString(folder.resolve("work/decoy.txt"), "Full thread lump\n");

        Located located = open(saved).evidence().getFirst();

        assertThat(located.state()).isEqualTo(Located.State.MOVED);
        assertThat(located.file()).isEqualTo(deeper.resolve("renamed.bin"));
        assertThat(located.kept().name()).isEqualTo("threads.txt");
    }

    @Test
    void theSearchDoesNotGoDeepNorUpwards() throws Exception {
        CaseSaver.save(saved, MadeCases.plain(List.of(MadeCases.kept(saved, dump))));
        Path deep = Files.createDirectories(folder.resolve("work/1/2/3/4/5"));
        Files.move(dump, deep.resolve("threads.txt"));
        Files.copy(deep.resolve("threads.txt"), folder.resolve("threads.txt"));

        assertThat(open(saved).evidence().getFirst().state()).isEqualTo(Located.State.MISSING);
    }

    @Test
    void aChangedFileSaysSo() throws Exception {
        CaseSaver.save(saved, MadeCases.plain(List.of(MadeCases.kept(saved, dump))));
        Files.writeString(dump, "Full thread LUMP\n");

        Located located = open(saved).evidence().getFirst();

        assertThat(located.state()).isEqualTo(Located.State.CHANGED);
        assertThat(located.failure().code()).isEqualTo("altered");
        assertThat(located.file()).isEqualTo(dump);
    }

    @Test
    void aMissingFileCanBePointedTo() throws Exception {
        CaseSaver.save(saved, MadeCases.plain(List.of(MadeCases.kept(saved, dump))));
        Path away = Files.createDirectories(folder.resolve("away")).resolve("t.txt");
        Files.move(dump, away);

        Located missing = open(saved).evidence().getFirst();

        assertThat(missing.state()).isEqualTo(Located.State.MISSING);
        assertThat(missing.failure().code()).isEqualTo("missing");
        assertThat(CaseFiles.locate(missing.kept(), away, Job.quiet()).state()).isEqualTo(Located.State.MOVED);
        Files.writeString(away, "something else, of another size");
        assertThat(CaseFiles.locate(missing.kept(), away, Job.quiet()).state()).isEqualTo(Located.State.CHANGED);
    }

    @Test
    void evidenceTravelsInsideTheFile() throws Exception {
        Path large = Files.write(work.resolve("../large .. name?.bin"), new byte[300_000]);
        CaseFile file = MadeCases.full(List.of(MadeCases.kept(saved, dump), MadeCases.kept(saved, large.normalize())));
        CaseSaver.saveWithEvidence(saved, file, Map.of(0, dump, 1, large), Job.quiet());
        Path sent = Files.createDirectories(folder.resolve("mail")).resolve("orders.auger");
        Files.move(saved, sent);
        Files.delete(dump);

        OpenedCase opened = open(sent);

        assertThat(opened.embedded()).isTrue();
        assertThat(opened.file().note()).isEqualTo(file.note());
        assertThat(opened.evidence()).allSatisfy(located -> {
            assertThat(located.state()).isEqualTo(Located.State.FOUND);
            assertThat(located.temporary()).isTrue();
            assertThat(located.file()).hasParentRaw(spool);
        });
        assertThat(opened.evidence().getFirst().file()).hasContent("Full thread dump\n");
        assertThat(CaseFiles.isCase(sent)).isTrue();
    }

    @Test
    void largeFilesAreToldBySamples() throws Exception {
        byte[] bytes = new byte[3 << 20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 >> 7);
        }
        Path file = Files.write(work.resolve("big"), bytes);
        Digest digest = Digest.of(file, 1 << 20, Job.quiet());
        assertThat(digest.method()).isEqualTo(Digest.SAMPLED);

        bytes[100]++;
        Files.write(file, bytes);
        assertThat(Digest.by(Digest.SAMPLED, file, Job.quiet())).isNotEqualTo(digest);
        bytes[100]--;
        Files.write(file, bytes);
        assertThat(Digest.by(Digest.SAMPLED, file, Job.quiet())).isEqualTo(digest);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(Digest.by(Digest.SAMPLED, file, Job.quiet())).isNotEqualTo(digest);
        assertThat(digest.cost(64L << 30)).isLessThan(7 << 20);
    }

    @Test
    void aSelectionTooLargeForTheFormatIsLeftOutAndTheRestIsKept() throws Exception {
        CaseFile full = MadeCases.full(List.of());
        CaseFile huge = new CaseFile(
                full.name(),
                List.of(),
                List.of(),
                "",
                Selection.NONE.withStack(new ArrayList<>(Collections.nCopies(20, "x".repeat(9_000)))),
                "",
                full.guided(),
                "kept",
                full.findings());

        CaseSaver.save(saved, huge);

        assertThat(open(saved).file().selection()).isEqualTo(Selection.NONE);
        assertThat(open(saved).file().note()).isEqualTo("kept");
        assertThat(open(saved).file().findings()).isEqualTo(full.findings());
    }

    @Test
    void otherFilesAreNoCases() throws Exception {
        assertThat(CaseFiles.isCase(dump)).isFalse();
        assertThat(CaseFiles.isCase(folder)).isFalse();
        assertThat(CaseFiles.isCase(Files.writeString(folder.resolve("a.json"), "{\"name\":\"auger\"}")))
                .isFalse();
        Path renamed = folder.resolve("renamed.json");
        CaseSaver.save(renamed, MadeCases.plain(List.of()));
        assertThat(CaseFiles.isCase(renamed)).isTrue();
        assertThat(CaseFiles.isCase(
                        Files.write(folder.resolve("broken.auger"), "nothing".getBytes(StandardCharsets.UTF_8))))
                .isTrue();
    }

    @Test
    void pathsAreRelativeWhereBothAreNear() {
        Path here = Path.of("/home/a/cases/x.auger");
        assertThat(CaseSaver.pathFrom(here, Path.of("/home/a/cases/e/r.jfr"))).isEqualTo("e/r.jfr");
        assertThat(CaseSaver.pathFrom(here, Path.of("/home/a/logs/r.jfr"))).isEqualTo("../logs/r.jfr");
        assertThat(CaseSaver.pathFrom(here, Path.of("/var/log/r.jfr"))).isEqualTo("/var/log/r.jfr");
    }

    private OpenedCase open(Path file) throws Exception {
        return CaseFiles.open(file, spool, Job.quiet());
    }
}
