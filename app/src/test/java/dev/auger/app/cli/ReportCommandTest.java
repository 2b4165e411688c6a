package dev.auger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report} on the sample. */
class ReportCommandTest {

    private static final Path ROOT = Path.of(System.getProperty("auger.root"));
    private static final String RECORDING =
            ROOT.resolve("sample/evidence/parcels.jfr").toString();
    private static final String SOURCES = ROOT.resolve("sample/src").toString();

    @TempDir
    Path folder;

    @Test
    void thePageIsTheSameWhereverTheFilesLieAndWhoeverAsks() throws Exception {
        Path page = folder.resolve("report.html");
        Path copy = Files.copy(Path.of(RECORDING), folder.resolve("parcels.jfr"));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            Cli first = Cli.run("report", RECORDING, "--sources", SOURCES, "-o", page.toString());
            Locale.setDefault(Locale.CHINA);
            Cli second = Cli.run("report", copy.toString(), "--sources", SOURCES, "-o", "-");

            assertThat(first.code()).isZero();
            assertThat(first.out()).isEmpty();
            assertThat(second.out()).isEqualTo(Files.readString(page));
        } finally {
            Locale.setDefault(before);
        }
        assertThat(Files.readString(page))
                .contains("lang=\"en\"", "RoutePlanner.java", "class=\"line hot\"", "period ", "threshold ")
                .doesNotContain(ROOT.toString(), folder.toString());
    }

    @Test
    void languageTitleAndSymptomAreChosen() {
        Cli run =
                Cli.run("report", RECORDING, "-o", "-", "--lang", "zh_CN", "--title", "<Tuesday>", "--symptom", "cpu");

        assertThat(run.out()).contains("lang=\"zh-CN\"", "&lt;Tuesday&gt;", "与其他症状有关");
    }

    @Test
    void whatCannotBeReadIsSaidOnThePageAndByTheCode() throws Exception {
        Path other = Files.writeString(folder.resolve("notes.txt"), "nothing of the kind");

        Cli run = Cli.run("report", other.toString(), RECORDING, "-o", "-");

        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.out()).contains("class=\"loss\"", "notes.txt", "RoutePlanner");
    }

    @Test
    void withoutEvidenceThereIsNoPage() throws Exception {
        Path page = folder.resolve("report.html");

        Cli run = Cli.run("report", folder.resolve("none.jfr").toString(), "-o", page.toString());

        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains("none.jfr");
        assertThat(page).doesNotExist();
    }

    @Test
    void wrongUseIsAUsageError() {
        assertThat(Cli.run("report", RECORDING).code()).isEqualTo(Exit.USAGE);
        assertThat(Cli.run("report", RECORDING, "-o", "-", "--json").code()).isEqualTo(Exit.USAGE);
        assertThat(Cli.run("report", "-o", "-").code()).isEqualTo(Exit.USAGE);
        assertThat(Cli.run("report", RECORDING, "-o", "-", "--symptom", "x").code())
                .isEqualTo(Exit.USAGE);
    }
}
