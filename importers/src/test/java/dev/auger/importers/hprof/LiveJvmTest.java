package dev.auger.importers.hprof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.Names;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dumps of the JVM the tests run on, laid out in every way it can, against its own class histogram. */
class LiveJvmTest {

    /** Sizes no dump tells: mirrors hold hidden tables, stack chunks hold stacks. */
    private static final List<String> UNKNOWABLE = List.of("java.lang.Class", "jdk.internal.vm.StackChunk");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "-XX:+UseCompressedOops, 4, 12",
        "-XX:-UseCompressedOops, 8, 12",
        "-XX:+UseCompactObjectHeaders, 4, 8",
        "-XX:ObjectAlignmentInBytes=16, 4, 12",
        "-XX:-UseCompressedClassPointers, 4, 16",
    })
    void sizesAreThoseOfTheJvm(String option, int referenceBytes, int headerBytes) throws Exception {
        Path histogram = folder.resolve("histogram.txt");
        Path dump = folder.resolve("live.hprof");
        run(option, histogram, dump);
        Map<String, long[]> jvm = parse(histogram);
        try (HeapSnapshot heap = CorpusDumps.open(dump)) {
            assertThat(heap.layout().referenceBytes()).isEqualTo(referenceBytes);
            assertThat(heap.layout().headerBytes()).isEqualTo(headerBytes);
            assertThat(heap.passport().producer()).isEqualTo("JDK " + System.getProperty("java.version"));
            Map<String, long[]> ours = count(heap);
            for (String name : List.of("Base", "Sub", "SubSub", "OneByte", "Empty", "OneByte[]")) {
                String full = LiveChild.class.getName() + "$" + name;
                assertThat(ours.get(full)).as(full).containsExactly(jvm.get(full));
            }
            List<String> wrong = new ArrayList<>();
            jvm.forEach((name, counted) -> {
                long[] own = ours.get(name);
                boolean fixed = !name.endsWith("[]") && !UNKNOWABLE.contains(name) && own != null;
                if (fixed && own[1] / own[0] != counted[1] / counted[0]) {
                    wrong.add(name + " " + own[1] / own[0] + " instead of " + counted[1] / counted[0]);
                }
            });
            assertThat(wrong).isEmpty();
            // The dump leaves out mirrors of classes that are not linked yet, so only the average compares.
            assertThat(average(ours.get("java.lang.Class")) / average(jvm.get("java.lang.Class")))
                    .isBetween(0.95, 1.05);
            for (String name : List.of("java.lang.Object[]", "long[]", "char[]", "byte[]")) {
                // The histogram and the dump are moments apart; the JVM's own objects change a little between them.
                assertThat(ours.get(name)[1] / (double) jvm.get(name)[1])
                        .as(name)
                        .isBetween(0.97, 1.03);
            }
        }
    }

    private static double average(long[] row) {
        return (double) row[1] / row[0];
    }

    private static void run(String option, Path histogram, Path dump) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UnlockExperimentalVMOptions",
                        option,
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LiveChild.class.getName(),
                        histogram.toString(),
                        dump.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isZero();
    }

    /** Lines of {@code 1: 1000 24000 java.lang.String (java.base@25)}; instances and bytes by Java name. */
    private static Map<String, long[]> parse(Path histogram) throws Exception {
        Map<String, long[]> rows = new HashMap<>();
        for (String line : Files.readAllLines(histogram)) {
            String[] words = line.strip().split("\\s+");
            if (words.length >= 4 && words[0].endsWith(":")) {
                long[] row = rows.computeIfAbsent(Names.fromInternal(words[3]), n -> new long[2]);
                row[0] += Long.parseLong(words[1]);
                row[1] += Long.parseLong(words[2]);
            }
        }
        return rows;
    }

    private static Map<String, long[]> count(HeapSnapshot heap) {
        Map<String, long[]> rows = new HashMap<>();
        for (long o = 0; o < heap.objectCount(); o++) {
            long[] row = rows.computeIfAbsent(heap.typeOf(o).name(), n -> new long[2]);
            row[0]++;
            row[1] += heap.shallowSize(o);
        }
        return rows;
    }
}
