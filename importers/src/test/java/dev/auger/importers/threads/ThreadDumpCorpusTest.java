package dev.auger.importers.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.auger.importers.Importers;
import dev.auger.model.ThreadDumps;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every dump of the corpus against counts made by text search. */
class ThreadDumpCorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("auger.root", "."), "..", "shared", "corpus");

    /** Written by mjprof out of a dump: a tree of merged stacks, without threads. */
    private static final Set<String> NO_THREADS = Set.of("mjprof__resTest2.txt");

    /** The search counts headers a dump prints after "Full thread dump"; here some stand before it, or it is not there. */
    private static final Set<String> HEADLESS = Set.of(
            "jthreaddump__thread-dump-jstack.txt",
            "jthreaddump__thread-dump-deadlock.txt",
            "jthreaddump__thread-dump-jcmd.txt",
            "jthreaddump__thread-dump-minimal.txt");

    /** The search counts the links of lock chains as threads, which repeat five names in each dump. */
    private static final Set<String> JROCKIT_CHAINS = Set.of("samurai__BEA_910JRockit.dmp");

    @Test
    void countsStatesAndDeadlocksAreThoseOfATextSearch() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS.resolve("threads")), "corpus absent");
        SoftAssertions soft = new SoftAssertions();
        int compared = 0;
        for (Path file : files()) {
            String name = file.getFileName().toString();
            Path expectation = CORPUS.resolve("expected/threads/" + name + ".grep.json");
            if (!Files.exists(expectation) || NO_THREADS.contains(name)) {
                continue;
            }
            Expected expected = Expected.read(expectation);
            if (expected.threads == 0 || JROCKIT_CHAINS.contains(name)) {
                continue;
            }
            compared++;
            try (ThreadDumps dumps = (ThreadDumps) new Importers().open(file, Job.quiet(), e -> {})) {
                compare(soft, name, expected, dumps);
            }
        }
        soft.assertAll();
        assertThat(compared).isGreaterThan(40);
    }

    private static void compare(SoftAssertions soft, String name, Expected expected, ThreadDumps dumps) {
        List<Integer> sizes = dumps.dumps().stream().map(ThreadDump::size).toList();
        // The thread that wrote this javacore is printed twice, before the others and among them.
        int threads = expected.threads - (name.startsWith("samurai__1.4.2IBM_javacore") ? 1 : 0);
        soft.assertThat(sizes.stream().mapToInt(i -> i).sum())
                .as("%s threads", name)
                .isEqualTo(threads);
        if (expected.kind.equals("jstack text") && !HEADLESS.contains(name)) {
            soft.assertThat(sizes).as("%s threads per dump", name).isEqualTo(expected.perDump);
        }
        Map<String, Integer> states = new HashMap<>();
        int deadlocks = 0;
        for (ThreadDump dump : dumps.dumps()) {
            deadlocks += dump.reportedDeadlocks().size();
            for (int i = 0; i < dump.size(); i++) {
                ThreadInfo thread = dump.thread(i);
                if (thread.state() != null) {
                    states.merge(thread.state().name(), 1, Integer::sum);
                }
            }
        }
        // NetBeans prints states in the headers, where the search does not look; the reversed file has them before the
        // headers.
        if (expected.kind.equals("jstack text")
                && !name.contains("__BEA")
                && !name.equals("tda__test.log")
                && !name.equals("jthreaddump__thread-dump-jstack.txt")) {
            soft.assertThat(states).as("%s states", name).isEqualTo(expected.states);
        }
        soft.assertThat(deadlocks).as("%s deadlocks", name).isEqualTo(expected.deadlocks);
        soft.assertThat(dumps.passport().counts()).as(name).containsEntry("threads", (long) threads);
        soft.assertThat(dumps.passport().diagnostics())
                .as("%s diagnostics", name)
                .isEmpty();
    }

    @Test
    void utf16IsReadAsItsUtf8Twin() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS.resolve("threads")), "corpus absent");
        try (ThreadDumps wide = open("tda__java21dump_utf16.log");
                ThreadDumps narrow = open("tda__java21dump.log")) {
            assertThat(wide.passport().complete()).isTrue();
            assertThat(threads(wide)).isEqualTo(threads(narrow)).hasSize(18);
        }
    }

    @Test
    void windowsLineEndsChangeNothing() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS.resolve("threads")), "corpus absent");
        try (ThreadDumps crlf = open("derived__java21dump.crlf.log");
                ThreadDumps lf = open("tda__java21dump.log")) {
            assertThat(threads(crlf)).isEqualTo(threads(lf));
        }
    }

    @Test
    void jsonDumpsAreRead() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS.resolve("threads")), "corpus absent");
        try (ThreadDumps dumps = open("tda__intellij_dump.json")) {
            assertThat(dumps.dumps()).hasSize(1);
            ThreadDump dump = dumps.dumps().getFirst();
            assertThat(dump.size()).isEqualTo(8);
            assertThat(dump.at().iso()).isEqualTo("2026-01-25T15:46:04.439828Z");
            assertThat(dump.thread(0).ref().name()).isEqualTo("Reference Handler");
            assertThat(dump.thread(0).id()).isEqualTo("9");
            assertThat(dump.thread(0).frames().get(1).line()).isEqualTo(246);
            assertThat(dumps.passport().process().pid()).isEqualTo(3862);
        }
    }

    private static ThreadDumps open(String name) throws Exception {
        return (ThreadDumps) new Importers().open(CORPUS.resolve("threads").resolve(name), Job.quiet(), e -> {});
    }

    private static List<ThreadInfo> threads(ThreadDumps dumps) {
        List<ThreadInfo> threads = new ArrayList<>();
        for (ThreadDump dump : dumps.dumps()) {
            for (int i = 0; i < dump.size(); i++) {
                threads.add(dump.thread(i));
            }
        }
        return threads;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> list = Files.list(CORPUS.resolve("threads"))) {
            return list.sorted().toList();
        }
    }

    private record Expected(
            String kind, int threads, List<Integer> perDump, Map<String, Integer> states, int deadlocks) {

        static Expected read(Path path) throws IOException {
            String kind = "";
            int threads = 0;
            List<Integer> perDump = new ArrayList<>();
            Map<String, Integer> states = new HashMap<>();
            int deadlocks = 0;
            String array = "";
            try (JsonParser json = new JsonFactory().createParser(path.toFile())) {
                for (JsonToken t = json.nextToken(); t != null; t = json.nextToken()) {
                    String field = json.currentName() == null ? array : json.currentName();
                    switch (t) {
                        case START_ARRAY, START_OBJECT -> array = field == null ? "" : field;
                        case END_ARRAY, END_OBJECT -> array = "";
                        case VALUE_NUMBER_INT -> {
                            if (field.equals("thread_header_lines") || field.equals("threads_3XMTHREADINFO")) {
                                threads = json.getIntValue();
                            } else if (array.equals("per_dump")) {
                                perDump.add(json.getIntValue());
                            } else if (array.equals("state_lines")) {
                                states.put(field, json.getIntValue());
                            }
                        }
                        case VALUE_STRING -> {
                            if (field.equals("kind")) {
                                kind = json.getText();
                            } else if (array.equals("found_deadlock_lines")
                                    && json.getText().contains("one")) {
                                deadlocks++;
                            }
                        }
                        default -> {}
                    }
                }
            }
            return new Expected(kind, threads, perDump, states, deadlocks);
        }
    }
}
