package dev.auger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.auger.analysis.trail.Symptom;
import dev.auger.app.guide.AugerCommands;
import dev.auger.app.guide.CaseFiles;
import dev.auger.app.guide.GuidePage;
import dev.auger.app.text.Bundles;
import dev.auger.model.EvidenceKind;
import dev.auger.model.ThreadRef;
import dev.auger.model.trail.Selection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The commands that the guided investigation shows are understood by the real command line. */
class GuideCommandsTest {

    private static final Selection CHOSEN = Selection.NONE
            .withThreads(
                    List.of(
                            new ThreadRef("api (1)-7", 7, -1, false, null),
                            new ThreadRef("api (1)-8", 8, -1, false, null)),
                    "api")
            .withStack(List.of("java.lang.Thread.run", "shop.Orders$Page.lambda$load$0"));

    private static List<CaseFiles.Entry> entries(EvidenceKind... kinds) {
        List<CaseFiles.Entry> entries = new ArrayList<>();
        for (EvidenceKind kind : kinds) {
            entries.add(new CaseFiles.Entry(Path.of("/case files", kind.id() + "'s.file"), kind));
        }
        return entries;
    }

    @Test
    void everyPageIsACommandThatParses() {
        for (EvidenceKind kind : EvidenceKind.values()) {
            for (List<CaseFiles.Entry> files : List.of(
                    entries(kind), entries(kind, EvidenceKind.HPROF), entries(kind, EvidenceKind.JFR), entries())) {
                for (GuidePage page : GuidePage.values()) {
                    AugerCommands commands =
                            new AugerCommands(new CaseFiles(files, List.of(Path.of("src"))), Symptom.MEMORY);
                    parses(commands.of(page, null, Selection.NONE));
                    parses(commands.of(page, null, CHOSEN));
                }
            }
        }
    }

    private static void parses(AugerCommands.Line line) {
        Words words = Words.of(line.words().toArray(String[]::new));
        Bundles texts = new Bundles(Locale.ENGLISH);
        if (Commands.RESERVED.contains(words.command())) {
            return;
        }
        Command command = Commands.find(words.command());
        assertThat(command).as(line.text()).isNotNull();
        assertThatCode(() -> Specs.commandLine(words.command(), command, texts)
                        .parseArgs(words.rest().toArray(String[]::new)))
                .as(line.text())
                .doesNotThrowAnyException();
    }

    @Test
    void choicesNarrowTheCommand() {
        AugerCommands commands = new AugerCommands(new CaseFiles(entries(EvidenceKind.JFR), List.of()), null);
        assertThat(commands.of(GuidePage.CODE, null, CHOSEN).words())
                .containsExactly(
                        "flame",
                        "jfr's.file",
                        "--thread",
                        "^api \\(1\\)-",
                        "--include",
                        "shop\\.Orders\\$Page\\.lambda\\$load\\$0",
                        "--lines");
    }

    @Test
    void aShellReadsItAsItIsMeant() {
        AugerCommands commands = new AugerCommands(new CaseFiles(entries(EvidenceKind.JFR), List.of()), Symptom.CPU);
        assertThat(commands.of(GuidePage.FINDINGS, null, Selection.NONE).text().lines())
                .containsExactly("cd '/case files'", "auger investigate 'jfr'\\''s.file' --symptom cpu");
        assertThat(Arrays.stream(Symptom.values()).map(Symptom::id)).contains("cpu");
    }

    @Test
    void whatIsBelowTheHomeFolderIsTypedWithItsSign() {
        String home = System.getProperty("user.home");
        AugerCommands.Line line = new AugerCommands.Line(List.of("info", home + "/my cases/a.jfr"), Path.of(home));
        assertThat(line.text().lines()).containsExactly("cd " + home, "auger info ~/'my cases/a.jfr'");
    }
}
