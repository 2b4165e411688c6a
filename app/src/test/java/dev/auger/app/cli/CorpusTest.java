package dev.auger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * {@code info} and the questions over every file of the optional corpus beside the checkout: the right kind or a typed error,
 * counts equal to other tools' where they have some, the same bytes from any time zone and locale, and never a stack trace.
 */
final class CorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("auger.root"), "..", "shared", "corpus");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Codes an unreadable file may have; anything else is a defect. */
    private static final Set<String> TYPED = Set.of(
            "unrecognised",
            "unsupported",
            // a thread dump's head without threads
            "threads.none",
            // a dump cut before its first object
            "hprof.empty",
            // a single chunk cut before its metadata
            "jfr.chunk.truncated");

    /** What files of a folder may be. */
    private static final Map<String, Set<String>> KINDS = Map.of(
            "jfr", Set.of("jfr"),
            "hprof", Set.of("hprof"),
            "threads", Set.of("threads", "crash"),
            "go", Set.of("pprof", "goroutines", "gclog"),
            "gc", Set.of("gclog", "threads"),
            "other", Set.of("folded", "stacks", "histogram", "threads"));

    @BeforeAll
    static void corpusIsThere() {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "corpus absent");
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFileHasAPassportOrATypedError() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : List.of("jfr", "hprof", "threads", "go", "gc", "other")) {
            all.addAll(files(folder));
        }
        return all.stream()
                .map(file -> DynamicTest.dynamicTest(CORPUS.relativize(file).toString(), () -> info(file)));
    }

    private static void info(Path file) throws IOException {
        Cli run = Cli.run("info", "--json", file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).doesNotContain(CORPUS.toString(), "/tmp/");
        JsonNode files = JSON.readTree(run.out()).get("files");
        assertThat(files).isNotEmpty();
        boolean failed = false;
        for (JsonNode entry : files) {
            assertThat(entry.get("path").asText()).startsWith(file.getFileName().toString());
            if (entry.get("kind").isNull()) {
                failed = true;
                assertThat(entry.get("error").get("code").asText()).isIn(TYPED);
                assertThat(entry.get("error").get("message").asText()).isNotBlank();
            } else {
                assertThat(entry.get("kind").asText()).isIn(KINDS.get(kindOf(file)));
                expected(file, entry);
            }
        }
        assertThat(run.code()).isEqualTo(failed ? Exit.UNREADABLE : Exit.OK);
        assertThat(elsewhere("info", "--json", file.toString())).isEqualTo(run.out());
    }

    private static List<String> kindsOf(Path file) {
        String folder = kindOf(file);
        return folder.equals("go") ? List.of("pprof", "goroutines") : List.of(folder);
    }

    private static String kindOf(Path file) {
        return file.getParent().getFileName().toString();
    }

    /** The same run on a machine set up differently. */
    private static String elsewhere(String... args) {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            return Cli.run(args).out();
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    private static void expected(Path file, JsonNode entry) throws IOException {
        Path beside = CORPUS.resolve("expected").resolve(kindOf(file));
        String name = file.getFileName().toString();
        JsonNode counts = entry.get("counts");
        Path hprof = beside.resolve(name + ".counts.json");
        if (kindOf(file).equals("hprof") && Files.exists(hprof)) {
            JsonNode other = JSON.readTree(Files.readString(hprof));
            assertThat(counts.get("objects").asLong())
                    .as("objects")
                    .isEqualTo(other.get("instances").asLong()
                            + other.get("object_arrays").asLong()
                            + other.get("primitive_arrays").asLong());
            assertThat(counts.get("classes").asLong())
                    .as("classes")
                    .isEqualTo(other.get("class_dump").asLong());
        }
        Path grep = beside.resolve(name + ".grep.json");
        if (kindOf(file).equals("threads") && Files.exists(grep)) {
            JsonNode found = JSON.readTree(Files.readString(grep));
            long other = found.path("thread_header_lines").asLong(-1);
            // The text search finds nothing in UTF-16 and in JSON, and takes the links of JRockit's lock chains for
            // threads.
            if (other > 0 && !name.equals("samurai__BEA_910JRockit.dmp")) {
                assertThat(counts.get("threads").asLong()).as("threads").isEqualTo(other);
            }
        }
        Path summary = beside.resolve(name + ".summary.txt");
        if (kindOf(file).equals("jfr") && Files.exists(summary)) {
            long other = events(Files.readString(summary));
            if (other >= 0) {
                assertThat(counts.get("events").asLong()).as("events").isEqualTo(other);
            }
        }
    }

    private static final Pattern ROW = Pattern.compile("(?m)^ (\\S+) +(\\d+) +(\\d+)\\s*$");

    /** Sum of {@code jfr summary}'s counts without metadata and checkpoints; -1 where it could not read the file. */
    static long events(String summary) {
        Matcher row = ROW.matcher(summary);
        long sum = 0;
        boolean any = false;
        while (row.find()) {
            any = true;
            if (!row.group(1).matches("(com\\.oracle\\.)?jdk\\.(Metadata|Checkpoint)")) {
                sum += Long.parseLong(row.group(2));
            }
        }
        return any ? sum : -1;
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionHasAnAnswer() throws IOException {
        Map<String, List<List<String>>> questions = Map.of(
                "threads",
                List.of(List.of("threads")),
                "jfr",
                List.of(List.of("flame"), List.of("flame", "--by-thread", "--lines"), List.of("alloc")),
                "hprof",
                List.of(
                        List.of("heap", "histogram"),
                        List.of("heap", "histogram", "--unreachable"),
                        List.of("heap", "dominators"),
                        List.of("heap", "suspects"),
                        List.of("heap", "paths", "--class", "byte[]")));
        List<DynamicTest> tests = new ArrayList<>();
        for (String folder : List.of("threads", "jfr", "hprof")) {
            for (Path file : files(folder)) {
                for (List<String> question : questions.get(folder)) {
                    String name = String.join(" ", question) + " " + CORPUS.relativize(file);
                    tests.add(DynamicTest.dynamicTest(name, () -> question(file, question)));
                }
            }
        }
        return tests.stream();
    }

    private static void question(Path file, List<String> question) throws IOException {
        List<String> args = new ArrayList<>(question);
        args.add(file.toString());
        if (!question.getLast().startsWith("--")) {
            Cli text = Cli.run(args.toArray(String[]::new));
            assertThat(text.code()).isIn(Exit.OK, Exit.UNREADABLE);
            assertThat(text.err() + text.out()).doesNotContain("\tat ", "Exception:", "defect", "cli.");
        }
        args.add("--json");
        Cli run = Cli.run(args.toArray(String[]::new));
        assertThat(run.code()).isIn(Exit.OK, Exit.UNREADABLE);
        assertThat(run.err()).doesNotContain("\tat ", "Exception", "defect");
        JsonNode document = JSON.readTree(run.out());
        if (run.code() == Exit.UNREADABLE) {
            assertThat(document.get("error").get("code").asText()).isIn(TYPED);
        }
        assertThat(elsewhere(args.toArray(String[]::new))).isEqualTo(run.out());
    }
}
