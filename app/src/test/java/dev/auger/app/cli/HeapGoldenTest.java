package dev.auger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code heap}'s questions on a dump with a registry that keeps sessions, two equal roots and some garbage. */
final class HeapGoldenTest {

    @TempDir
    static Path folder;

    private static String dump;

    @BeforeAll
    static void write() throws IOException {
        TinyDump tiny = new TinyDump();
        tiny.type("[Lshop/Session;", "java/lang/Object", Map.of());
        tiny.type("shop/Session", "java/lang/Object", Map.of(), "data");
        List<Long> sessions = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            sessions.add(tiny.instance("shop/Session", tiny.bytes(4000)));
        }
        long array = tiny.array(
                "[Lshop/Session;", sessions.stream().mapToLong(Long::longValue).toArray());
        tiny.type("shop/Registry", "java/lang/Object", Map.of("sessions", array));
        tiny.type("shop/B", "java/lang/Object", Map.of("cache", tiny.bytes(100)));
        tiny.type("shop/A", "java/lang/Object", Map.of("cache", tiny.bytes(100)));
        tiny.instance("shop/Session", tiny.bytes(64));
        Path file = folder.resolve("tiny.hprof");
        Files.write(file, tiny.toByteArray());
        dump = file.toString();
    }

    private static String json(String... question) {
        List<String> args = new ArrayList<>(List.of("heap"));
        args.addAll(List.of(question));
        args.addAll(List.of("--json", dump));
        Cli run = Cli.run(args.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void histogram() throws IOException {
        Golden.json("tiny.histogram.json", json("histogram"));
        Golden.json("tiny.unreachable.json", json("histogram", "--unreachable"));
    }

    @Test
    void sizesByEclipseMatsRules() throws IOException {
        Golden.json("tiny.histogram.mat.json", json("histogram", "--sizes", "mat"));
        assertThat(json("histogram", "--sizes", "hotspot")).isEqualTo(json("histogram"));
    }

    @Test
    void theUserMayGiveTheLayoutOrPartsOfIt() throws IOException {
        JsonNode part = new ObjectMapper().readTree(json("histogram", "--header-bytes", "16"));
        assertThat(part.get("layout").get("referenceBytes").asInt()).isEqualTo(4);
        assertThat(part.get("layout").get("headerBytes").asInt()).isEqualTo(16);
        assertThat(part.get("layout").get("arrayHeaderBytes").asInt()).isEqualTo(24);
        assertThat(part.get("layout").get("inferredFrom").asText()).startsWith("header given by the user; ");
        JsonNode all = new ObjectMapper()
                .readTree(json(
                        "histogram",
                        "--header-bytes",
                        "8",
                        "--reference-bytes",
                        "8",
                        "--alignment",
                        "32",
                        "--array-header-bytes",
                        "16"));
        assertThat(all.get("layout").get("arrayHeaderBytes").asInt()).isEqualTo(16);
        assertThat(all.get("layout").get("inferredFrom").asText()).isEqualTo("given by the user");
        for (JsonNode row : all.get("classes")) {
            assertThat(row.get("shallowBytes").asLong() % 32).isZero();
        }
    }

    @Test
    void totalsAreThoseOfAllRowsWhateverTheTop() throws IOException {
        JsonNode all = new ObjectMapper().readTree(json("histogram"));
        JsonNode top = new ObjectMapper().readTree(json("histogram", "--top", "1"));
        assertThat(top.get("totals")).isEqualTo(all.get("totals"));
        assertThat(top.get("classes")).hasSize(1);
        long bytes = 0;
        for (JsonNode row : all.get("classes")) {
            bytes += row.get("shallowBytes").asLong();
        }
        assertThat(bytes).isEqualTo(all.get("totals").get("shallowBytes").asLong());
    }

    @Test
    void dominators() throws IOException {
        Golden.json("tiny.dominators.json", json("dominators"));
    }

    @Test
    void topOfTheDominatorsIsTheBeginningOfAll() throws IOException {
        JsonNode all = new ObjectMapper().readTree(json("dominators")).get("roots");
        for (int top = 1; top <= all.size(); top++) {
            JsonNode some = new ObjectMapper()
                    .readTree(json("dominators", "--top", Integer.toString(top)))
                    .get("roots");
            assertThat(some).hasSize(top);
            for (int i = 0; i < top; i++) {
                assertThat(some.get(i)).isEqualTo(all.get(i));
            }
        }
    }

    @Test
    void paths() throws IOException {
        Golden.json("tiny.paths.class.json", json("paths", "--class", "shop.Session", "--top", "2"));
        JsonNode first = new ObjectMapper()
                .readTree(json("paths", "--class", "shop.Session", "--top", "1"))
                .get("paths")
                .get(0);
        String id = first.get(first.size() - 1).get("id").asText();
        JsonNode same = new ObjectMapper().readTree(json("paths", "--object", id));
        assertThat(same.get("paths").get(0)).isEqualTo(first);
        assertThat(same.get("roots")).hasSize(1);
    }

    @Test
    void suspects() throws IOException {
        Golden.json("tiny.suspects.json", json("suspects"));
    }

    @Test
    void tables() throws IOException {
        StringBuilder out = new StringBuilder();
        for (String question : List.of("histogram", "dominators", "suspects", "paths --class byte[]")) {
            List<String> args = new ArrayList<>(List.of("heap"));
            args.addAll(List.of(question.split(" ")));
            args.addAll(List.of("--lang", "en", "--top", "3", dump));
            out.append("$ auger heap ").append(question).append('\n');
            out.append(Cli.run(args.toArray(String[]::new)).out());
        }
        Golden.text("tiny.heap.txt", out.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paths",
                "paths --class a --object 0x1",
                "paths --object zebra",
                "paths --object 0x7",
                "paths --class no.such.Class",
                "histogram --sizes elephant",
                "histogram --alignment 12",
                "threads --header-bytes zebra"
            })
    void questionsWithoutAnAnswerAreWrongUsage(String question) {
        List<String> args = new ArrayList<>(List.of("heap"));
        args.addAll(List.of(question.split(" ")));
        args.add(dump);
        Cli run = Cli.run(args.toArray(String[]::new));
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).doesNotContain("cli.");
    }
}
