package dev.auger.importers.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.auger.importers.Importers;
import dev.auger.model.ThreadDumps;
import dev.auger.model.error.UnsupportedVersion;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Old dumps, thread by thread, against what another reader's tests expect of them: who blocks on what, held by whom. */
class BlockedThreadsCorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("auger.root", "."), "..", "shared", "corpus");
    private static final String SUFFIX = ".samurai.properties";

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
                try (ThreadDumps dumps = (ThreadDumps)
                        new Importers().open(CORPUS.resolve("threads").resolve(name), Job.quiet(), e -> {})) {
                    blocked += compare(soft, name, expected, dumps);
                } catch (UnsupportedVersion e) {
                    // Not of HotSpot.
                }
            }
        }
        soft.assertAll();
        assertThat(blocked).isGreaterThan(50);
    }

    private static int compare(SoftAssertions soft, String file, Properties expected, ThreadDumps dumps) {
        int blocked = 0;
        for (int d = 0; d < dumps.dumps().size(); d++) {
            ThreadDump dump = dumps.dumps().get(d);
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
                    soft.assertThat(thread.waitingOn().id())
                            .as(where)
                            .isEqualTo(expected.getProperty(key + "blockedObjectId"));
                    String blocker = expected.getProperty(key + "blockerId");
                    soft.assertThat(thread.waitingOn().owner()).as(where).isEqualTo(nameOf(dump, blocker));
                }
            }
        }
        return blocked;
    }

    private static String nameOf(ThreadDump dump, String id) {
        for (int i = 0; i < dump.size(); i++) {
            if (dump.thread(i).id().equals(id)) {
                return dump.thread(i).ref().name();
            }
        }
        return null;
    }
}
