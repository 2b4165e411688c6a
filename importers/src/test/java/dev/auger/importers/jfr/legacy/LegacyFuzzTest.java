package dev.auger.importers.jfr.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.auger.importers.Importers;
import dev.auger.model.Recording;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes behind the magic of JFR 0.9: evidence or a typed failure. {@code JAZZER_FUZZ=1} looks for more than the seeds. */
class LegacyFuzzTest {

    static Stream<Arguments> seeds() {
        byte[] one = Legacies.small().build();
        byte[] damaged = one.clone();
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 16, (byte) 0xff);
        byte[] joined = Legacies.join(one, Arrays.copyOf(one, one.length / 2));
        return Stream.of(one, damaged, joined, Arrays.copyOf(one, one.length / 3), new byte[0])
                .map(bytes -> Arguments.arguments(
                        (Object) Arrays.copyOfRange(bytes, Math.min(8, bytes.length), bytes.length)));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "60s")
    void anyBytesAreAResultOrATypedFailure(byte[] bytes) {
        byte[] magic = {'F', 'L', 'R', 0, 0, 0, 0, 9};
        try (Recording recording = (Recording) new Importers()
                .open("fuzz", new ByteArrayInputStream(Legacies.join(magic, bytes)), Job.quiet(), e -> {})) {
            assertThat(recording.passport().format()).isEqualTo(LegacyJfr.FORMAT);
        } catch (ImportFailure expected) {
            assertThat(expected.code()).isNotEmpty();
        }
    }
}
