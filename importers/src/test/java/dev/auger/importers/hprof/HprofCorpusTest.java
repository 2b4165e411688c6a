package dev.auger.importers.hprof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.auger.model.Diagnostic;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.HeapThread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real dumps of JDK 5 to 11 and of Android against counts made by an independent reader. */
class HprofCorpusTest {

    @BeforeEach
    void needsCorpus() {
        Assumptions.assumeTrue(CorpusDumps.present(), "corpus absent");
    }

    static Stream<String> dumps() throws Exception {
        if (!CorpusDumps.present()) {
            return Stream.of("absent");
        }
        try (Stream<Path> files =
                Files.list(CorpusDumps.CORPUS.resolve("expected").resolve("hprof"))) {
            return files
                    .map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".counts.json") && !n.contains(".bz2"))
                    .map(n -> n.substring(0, n.length() - ".counts.json".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void countsWhatAnIndependentReaderCounted(String name) throws Exception {
        Map<String, Long> expected =
                numbers(CorpusDumps.CORPUS.resolve("expected").resolve("hprof").resolve(name + ".counts.json"));
        try (HeapSnapshot heap = CorpusDumps.open(name)) {
            Map<String, Long> counts = heap.passport().counts();
            assertThat(counts.get("objects"))
                    .isEqualTo(expected.get("instances")
                            + expected.get("object_arrays")
                            + expected.get("primitive_arrays"));
            assertThat(counts.get("classes")).isEqualTo(expected.get("class_dump"));
            assertThat(counts.get("gcRoots")).isEqualTo(expected.get("gc_roots_total"));
            if (expected.get("heap_dump_end") < 2) {
                assertThat(heap.objectCount()).isEqualTo(counts.get("objects") + counts.get("classes"));
            } else {
                assertThat(heap.passport().diagnostics())
                        .extracting(Diagnostic::code)
                        .containsExactly("hprof.dump.several");
            }
            assertThat(heap.passport().start().epochNanos()).isEqualTo(expected.get("timestamp_ms") * 1_000_000);
            assertThat(heap.passport().complete()).isEqualTo(!name.contains("trunc"));
            long strings = 0;
            for (long o = 0; o < heap.objectCount(); o++) {
                if (heap.typeOf(o).name().equals("java.lang.String")) {
                    strings++;
                    assertThat(heap.stringValue(o, 100)).isNotNull();
                }
                heap.references(o, target -> assertThat(target).isBetween(0L, heap.objectCount() - 1));
            }
            assertThat(strings).isEqualTo(expected.get("heap_dump_end") < 2 ? expected.get("java.lang.String") : 753);
        }
    }

    @Test
    void aCutDumpSaysWhatIsLost() throws Exception {
        try (HeapSnapshot heap = CorpusDumps.open("derived__sun_jdk6_18_x64.trunc60.hprof")) {
            Diagnostic cut = heap.passport().diagnostics().getFirst();
            assertThat(cut.code()).isEqualTo("hprof.truncated");
            assertThat(cut.lostBytes()).isGreaterThan(3_020_841 - 1_812_504 - 64);
        }
    }

    @Test
    void readsFieldsAndArraysOfAKnownProgram() throws Exception {
        try (HeapSnapshot heap = CorpusDumps.open("py-hprof__example-java.hprof")) {
            long arrays = first(heap, "com.example.Arrays");
            Map<String, Long> fields = new HashMap<>();
            heap.values(arrays, 0, 100).forEach(f -> fields.put(f.name(), f.raw()));
            assertThat(heap.values(fields.get("i1"), 0, 10))
                    .extracting(FieldValue::text)
                    .containsExactly("1", "2", "3");
            long i2 = fields.get("i2");
            assertThat(heap.typeOf(i2).name()).isEqualTo("int[][]");
            assertThat(heap.values(heap.values(i2, 1, 1).getFirst().raw(), 0, 10))
                    .extracting(FieldValue::raw)
                    .containsExactly(13L, 11L);
        }
    }

    @Test
    void namesThreadsOfEveryAge() throws Exception {
        for (String name : new String[] {
            "mat__sun_jdk6_18_x64.hprof", "mat__oracle_jdk8_05_x64.hprof", "mat__openjdk_jdk11_04_x64.hprof.gz"
        }) {
            try (HeapSnapshot heap = CorpusDumps.open(name)) {
                assertThat(heap.threads()).extracting(HeapThread::name).contains("main", "Finalizer");
                HeapThread main = heap.threads().stream()
                        .filter(t -> t.name().equals("main"))
                        .findFirst()
                        .orElseThrow();
                assertThat(main.javaId()).isEqualTo(1);
                assertThat(main.frames()).isNotEmpty();
                assertThat(heap.roots()).anyMatch(r -> r.thread() >= 0 && r.frame() >= 0);
            }
        }
    }

    private static long first(HeapSnapshot heap, String className) {
        for (long o = 0; o < heap.objectCount(); o++) {
            if (heap.typeOf(o).name().equals(className)) {
                return o;
            }
        }
        throw new AssertionError("no " + className);
    }

    /** The top-level numbers of a JSON object. */
    private static Map<String, Long> numbers(Path json) throws Exception {
        Map<String, Long> numbers = new HashMap<>();
        try (JsonParser in = new JsonFactory().createParser(Files.readAllBytes(json))) {
            int depth = 0;
            for (JsonToken t = in.nextToken(); t != null; t = in.nextToken()) {
                depth += t.isStructStart() ? 1 : t.isStructEnd() ? -1 : 0;
                if (t == JsonToken.VALUE_NUMBER_INT && depth == 1) {
                    numbers.put(in.currentName(), in.getLongValue());
                }
            }
        }
        return numbers;
    }
}
