package dev.auger.importers.pprof;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.auger.importers.Importers;
import dev.auger.model.Recording;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;

/** Whatever the bytes, the importer returns samples or a typed failure. */
class PprofFuzzTest {

    private static final Importers IMPORTERS = new Importers(
            Path.of(System.getProperty("java.io.tmpdir")), List.of(new AnyProfile(), new LegacyImporter()));

    /** Reads what does not even look like a profile. */
    private static final class AnyProfile implements dev.auger.importers.Importer {

        @Override
        public boolean probe(byte[] head) {
            return !new LegacyImporter().probe(head);
        }

        @Override
        public dev.auger.model.Evidence read(
                dev.auger.importers.Input input,
                Job job,
                java.util.function.Consumer<? super dev.auger.model.Evidence> snapshots)
                throws ImportFailure {
            return new PprofImporter().read(input, job, snapshots);
        }
    }

    @FuzzTest(maxDuration = "30s")
    void anyBytes(byte[] bytes) {
        new PprofImporter().probe(bytes);
        try (var evidence = IMPORTERS.open("fuzz", new ByteArrayInputStream(bytes), Job.quiet(), e -> {})) {
            Recording recording = (Recording) evidence;
            for (SampleKind kind : recording.kinds()) {
                recording.samples(kind).ifPresent(samples -> {
                    for (long i = 0; i < samples.size(); i++) {
                        int stack = samples.stack().get(i);
                        if (stack >= 0) {
                            recording.stacks().frameAt(stack, recording.stacks().depth(stack) - 1);
                        }
                    }
                });
            }
            recording.threadDumps(Job.quiet()).forEach(dump -> dump.thread(dump.size() - 1));
        } catch (ImportFailure e) {
            // The other allowed outcome.
        }
    }
}
