package dev.auger.importers.jfr;

import dev.auger.importers.Focus;
import dev.auger.importers.HeapNeed;
import dev.auger.importers.Importer;
import dev.auger.importers.Input;
import dev.auger.importers.jfr.chunks.Chunk;
import dev.auger.importers.jfr.chunks.ChunkFinder;
import dev.auger.importers.jfr.chunks.ChunkHeader;
import dev.auger.importers.jfr.chunks.DiagnosticLog;
import dev.auger.importers.jfr.samples.ChunkPipeline;
import dev.auger.model.Diagnostic;
import dev.auger.model.Evidence;
import dev.auger.model.error.EvidenceChanged;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.error.UnsupportedVersion;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads JDK Flight Recorder files, versions 1.x and 2.x, of the JDK (8u262 and newer), async-profiler and whoever else declares
 * their types in metadata. A file is chunks, one behind the other; each has its own header, metadata, constants and events and is
 * read by itself, so that a damaged one costs only itself.
 */
public final class JfrImporter implements Importer {

    private static final int HEADER = 8;

    @Override
    public boolean probe(byte[] head) {
        return head.length >= HEADER && head[0] == 'F' && head[1] == 'L' && head[2] == 'R' && head[3] == 0;
    }

    @Override
    public HeapNeed need(Input input, Focus focus, Job job) {
        return RecordingNeed.of(input.bytes(), focus, job);
    }

    @Override
    public Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
        return read(input, Focus.EVERYTHING, job, snapshots);
    }

    @Override
    public Evidence read(Input input, Focus focus, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
        MemorySegment bytes = input.bytes();
        try {
            return read(input, bytes, focus, job, snapshots);
        } catch (InternalError e) {
            // The JVM's word for a mapped page that is no longer there.
            throw new EvidenceChanged(input.name(), input.name() + " shrank or became unreadable while it was read");
        }
    }

    private static Evidence read(
            Input input, MemorySegment bytes, Focus focus, Job job, Consumer<? super Evidence> snapshots)
            throws ImportFailure {
        checkVersion(bytes, job);
        job.begin(bytes.byteSize(), Progress.Unit.BYTES);
        DiagnosticLog log = new DiagnosticLog();
        List<Chunk> chunks = new ChunkFinder(bytes, log, job).all();
        RecordingBuilder builder = decode(input, chunks, focus, log, job, snapshots);
        Focus otherwise = focus.otherwise();
        if (otherwise != null && builder.any() && !builder.hasSamples()) {
            job.begin(bytes.byteSize(), Progress.Unit.BYTES);
            log = new DiagnosticLog();
            chunks = new ChunkFinder(bytes, log, job).all();
            builder = decode(input, chunks, otherwise, log, job, snapshots);
        }
        if (!builder.any()) {
            throw nothing(log.list());
        }
        if (builder.processes() > 1) {
            log.add(
                    "jfr.processes",
                    -1,
                    0,
                    "the file joins recordings of " + builder.processes() + " processes; it is shown as the first");
        }
        return builder.build(true);
    }

    private static RecordingBuilder decode(
            Input input,
            List<Chunk> chunks,
            Focus focus,
            DiagnosticLog log,
            Job job,
            Consumer<? super Evidence> snapshots) {
        RecordingBuilder builder = new RecordingBuilder(input, log);
        long[] next = {1};
        new ChunkPipeline(input.bytes(), focus, job).run(chunks, (contents, indexes) -> {
            builder.add(contents, indexes);
            // What is drawn from a snapshot costs as much as it holds, so the next one waits until there is a third
            // more.
            if (builder.chunks() >= next[0] && job.snapshotDue()) {
                next[0] = builder.chunks() + Math.max(1, builder.chunks() / 3);
                snapshots.accept(builder.build(false));
            }
        });
        return builder;
    }

    private static void checkVersion(MemorySegment bytes, Job job) throws ImportFailure {
        if (bytes.byteSize() < ChunkHeader.BYTES) {
            throw new MalformedInput(
                    "jfr.header",
                    bytes.byteSize(),
                    "chunk header",
                    "",
                    -1,
                    "the file ends inside its first chunk header");
        }
        if (!ChunkHeader.hasMagic(bytes, 0) || ChunkHeader.startsAt(bytes, 0)) {
            return;
        }
        ChunkHeader header = ChunkHeader.read(bytes, 0);
        if (header.major() == 0) {
            throw new UnsupportedVersion(
                    "jfr-oracle",
                    "JFR 0." + header.minor() + " (Oracle JDK 7 and 8)",
                    "open it with JDK Mission Control, or record again with JDK 8u262 or newer",
                    header.minor());
        }
        if (ChunkHeader.find(bytes, ChunkHeader.BYTES, job) < 0) {
            throw new UnsupportedVersion(
                    "jfr-version",
                    "JFR " + header.major() + "." + header.minor(),
                    "this version of Auger reads JFR 1 and 2",
                    header.major(),
                    header.minor());
        }
    }

    private static MalformedInput nothing(List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return new MalformedInput("jfr.empty", 0, "chunk", "", -1, "the file has no chunk");
        }
        Diagnostic first = diagnostics.getFirst();
        Diagnostic last = diagnostics.getLast();
        return new MalformedInput(
                first.code(),
                Math.max(0, first.offset()),
                "chunk",
                "",
                -1,
                "no chunk can be read: " + first.message() + (diagnostics.size() == 1 ? "" : "; " + last.message()));
    }
}
