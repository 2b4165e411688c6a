package dev.auger.importers.jfr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.Focus;
import dev.auger.importers.HeapNeed;
import dev.auger.importers.Input;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordingNeedTest {

    private static final long ROW = 28;

    @Test
    void theSamplesAreCountedAsTheyAreRead() throws Exception {
        Path file = sample();
        try (Recording recording = Jfrs.read(file)) {
            HeapNeed all = need(file, Focus.EVERYTHING);
            assertThat(all.least()).isEqualTo(ROW * count(recording, SampleKind.RECORDED));
            assertThat(all.most()).isGreaterThan(all.least());

            HeapNeed some = need(file, Focus.on(Set.of(SampleKind.CPU)));
            assertThat(some.least()).isEqualTo(ROW * count(recording, Set.of(SampleKind.CPU)));
            assertThat(some.most()).isLessThan(all.most());
        }
    }

    private static long count(Recording recording, Iterable<SampleKind> kinds) {
        long count = 0;
        for (SampleKind kind : kinds) {
            count += recording.samples(kind).map(samples -> samples.size()).orElse(0L);
        }
        return count;
    }

    private static HeapNeed need(Path file, Focus focus) throws Exception {
        try (Input input = Input.map("a.jfr", "", Files.size(file), file, false)) {
            return new JfrImporter().need(input, focus, Job.quiet());
        }
    }

    /** The recording of the sample case. */
    private static Path sample() throws Exception {
        Path evidence = Path.of(System.getProperty("auger.root", "."), "sample", "evidence");
        try (Stream<Path> files = Files.list(evidence)) {
            return files.filter(f -> f.toString().endsWith(".jfr")).findFirst().orElseThrow();
        }
    }
}
