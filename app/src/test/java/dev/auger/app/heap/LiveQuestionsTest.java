package dev.auger.app.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.compare.ClassChange;
import dev.auger.analysis.heap.compare.HeapComparison;
import dev.auger.analysis.heap.query.HeapQuery;
import dev.auger.analysis.heap.query.TextSearch;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries and comparisons on dumps of every JDK there is, against what the engine and the program itself know. */
class LiveQuestionsTest {

    @TempDir
    Path folder;

    static Stream<Integer> versions() throws Exception {
        return KnownDump.jdks().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void answersAreWhatTheProgramMade(int version) throws Exception {
        Path dump = KnownDump.write(KnownDump.jdks().get(version), folder);
        try (HeapSnapshot heap = KnownDump.open(dump)) {
            HeapAnalysis analysis = HeapAnalysis.of(heap, Job.quiet());
            queries(analysis);
            retainedSets(analysis);
            withItself(analysis);
            TextSearch found = TextSearch.find(analysis, "hundred times", 200, Job.quiet());
            assertThat(found.total()).isEqualTo(101);
            // The literal itself is a constant of the class, the others are in its list.
            assertThat(found.strings().stream()
                            .filter(s -> s.holder() != null
                                    && s.holder().className().equals("Known")
                                    && s.holder().field().equals("waste"))
                            .count())
                    .isEqualTo(100);
        }
    }

    private static List<List<Object>> rows(HeapAnalysis analysis, String query) {
        List<List<Object>> rows = new ArrayList<>();
        HeapQuery.parse(query).run(analysis, Long.MAX_VALUE, rows::add, Job.quiet());
        return rows;
    }

    private static void queries(HeapAnalysis analysis) {
        assertThat(rows(analysis, "SELECT toString(p.name), p.x FROM Known$Point p WHERE p.name != null"))
                .containsExactly(List.of("p", 3L));
        assertThat(rows(analysis, "SELECT c.id FROM Known$Clash c WHERE c.id < 2 ORDER BY c.id"))
                .containsExactly(List.of(0L), List.of(0L), List.of(1L), List.of(1L));
        assertThat(rows(
                        analysis,
                        "SELECT toString(t.name) AS n FROM INSTANCEOF java.lang.Thread t"
                                + " WHERE toString(t.name) LIKE \"a sleeping.*\""))
                .containsExactly(List.of("a sleeping thread"));
        assertThat(rows(
                        analysis,
                        "SELECT toString(c) FROM INSTANCEOF java.lang.Enum c WHERE c instanceof Known$Colour"))
                .containsExactlyInAnyOrder(List.of("RED"), List.of("GREEN"));
        assertThat(rows(analysis, "SELECT * FROM INSTANCEOF java.util.HashMap m WHERE m.size = 1203"))
                .hasSize(1);
    }

    /** What a set retains, found from the roots, is what the dominator tree says of its one object. */
    private static void retainedSets(HeapAnalysis analysis) {
        for (String field : List.of("hashMap", "treeMap", "waste", "clashes", "point", "optional")) {
            long object = KnownDump.kept(analysis.heap(), field);
            long bytes = 0;
            for (List<Object> row : rows(analysis, "SELECT AS RETAINED SET * FROM OBJECTS " + object)) {
                bytes += (Long) row.get(1);
            }
            assertThat(bytes).as(field).isEqualTo(analysis.retainedSize(object));
        }
    }

    private static void withItself(HeapAnalysis analysis) {
        HeapComparison same = HeapComparison.of(analysis, analysis, Job.quiet());
        assertThat(same.classes()).allMatch(c -> c.base().equals(c.now()));
        assertThat(same.grown()).isEmpty();
        assertThat(same.classes().stream()
                        .mapToLong(c -> c.now().shallowBytes())
                        .sum())
                .isEqualTo(analysis.reachableBytes());
        assertThat(same.classes().stream().mapToLong(c -> c.now().instances()).sum())
                .isEqualTo(analysis.reachableObjects());
        // Defined by the program's loader and by two more, of which nothing was made.
        List<ClassChange> clash = same.classes().stream()
                .filter(c -> c.className().equals("Known$Clash"))
                .toList();
        assertThat(clash).hasSize(1);
        assertThat(clash.getFirst().loader()).endsWith("AppClassLoader");
        assertThat(clash.getFirst().now().instances()).isEqualTo(60);
        assertThat(clash.getFirst().now().retainedBytes()).isEqualTo(60 * 16);
    }
}
