package dev.auger.app.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.pattern.Catalogue;
import dev.auger.analysis.pattern.Outcome;
import dev.auger.analysis.pattern.Patterns;
import dev.auger.analysis.threads.RecordedDumps;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.app.text.Bundles;
import dev.auger.importers.Importers;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceSet;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All patterns over all files of the corpus: none fails, and all that is said can be shown. What they say is written to {@code
 * target/patterns-corpus.txt} for reading.
 */
final class PatternsCorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("auger.root"), "..", "shared", "corpus");

    private final Catalogue catalogue = Catalogue.builtIn();
    private final Bundles texts = new Bundles(Locale.ENGLISH, Bundles.FINDINGS);
    private final List<String> said = new ArrayList<>();

    @Test
    void nothingFailsAndEverythingCanBeSaid() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus beside the checkout");
        int read = 0;
        for (String folder : List.of("threads", "go", "jfr", "gc", "hprof", "other")) {
            try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    read += run(file) ? 1 : 0;
                }
            }
        }
        Files.write(Path.of("target", "patterns-corpus.txt"), said);
        assertThat(read).isGreaterThan(150);
    }

    private boolean run(Path file) {
        try (Evidence evidence = new Importers().open(file, Job.quiet(), e -> {})) {
            EvidenceSet set = RecordedDumps.within(EvidenceSet.of(List.of(evidence)), Job.quiet());
            IdentityHashMap<HeapSnapshot, HeapAnalysis> analyses = new IdentityHashMap<>();
            Outcome outcome = Patterns.evaluate(
                    catalogue,
                    set,
                    OwnCode.byDefault(),
                    h -> analyses.computeIfAbsent(h, heap -> HeapAnalysis.of(heap, Job.quiet())),
                    Job.quiet());
            for (Finding finding : outcome.findings()) {
                String title = texts.get(finding.title());
                String detail = texts.get(finding.detail());
                said.add(String.join(
                        "\t",
                        finding.level().name(),
                        finding.pattern(),
                        file.getParent().getFileName() + "/" + file.getFileName(),
                        title,
                        detail));
                assertThat(title).doesNotStartWith("pattern.").doesNotStartWith("verdict.");
                assertThat(detail).doesNotStartWith("pattern.");
                assertThat(texts.get(finding.remedy())).doesNotStartWith("pattern.");
                finding.counterEvidence().forEach(p -> assertThat(texts.get(p)).isNotEqualTo(p.key()));
                assertThat(finding.confidence()).isBetween(0.0, 1.0);
                assertThat(finding.impact()).isBetween(0.0, 1.0);
            }
            outcome.limits()
                    .forEach(limit -> assertThat(texts.get(limit.text()))
                            .isNotEqualTo(limit.text().key()));
            return true;
        } catch (ImportFailure unreadable) {
            return false;
        }
    }
}
