package dev.auger.app.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.waste.DuplicateText;
import dev.auger.analysis.heap.waste.Waste;
import dev.auger.analysis.heap.waste.WasteKind;
import dev.auger.analysis.heap.waste.WasteReport;
import dev.auger.analysis.heap.waste.WasteRow;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A program that wastes known amounts of memory, dumped by every JDK there is. */
class LiveWasteTest {

    @TempDir
    Path folder;

    static Stream<Integer> versions() throws Exception {
        return KnownDump.jdks().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void whatIsWastedIsFound(int version) throws Exception {
        Path dump = KnownDump.write(KnownDump.jdks().get(version), folder);
        try (HeapSnapshot heap = KnownDump.open(dump)) {
            WasteReport report = Waste.find(HeapAnalysis.of(heap, Job.quiet()), 1000, Job.quiet());

            DuplicateText text = report.duplicateStrings().stream()
                    .filter(t -> "a text that is there a hundred times".equals(heap.stringValue(t.example(), 100)))
                    .findFirst()
                    .orElseThrow();
            // 24 bytes a string, 16 and 36 rounded up to 56 its array; all but one.
            // A hundred, and the literal they were made from.
            assertThat(text.objects()).isEqualTo(101);
            assertThat(text.length()).isEqualTo(36);
            assertThat(text.bytes()).isEqualTo(101 * 80);
            assertThat(text.wastedBytes()).isEqualTo(100 * 80);

            assertThat(row(report, WasteKind.DUPLICATE_ARRAYS, "long[]").wastedBytes())
                    .isGreaterThanOrEqualTo(99 * 80);
            assertThat(row(report, WasteKind.EMPTY_ARRAYS, "Known$Point[]").objects())
                    .isEqualTo(100);
            assertThat(row(report, WasteKind.EMPTY_ARRAYS, "Known$Point[]").wastedBytes())
                    .isEqualTo(99 * 16);
            assertThat(row(report, WasteKind.NULL_ARRAYS, "Known$Point[]").objects())
                    .isEqualTo(100);
            assertThat(row(report, WasteKind.NULL_ARRAYS, "Known$Point[]").wastedBytes())
                    .isEqualTo(100 * 63 * 4);
            assertThat(row(report, WasteKind.BOXED_CACHED, "java.lang.Integer").wastedBytes())
                    .isEqualTo(100 * 16);
            WasteRow lists = row(report, WasteKind.EMPTY_COLLECTIONS, "java.util.ArrayList");
            assertThat(lists.objects()).isGreaterThanOrEqualTo(100);
            assertThat(lists.wastedBytes()).isGreaterThanOrEqualTo(100 * (24 + 176));
            assertThat(heap.arrayLength(heap.values(lists.examples().getFirst(), 0, 9).stream()
                            .filter(f -> f.name().equals("elementData"))
                            .findFirst()
                            .orElseThrow()
                            .raw()))
                    .isEqualTo(40);
            WasteRow maps = row(report, WasteKind.SPARSE_COLLECTIONS, "java.util.HashMap");
            assertThat(maps.wastedBytes()).isGreaterThanOrEqualTo(100 * 127 * 4);
            assertThat(row(report, WasteKind.LOADER_DUPLICATES, "Known$Clash").objects())
                    .isEqualTo(3);
            assertThat(row(report, WasteKind.FINALIZER_QUEUE, "Known$Slow").objects())
                    .isEqualTo(19);
            assertThat(report.finalizerQueue()).isGreaterThanOrEqualTo(19);
            // What belongs to a collection is not told of its arrays again.
            assertThat(report.rows())
                    .noneMatch(r ->
                            r.kind() == WasteKind.NULL_ARRAYS && r.className().equals("java.util.HashMap$Node[]"));
        }
    }

    private static WasteRow row(WasteReport report, WasteKind kind, String className) {
        return report.rows().stream()
                .filter(r -> r.kind() == kind && r.className().equals(className))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " " + className + " in " + report.rows()));
    }
}
