package dev.auger.importers.gclog;

import dev.auger.importers.Importer;
import dev.auger.importers.Input;
import dev.auger.importers.text.LineReader;
import dev.auger.model.Evidence;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Logs of garbage collections: {@code -Xlog:gc*} of JDK 9 and later, {@code -verbose:gc} and its details before, verbose GC of IBM J9,
 * {@code GODEBUG=gctrace=1}; also in the middle of other logs. One file is of one dialect.
 */
public final class GcLogImporter implements Importer {

    private static final double DENSE_HEAP_FOR_A_BYTE = 1.9;

    @Override
    public boolean probe(byte[] head) {
        return recognise(new LineReader(MemorySegment.ofArray(head), Job.quiet()), false) != null;
    }

    /** Looks for collections that begin late in another log. */
    @Override
    public boolean probeFurther(Input input, Job job) {
        job.begin(input.bytes().byteSize(), Progress.Unit.BYTES);
        return recognise(new LineReader(input.bytes(), job), true) != null;
    }

    /** @param first whether the first lines that suffice decide, so that a large file need not be read */
    private static Recognition.@Nullable Kind recognise(LineReader lines, boolean first) {
        Recognition recognition = new Recognition();
        for (long n = 1; lines.next(); n++) {
            recognition.line(lines.text());
            if (first && n > 100 && recognition.result() != null) {
                break;
            }
        }
        return recognition.result();
    }

    /** Older logs have a line for a pause; of the lines of others few say something that is kept. */
    @Override
    public double heapForAByte(byte[] head) {
        LineReader lines = new LineReader(MemorySegment.ofArray(head), Job.quiet());
        return recognise(lines, true) == Recognition.Kind.PRE_UNIFIED ? DENSE_HEAP_FOR_A_BYTE : 0;
    }

    @Override
    public Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
        job.begin(input.bytes().byteSize(), Progress.Unit.BYTES);
        Recognition.Kind kind = recognise(new LineReader(input.bytes(), Job.quiet()), true);
        if (kind == null) {
            throw new MalformedInput("gclog.none", 0, "GC", "", -1, input.name() + " holds no collection");
        }
        LogBuilder log = new LogBuilder();
        Dialect dialect = kind.reader(log);
        LineReader lines = new LineReader(input.bytes(), job);
        int published = 0;
        while (lines.next()) {
            dialect.line(lines.text(), lines.offset());
            // Sorting what is there costs more the more there is, so pictures of it come at ever larger steps.
            if (log.size() > 2 * published + 100 && job.snapshotDue()) {
                published = log.size();
                snapshots.accept(GcLogFile.of(input, kind.format(), log, false));
            }
        }
        dialect.end(input.bytes().byteSize());
        return GcLogFile.of(input, kind.format(), log, true);
    }
}
