package dev.auger.importers.jfr;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.auger.importers.jfr.events.EventLogs;
import dev.auger.model.Recording;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes: a recording or a typed failure. The seeds run in every build; {@code JAZZER_FUZZ=1} looks for more. */
class JfrFuzzTest {

    static Stream<Arguments> seeds() {
        byte[] compressed = JfrFormatTest.chunk(true).build();
        byte[] fixed = JfrFormatTest.chunk(false).build();
        byte[] damaged = compressed.clone();
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 16, (byte) 0xff);
        return Stream.of(compressed, fixed, damaged, Arrays.copyOf(fixed, fixed.length / 2), new byte[0])
                .map(bytes -> Arguments.arguments((Object) bytes));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "60s")
    void anyBytesAreAResultOrATypedFailure(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".jfr");
        try {
            Files.write(file, bytes);
            try (Recording recording = Jfrs.read(file)) {
                EventLogs.readAll(recording);
                recording.threadDumps(Job.quiet());
                for (SampleKind kind : SampleKind.RECORDED) {
                    recording
                            .samples(kind)
                            .ifPresent(samples ->
                                    assertThat(samples.stack().size()).isEqualTo(samples.size()));
                }
            } catch (ImportFailure expected) {
                assertThat(expected.code()).isNotEmpty();
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
