package dev.auger.app.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.heap.ObjectWords;
import dev.auger.analysis.heap.contents.Buckets;
import dev.auger.analysis.heap.contents.CollectionContents;
import dev.auger.analysis.heap.contents.Detail;
import dev.auger.analysis.heap.contents.Details;
import dev.auger.analysis.heap.contents.Entry;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read out of collections, values, threads and loaders in dumps of every JDK there is, against what was put in. */
class LiveContentsTest {

    @TempDir
    Path folder;

    static Stream<Integer> versions() throws Exception {
        return KnownDump.jdks().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everythingIsAsItWasMade(int version) throws Exception {
        Path dump = KnownDump.write(KnownDump.jdks().get(version), folder);
        try (HeapSnapshot heap = KnownDump.open(dump)) {
            words(heap);
            entries(heap);
            buckets(heap);
            details(heap);
        }
    }

    private static void words(HeapSnapshot heap) {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("hashMap", "HashMap, 1203 of 16384");
        expected.put("ownMap", "Known$OwnMap, 3 of 16");
        expected.put("linkedMap", "LinkedHashMap, 20 of 32");
        expected.put("emptyMap", "HashMap, 0 of 0");
        expected.put("hashSet", "HashSet, 5 of 16");
        expected.put("linkedSet", "LinkedHashSet, 5 of 16");
        expected.put("concurrentMap", "ConcurrentHashMap, 100 of 256");
        expected.put("keySet", "ConcurrentHashMap$KeySetView, 4 of 16");
        expected.put("treeMap", "TreeMap, 7");
        expected.put("treeSet", "TreeSet, 6");
        expected.put("hashtable", "Hashtable, 9 of 23");
        expected.put("properties", "Properties, 1 of 16");
        expected.put("identityMap", "IdentityHashMap, 11 of 32");
        expected.put("weakMap", "WeakHashMap, 8 of 16");
        expected.put("arrayList", "ArrayList, 12 of 50");
        expected.put("ownList", "Known$OwnList, 2 of 10");
        expected.put("linkedList", "LinkedList, 13");
        expected.put("vector", "Vector, 4 of 10");
        expected.put("stack", "Stack, 3 of 10");
        expected.put("priority", "PriorityQueue, 6 of 11");
        expected.put("copyOnWrite", "CopyOnWriteArrayList, 3");
        expected.put("arrayQueue", "ArrayBlockingQueue, 3 of 8");
        expected.put("linkedQueue", "LinkedBlockingQueue, 3");
        expected.put("listN", "ImmutableCollections$ListN, 4");
        expected.put("list1", "ImmutableCollections$List12, 1");
        expected.put("list2", "ImmutableCollections$List12, 2");
        expected.put("setN", "ImmutableCollections$SetN, 4 of 8");
        expected.put("set1", "ImmutableCollections$Set12, 1");
        expected.put("mapN", "ImmutableCollections$MapN, 3 of 6");
        expected.put("map1", "ImmutableCollections$Map1, 1");
        expected.put("asList", "Arrays$ArrayList, 3");
        expected.put("singleton", "Collections$SingletonList, 1");
        expected.put("unmodifiable", "Collections$UnmodifiableRandomAccessList, 4 of 10");
        expected.put("synchronised", "Collections$SynchronizedMap, 4 of 16");
        expected.put("integer", "Integer 123456");
        expected.put("character", "Character x");
        expected.put("bool", "Boolean true");
        expected.put("dbl", "Double 2.5");
        expected.put("atomicInteger", "AtomicInteger 41");
        expected.put("atomicLong", "AtomicLong -5");
        expected.put("atomicBoolean", "AtomicBoolean true");
        expected.put("atomicReference", "AtomicReference inside");
        expected.put("adder", "LongAdder 17");
        expected.put("optional", "Optional there");
        expected.put("optionalInt", "OptionalInt 3");
        expected.put("nothing", "Optional");
        expected.put("colour", "Known$Colour GREEN");
        expected.put("string", "\"a word\"");
        expected.put("wide", "\"宽 text\"");
        expected.put("builder", "StringBuilder built up");
        expected.put("wideBuilder", "StringBuilder 宽x");
        expected.put("big", "BigInteger -123456789012345678901234567890");
        expected.put("uuid", "UUID 01234567-89ab-cdef-0123-456789abcdef");
        expected.put("file", "File /some/file");
        expected.put("direct", "DirectByteBuffer, 4096");
        expected.put("heapBuffer", "HeapByteBuffer, 64");
        expected.put("loader", "URLClassLoader plugins");
        expected.put("thread", "Thread a sleeping thread");
        expected.forEach((field, text) ->
                assertThat(KnownDump.words(heap, field)).as(field).isEqualTo(text));
        // Fields stand in the dump's order, which JDK 21 turned round.
        assertThat(KnownDump.words(heap, "point")).isIn("Known$Point (x=3, name=p)", "Known$Point (name=p, x=3)");
        assertThat(ObjectWords.of(heap, KnownDump.kept(heap, "hashMap")).text(n -> String.format("%,d", n)))
                .isEqualTo("HashMap, 1,203 of 16,384");
    }

    private static void entries(HeapSnapshot heap) {
        Map<String, Integer> maps = Map.ofEntries(
                Map.entry("hashMap", 1203),
                Map.entry("ownMap", 3),
                Map.entry("linkedMap", 20),
                Map.entry("concurrentMap", 100),
                Map.entry("treeMap", 7),
                Map.entry("hashtable", 9),
                Map.entry("identityMap", 11),
                Map.entry("weakMap", 8),
                Map.entry("mapN", 3),
                Map.entry("map1", 1),
                Map.entry("synchronised", 4));
        maps.forEach((field, size) -> {
            Map<String, String> expected = new TreeMap<>();
            for (int i = 0; i < size; i++) {
                expected.put("\"key" + i + '"', "Integer " + i);
            }
            assertThat(all(heap, field)).as(field).hasSize(size);
            assertThat(all(heap, field).stream()
                            .collect(Collectors.toMap(e -> word(heap, e.key()), e -> word(heap, e.value()))))
                    .as(field)
                    .isEqualTo(expected);
        });
        for (String field : List.of(
                "arrayList",
                "ownList",
                "linkedList",
                "deque",
                "vector",
                "stack",
                "copyOnWrite",
                "arrayQueue",
                "linkedQueue",
                "concurrentQueue",
                "listN",
                "list1",
                "list2",
                "asList",
                "singleton",
                "unmodifiable",
                "linkedSet",
                "ring")) {
            List<String> expected = Stream.iterate(0, i -> i + 1)
                    .limit(all(heap, field).size())
                    .map(i -> "\"e" + i + '"')
                    .toList();
            assertThat(expected).as(field).isNotEmpty();
            assertThat(elements(heap, field)).as(field).isEqualTo(expected);
        }
        for (String field : List.of("hashSet", "keySet", "treeSet", "setN", "set1", "priority")) {
            CollectionContents set =
                    CollectionContents.of(heap, KnownDump.kept(heap, field)).orElseThrow();
            assertThat(set.count(Job.quiet())).as(field).isEqualTo(set.size()).isPositive();
            assertThat(elements(heap, field)).as(field).allMatch(e -> e.matches("\"e\\d\""));
        }
        CollectionContents big =
                CollectionContents.of(heap, KnownDump.kept(heap, "linkedMap")).orElseThrow();
        assertThat(big.entries(18, 10, Job.quiet()).stream().map(e -> word(heap, e.key())))
                .containsExactly("\"key18\"", "\"key19\"");
        assertThat(all(heap, "nulls").stream().map(e -> word(heap, e.key()) + "=" + word(heap, e.value())))
                .containsExactlyInAnyOrder("null=\"value of null\"", "\"null\"=null");
    }

    private static void buckets(HeapSnapshot heap) {
        for (String field : List.of("clashes", "concurrentClashes")) {
            CollectionContents map =
                    CollectionContents.of(heap, KnownDump.kept(heap, field)).orElseThrow();
            Buckets buckets = map.buckets(Job.quiet()).orElseThrow();
            assertThat(buckets.capacity()).as(field).isEqualTo(map.capacity());
            assertThat(buckets.longest()).as(field).isGreaterThanOrEqualTo(30);
            assertThat(buckets.treeified()).as(field).isEqualTo(1);
            assertThat(buckets.collided()).as(field).isPositive();
            assertThat(all(heap, field)).as(field).hasSize(70);
        }
        CollectionContents plain =
                CollectionContents.of(heap, KnownDump.kept(heap, "hashMap")).orElseThrow();
        assertThat(plain.fillRatio()).isEqualTo(1203.0 / 16384);
        assertThat(plain.buckets(Job.quiet()).orElseThrow().used()).isBetween(1000L, 1203L);
    }

    private static void details(HeapSnapshot heap) {
        assertThat(details(heap, "thread"))
                .containsEntry(Detail.Kind.NAME, "a sleeping thread")
                .containsEntry(Detail.Kind.STATE, "TIMED_WAITING")
                .containsEntry(Detail.Kind.DAEMON, "true");
        assertThat(details(heap, "loader"))
                .containsEntry(Detail.Kind.NAME, "plugins")
                .containsEntry(Detail.Kind.CLASSES, "0")
                .containsKey(Detail.Kind.PARENT);
        assertThat(details(heap, "direct"))
                .containsEntry(Detail.Kind.CAPACITY, "4096")
                .hasEntrySatisfying(Detail.Kind.ADDRESS, a -> assertThat(a).matches("0x[0-9a-f]{6,}"));
        assertThat(details(heap, "heapBuffer"))
                .containsEntry(Detail.Kind.CAPACITY, "64")
                .doesNotContainKey(Detail.Kind.ADDRESS);
    }

    private static Map<Detail.Kind, String> details(HeapSnapshot heap, String field) {
        return Details.of(heap, KnownDump.kept(heap, field)).stream()
                .collect(Collectors.toMap(Detail::kind, Detail::text));
    }

    private static List<Entry> all(HeapSnapshot heap, String field) {
        return CollectionContents.of(heap, KnownDump.kept(heap, field))
                .orElseThrow()
                .entries(0, 10_000, Job.quiet());
    }

    private static List<String> elements(HeapSnapshot heap, String field) {
        return all(heap, field).stream().map(e -> word(heap, e.value())).toList();
    }

    private static String word(HeapSnapshot heap, long object) {
        return object < 0 ? "null" : ObjectWords.of(heap, object).text();
    }
}
