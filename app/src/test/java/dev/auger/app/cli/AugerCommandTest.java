package dev.auger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.job.JobCancelled;
import dev.auger.model.job.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AugerCommandTest {

    @TempDir
    Path folder;

    @Test
    void plainArgumentsOpenTheWindow() throws IOException {
        Path file = Files.createFile(folder.resolve("a.jfr"));
        Cli run = Cli.run("--lang", "en", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.opened()).containsExactly(file);
        assertThat(Cli.run().opened()).isEmpty();
    }

    @Test
    void aFileNamedLikeACommandOpensAfterTwoDashes() throws IOException {
        Path file = Files.createFile(folder.resolve("info"));
        assertThat(Cli.run("--", file.toString()).opened()).containsExactly(file);
        // The name alone: not a file here, and after the dashes not a command either.
        Cli run = Cli.run("--", "info-no-such-file");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.opened()).isNull();
    }

    @Test
    void aMistypedCommandOpensNothing() {
        Cli run = Cli.run("inof", "x.jfr");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.opened()).isNull();
        assertThat(run.err()).contains("inof").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info",
                "threads",
                "threads a b",
                "flame x --bogus",
                "flame x --thread (",
                "flame x --include *",
                "flame x --from yesterday",
                "flame x --from 10s --to 5s",
                "flame x --top 0",
                "flame x --top many",
                "flame x --csv --json",
                "events x --csv --type a --type b",
                "events x -o x.txt",
                "alloc x --csv --by moon",
                "flame x -o x",
                "investigate",
                "investigate x --symptom slow",
                "investigate x --with mat",
                "investigate x --sources nowhere",
                "heap",
                "heap histogramm x",
                "capture me",
                "capture 1 --go localhost:6060",
                "capture 1 --settings nope",
                "capture 1 --dumps 1001",
                "capture 1 --duration 25h",
                "capture --commands moon",
                "capture --go ftp://x"
            })
    void wrongUsageIsOneSentenceAndCodeTwo(String line) {
        Cli run = Cli.run(line.split(" "));
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("auger: ").hasLineCount(1).doesNotContain("cli.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"diff a b", "check a --budget b"})
    void reservedCommandsSayThatTheyAreNotThereYet(String line) {
        Cli run = Cli.run(line.split(" "));
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("not available yet");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info",
                "threads",
                "flame",
                "alloc",
                "events",
                "gc",
                "heap",
                "heap histogram",
                "investigate",
                "capture",
                "demo"
            })
    void everyCommandHasHelpInBothLanguages(String name) {
        String[] words = (name + " --help").split(" ");
        Cli english = Cli.run(words);
        Cli chinese = Cli.run((name + " --help --lang zh_CN").split(" "));
        assertThat(english.code()).isZero();
        assertThat(english.out()).contains("auger " + name).doesNotContain("cli.");
        assertThat(chinese.out()).isNotEqualTo(english.out()).doesNotContain("cli.");
    }

    @Test
    void theHelpPageListsTheCommands() {
        assertThat(Cli.run("--help").out()).contains("auger info", "auger threads", "auger heap", "130");
    }

    @Test
    void theWordHelpIsTheOption() {
        assertThat(Cli.run("help").out()).isEqualTo(Cli.run("--help").out());
        assertThat(Cli.run("help", "flame").out())
                .isEqualTo(Cli.run("flame", "--help").out());
        assertThat(Cli.run("help", "heap").out())
                .isEqualTo(Cli.run("heap", "--help").out());
        assertThat(Cli.run("help", "heap", "paths").out())
                .isEqualTo(Cli.run("heap", "paths", "--help").out());
    }

    @Test
    void chineseHelpHasNoEnglishHeading() {
        assertThat(Cli.run("flame", "--help").out()).startsWith("Usage: auger flame");
        assertThat(Cli.run("flame", "--help", "--lang", "zh").out()).startsWith("用法：auger flame");
    }

    @Test
    void captureListsJvmsAndPrintsCommands() {
        Cli list = Cli.run("capture", "--json");
        assertThat(list.code()).isZero();
        assertThat(list.out()).startsWith("{\"jvms\":[").endsWith("]}" + System.lineSeparator());
        assertThat(Cli.run("capture", "--commands", "container").out())
                .contains("docker exec", "JFR.start", "GC.heap_dump", "Thread.print");
        assertThat(Cli.run("capture", "--commands", "go").out()).contains("/debug/pprof/goroutine?debug=2");
    }

    @Test
    void demoGoesToItsHook() {
        assertThat(Cli.run("demo", "--headless", "out").out()).isEqualTo("demo out" + System.lineSeparator());
        assertThat(Cli.run("demo").out()).isEqualTo("demo null" + System.lineSeparator());
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(Cli.run("--version").out()).startsWith("auger ").hasLineCount(1);
    }

    private static InputStream failing(RuntimeException failure) {
        return new InputStream() {
            @Override
            public int read() {
                throw failure;
            }
        };
    }

    @Test
    void aCancelledRunIsNoFailure() {
        Cli run = Cli.runWith(failing(new JobCancelled()), "info", "--json", "--lang", "en", "-");
        assertThat(run.code()).isEqualTo(Exit.CANCELLED);
        assertThat(run.err()).isEqualTo("auger: cancelled" + System.lineSeparator());
    }

    @Test
    void aDefectIsAnEntryAndNoStackTrace() {
        Cli run = Cli.runWith(failing(new IllegalStateException("planted")), "info", "--json", "-");
        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.out()).contains("\"code\":\"internal\"").doesNotContain("planted", "\tat ");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDeviceIsNotOpened() {
        Cli run = Cli.run("info", "--json", "/dev/zero");
        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.out()).contains("\"path\":\"zero\"", "\"code\":\"special\"");
    }

    @Test
    void limitsOfPatternsAreShownAsTheyAreWritten() {
        assertThat(Cli.run("patterns", "show", "S002-3", "--lang", "en").out())
                .contains("with long = 10 s, part = 30%");
    }

    @Test
    void progressIsALineOfDoneAndTotal() {
        assertThat(ProgressBar.line(new Progress(1 << 20, 4 << 20, Progress.Unit.BYTES)))
                .isEqualTo("[#######-----------------------] 1.0 MiB / 4.0 MiB");
        assertThat(ProgressBar.line(new Progress(1234, 0, Progress.Unit.OBJECTS)))
                .isEqualTo("1\u2009234");
    }
}
