package dev.auger.importers.threads;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.auger.importers.Importers;
import dev.auger.importers.text.LineReader;
import dev.auger.importers.threads.crash.CrashLog;
import dev.auger.importers.threads.javacore.Javacores;
import dev.auger.importers.threads.json.JsonDump;
import dev.auger.importers.threads.text.TextDumps;
import dev.auger.model.ThreadDumps;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import java.io.ByteArrayInputStream;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;

/** Whatever the bytes, the importer returns threads or a typed failure. */
class ThreadDumpFuzzTest {

    private static final Importers IMPORTERS =
            new Importers(Path.of(System.getProperty("java.io.tmpdir")), List.of(new ThreadDumpImporter()));

    /** The parser alone, which is quicker than through a file. */
    @FuzzTest(maxDuration = "30s")
    void anyText(byte[] bytes) {
        TextDumps dumps = new TextDumps();
        LineReader lines = new LineReader(MemorySegment.ofArray(bytes), Job.quiet());
        while (lines.next()) {
            dumps.take(lines);
        }
        dumps.end(lines, bytes.length);
        dumps.dumps().forEach(ThreadDumpFuzzTest::check);
    }

    @FuzzTest(maxDuration = "30s")
    void anyForm(byte[] bytes) {
        MemorySegment segment = MemorySegment.ofArray(bytes);
        CrashLog.read(new LineReader(segment, Job.quiet()), bytes.length)
                .dumps()
                .forEach(ThreadDumpFuzzTest::check);
        Javacores.read(new LineReader(segment, Job.quiet()), bytes.length)
                .dumps()
                .forEach(ThreadDumpFuzzTest::check);
        try {
            JsonDump.read("fuzz", segment, Job.quiet()).dumps().forEach(ThreadDumpFuzzTest::check);
        } catch (ImportFailure e) {
            // The other allowed outcome.
        }
    }

    @FuzzTest(maxDuration = "30s")
    void anyBytes(byte[] bytes) {
        new ThreadDumpImporter().probe(bytes);
        try (var evidence = IMPORTERS.open("fuzz", new ByteArrayInputStream(bytes), Job.quiet(), e -> {})) {
            ((ThreadDumps) evidence).dumps().forEach(ThreadDumpFuzzTest::check);
        } catch (ImportFailure e) {
            // The other allowed outcome.
        }
    }

    private static void check(ThreadDump dump) {
        for (int i = 0; i < dump.size(); i++) {
            int frames = dump.thread(i).frames().size();
            if (!dump.thread(i).ref().equals(dump.ref(i))) {
                throw new AssertionError(
                        dump.ref(i) + " is not " + dump.thread(i).ref());
            }
            dump.thread(i).lockLines().forEach(line -> {
                if (line.frame() < 0 || line.frame() > Math.max(0, frames - 1)) {
                    throw new AssertionError("lock line of frame " + line.frame() + " of " + frames);
                }
            });
        }
    }
}
