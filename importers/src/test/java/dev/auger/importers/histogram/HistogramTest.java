package dev.auger.importers.histogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.auger.importers.Importers;
import dev.auger.model.ClassHistograms;
import dev.auger.model.Diagnostic;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.heap.ClassHistogram;
import dev.auger.model.job.Job;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Class histograms as JVMs of several ages print them. */
class HistogramTest {

    private static final Importers IMPORTERS =
            new Importers(Path.of(System.getProperty("java.io.tmpdir")), List.of(new HistogramImporter()));

    private static final String JCMD = """
            4711:
             num     #instances         #bytes  class name (module)
            -------------------------------------------------------
               1:          7412         673832  [B (java.base@25)
               2:          3456          82944  java.util.HashMap$Node (java.base@25)
               3:            12            384  [Ljava.lang.String; (java.base@25)
               4:             1             16  shop.Order$$Lambda/0x00007f0001000400
               5:             1             16  [[I
            Total         10882         757192
            """;

    private static ClassHistograms read(String text) throws ImportFailure {
        return (ClassHistograms) IMPORTERS.open(
                "histogram", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Job.quiet(), e -> {});
    }

    @Test
    void namesAreThoseOfJava() throws Exception {
        ClassHistograms file = read(JCMD);
        ClassHistogram histogram = file.histograms().getFirst();
        assertThat(histogram.rows())
                .extracting(ClassHistogram.Row::className)
                .containsExactly(
                        "byte[]",
                        "java.util.HashMap$Node",
                        "java.lang.String[]",
                        "shop.Order$$Lambda/0x00007f0001000400",
                        "int[][]");
        assertThat(histogram.rows().getFirst())
                .isEqualTo(new ClassHistogram.Row("byte[]", "java.base@25", 7412, 673832));
        assertThat(histogram.totalBytes()).isEqualTo(757192);
        assertThat(file.passport().process().pid()).isEqualTo(4711);
        assertThat(file.passport().complete()).isTrue();
    }

    @Test
    void severalStandInALogWithPrefixes() throws Exception {
        StringBuilder log = new StringBuilder("2024-05-01 10:00:00,000 INFO start\n");
        for (int i = 0; i < 2; i++) {
            for (String line : JCMD.replace("7412", i == 0 ? "7412" : "9000")
                    .lines()
                    .skip(1)
                    .toList()) {
                log.append("2024-05-01 10:0")
                        .append(i)
                        .append(":30,125 INFO Dumper - ")
                        .append(line)
                        .append('\n');
            }
            log.append("2024-05-01 10:09:00,000 INFO other things\n");
        }
        ClassHistograms file = read(log.toString());
        assertThat(file.histograms()).hasSize(2);
        assertThat(file.histograms().get(1).rows().getFirst().instances()).isEqualTo(9000);
        assertThat(file.histograms().get(0).at().iso()).isEqualTo("2024-05-01T10:00:30.125");
        assertThat(file.histograms().get(1).at().iso()).isEqualTo("2024-05-01T10:01:30.125");
    }

    @Test
    void aCutOneIsSummedAndSaysSo() throws Exception {
        ClassHistograms file = read(JCMD.substring(0, JCMD.indexOf("   3:")));
        assertThat(file.histograms().getFirst().totalBytes()).isEqualTo(673832 + 82944);
        assertThat(file.passport().diagnostics()).extracting(Diagnostic::code).containsExactly("histogram.cut");
    }

    @ParameterizedTest
    @CsvSource({
        "mat__histogram_sun_jdk6_18_x32.txt, 151, [C, char[], 298, 53208",
        "mat__histogram_sun_jdk6_18_x64.txt, 157, <constMethodKlass>, <constMethodKlass>, 4678, 574968",
        "mat__sun_jdk6_31_hprofagent_compressedOops.txt, 168, <methodKlass>, <methodKlass>, 4764, 653024",
        "mat__sun_jdk6_31_hprofagent_nocompressedOops.txt, 168, <methodKlass>, <methodKlass>, 4764, 653024",
    })
    void copiesWithoutAHeaderOfTheCorpusOpen(
            String name, int classes, String printed, String shown, long instances, long bytes) throws Exception {
        Path file = Path.of(System.getProperty("auger.root", "."), "..", "shared", "corpus", "other", name);
        assumeTrue(Files.exists(file), "corpus absent");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains(printed);
        try (ClassHistograms read = (ClassHistograms) new Importers().open(file, Job.quiet(), e -> {})) {
            List<ClassHistogram.Row> rows = read.histograms().getFirst().rows();
            assertThat(rows).hasSize(classes);
            assertThat(rows).contains(new ClassHistogram.Row(shown, "", instances, bytes));
        }
    }

    @FuzzTest(maxDuration = "30s")
    void anyBytes(byte[] bytes) {
        new HistogramImporter().probe(bytes);
        try (var evidence = IMPORTERS.open("fuzz", new ByteArrayInputStream(bytes), Job.quiet(), e -> {})) {
            for (ClassHistogram histogram : ((ClassHistograms) evidence).histograms()) {
                if (histogram.rows().isEmpty()) {
                    throw new AssertionError("a histogram without rows");
                }
            }
        } catch (ImportFailure e) {
            // The other allowed outcome.
        }
    }
}
