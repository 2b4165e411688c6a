package dev.auger.importers.goroutines;

import dev.auger.importers.Importer;
import dev.auger.importers.Input;
import dev.auger.importers.text.LineReader;
import dev.auger.importers.threads.ThreadDumpFile;
import dev.auger.importers.threads.dump.ReadDumps;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceKind;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Goroutines in text: {@code /debug/pprof/goroutine?debug=2} and {@code debug=1}, {@code runtime.Stack}, and what a Go program prints
 * when it panics, fails or gets a SIGQUIT, in the middle of any log. The text has no specification; forms are those of
 * {@code runtime/traceback.go} and {@code runtime/pprof} from Go 1.3 to 1.26.
 */
public final class GoroutineImporter implements Importer {

    @Override
    public boolean probe(byte[] head) {
        LineReader lines = new LineReader(MemorySegment.ofArray(head), Job.quiet());
        while (lines.next()) {
            if (GoroutineTexts.marks(lines.text())) {
                return true;
            }
        }
        return false;
    }

    /** Looks for a dump that begins late in a log. */
    @Override
    public boolean probeFurther(Input input, Job job) {
        job.begin(input.bytes().byteSize(), Progress.Unit.BYTES);
        LineReader lines = new LineReader(input.bytes(), job);
        while (lines.next()) {
            if (GoroutineTexts.marks(lines.text())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
        job.begin(input.bytes().byteSize(), Progress.Unit.BYTES);
        GoroutineTexts texts = new GoroutineTexts();
        LineReader lines = new LineReader(input.bytes(), job);
        int published = 0;
        while (lines.next()) {
            texts.line(lines.text(), lines.offset());
            if (texts.count() > published && job.snapshotDue()) {
                published = texts.count();
                snapshots.accept(file(input, texts, false));
            }
        }
        texts.end(lines.endedByNewline());
        if (texts.count() == 0) {
            throw new MalformedInput(
                    "goroutines.none",
                    0,
                    "goroutine",
                    "",
                    -1,
                    input.name() + " announces a goroutine profile and holds no goroutine");
        }
        return file(input, texts, true);
    }

    private static Evidence file(Input input, GoroutineTexts texts, boolean whole) {
        String format = texts.hasCounted()
                ? "goroutine profile in text (debug=1)"
                : texts.hasReasons() ? "goroutines of a Go panic, fatal error or signal" : "goroutine dump (debug=2)";
        ReadDumps read = new ReadDumps(
                EvidenceKind.GOROUTINES,
                format,
                "Go",
                ProcessIdentity.UNKNOWN,
                texts.dumps(),
                texts.hasLines(),
                Map.of(),
                texts.diagnostics(input.bytes().byteSize()));
        return ThreadDumpFile.of(input, read, texts.complete(), whole);
    }
}
