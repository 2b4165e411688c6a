package dev.auger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.auger.analysis.alloc.Allocations;
import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.CallTrees;
import dev.auger.app.cli.args.Expression;
import dev.auger.app.cli.args.Filters;
import dev.auger.app.cli.args.TimeOption;
import dev.auger.app.cli.flame.AllocText;
import dev.auger.app.cli.flame.FlameFile;
import dev.auger.app.cli.flame.FlameSource;
import dev.auger.app.cli.flame.FlameText;
import dev.auger.app.cli.json.AllocJson;
import dev.auger.app.cli.json.FlameJson;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.cli.json.PassportJson;
import dev.auger.app.text.Bundles;
import dev.auger.model.Diagnostic;
import dev.auger.model.EvidenceKind;
import dev.auger.model.Layer;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.fixtures.MadePassport;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.time.Moment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code flame}, {@code alloc} and {@code info} write about a recording. */
final class SamplesGoldenTest {

    private static final String CART = "shop.Main.main:7;shop.Cart.add:12";
    private static final String MAP = ";java.util.HashMap.put:618;java.util.HashMap.hash:338";
    private static final Moment START = Moment.utc(1_767_323_045_000_000_000L);
    private static final Moment END = Moment.utc(1_767_323_055_000_000_000L);

    private static final MadeRecording RECORDING = new MadeRecording(Instant.parse("2026-01-02T03:04:05Z"))
            .lasting(0, 10_000)
            .passport(MadePassport.of(EvidenceKind.JFR, "fake.jfr")
                    .bytes(4096)
                    .producer("Test VM")
                    .process(new ProcessIdentity("host-1", 42, Moment.utc(1_767_323_044_000_000_000L)))
                    .span(START, END)
                    .count("events", 12)
                    .answers(Layer.CODE, Layer.STACK, Layer.THREAD)
                    .losses(new Diagnostic("jfr.chunk.damaged", 68, 1000, "chunk 1 is damaged")))
            .cpu(500, "main", CART + MAP)
            .cpu(1500, "main", "shop.Main.main:7;shop.Cart.add:14" + MAP)
            .cpu(2500, "pricing-1", "java.lang.Thread.run:1583;shop.Price.of:9;shop.Price.of:9")
            .cpu(3500, "pricing-2", "^shop.A\\;B.c:1;shop.Price.lambda$of$0:9")
            .cpu(4500, "pricing-2", "")
            .alloc(0, "main", CART, 4096, "byte[]")
            .alloc(2200, "pricing-1", "shop.Price.of:9", 1024, "java.lang.String")
            .alloc(2900, "main", CART, 100, "java.lang.String");

    private static final Filters NO_FILTERS =
            new Filters(null, null, null, null, List.of(), List.of(), false, false, -1);

    private interface Document {
        void write(JsonOut json) throws IOException;
    }

