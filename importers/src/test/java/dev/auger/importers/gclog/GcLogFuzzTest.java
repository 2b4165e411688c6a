package dev.auger.importers.gclog;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.auger.importers.text.LineReader;
import dev.auger.model.GcLog;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.gc.GcEvent;
import dev.auger.model.job.Job;
import java.io.ByteArrayInputStream;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** Whatever the bytes, the importer returns collections or a typed failure. */
class GcLogFuzzTest {

    /** Each dialect on any text, which is quicker than through a file. */
    @FuzzTest(maxDuration = "30s")
    void anyText(byte[] bytes) {
        for (Recognition.Kind kind : Recognition.Kind.values()) {
            LogBuilder log = new LogBuilder();
            Dialect dialect = kind.reader(log);
            LineReader lines = new LineReader(MemorySegment.ofArray(bytes), Job.quiet());
            while (lines.next()) {
                dialect.line(lines.text(), lines.offset());
            }
            dialect.end(bytes.length);
            check(log.events());
            log.range(log.events());
            log.diagnostics();
        }
    }

    @FuzzTest(maxDuration = "30s")
    void anyBytes(byte[] bytes) {
        new GcLogImporter().probe(bytes);
        try (var evidence = Logs.IMPORTERS.open("fuzz", new ByteArrayInputStream(bytes), Job.quiet(), e -> {})) {
            check(((GcLog) evidence).events());
        } catch (ImportFailure e) {
            // The other allowed outcome.
        }
    }

    private static void check(List<GcEvent> events) {
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).start() < events.get(i - 1).start()
                    || events.get(i).pauseNanos() < 0) {
                throw new AssertionError(events.get(i - 1) + " before " + events.get(i));
            }
        }
    }
}
