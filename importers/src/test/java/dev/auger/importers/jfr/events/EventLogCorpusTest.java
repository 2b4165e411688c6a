package dev.auger.importers.jfr.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.jfr.Jfrs;
import dev.auger.model.Recording;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.error.UnsupportedVersion;
import dev.auger.model.job.Job;
import dev.auger.model.recording.TextColumn;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every column of every type of every recording of the corpus, sound and damaged ones. */
class EventLogCorpusTest {

    @TempDir
    Path dir;

    static List<Path> corpus() {
        return Jfrs.corpus().toList();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void everyColumnCanBeRead(Path file) throws Exception {
        Jfrs.assumeCorpus();
        try (Recording recording = Jfrs.read(Jfrs.unwrapped(file, dir))) {
            EventLogs.readAll(recording);
            assertThat(recording.threadDumps(Job.quiet()).stream()
                            .filter(dump -> dump.size() > 0)
                            .count())
                    .isEqualTo(dumps(recording, "jdk.ThreadDump") + dumps(recording, "com.oracle.jdk.ThreadDump"));
        } catch (UnsupportedVersion oracleJdk8) {
            assertThat(oracleJdk8).hasMessageContaining("0.9");
        } catch (MalformedInput nothing) {
            assertThat(file.getFileName().toString()).contains("trunc");
        }
    }

    private static long dumps(Recording recording, String type) {
        return recording
                .eventLog()
                .open(type, null, Job.quiet())
                .map(table -> {
                    TextColumn texts = table.texts(table.type().field("result"), Job.quiet());
                    return LongStream.range(0, table.size())
                            .filter(row -> texts.get(row).contains("Full thread dump"))
                            .count();
                })
                .orElse(0L);
    }
}
