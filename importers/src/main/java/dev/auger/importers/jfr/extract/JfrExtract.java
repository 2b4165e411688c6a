package dev.auger.importers.jfr.extract;

import dev.auger.importers.Input;
import dev.auger.importers.jfr.JfrContent;
import dev.auger.importers.jfr.chunks.Chunk;
import dev.auger.importers.jfr.chunks.ChunkFinder;
import dev.auger.importers.jfr.chunks.DiagnosticLog;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Writes a part of a recording as a recording: each chunk that has a wanted event, with its header, its metadata, all its constants
 * and the wanted events byte by byte. A chunk without any is left out. What cannot be read is not copied, so a part of a damaged
 * file is a sound file.
 *
 * <p>Constants are copied whole: an event refers to them by keys only, and finding out which are left over costs more than the
 * bytes they take.
 */
public final class JfrExtract {

    private final Input input;

    private JfrExtract(Input input) {
        this.input = input;
    }

    /** What was written; all 0 if no event passed, and then there is no file. */
    public record Result(long events, long chunks, long bytes) {}

    /** The way to write parts of a recording; empty where it does not come from a JFR file, or is still being read. */
    public static Optional<JfrExtract> of(Recording recording) {
        return JfrContent.of(recording).map(JfrExtract::new);
    }

    /**
     * Writes beside the target and moves the finished file there, so that a cancelled or failed run leaves the target as it was.
     *
     * @param target replaced if it exists, unless it is the recording itself
     * @param job progress in bytes read
     * @throws IOException if the target is the recording, or cannot be written
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    public Result write(ExtractFilter filter, Path target, Job job) throws IOException {
        if (isSource(target)) {
            throw new IOException(target + " is the recording itself");
        }
        Path whole = target.toAbsolutePath();
        Path part =
                whole.resolveSibling("." + whole.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
        try {
            Result result = copy(filter, part, job);
            if (result.events() > 0) {
                Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            }
            return result;
        } catch (InternalError e) {
            // The JVM's word for a mapped page that is no longer there.
            throw new IOException(input.name() + " shrank or became unreadable while it was read", e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Result copy(ExtractFilter filter, Path part, Job job) throws IOException {
        MemorySegment bytes = input.bytes();
        job.begin(bytes.byteSize(), Progress.Unit.BYTES);
        List<Chunk> found = new ChunkFinder(bytes, new DiagnosticLog(), job).all();
        long events = 0;
        long chunks = 0;
        try (ExtractOut out = new ExtractOut(part, bytes, job)) {
            for (Chunk chunk : found) {
                job.check();
                ChunkCopy copy = ChunkCopy.of(chunk, bytes, filter, job);
                if (copy != null && copy.hasEvents()) {
                    events += copy.write(out);
                    chunks++;
                }
                job.advance(chunk.bytes());
            }
            return new Result(events, chunks, out.position());
        }
    }

    /** Also the compressed file that was unpacked to be read. */
    private boolean isSource(Path target) throws IOException {
        if (!Files.exists(target)) {
            return false;
        }
        if (Files.exists(input.path()) && Files.isSameFile(target, input.path())) {
            return true;
        }
        try {
            Path named = Path.of(input.name());
            return Files.exists(named) && Files.isSameFile(target, named);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
