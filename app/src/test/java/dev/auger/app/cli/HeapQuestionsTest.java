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
import org.junit.jupiter.params.provider.CsvSource;

/** {@code heap waste}, {@code heap query} and two dumps compared, on a registry whose sessions have equal data. */
final class HeapQuestionsTest {

    @TempDir
    static Path folder;

    private static String before;
    private static String after;

    @BeforeAll
    static void write() throws IOException {
        before = dump("before.hprof", 10, 0);
        after = dump("after.hprof", 25, 3);
    }

    /** @param moved bytes of garbage in front, so that nothing stays where it was */
    private static String dump(String name, int count, int moved) throws IOException {
        TinyDump tiny = new TinyDump();
        tiny.bytes(1000 * moved);
        tiny.type("[Lshop/Session;", "java/lang/Object", Map.of());
        tiny.type("shop/Session", "java/lang/Object", Map.of(), "data");
        tiny.type("shop/Store", "java/lang/Object", Map.of(), "sessions");
        List<Long> sessions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sessions.add(tiny.instance("shop/Session", tiny.bytes(4000)));
        }
        long array = tiny.array(
                "[Lshop/Session;", sessions.stream().mapToLong(Long::longValue).toArray());
        long empty = tiny.array("[Lshop/Session;", new long[12]);
        tiny.type(
                "shop/Registry",
                "java/lang/Object",
                Map.of("store", tiny.instance("shop/Store", array), "spare", empty));
        Path file = folder.resolve(name);
        Files.write(file, tiny.toByteArray());
        return file.toString();
    }

    private static Cli run(String... question) {
        List<String> args = new ArrayList<>(List.of("heap"));
        args.addAll(List.of(question));
        Cli run = Cli.run(args.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    @Test
    void waste() throws IOException {
        Golden.json("shop.waste.json", run("waste", after, "--json").out());
        JsonNode top = new ObjectMapper()
                .readTree(run("waste", after, "--json", "--top", "1").out());
        assertThat(top.get("waste")).hasSize(1);
    }

    @Test
    void query() throws IOException {
        Golden.json(
                "shop.query.json",
                run(
                                "query",
                                after,
                                "SELECT s, s.data.length AS bytes, s.@retainedHeapSize, toHex(s.@objectAddress), null, 1.5, true,"
                                        + " dominators(s) FROM shop.Session s",
                                "--json",
                                "--top",
                                "2")
                        .out());
    }

    @Test
    void queriesStreamEveryRowWithoutATop() throws IOException {
        JsonNode all = new ObjectMapper()
                .readTree(run("query", after, "SELECT * FROM shop.Session", "--json")
                        .out());
        assertThat(all.get("rows")).hasSize(25);
        assertThat(all.get("total").asInt()).isEqualTo(25);
        JsonNode none = new ObjectMapper()
                .readTree(
                        run("query", after, "SELECT * FROM \"no.*\"", "--json").out());
        assertThat(none.get("rows")).isEmpty();
        assertThat(none.get("columns")).hasSize(3);
    }

    @Test
    void comparison() throws IOException {
        Golden.json(
                "shop.compare.json",
                run("histogram", after, "--base", before, "--json").out());
    }

    @Test
    void tables() throws IOException {
        StringBuilder out = new StringBuilder();
        for (String lang : List.of("en", "zh")) {
            out.append(run("waste", after, "--lang", lang).out()).append('\n');
            out.append(run(
                                    "query",
                                    after,
                                    "SELECT s.data.length AS n, s FROM shop.Session s",
                                    "--top",
                                    "3",
                                    "--lang",
                                    lang)
                            .out())
                    .append('\n');
            out.append(run("query", after, "--text", "nothing", "--lang", lang).out())
                    .append('\n');
            out.append(run("histogram", after, "--base", before, "--lang", lang).out())
                    .append('\n');
        }
        out.append(run("histogram", after, "--base", before, "--csv").out());
        Golden.text("shop.txt", out.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * FROM shop.Nothing | line 1, column 15: no class is named shop.Nothing in this heap",
                "SELECT s.x FROM shop.Session s | line 1, column 10: none of these objects has a field x",
                "SELECT | line 1, column 7: a value was expected where end of query is",
                "SELECT * FROM \"(\" | line 1, column 15: ( is no pattern: Unclosed group",
            })
    void mistakesSayWhere(String query, String message) {
        for (List<String> form : List.of(List.of("--lang", "en"), List.of("--lang", "en", "--json"))) {
            List<String> args = new ArrayList<>(List.of("heap", "query", after, query));
            args.addAll(form);
            Cli run = Cli.run(args.toArray(String[]::new));
            assertThat(run.code()).isEqualTo(Exit.USAGE);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(message);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "query FILE, 2",
        "query FILE x --text y, 2",
        "histogram FILE --base FILE --unreachable, 2",
        "histogram FILE --base nowhere, 3",
        "histogram nowhere --base FILE, 3"
    })
    void whatMakesNoSenseIsRefused(String line, int code) {
        Cli run = Cli.run(("heap " + line.replace("FILE", after)).split(" "));
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err()).hasLineCount(1).doesNotContain("cli.");
    }
}
