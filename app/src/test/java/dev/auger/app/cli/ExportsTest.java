package dev.auger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and CSV through the front door, from the sample's evidence. */
final class ExportsTest {

    private static final Path EVIDENCE = Path.of(System.getProperty("auger.root"), "sample", "evidence");
    private static final String RECORDING = EVIDENCE.resolve("parcels.jfr").toString();

    @TempDir
    Path dir;

    private String file(String name) {
        return dir.resolve(name).toString();
    }

    @Test
    void flameFilesByTheirEnding() throws IOException {
        for (String name :
                List.of("a.collapsed", "b.svg", "c.html", "d.png", "e.pb.gz", "f.speedscope.json", "g.json")) {
            Cli run = Cli.run("flame", RECORDING, "-o", file(name));
            assertThat(run.code()).as(name + run.err()).isEqualTo(Exit.OK);
            assertThat(Files.size(dir.resolve(name))).as(name).isPositive();
        }
        assertThat(Files.readString(dir.resolve("d.png"))).startsWith("picture of parcels.jfr with ");
        assertThat(Files.readAllBytes(dir.resolve("e.pb.gz"))).startsWith(0x1f, 0x8b);
        JsonNode scope =
                new ObjectMapper().readTree(dir.resolve("f.speedscope.json").toFile());
        assertThat(scope.get("name").asText()).isEqualTo("parcels.jfr");
        assertThat(scope.get("profiles").size()).isGreaterThan(1);
        assertThat(new ObjectMapper().readTree(dir.resolve("g.json").toFile()).get("nodes"))
                .isNotEmpty();
    }

    @Test
    void anUnknownEndingIsBadUsage() {
        Cli run = Cli.run("flame", RECORDING, "-o", file("x.xyz"));
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains(".pb.gz", ".speedscope.json", ".png");
        assertThat(dir.resolve("x.xyz")).doesNotExist();
    }

    @Test
    void csvOfEveryTable() {
        csv("method,self [samples],total [samples]", "flame", RECORDING);
        csv("class,allocated [bytes],samples", "alloc", RECORDING);
        csv("start,allocated [bytes]", "alloc", RECORDING, "--by", "time");
        csv("class,method,file,line,allocated [bytes]", "alloc", RECORDING, "--by", "site");
        csv("name,label,category,count,recorded", "events", RECORDING);
        csv("dump,at,id,name,state", "threads", threads());
    }

    private static String threads() {
        try (var files = Files.list(EVIDENCE)) {
            return files.map(Path::toString)
                    .filter(f -> !f.endsWith(".jfr") && !f.contains(".hprof"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void csv(String head, String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--csv";
        Cli run = Cli.run(all);
        assertThat(run.code()).as(run.err()).isEqualTo(Exit.OK);
        String[] lines = run.out().split("\r\n");
        assertThat(lines[0]).startsWith(head);
        assertThat(lines.length).isGreaterThan(1);
    }

    @Test
    void csvAndJsonTogetherAreBadUsage() {
        assertThat(Cli.run("flame", RECORDING, "--csv", "--json").code()).isEqualTo(Exit.USAGE);
        assertThat(Cli.run("flame", RECORDING, "--csv", "-o", file("x.svg")).code())
                .isEqualTo(Exit.USAGE);
        assertThat(Cli.run("alloc", RECORDING, "--csv", "--by", "moon").code()).isEqualTo(Exit.USAGE);
        assertThat(Cli.run("events", RECORDING, "--csv", "--type", "a", "--type", "b")
                        .code())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void theCountsOfTypesEqualTheJdks() throws IOException {
        Map<String, Long> theirs = new TreeMap<>();
        read(Path.of(RECORDING)).forEach(e -> theirs.merge(e.getEventType().getName(), 1L, Long::sum));
        Map<String, Long> ours = new TreeMap<>();
        JsonNode types = new ObjectMapper()
                .readTree(Cli.run("events", RECORDING, "--json").out())
                .get("types");
        types.forEach(t -> ours.put(t.get("name").asText(), t.get("count").asLong()));
        ours.values().removeIf(count -> count == 0);
        assertThat(ours).isEqualTo(theirs);
        long last = Long.MAX_VALUE;
        for (JsonNode type : types) {
            assertThat(type.get("count").asLong()).isLessThanOrEqualTo(last);
            last = type.get("count").asLong();
        }
    }

    @Test
    void aPartIsARecording() throws IOException {
        Cli run = Cli.run(
                "events",
                RECORDING,
                "--type",
                "ThreadPark",
                "--type",
                "jdk.JavaMonitorEnter",
                "--thread",
                "main",
                "--json",
                "-o",
                file("part.jfr"));
        List<RecordedEvent> expected = read(Path.of(RECORDING)).stream()
                .filter(e -> List.of("jdk.ThreadPark", "jdk.JavaMonitorEnter")
                        .contains(e.getEventType().getName()))
                .filter(e -> e.getThread().getJavaName().contains("main"))
                .toList();
        if (expected.isEmpty()) {
            assertThat(run.code()).isEqualTo(Exit.USAGE);
            return;
        }
        assertThat(run.code()).as(run.err()).isEqualTo(Exit.OK);
        assertThat(new ObjectMapper().readTree(run.out()).get("events").asLong())
                .isEqualTo(expected.size());
        assertThat(read(dir.resolve("part.jfr"))).hasSameSizeAs(expected);
        Cli type = Cli.run("events", file("part.jfr"), "--json");
        assertThat(type.code()).isEqualTo(Exit.OK);
    }

    @Test
    void aPartByEventKindAndTime() throws IOException {
        Cli run = Cli.run("events", RECORDING, "--event", "cpu", "--from", "2s", "--to", "10s", "-o", file("cpu.jfr"));
        assertThat(run.code()).as(run.err()).isEqualTo(Exit.OK);
        assertThat(read(dir.resolve("cpu.jfr")))
                .isNotEmpty()
                .allMatch(e -> e.getEventType().getName().equals("jdk.ExecutionSample"));
        Cli part = Cli.run("flame", file("cpu.jfr"), "--json");
        Cli whole = Cli.run("flame", RECORDING, "--event", "cpu", "--from", "2s", "--to", "10s", "--json");
        assertThat(part.out()).isEqualTo(whole.out());
    }

    @Test
    void whatCannotBeAPart() throws IOException {
        Path copy = Files.copy(Path.of(RECORDING), dir.resolve("copy.jfr"));
        assertThat(Cli.run("events", copy.toString(), "-o", copy.toString()).code())
                .isEqualTo(Exit.USAGE);
        assertThat(Files.mismatch(copy, Path.of(RECORDING))).isEqualTo(-1);
        assertThat(Cli.run("events", RECORDING, "-o", file("part.json")).code()).isEqualTo(Exit.USAGE);
        assertThat(Cli.run("events", RECORDING, "--include", "x", "-o", file("part.jfr"))
                        .code())
                .isEqualTo(Exit.USAGE);
        Cli none = Cli.run("events", RECORDING, "--thread", "no such thread", "-o", file("none.jfr"));
        assertThat(none.code()).isEqualTo(Exit.USAGE);
        assertThat(dir.resolve("none.jfr")).doesNotExist();
        Cli unknown = Cli.run("events", RECORDING, "--type", "jdk.ThreadParc");
        assertThat(unknown.code()).isEqualTo(Exit.USAGE);
        assertThat(unknown.err()).contains("jdk.ThreadPark");
    }

    private static List<RecordedEvent> read(Path file) throws IOException {
        return RecordingFile.readAllEvents(file);
    }
}
