package dev.auger.importers.pprof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.auger.importers.Importers;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every profile of the corpus against an independent counter, and old formats against what pprof makes of them. */
class PprofCorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("auger.root", "."), "..", "shared", "corpus");
    private static final Map<String, Long> FACTORS = Map.of("microseconds", 1000L, "milliseconds", 1_000_000L);

    @Test
    void rowsAndTotalsOfAllTypesAreThoseOfAnotherCounter() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS.resolve("go")), "corpus absent");
        SoftAssertions soft = new SoftAssertions();
        int compared = 0;
        for (Path expectation : files(".counts.json")) {
            String name = name(expectation, ".counts.json");
            Expected expected = Expected.read(expectation);
            try (Recording recording = open(name)) {
                Map<String, Long> counts = recording.passport().counts();
                expected.counts.forEach((what, count) -> soft.assertThat(counts.get(what))
                        .as("%s %s", name, what)
                        .isEqualTo(count));
                int index = 0;
                for (Map.Entry<String, Long> total : expected.totals.entrySet()) {
                    SampleKind kind = recording.kinds().get(index++);
                    soft.assertThat(sum(recording, kind))
                            .as("%s %s", name, total.getKey())
                            .isEqualTo(total.getValue());
                    compared++;
                }
                soft.assertThat(recording.passport().complete()).as(name).isTrue();
            }
        }
        soft.assertAll();
        assertThat(compared).isGreaterThan(90);
    }

    @Test
    void stacksOfOldFormatsAreThoseOfPprof() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS.resolve("go")), "corpus absent");
        SoftAssertions soft = new SoftAssertions();
        int compared = 0;
        for (Path expectation : files(".pprof-string.txt")) {
            String name = name(expectation, ".pprof-string.txt");
            try (Recording recording = open(name)) {
                List<String> rows = rows(recording);
                List<String> golden = golden(expectation);
                // pprof drops the names this one prints beside its addresses.
                boolean named = name.equals("pprof__cppbench.thread.all");
                soft.assertThat(named ? lengths(rows) : rows).as(name).isEqualTo(named ? lengths(golden) : golden);
                compared++;
            }
        }
        soft.assertAll();
        assertThat(compared).isEqualTo(8);
    }

    /** Values and stacks in file order, {@code 1 100: 0x12 0x34}; rows of nothing but zeroes have none. */
    private static List<String> rows(Recording recording) {
        List<Samples> kinds = recording.kinds().stream()
                .map(kind -> recording.samples(kind).orElseThrow())
                .toList();
        List<String> rows = new ArrayList<>();
        for (long i = 0; i < kinds.getFirst().size(); i++) {
            StringBuilder row = new StringBuilder();
            for (Samples samples : kinds) {
                row.append(samples.weight().get(i)).append(' ');
            }
            row.append(':');
            int stack = kinds.getFirst().stack().get(i);
            for (int f = 0; f < recording.stacks().depth(stack); f++) {
                row.append(' ').append(recording.stacks().frameAt(stack, f).method());
            }
            rows.add(row.toString());
        }
        return rows;
    }

    private static List<String> lengths(List<String> rows) {
        return rows.stream()
                .map(row -> row.substring(0, row.indexOf(':')) + row.split(" ").length)
                .toList();
    }

    private static List<String> golden(Path file) throws IOException {
        List<String> samples = new ArrayList<>();
        Map<String, String> locations = new LinkedHashMap<>();
        String part = "";
        long factor = 1;
        for (String line : Files.readAllLines(file)) {
            String text = line.strip();
            if (text.equals("Samples:") || text.equals("Locations") || text.equals("Mappings")) {
                part = text;
            } else if (part.equals("Samples:") && text.contains("/")) {
                factor = text.contains("microseconds") ? 1000 : 1;
            } else if (part.equals("Samples:") && text.indexOf(':') > 0 && Character.isDigit(text.charAt(0))) {
                samples.add(text);
            } else if (part.equals("Locations")) {
                String[] words = text.split("\\s+");
                String symbol = words.length > 2 && !words[2].startsWith("M=") ? words[2] : "";
                String method = symbol.isEmpty() ? words[1] : symbol.substring(symbol.lastIndexOf('.') + 1);
                locations.put(words[0].replace(":", ""), method);
            }
        }
        List<String> rows = new ArrayList<>();
        for (String sample : samples) {
            String[] halves = sample.split(":", 2);
            String[] values = halves[0].strip().split("\\s+");
            StringBuilder row = new StringBuilder();
            for (int v = 0; v < values.length; v++) {
                row.append(Long.parseLong(values[v]) * (v == values.length - 1 ? factor : 1))
                        .append(' ');
            }
            row.append(':');
            for (String id : halves[1].strip().split("\\s+")) {
                row.append(' ').append(locations.get(id));
            }
            rows.add(row.toString());
        }
        return rows;
    }

    private static long sum(Recording recording, SampleKind kind) {
        Samples samples = recording.samples(kind).orElse(null);
        long sum = 0;
        for (long i = 0; samples != null && i < samples.size(); i++) {
            sum += samples.weight().get(i);
        }
        return sum;
    }

    private static Recording open(String name) throws Exception {
        return (Recording) new Importers().open(CORPUS.resolve("go").resolve(name), Job.quiet(), e -> {});
    }

    private static String name(Path expectation, String ending) {
        String name = expectation.getFileName().toString();
        return name.substring(0, name.length() - ending.length());
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> list = Files.list(CORPUS.resolve("expected/go"))) {
            return list.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** Totals by type and unit, in our units. */
    private record Expected(Map<String, Long> counts, Map<String, Long> totals) {

        static Expected read(Path path) throws IOException {
            Map<String, Long> counts = new LinkedHashMap<>();
            Map<String, Long> totals = new LinkedHashMap<>();
            boolean inTotals = false;
            try (JsonParser json = new JsonFactory().createParser(path.toFile())) {
                for (JsonToken t = json.nextToken(); t != null; t = json.nextToken()) {
                    switch (t) {
                        case START_OBJECT -> inTotals = "totals".equals(json.currentName());
                        case END_OBJECT -> inTotals = false;
                        case VALUE_NUMBER_INT -> {
                            String field = json.currentName();
                            String unit = field.substring(field.lastIndexOf('/') + 1);
                            if (inTotals) {
                                totals.put(field, json.getLongValue() * FACTORS.getOrDefault(unit, 1L));
                            } else if (List.of("samples", "locations", "functions", "mappings", "labels", "period")
                                    .contains(field)) {
                                counts.put(field, json.getLongValue());
                            }
                        }
                        default -> {}
                    }
                }
            }
            return new Expected(counts, totals);
        }
    }
}
