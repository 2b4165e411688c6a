package dev.auger.importers.threads;

import dev.auger.importers.Importer;
import dev.auger.importers.Input;
import dev.auger.importers.text.LineReader;
import dev.auger.importers.threads.crash.CrashLog;
import dev.auger.importers.threads.dump.ReadDumps;
import dev.auger.importers.threads.javacore.Javacores;
import dev.auger.importers.threads.json.JsonDump;
import dev.auger.importers.threads.text.TextDumps;
import dev.auger.importers.threads.text.ThreadHeader;
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
 * Thread dumps of JVMs: {@code jstack}, {@code jcmd Thread.print} with and without {@code -l} and {@code -e}, {@code kill -3} in the
 * middle of any log, {@code jcmd Thread.dump_to_file} as text and as JSON, {@code jstack -F} and {@code jhsdb jstack}, what VisualVM,
 * NetBeans and {@code ThreadInfo.toString} print, JRockit's, IBM's and OpenJ9's javacores, and crash logs. The texts have no
 * specification; forms were taken from JDK 1.2 to 25.
 */
public final class ThreadDumpImporter implements Importer {

    private static final String FORMAT = "HotSpot thread dump";

    /** A look at the clock for every line would cost more than the line. */
    private static final int SNAPSHOT_LINES = 1024;

    private static final double JSON_HEAP_FOR_A_BYTE = 2.2;

    private enum Form {
        JSON,
        CRASH,
        JAVACORE,
        TEXT,
        NONE
    }

    @Override
    public boolean probe(byte[] head) {
        return form(head) != Form.NONE;
    }

    private static Form form(byte[] head) {
        if (JsonDump.probe(head)) {
            return Form.JSON;
        }
        if (CrashLog.probe(new LineReader(MemorySegment.ofArray(head), Job.quiet()))) {
            return Form.CRASH;
        }
        LineReader lines = new LineReader(MemorySegment.ofArray(head), Job.quiet());
        while (lines.next()) {
            if (Javacores.isMark(lines)) {
                return Form.JAVACORE;
            }
            if (TextDumps.isMark(lines) || isThread(lines)) {
                return Form.TEXT;
            }
        }
        return Form.NONE;
    }

    /** A header that says enough to be no line of another text. */
    private static boolean isThread(LineReader lines) {
        ThreadHeader header = ThreadHeader.parse(lines.text());
        return header != null
                && (header.javaId() >= 0 || header.osId() >= 0 || !header.tid().isEmpty());
    }

    /** Looks for a dump that begins late in a log. */
    @Override
    public boolean probeFurther(Input input, Job job) {
        job.begin(input.bytes().byteSize(), Progress.Unit.BYTES);
        LineReader lines = new LineReader(input.bytes(), job);
        while (lines.next()) {
            if (TextDumps.isMark(lines)) {
                return true;
            }
        }
        return false;
    }

    /** Only JSON of virtual threads grows large with threads that share little; texts need far less than what is free anyway. */
    @Override
    public double heapForAByte(byte[] head) {
        return form(head) == Form.JSON ? JSON_HEAP_FOR_A_BYTE : 0;
    }

    @Override
    public Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
        long size = input.bytes().byteSize();
        job.begin(size, Progress.Unit.BYTES);
        return switch (form(input.head())) {
            case JSON -> ThreadDumpFile.of(input, JsonDump.read(input.name(), input.bytes(), job), true);
            case CRASH -> ThreadDumpFile.of(input, CrashLog.read(new LineReader(input.bytes(), job), size), true);
            case JAVACORE -> ThreadDumpFile.of(input, Javacores.read(new LineReader(input.bytes(), job), size), true);
            case TEXT, NONE -> text(input, job, snapshots);
        };
    }

    private static Evidence text(Input input, Job job, Consumer<? super Evidence> snapshots) throws MalformedInput {
        TextDumps dumps = new TextDumps();
        LineReader lines = new LineReader(input.bytes(), job);
        int published = 0;
        for (int n = 0; lines.next(); n++) {
            dumps.take(lines);
            if (n % SNAPSHOT_LINES == 0 && dumps.count() > published && job.snapshotDue()) {
                published = dumps.count();
                snapshots.accept(ThreadDumpFile.of(input, read(dumps), false));
            }
        }
        dumps.end(lines, input.bytes().byteSize());
        if (dumps.count() == 0) {
            throw new MalformedInput(
                    "threads.none",
                    0,
                    "Full thread dump",
                    "",
                    -1,
                    input.name() + " announces a thread dump and holds no thread");
        }
        return ThreadDumpFile.of(input, read(dumps), true);
    }

    private static ReadDumps read(TextDumps dumps) {
        return new ReadDumps(
                EvidenceKind.THREADS,
                dumps.onlyJrockit() ? "JRockit thread dump" : FORMAT,
                dumps.producer(),
                dumps.pid() > 0 ? new ProcessIdentity(null, dumps.pid(), null) : ProcessIdentity.UNKNOWN,
                dumps.dumps(),
                dumps.hasLines(),
                Map.of(),
                dumps.diagnostics());
    }
}
