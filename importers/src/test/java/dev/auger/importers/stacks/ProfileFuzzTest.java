package dev.auger.importers.stacks;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.auger.importers.Importer;
import dev.auger.importers.Importers;
import dev.auger.importers.Input;
import dev.auger.importers.stacks.chrome.CpuProfileImporter;
import dev.auger.importers.stacks.chrome.TraceImporter;
import dev.auger.importers.stacks.firefox.FirefoxImporter;
import dev.auger.importers.stacks.folded.FoldedImporter;
import dev.auger.importers.stacks.perf.PerfImporter;
import dev.auger.importers.stacks.speedscope.SpeedscopeImporter;
import dev.auger.model.Evidence;
import dev.auger.model.Recording;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Whatever the bytes, every importer returns a sound profile or a typed failure. */
class ProfileFuzzTest {

    @FuzzTest(maxDuration = "20s")
    void folded(byte[] bytes) {
        read(new FoldedImporter(), bytes);
    }

    @FuzzTest(maxDuration = "20s")
    void perf(byte[] bytes) {
        read(new PerfImporter(), bytes);
    }

    @FuzzTest(maxDuration = "20s")
    void speedscope(byte[] bytes) {
        read(new SpeedscopeImporter(), json(bytes));
    }

    @FuzzTest(maxDuration = "20s")
    void firefox(byte[] bytes) {
        read(new FirefoxImporter(), json(bytes));
    }

    @FuzzTest(maxDuration = "20s")
    void cpuProfile(byte[] bytes) {
        read(new CpuProfileImporter(), json(bytes));
    }

    @FuzzTest(maxDuration = "20s")
    void trace(byte[] bytes) {
        read(new TraceImporter(), json(bytes));
    }

    /** An object, so that more than the first token is read. */
    private static byte[] json(byte[] bytes) {
        return ("{" + new String(bytes, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.UTF_8);
    }

    private static void read(Importer importer, byte[] bytes) {
        importer.probe(bytes);
        Importers importers =
                new Importers(Path.of(System.getProperty("java.io.tmpdir")), List.of(new Willing(importer)));
        try (Evidence evidence = importers.open("fuzz", new ByteArrayInputStream(bytes), Job.quiet(), e -> {})) {
            check((Recording) evidence);
        } catch (ImportFailure e) {
            // The other allowed outcome.
        }
    }

    /** Reads what it would not have recognised. */
    private record Willing(Importer importer) implements Importer {
        @Override
        public boolean probe(byte[] head) {
            return true;
        }

        @Override
        public Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
            return importer.read(input, job, snapshots);
        }
    }

    private static void check(Recording recording) {
        for (SampleKind kind : recording.kinds()) {
            Samples samples = recording.samples(kind).orElseThrow();
            for (long i = 0; i < samples.size(); i++) {
                int stack = samples.stack().get(i);
                int thread = samples.thread().get(i);
                if (stack >= recording.stacks().size()
                        || thread >= recording.threads().size()
                        || samples.weight().get(i) < 0) {
                    throw new AssertionError("sample " + i + ": stack " + stack + ", thread " + thread);
                }
                for (int f = 0; stack >= 0 && f < recording.stacks().depth(stack); f++) {
                    recording.stacks().frameAt(stack, f);
                }
                long time = samples.time().get(i);
                if (recording.isTimed() && !recording.range().contains(time)) {
                    throw new AssertionError("time " + time);
                }
            }
        }
    }
}