    private static String json(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonOut json = new JsonOut(out)) {
            document.write(json);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static CallTree cpu(Filters filters) {
        return CallTrees.of(
                RECORDING,
                new CallTreeOptions(SampleKind.CPU, filters.lines(), filters.byThread(), false),
                SampleFilters.of(RECORDING, filters),
                Job.quiet());
    }

    @Test
    void flameJson() throws IOException {
        Golden.json("fake.flame.json", json(out -> FlameJson.write(out, cpu(NO_FILTERS), Integer.MAX_VALUE)));
        Golden.json("fake.flame.none.json", json(out -> FlameJson.write(out, null, Integer.MAX_VALUE)));
    }

    @Test
    void nodesComeParentsFirstAndTotalsAddUp() throws IOException {
        JsonNode document = new ObjectMapper().readTree(json(out -> FlameJson.write(out, cpu(NO_FILTERS), 1000)));
        JsonNode nodes = document.get("nodes");
        assertThat(nodes.get(0).get("parent").asInt()).isEqualTo(-1);
        long self = 0;
        for (int n = 0; n < nodes.size(); n++) {
            assertThat(nodes.get(n).get("parent").asInt()).isLessThan(n);
            self += nodes.get(n).get("self").asLong();
        }
        assertThat(self).isEqualTo(document.get("total").asLong()).isEqualTo(5);
    }

    @Test
    void topKeepsTheLargestNodesAndTheirParents() throws IOException {
        JsonNode nodes = new ObjectMapper()
                .readTree(json(out -> FlameJson.write(out, cpu(NO_FILTERS), 4)))
                .get("nodes");
        assertThat(nodes).hasSize(4);
        assertThat(nodes.findValuesAsText("name"))
                .containsExactly("root", "shop.Main.main", "shop.Cart.add", "java.util.HashMap.put");
        assertThat(nodes.get(3).get("parent").asInt()).isEqualTo(2);
    }

    @Test
    void filesByTheirEnding(@TempDir Path folder) throws Exception {
        for (String ending : List.of("collapsed", "svg", "html", "json")) {
            Path file = folder.resolve("out." + ending);
            write(RECORDING, file);
        }
        Golden.text("fake.collapsed", Files.readString(folder.resolve("out.collapsed")));
        Golden.json("fake.flame.json", Files.readString(folder.resolve("out.json")));
        String svg = Files.readString(folder.resolve("out.svg"));
        Golden.text("fake.svg", svg);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        String html = Files.readString(folder.resolve("out.html"));
        assertThat(html)
                .contains("default-src 'none'", "shop.Cart.add", "<!DOCTYPE html>")
                .doesNotContain("http://", "https://");
    }

    private static void write(MadeRecording recording, Path file) throws IOException {
        FlameSource source =
                new FlameSource(recording, CallTreeOptions.of(SampleKind.CPU), SampleFilters.of(recording, NO_FILTERS));
        FlameFile.Means means = new FlameFile.Means(
                new Bundles(Locale.ENGLISH, List.of("cli")),
                Integer.MAX_VALUE,
                (tree, title, locale, out) -> out.write(title.getBytes(StandardCharsets.UTF_8)));
        FlameFile.of(file.toString()).write(source, source.tree(Job.quiet()), file, means, Job.quiet());
    }

    @Test
    void aNameCannotEndTheScriptOfThePage(@TempDir Path folder) throws IOException {
        MadeRecording evil = new MadeRecording().cpu(0, "main", "a.</script><b>.x:1");
        Path file = folder.resolve("evil.html");
        write(evil, file);
        assertThat(Files.readString(file)).doesNotContain("</script><b>").contains("\\u003c/script>\\u003cb>");
    }

    @Test
    void linesThreadsAndFilters() throws IOException {
        Filters lines = new Filters(null, null, null, null, List.of(), List.of(), true, true, -1);
        assertThat(collapsed(lines))
                .contains(
                        "main;shop.Main.main:7;shop.Cart.add:12;java.util.HashMap.put:618;java.util.HashMap.hash:338 1\n")
                .contains("pricing-2;[no stack] 1\n");
        Filters some = new Filters(
                null,
                Expression.parse("--thread", "main|pricing"),
                TimeOption.parse("--from", "1s"),
                TimeOption.parse("--to", "2026-01-02T03:04:08Z"),
                // An open quotation and a comment must not swallow the expression after them.
                List.of(Expression.parse("--include", "\\QHashMap"), Expression.parse("--include", "(?x)Price#of")),
                List.of(Expression.parse("--exclude", "^shop\\.Cart")),
                false,
                false,
                -1);
        assertThat(collapsed(some)).isEqualTo("java.lang.Thread.run;shop.Price.of;shop.Price.of 1\n");
    }

    private static String collapsed(Filters filters) throws IOException {
        StringBuilder out = new StringBuilder();
        dev.auger.analysis.flame.Collapsed.write(cpu(filters), out);
        return out.toString();
    }

    @Test
    void flameTextCountsRecursionOnce() throws IOException {
        StringBuilder out = new StringBuilder();
        new FlameText(new Bundles(Locale.ENGLISH, List.of("cli")), NO_FILTERS).print(cpu(NO_FILTERS), out);
        Golden.text("fake.flame.txt", out.toString());
    }

    @Test
    void alloc() throws IOException {
        var summary = Allocations.summarise(RECORDING, SampleFilters.of(RECORDING, NO_FILTERS), Job.quiet());
        Golden.json("fake.alloc.json", json(out -> AllocJson.write(out, summary, null, Integer.MAX_VALUE)));
        StringBuilder out = new StringBuilder();
        new AllocText(new Bundles(Locale.ENGLISH, List.of("cli")), NO_FILTERS).print(summary, out);
        Golden.text("fake.alloc.txt", out.toString());
    }

    @Test
    void passport() throws IOException {
        Golden.json("fake.info.json", json(out -> PassportJson.write(out, RECORDING.passport())));
    }

    @Test
    void halfASurrogatePairDoesNotBreakTheDocument() throws IOException {
        String document = json(
                out -> out.beginObject().text("name", "a\ud800b\ud83d\ude00").endObject());
        assertThat(document).isEqualTo("{\"name\":\"a\ufffdb\ud83d\ude00\"}\n");
    }
}
