package dev.auger.importers.jfr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Recording;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.error.UnsupportedVersion;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventCount;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventLog;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.EventType;
import dev.auger.model.recording.TextColumn;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
            Map<String, Long> counts = new TreeMap<>();
            for (EventCount count : recording.events()) {
                counts.put(count.type(), count.count());
            }
            EventLog log = recording.eventLog();
            Map<String, Long> ours = new TreeMap<>();
            for (EventType type : log.types()) {
                if (type.count() > 0) {
                    ours.put(type.name(), type.count());
                }
                EventTable table = log.open(type.name(), null, Job.quiet()).orElseThrow();
                assertThat(table.size()).as(type.name()).isEqualTo(type.count());
                readAll(table);
            }
            assertThat(ours).isEqualTo(counts);
            assertThat(recording.threadDumps(Job.quiet()).stream()
                            .filter(dump -> dump.size() > 0)
                            .count())
                    .isEqualTo(dumps(log, "jdk.ThreadDump") + dumps(log, "com.oracle.jdk.ThreadDump"));
        } catch (UnsupportedVersion oracleJdk8) {
            assertThat(oracleJdk8).hasMessageContaining("0.9");
        } catch (MalformedInput nothing) {
            assertThat(file.getFileName().toString()).contains("trunc");
        }
    }

    private static long dumps(EventLog log, String type) {
        return log.open(type, null, Job.quiet())
                .map(table -> {
                    TextColumn texts = table.texts(table.type().field("result"), Job.quiet());
                    return LongStream.range(0, table.size())
                            .filter(row -> texts.get(row).contains("Full thread dump"))
                            .count();
                })
                .orElse(0L);
    }

    private static void readAll(EventTable table) {
        for (int f = 0; f < table.type().fields().size(); f++) {
            EventField field = table.type().fields().get(f);
            if (!field.content().textual()) {
                assertThat(table.numbers(f, Job.quiet()).size()).isEqualTo(table.size());
            }
            if (field.content().hasText()) {
                assertThat(table.texts(f, Job.quiet()).index().size()).isEqualTo(table.size());
            }
        }
        long step = Math.max(1, table.size() / 7);
        for (long row = 0; row < table.size(); row += step) {
            for (int f = 0; f < table.type().fields().size(); f++) {
                EventField field = table.type().fields().get(f);
                if (!field.content().textual()) {
                    table.number(row, f);
                }
                switch (field.content()) {
                    case THREAD -> {
                        if (table.number(row, f) >= 0) {
                            assertThat(table.thread(row, f)).isNotNull();
                        }
                    }
                    case STACK -> assertThat(table.frames(row, f).isEmpty()).isEqualTo(table.number(row, f) < 0);
                    case TEXT, CLASS -> assertThat(table.text(row, f)).isNotNull();
                    default -> {}
                }
            }
        }
    }
}
