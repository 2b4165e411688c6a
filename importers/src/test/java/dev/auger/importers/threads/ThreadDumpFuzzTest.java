package dev.auger.importers.threads;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.auger.importers.Importers;
import dev.auger.model.ThreadDumps;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;

/** Whatever the bytes, the importer returns threads or a typed failure. */
class ThreadDumpFuzzTest {

    private static final Importers IMPORTERS =
            new Importers(Path.of(System.getProperty("java.io.tmpdir")), List.of(new ThreadDumpImporter()));

    @FuzzTest(maxDuration = "30s")
    void anyBytes(byte[] bytes) {
        new ThreadDumpImporter().probe(bytes);
        try (var evidence = IMPORTERS.open("fuzz", new ByteArrayInputStream(bytes), Job.quiet(), e -> {})) {
            for (ThreadDump dump : ((ThreadDumps) evidence).dumps()) {
                for (int i = 0; i < dump.size(); i++) {
                    int frames = dump.thread(i).frames().size();
                    dump.thread(i).lockLines().forEach(line -> {
                        if (line.frame() < 0 || line.frame() > Math.max(0, frames - 1)) {
                            throw new AssertionError("lock line of frame " + line.frame() + " of " + frames);
                        }
                    });
                }
            }
        } catch (ImportFailure e) {
            // The other allowed outcome.
        }
    }
}
