package dev.auger.importers.goroutines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.auger.importers.Importers;
import dev.auger.model.Frame;
import dev.auger.model.Recording;
import dev.auger.model.ThreadDumps;
import dev.auger.model.job.Job;
import dev.auger.model.threads.Creator;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Goroutine dumps of the corpus against what gostackparse makes of them, and against counts of headers. */
class GoroutineCorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("auger.root", "."), "..", "shared", "corpus");

    /** gostackparse leaves out goroutines it cannot read whole. */
    private static final List<String> DAMAGED =
            List.of("gostackparse__errorhandling.txt", "gostackparse__partial_createdby.txt");

    @Test
    void goroutinesAreThoseOfGostackparse() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS.resolve("go")), "corpus absent");
        SoftAssertions soft = new SoftAssertions();
        int compared = 0;
        try (Stream<Path> list = Files.list(CORPUS.resolve("expected/go"))) {
            for (Path golden : list.filter(path -> path.toString().endsWith(".golden.json"))
                    .sorted()
                    .toList()) {
                String name = golden.getFileName().toString().replace(".golden.json", "");
                if (!DAMAGED.contains(name)) {
                    soft.assertThat(lines(open(name))).as(name).isEqualTo(lines(golden));
                    compared++;
                }
            }
        }
        soft.assertAll();
        assertThat(compared).isEqualTo(6);
    }

    @Test
    void thereAreAsManyAsHeaders() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS.resolve("go")), "corpus absent");
        SoftAssertions soft = new SoftAssertions();
        int compared = 0;
        try (Stream<Path> list = Files.list(CORPUS.resolve("go"))) {
            for (Path file : list.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("gostackparse__") || name.startsWith("panicparse__") || name.contains("debug2")) {
                    long headers = Files.readString(file)
                            .lines()
                            .filter(line -> line.startsWith("goroutine "))
                            .count();
                    try (ThreadDumps dumps = open(name)) {
                        soft.assertThat(dumps.dumps().stream()
                                        .mapToInt(ThreadDump::size)
                                        .sum())
                                .as(name)
                                .isEqualTo((int) headers);
                    }
                    compared++;
                }
            }
        }
        soft.assertAll();
        assertThat(compared).isGreaterThan(20);
    }

    @Test
    void theProfileOfAProcessCountsAsItsDumpDoes() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS.resolve("go")), "corpus absent");
        for (String name : List.of("net.http.pprof", "pprof.lookup")) {
            Path file = CORPUS.resolve("go").resolve("profnotes__goroutine_1." + name + ".goroutine.debug0.pb.gz");
            try (ThreadDumps text = open("profnotes__goroutine_1." + name + ".goroutine.debug1.txt");
                    Recording profile = (Recording) new Importers().open(file, Job.quiet(), e -> {})) {
                assertThat(profile.threadDumps(Job.quiet()).getFirst().size())
                        .isEqualTo(text.dumps().getFirst().size());
            }
        }
    }

    private static ThreadDumps open(String name) throws Exception {
        return (ThreadDumps) new Importers().open(CORPUS.resolve("go").resolve(name), Job.quiet(), e -> {});
    }

    /** One text a goroutine: what both know of it. */
    private static List<String> lines(ThreadDumps dumps) {
        List<String> lines = new ArrayList<>();
        try (dumps) {
            for (ThreadDump dump : dumps.dumps()) {
                for (int i = 0; i < dump.size(); i++) {
                    ThreadInfo thread = dump.thread(i);
                    StringBuilder line = new StringBuilder(thread.id() + " " + thread.stateText());
                    double wait = thread.figures().waitMillis();
                    line.append(' ')
                            .append(wait < 0 ? 0 : (long) (wait / 60_000))
                            .append(" min");
                    line.append(thread.detail().contains("locked to thread") ? " locked" : "");
                    thread.frames().forEach(frame -> frame(line, frame));
                    line.append(thread.detail().contains("frames elided") ? " elided" : "");
                    Creator creator = thread.creator();
                    if (creator != null) {
                        line.append(" by");
                        frame(line, creator.frame());
                    }
                    lines.add(line.toString());
                }
            }
        }
        return lines;
    }

    private static void frame(StringBuilder line, Frame frame) {
        line.append(" | ").append(frame.qualifiedName());
        line.append(' ').append(frame.file()).append(':').append(frame.line());
    }

    /** The same of the golden file: {@code Goroutines} up to their {@code Ancestor}, which dumps do not keep. */
    private static List<String> lines(Path golden) throws IOException {
        List<String> lines = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(golden.toFile())) {
            while (json.nextToken() != JsonToken.START_ARRAY || !"Goroutines".equals(json.currentName())) {
                // On to the list.
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                lines.add(goroutine(json));
            }
        }
        return lines;
    }

    private static String goroutine(JsonParser json) throws IOException {
        StringBuilder line = new StringBuilder();
        String elided = "";
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "ID" -> line.append(json.getText());
                case "State" -> line.append(' ').append(json.getText());
                case "Wait" ->
                    line.append(' ')
                            .append(json.getLongValue() / 60_000_000_000L)
                            .append(" min");
                case "LockedToThread" -> line.append(json.getBooleanValue() ? " locked" : "");
                case "Stack" -> {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        frame(json, line);
                    }
                }
                case "FramesElided" -> elided = json.getBooleanValue() ? " elided" : "";
                case "CreatedBy" -> {
                    line.append(elided);
                    if (json.currentToken() == JsonToken.START_OBJECT) {
                        line.append(" by");
                        frame(json, line);
                    }
                }
                default -> json.skipChildren();
            }
        }
        return line.toString();
    }

    private static void frame(JsonParser json, StringBuilder line) throws IOException {
        line.append(" |");
        String place = "";
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "Func" -> line.append(' ').append(json.getText());
                case "File" -> place = json.getText();
                case "Line" -> line.append(' ').append(place).append(':').append(json.getIntValue());
                default -> json.skipChildren();
            }
        }
    }
}
