package dev.auger.importers.gclog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.auger.importers.Importers;
import dev.auger.model.Evidence;
import dev.auger.model.GcLog;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.gc.GcEvent;
import dev.auger.model.gc.GcEvent.Kind;
import dev.auger.model.job.Job;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Logs of the corpus against what other tools say of them.
 *
 * <p>GCViewer counts every line of a concurrent phase as an event, here a cycle is one; it takes its figures from the same lines. Jifa puts the
 * pauses of a cycle into the cycle.
 */
class GcLogCorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("auger.root", "."), "..", "shared", "corpus");

    private static GcLog open(String name) throws ImportFailure {
        Path file = CORPUS.resolve(name.startsWith("go/") ? name : "gc/" + name);
        assumeTrue(Files.exists(file), "corpus absent");
        return (GcLog) new Importers().open(file, Job.quiet(), e -> {});
    }

    private static long count(GcLog log, Kind kind) {
        return log.events().stream().filter(e -> e.kind() == kind).count();
    }

    private static double seconds(GcLog log) {
        return log.events().stream().mapToLong(GcEvent::ownPauseNanos).sum() / 1e9;
    }

    @ParameterizedTest
    @CsvSource({
        // file, collector, young, mixed, full, pauses of cycles, cycles, seconds
        // GCViewer: 419 pauses, which take 50.08 s; none is full.
        "nekop__cms-n512-gc.log, CMS, 385, 0, 0, 34, 17, 50.08",
        // GCViewer: 2 full of 0.62 s, 200 others of 19.52 s.
        "nekop__g1-p50-r16-gc.log, G1, 107, 45, 2, 48, 24, 20.137",
        // GCViewer: 181.8116798 s.
        "gcviewer__SampleSun1_5_0ConcurrentModeFailure.txt, CMS, 3258, 0, 149, 2, 1, 181.8116798",
        "gcviewer__SampleSun1_7_0CmsPrintFlsStats1.txt, CMS, 1, 0, 1, 0, 1, 0.0369203",
        "gcviewer__SampleSun1_7_0G1TenuringDistribution.txt, G1, 3, 1, 1, 2, 1, 0",
        "gcviewer__SampleSun1_8_0G1PrintGCID.txt, G1, 5, 0, 0, 2, 1, 0",
        "gcviewer__SampleShenandoahAllocationFailure.txt, Shenandoah, 0, 0, 1, 0, 0, 14.289335",
        "gcviewer__SampleOpenJdk1_8_0-332.txt, Shenandoah, 0, 0, 0, 8, 2, 0",
        // GCViewer: 4 types of pauses.
        "gcviewer__Sample-ujl-shenandoah-jdk17.txt, Shenandoah, 0, 0, 0, 4, 1, 0.001719",
        "gcviewer__Sample-ujl-shenandoah-jdk11-PauseDegeneratedGc.txt, Shenandoah, 0, 0, 0, 1, 0, 0.011373",
        // GCViewer counts 878 with the times of safepoints; its pauses are all full.
        "gcviewer__SampleShenandoahSeveralSystemGC.txt, Shenandoah, 0, 0, 438, 0, 0, 0",
        "gcviewer__SampleShenandoahPassiveHeuristics.txt, Shenandoah, 0, 0, 0, 0, 0, 0",
        "gcviewer__SampleIBMJ9_R28_concurrent_collection.txt, J9, 0, 0, 1, 0, 0, 1.182375",
        "gcviewer__SampleIBMJ9_R28_sys_global.txt, J9, 0, 0, 1, 0, 0, 0.097756",
        "gcviewer__SampleIBMJ9_R28_concurrentMinimal.txt, J9, 0, 0, 0, 0, 0, 0",
        // GCViewer: 5 pauses, 1 full.
        "gcviewer__sample-ujl-cms-gc-defaults.txt, CMS, 3, 0, 1, 2, 1, 0",
        // GCViewer: 12 pauses, which here are 10 with those in the table of types but the two of its cycle, and 1 full.
        "gcviewer__sample-ujl-g1-gc-defaults.txt, G1, 6, 1, 1, 2, 1, 0",
        "gcviewer__sample-ujl-parallel-gc-all-safepoint-os_cpu.txt, Parallel, 4, 0, 4, 0, 0, 0",
        // GCViewer: 3 and 1; the full one happened within the third, so its time counts once.
        "gcviewer__sample-ujl-serial-gc-all-safepoint-os_cpu.txt, Serial, 3, 0, 1, 0, 0, 0",
        "gcviewer__sample-ujl-serial-gc-defaults.txt, Serial, 8, 0, 3, 0, 0, 0",
        "gcviewer__sample-ujl-zgc-gc-default.txt, ZGC, 0, 0, 0, 0, 5, 0",
        // Jifa: a young, a CMS, a full one.
        "jifa__11CMSGCParser.log, CMS, 1, 0, 1, 2, 1, 0.215052",
        // Jifa: the mean of 32.662, 3.259 and 2.784 ms; the young one is within the remark.
        "jifa__11CMSScavengeBeforeRemark.log, CMS, 2, 0, 0, 2, 1, 0.038705",
        "jifa__11G1Parser.log, G1, 1, 0, 1, 2, 1, 0.08099",
        "jifa__11SerialGCParser.log, Serial, 1, 0, 1, 0, 0, 0.171781",
        "jifa__11ZGCParser.log, ZGC, 0, 0, 0, 0, 1, 0.008856",
        "jifa__17G1Parser.log, G1, 1, 0, 1, 2, 2, 0",
        "jifa__17ParallelGCParser.log, Parallel, 1, 0, 1, 0, 0, 0.031131",
        "jifa__17SerialGCParser.log, Serial, 1, 0, 1, 0, 0, 0.113903",
        "jifa__17ZGCParser.log, ZGC, 0, 0, 0, 0, 1, 0",
        // Jifa makes a cycle of each initial mark, which the log does not print.
        "jifa__8CMSPrintGC.log, '', 3, 0, 3, 8, 0, 0",
        "jifa__8ConcurrentPrintDateTimeStamp.log, G1, 2, 0, 0, 2, 1, 0",
        "jifa__8G1LogConcurrencyProblem.log, G1, 2, 0, 0, 2, 1, 0",
        "jifa__8G1PrintGC.log, G1, 8, 0, 1, 2, 2, 0",
        // Jifa: old collections within a young one make it full.
        "jifa__8SerialGCParser.log, Serial, 5, 0, 3, 0, 0, 0",
        "jifa__IncompleteGCLog.log, CMS, 1, 0, 0, 2, 1, 0.036435",
        "gctoolkit__details_memoryleak2.log, Parallel, 855, 0, 8, 0, 0, 81.231673",
        "gctoolkit__genzgc-testZgcMajorCycle.log, ZGC, 0, 0, 0, 0, 1, 0.000077",
        // Counted by their makers, and by a text search.
        "go/gcviewer__go1.9.txt, Go, 0, 0, 0, 0, 635, 0",
        "go/tebeka__map.gctrace, Go, 0, 0, 0, 0, 95, 0",
    })
    void asOtherToolsCount(
            String file, String collector, int young, int mixed, int full, int pause, int cycles, double seconds)
            throws Exception {
        try (GcLog log = open(file)) {
            assertThat(log.collector()).isEqualTo(collector);
            assertThat(List.of(
                            count(log, Kind.YOUNG),
                            count(log, Kind.MIXED),
                            count(log, Kind.FULL),
                            count(log, Kind.PAUSE),
                            count(log, Kind.CONCURRENT)))
                    .containsExactly((long) young, (long) mixed, (long) full, (long) pause, (long) cycles);
            if (seconds > 0) {
                assertThat(seconds(log)).isCloseTo(seconds, within(seconds == 50.08 ? 0.005 : 1e-6));
            }
        }
    }

    @Test
    void everyLogOpens() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS.resolve("gc")), "corpus absent");
        Importers importers = new Importers();
        List<Path> files;
        try (Stream<Path> list = Files.list(CORPUS.resolve("gc"))) {
            files = list.filter(f -> !f.toString().endsWith(".7z")).sorted().toList();
        }
        for (var source : importers.expand(files, Job.quiet())) {
            try (Evidence log = importers.open(source, Job.quiet(), e -> {})) {
                assertThat(log).as(source.name()).isInstanceOf(GcLog.class);
            }
        }
    }
}
