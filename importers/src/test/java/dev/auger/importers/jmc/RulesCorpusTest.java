package dev.auger.importers.jmc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.Importers;
import dev.auger.model.Evidence;
import dev.auger.model.Recording;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import dev.auger.model.opinion.RuleVerdict;
import dev.auger.model.opinion.SecondOpinion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes back from the child against what Mission Control's own tests expect of the same recordings. */
@Timeout(120)
class RulesCorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("auger.root"), "..", "shared", "corpus");
    private static final String SUFFIX = ".jmc-rules.tsv";

    /** In Mission Control's sources the expectations were taken from, and not in the release we run. */
    private static final Set<String> NEWER = Set.of("CryptoSecurityRule", "ZGCAllocationStallRule");

    /** Read from JFR 0.9 written anew as 2.1, in which these rules look in vain for what they expect of the old format. */
    private static final Map<String, Set<String>> LOST_BY_REWRITING = Map.of(
            "jmc-rules__parallel-on-singlecpu.jfr",
            Set.of("FewSampledThreads", "GcOptions"),
            "jmc-rules__wldf.jfr",
            Set.of("FewSampledThreads", "GcFreedRatio", "GcOptions", "StringDeduplication"));

    static List<String> recordings() throws IOException {
        Path expected = CORPUS.resolve("expected/jfr");
        if (!Files.isDirectory(expected)) {
            return List.of("corpus absent");
        }
        try (Stream<Path> files = Files.list(expected)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void severitiesAreThoseOfTheTool(String name) throws Exception {
        Path file = CORPUS.resolve("jfr").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "corpus absent");
        Map<String, String> expected = expected(name);
        Map<String, String> actual;
        try (Evidence evidence = open(file)) {
            actual = severities(new MissionControl().ask((Recording) evidence, Job.quiet()));
        }

        Map<String, String> differing = new TreeMap<>();
        expected.forEach((rule, severity) -> {
            String got = actual.getOrDefault(rule, "OK or absent");
            if (!got.equals(severity) && !(got.startsWith("OK") && severity.equals("OK"))) {
                differing.put(rule, severity + " -> " + got);
            }
        });
        differing.keySet().removeAll(LOST_BY_REWRITING.getOrDefault(name, Set.of()));
        assertThat(differing).isEmpty();
    }

    private static Evidence open(Path file) throws Exception {
        try {
            return new Importers().open(file, Job.quiet(), snapshot -> {});
        } catch (ImportFailure unread) {
            Assumptions.abort("not read by the importer: " + unread.getMessage());
            throw unread;
        }
    }

    private static Map<String, String> expected(String name) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (String line : Files.readAllLines(CORPUS.resolve("expected/jfr").resolve(name + SUFFIX))) {
            String[] columns = line.split("\t", -1);
            if (columns.length > 1 && !NEWER.contains(columns[0])) {
                expected.put(
                        columns[0],
                        switch (columns[1]) {
                            case "Not Applicable", "Ignore" -> "silent";
                            case "Information" -> "HINT";
                            case "Warning" -> "STRONG";
                            default -> columns[1];
                        });
            }
        }
        return expected;
    }

    private static Map<String, String> severities(SecondOpinion opinion) {
        Map<String, String> severities = opinion.said().stream()
                .collect(Collectors.toMap(RuleVerdict::rule, v -> v.level().name()));
        opinion.silent().forEach(rule -> severities.put(rule.rule(), "silent"));
        return severities;
    }
}
