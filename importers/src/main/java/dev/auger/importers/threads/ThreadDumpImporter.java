package dev.auger.importers.threads;

import dev.auger.importers.Importer;
import dev.auger.importers.Input;
import dev.auger.model.Evidence;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;

/**
 * Thread dumps of HotSpot: {@code jstack}, {@code jcmd Thread.print} with and without {@code -l} and {@code -e},
 * {@code kill -3} in the middle of any log, {@code jcmd Thread.dump_to_file} as text and as JSON, and what VisualVM, NetBeans
 * and {@code ThreadInfo.toString} print. The text has no specification; forms were taken from JDK 1.4 to 25.
 */
public final class ThreadDumpImporter implements Importer {

    private static final String FORMAT = "HotSpot thread dump";

    @Override
    public boolean probe(byte[] head) {
        if (JsonDump.probe(head)) {
            return true;
        }
        LineReader lines = new LineReader(MemorySegment.ofArray(head), Job.quiet());
        while (lines.next()) {
            if (TextDumps.mark(lines.line()) >= 0 || isThread(lines.line())) {
                return true;
            }
        }
        return false;
    }

    /** A header that says enough to be no line of another text. */
    private static boolean isThread(String line) {
        ThreadHeader header = ThreadHeader.parse(line);
        return header != null
                && (header.javaId() >= 0 || header.osId() >= 0 || !header.tid().isEmpty());
    }

    /** Looks for a dump that begins late in a log. */
    @Override
    public boolean probeFurther(Input input, Job job) {
        job.begin(input.bytes().byteSize(), Progress.Unit.BYTES);
        LineReader lines = new LineReader(input.bytes(), job);
        while (lines.next()) {
            if (TextDumps.mark(lines.line()) >= 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
        job.begin(input.bytes().byteSize(), Progress.Unit.BYTES);
        return JsonDump.probe(JsonDump.head(input)) ? JsonDump.read(input, job) : text(input, job, snapshots);
    }

    private static Evidence text(Input input, Job job, Consumer<? super Evidence> snapshots) throws MalformedInput {
        TextDumps dumps = new TextDumps();
        LineReader lines = new LineReader(input.bytes(), job);
        int published = 0;
        while (lines.next()) {
            dumps.line(lines.line(), lines.offset());
            if (dumps.count() > published && job.snapshotDue()) {
                published = dumps.count();
                snapshots.accept(evidence(input, dumps, false));
            }
        }
        dumps.end(input.bytes().byteSize(), lines.endedByNewline());
        if (dumps.count() == 0) {
            throw new MalformedInput(
                    "threads.none",
                    0,
                    "Full thread dump",
                    "",
                    -1,
                    input.name() + " announces a thread dump and holds no thread");
        }
        return evidence(input, dumps, true);
    }

    private static Evidence evidence(Input input, TextDumps dumps, boolean whole) {
        return ThreadDumpFile.of(
                input,
                FORMAT,
                dumps.producer(),
                dumps.pid(),
                dumps.dumps(),
                dumps.hasLines(),
                dumps.diagnostics(),
                whole);
    }
}
