package dev.auger.importers.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.auger.importers.Importers;
import dev.auger.model.ThreadDumps;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Old dumps, thread by thread, against what another reader's tests expect of them: who blocks on what, held by whom. */
class BlockedThreadsCorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("auger.root", "."), "..", "shared", "corpus");
    private static final String SUFFIX = ".samurai.properties";

    /** A dump that WebLogic's logger printed, with its own words before the line that begins it, is none to the other reader. */
    private static final Map<String, Integer> LOGGED =
            Map.of("samurai__BEA_weblogic.admin900JRockit.dmp", 2, "samurai__BEA_weblogic.admin910JRockit.dmp", 1);

    @Test
    void blockedThreadsAndTheirBlockers() throws Exception {
        Path expectations = CORPUS.resolve("expected/threads");
        assumeTrue(Files.isDirectory(expectations), "corpus absent");
        SoftAssertions soft = new SoftAssertions();
        int blocked = 0;
        try (Stream<Path> list = Files.list(expectations)) {
            List<Path> files = list.filter(path -> path.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
            for (Path file : files) {
                String name = file.getFileName().toString().replace(SUFFIX, "");
                Properties expected = new Properties();
                try (var reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
                    expected.load(reader);
                }
                if (expected.isEmpty()) {
                    continue;
                }
                try (ThreadDumps dumps = (ThreadDumps)
                        new Importers().open(CORPUS.resolve("threads").resolve(name), Job.quiet(), e -> {})) {
                    blocked += compare(soft, name, expected, dumps);
                }
            }
        }
        soft.assertAll();
        assertThat(blocked).isGreaterThan(50);
    }

    private static int compare(SoftAssertions soft, String file, Properties expected, ThreadDumps dumps) {
        int blocked = 0;
        List<ThreadDump> same = new ArrayList<>(dumps.dumps());
        if (LOGGED.containsKey(file)) {
            same.remove((int) LOGGED.get(file));
        }
        for (int d = 0; d < same.size(); d++) {
            ThreadDump dump = same.get(d);
            for (int t = 0; t < dump.size(); t++) {
                String key = "td." + d + "." + t + ".";
                ThreadInfo thread = dump.thread(t);
                String where = file + " " + key;
                soft.assertThat(thread.ref().name()).as(where).isEqualTo(expected.getProperty(key + "name"));
                soft.assertThat(Boolean.toString(thread.daemon()))
                        .as(where)
                        .isEqualTo(expected.getProperty(key + "isDaemon"));
                if ("true".equals(expected.getProperty(key + "isBlocked"))) {
                    blocked++;
                    String lock = expected.getProperty(key + "blockedObjectId");
                    if (lock.equals("null")) {
                        // Blocked, as its stack says, on what JRockit 8.1 does not print.
                        soft.assertThat(thread.state()).as(where).isEqualTo(ThreadState.BLOCKED);
                        continue;
                    }
                    soft.assertThat(thread.waitingOn().id()).as(where).isEqualTo(lock);
                    soft.assertThat(thread.waitingOn().owner())
                            .as(where)
                            .isEqualTo(nameOf(expected, d, dump.size(), expected.getProperty(key + "blockerId")));
                }
            }
        }
        return blocked;
    }

    /** The other reader's ids are the addresses of the VM's threads in places where ours are those of Java's. */
    private static String nameOf(Properties expected, int dump, int threads, String id) {
        for (int t = 0; t < threads; t++) {
            if (id.equals(expected.getProperty("td." + dump + "." + t + ".id"))) {
                return expected.getProperty("td." + dump + "." + t + ".name");
            }
        }
        return null;
    }
}
