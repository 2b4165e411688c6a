package dev.auger.app.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.heap.ObjectWords;
import dev.auger.analysis.heap.contents.CollectionContents;
import dev.auger.importers.Importers;
import dev.auger.model.Evidence;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every collection in the dumps of the optional corpus, JDK 6 to 11 and Android: as many elements are found as it says it has. */
class CorpusContentsTest {

    private static final Path CORPUS = Path.of(System.getProperty("auger.root"), "..", "shared", "corpus", "hprof");

    @TestFactory
    Stream<DynamicTest> sizesAreTheNumbersOfElements() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "corpus absent");
        try (Stream<Path> files = Files.list(CORPUS)) {
            List<Path> whole = files.filter(f -> f.toString().matches(".*(hprof|hprof.gz|bin)"))
                    .filter(f -> !f.toString().contains("trunc"))
                    .sorted()
                    .toList();
            return whole.stream()
                    .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
        }
    }

    private static void check(Path file) throws Exception {
        try (Evidence evidence = new Importers().open(file, Job.quiet(), e -> {})) {
            HeapSnapshot heap = (HeapSnapshot) evidence;
            TreeMap<String, Long> wrong = new TreeMap<>();
            long right = 0;
            for (long o = 0; o < heap.objectCount(); o++) {
                assertThat(ObjectWords.of(heap, o).text()).isNotBlank();
                CollectionContents found = CollectionContents.of(heap, o).orElse(null);
                if (found != null && found.size() >= 0) {
                    if (found.count(Job.quiet()) == found.size()) {
                        right++;
                    } else {
                        wrong.merge(
                                heap.typeOf(o).name() + " " + found.size() + " has " + found.count(Job.quiet()),
                                1L,
                                Long::sum);
                    }
                }
            }
            assertThat(wrong).as("of %d", right).isEmpty();
            assertThat(right).isPositive();
        }
    }
}
