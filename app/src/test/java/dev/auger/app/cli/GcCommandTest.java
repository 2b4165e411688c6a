package dev.auger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gc}, and {@code heap histogram} of what a JVM printed. */
final class GcCommandTest {

    private static final String LOG = """
            [0.010s][info][gc] Using G1
            [1.010s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 20M->10M(64M) 10.000ms
            [2.020s][info][gc] GC(1) Pause Young (Normal) (G1 Evacuation Pause) 30M->12M(64M) 20.000ms
            [4.010s][info][gc] GC(2) Pause Full (System.gc()) 40M->5M(64M) 10.500ms
            """;

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static JsonNode json(String... arguments) throws IOException {
        Cli run = Cli.run(arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(Exit.OK);
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void aLogIsADocument() throws IOException {
        JsonNode gc = json("gc", file("gc.log", LOG), "--json");
        assertThat(gc.path("collector").asText()).isEqualTo("G1");
        assertThat(gc.path("events").get(1).toString())
                .isEqualTo(
                        "{\"id\":1,\"start\":2,\"pauseMillis\":20,\"kind\":\"young\",\"name\":\"Pause Young (Normal)\","
                                + "\"cause\":\"G1 Evacuation Pause\",\"usedBefore\":31457280,\"usedAfter\":12582912,"
                                + "\"committed\":67108864,\"nested\":false}");
        JsonNode totals = gc.path("totals");
        assertThat(totals.path("pauses").asInt()).isEqualTo(3);
        assertThat(totals.path("pauseMillis").asDouble()).isEqualTo(40.5);
        assertThat(totals.path("p90Millis").asDouble()).isEqualTo(20);
        assertThat(totals.path("allocatedBytes").asLong()).isEqualTo(48L << 20);
        assertThat(gc.path("liveFloor").path("lowest").asLong()).isEqualTo(5L << 20);
        assertThat(gc.path("groups").get(0).path("cause").asText()).isEqualTo("G1 Evacuation Pause");
    }

    @Test
    void aPartOfTheTimeHasItsOwnSums() throws IOException {
        JsonNode gc = json("gc", file("gc.log", LOG), "--json", "--from", "1.5s", "--to", "3s");
        assertThat(gc.path("events")).hasSize(1);
        assertThat(gc.path("totals").path("pauseMillis").asDouble()).isEqualTo(20);
    }

    @Test
    void peopleGetTablesAndProgramsCsv() throws IOException {
        String log = file("gc.log", LOG);
        assertThat(Cli.run("gc", log).out()).contains("G1: 3 collections", "Longest pauses", "System.gc()");
        assertThat(Cli.run("gc", log, "--csv", "--top", "1").out().lines())
                .last()
                .asString()
                .startsWith("0,1,10,young,Pause Young (Normal),G1 Evacuation Pause,20971520,10485760,67108864,false");
    }

    @Test
    void otherEvidenceIsNamed() throws IOException {
        String histogram = file("histogram.txt", histogram(5));
        Cli run = Cli.run("gc", histogram);
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("class histogram");
        assertThat(Cli.run("heap", "dominators", histogram).code()).isEqualTo(Exit.USAGE);
    }

    private static String histogram(int leaks) {
        return """
                 num     #instances         #bytes  class name (module)
                -------------------------------------------------------
                   1:            10            400  [B (java.base@25)
                   2:             %d             %d  shop.Leak
                Total            %d            %d
                """.formatted(leaks, leaks * 16, leaks + 10, leaks * 16 + 400);
    }

    @Test
    void aPrintedHistogramHasTheShapeOfADump() throws IOException {
        JsonNode found = json("heap", "histogram", file("h.txt", histogram(5)), "--json");
        assertThat(found.path("totals").path("shallowBytes").asLong()).isEqualTo(480);
        assertThat(found.path("classes").get(0).path("class").asText()).isEqualTo("byte[]");
        assertThat(found.path("classes").get(0).path("sizeBasis").asText()).isEqualTo("printed");
        assertThat(found.path("classes").get(0).path("retainedBytes").isNull()).isTrue();
    }

    @Test
    void twoAreComparedAndAWithItselfIsNothing() throws IOException {
        String before = file("before.txt", histogram(5));
        String after = file("after.txt", histogram(9));
        JsonNode found = json("heap", "histogram", after, "--base", before, "--json");
        assertThat(found.path("classes")).hasSize(1);
        assertThat(found.path("classes").get(0).path("instancesDelta").asInt()).isEqualTo(4);
        assertThat(json("heap", "histogram", after, "--base", after, "--json").path("classes"))
                .isEmpty();
    }

    @Test
    void whatGrowsInEachOfThreeIsMarked() throws IOException {
        String three = file("three.txt", histogram(5) + "\n" + histogram(9) + "\n" + histogram(20));
        JsonNode found = json("heap", "histogram", three, "--json");
        assertThat(found.path("histograms").asInt()).isEqualTo(3);
        assertThat(found.path("classes").get(1).path("grows").asBoolean()).isTrue();
        assertThat(found.path("classes").get(0).path("grows").asBoolean()).isFalse();
    }
}
