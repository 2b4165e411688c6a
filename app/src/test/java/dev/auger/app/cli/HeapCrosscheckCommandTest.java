package dev.auger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code heap crosscheck} on the sample's heap dump, with the parser that comes along. */
@Timeout(180)
class HeapCrosscheckCommandTest {

    private static final String DUMP = Path.of(System.getProperty("auger.root"))
            .resolve("sample/evidence/parcels.hprof.gz")
            .toString();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void everyDifferenceHasItsCause() throws Exception {
        Cli run = Cli.run("heap", "crosscheck", DUMP, "--json");
        JsonNode answer = JSON.readTree(run.out());

        assertThat(run.code()).isEqualTo(Exit.OK);
        assertThat(fields(answer))
                .containsExactly(
                        "parser", "checks", "rules", "differences", "omittedDifferences", "unexplained", "sizes");
        assertThat(answer.get("parser").get("name").asText()).isEqualTo("Eclipse MAT's parser (HAHA)");
        assertThat(answer.get("parser").get("version").asText()).isEqualTo("1.3");
        assertThat(answer.get("unexplained").asLong()).isZero();
        assertThat(answer.get("sizes").get("compared").asBoolean()).isFalse();
        assertThat(check(answer, "objectsInFile").get("theirs").asLong())
                .isEqualTo(check(answer, "objectsInFile").get("ours").asLong() + 1);
        assertThat(check(answer, "dominatorTree").get("theirs").asText()).startsWith("0x");
        for (JsonNode difference : answer.get("differences")) {
            assertThat(fields(difference))
                    .containsExactly("what", "id", "class", "ours", "theirs", "cause", "rules", "explained");
            assertThat(difference.get("explained").asBoolean()).isTrue();
            assertThat(difference.get("rules")).isNotEmpty();
            assertThat(difference.get("cause").asText()).endsWith(".");
        }
        assertThat(Cli.run("heap", "crosscheck", DUMP, "--json", "--lang", "zh").out())
                .as("the same in every language and run")
                .isEqualTo(run.out());
    }

    @Test
    void peopleGetATable() {
        Cli run = Cli.run("heap", "crosscheck", DUMP);

        assertThat(run.code()).isEqualTo(Exit.OK);
        assertThat(run.out())
                .contains("reachable objects", "all dominators, checksum", "The boot loader is an object")
                .endsWith("and without them ours.\n");
    }

    @Test
    void aFolderThatIsNoInstallationIsAUsageError() {
        Cli run = Cli.run("heap", "crosscheck", DUMP, "--mat", folder.toString());

        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("no installation of Eclipse MAT", "plugins");
    }

    @Test
    void whatOnlyWeCanReadIsUnreadable() throws Exception {
        byte[] whole;
        try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(Path.of(DUMP)))) {
            whole = in.readAllBytes();
        }
        Path cut = Files.write(folder.resolve("cut.hprof"), java.util.Arrays.copyOf(whole, whole.length * 3 / 4));

        Cli run = Cli.run("heap", "crosscheck", cut.toString(), "--json");

        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(JSON.readTree(run.out()).get("error").get("code").asText()).isEqualTo("mat.unreadable");
        assertThat(run.err()).contains("cannot read this dump");
    }

    @Test
    void standardInputHasNoFileToHandOver() throws Exception {
        Cli run = Cli.runWith(Files.readAllBytes(Path.of(DUMP)), "heap", "crosscheck", "-");

        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains("no file behind this heap dump");
    }

    private static JsonNode check(JsonNode answer, String what) {
        for (JsonNode check : answer.get("checks")) {
            if (check.get("what").asText().equals(what)) {
                return check;
            }
        }
        throw new AssertionError(what);
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
