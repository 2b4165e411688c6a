package dev.auger.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.pattern.Catalogue;
import dev.auger.analysis.trail.Investigator;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.app.report.HtmlReport;
import dev.auger.app.report.ReportInput;
import dev.auger.app.report.ReportMaker;
import dev.auger.app.text.Bundles;
import dev.auger.importers.Importers;
import dev.auger.importers.source.SourceFinder;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.job.Job;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole way on the recorded sample: files in, five layers, a line out. Lines are looked up in the source, not written here. */
class SampleTrailTest {

    private static final Path SAMPLE = Path.of(System.getProperty("auger.root"), "sample");
    /** A text that is missing shows as its key. */
    private static final Pattern KEY = Pattern.compile("[ >](?:report|trail)\\.[a-z]{3,}[a-z.]*");

    private static final List<Evidence> EVIDENCE = new ArrayList<>();
    private static Investigator.Result result;

    @BeforeAll
    static void investigate() throws Exception {
        try (Stream<Path> files = Files.list(SAMPLE.resolve("evidence"))) {
            for (Path file : files.sorted().toList()) {
                EVIDENCE.add(new Importers().open(file, Job.quiet(), snapshot -> {}));
            }
        }
        EvidenceSet set = EvidenceSet.of(EVIDENCE);
        result = Investigator.run(new Investigation(set, true, OwnCode.byDefault(), Job.quiet()));
    }

    @AfterAll
    static void close() {
        EVIDENCE.forEach(Evidence::close);
    }

    @Test
    void theRegistryIsFoundThroughAllFiveLayers() throws IOException {
        Finding finding = finding("retention");
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.trail().hops()).extracting(Hop::layer).containsExactly(Layer.values());
        assertThat(finding.trail().hop(Layer.OBJECT).orElseThrow().value())
                .isEqualTo("SubscriptionRegistry.subscriptions");
        assertThat(finding.trail().hop(Layer.ALLOCATION).orElseThrow().grade()).isEqualTo(Grade.EXACT);
        // Either the line that creates the entry or the one that stores it, by what was sampled; they stand together.
        assertThat(finding.culprit().method()).isEqualTo("subscribe");
        assertThat(lineOf(finding.culprit())).containsAnyOf("new Subscription(", "subscriptions.put(");
    }

    @Test
    void theHotLockIsFoundWhereThreadsEnterIt() throws IOException {
        Finding finding = finding("lock-contention");
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.culprit().method()).isEqualTo("fastest");
        assertThat(source(finding.culprit()).lines()).anyMatch(l -> l.contains("synchronized Route fastest("));
        assertThat(finding.trail().hop(Layer.CODE).orElseThrow().evidence())
                .anyMatch(link -> link.file().contains("threads-"));
    }

    @Test
    void theAllocationStormIsFoundAtItsLine() throws IOException {
        Finding finding = finding("allocation-pressure");
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(lineOf(finding.culprit())).contains("new long[");
        assertThat(finding.trail().hop(Layer.OBJECT).orElseThrow().grade()).isEqualTo(Grade.INFERRED);
    }

    @Test
    void theReportTellsTheLineAndIsTheSameEveryTime() throws IOException {
        Finding first = result.findings().getFirst();
        SourceFinder sources = SourceFinder.of(List.of(SAMPLE.resolve("src")));
        ReportInput input = ReportMaker.of(
                new ReportMaker.Question("Sample", "1.0", null, sources::line, Catalogue.builtIn(), Map.of()),
                EVIDENCE,
                Job.quiet());
        String english = HtmlReport.write(input, new Bundles(Locale.ENGLISH));
        assertThat(english.contains(first.culprit().label())).isTrue();
        assertThat(KEY.matcher(english).results().map(MatchResult::group)).isEmpty();
        assertThat(english).isEqualTo(HtmlReport.write(input, new Bundles(Locale.ENGLISH)));
        String chinese = HtmlReport.write(input, new Bundles(Locale.SIMPLIFIED_CHINESE));
        assertThat(chinese.contains("持续增长")).isTrue();
        assertThat(KEY.matcher(chinese).results().map(MatchResult::group)).isEmpty();
    }

    private static Finding finding(String pattern) {
        return result.findings().stream()
                .filter(f -> f.pattern().equals(pattern))
                .findFirst()
                .orElseThrow(() -> new AssertionError(pattern + " not among " + result.findings()));
    }

    private static String lineOf(CodePoint place) throws IOException {
        return source(place).line(place.line());
    }

    private static SourceText source(CodePoint place) throws IOException {
        return SourceFinder.of(List.of(SAMPLE.resolve("src")))
                .find(place.className(), place.file(), Job.quiet())
                .orElseThrow();
    }
}
