package dev.auger.importers.jfr.legacy;

import dev.auger.importers.Input;
import dev.auger.model.Diagnostic;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.util.List;

/**
 * JFR 0.9 as JFR 2: the same events, constants and types under the names and in the encodings that the JDK has used since 11, so
 * that whatever reads a recording reads these too. Stateless.
 *
 * <p>The format has no specification; facts are from Mission Control's parser of it and from recordings of JDK 7u40 to 8u40.
 */
public final class LegacyJfr {

    /** Version as passports have it. */
    public static final String FORMAT = "JFR 0.9";

    /** Asked before bytes are written. */
    @FunctionalInterface
    public interface Room {

        /** @throws ImportFailure if the disk has not that much left */
        void require(long bytes) throws ImportFailure;
    }

    private LegacyJfr() {}

    /** Whether content begins as JFR 0.9 does. */
    public static boolean probe(MemorySegment content) {
        return content.byteSize() >= LegacyChunk.HEADER_BYTES && LegacyChunkFinder.startsAt(content, 0);
    }

    /**
     * Writes a file anew.
     *
     * @param out an empty file
     * @return what could not be carried over, with offsets in the input; empty for a sound file
     * @throws ImportFailure if no chunk can be read, or the disk is full
     */
    public static List<Diagnostic> transcode(Input input, FileChannel out, Room room, Job job)
            throws IOException, ImportFailure {
        MemorySegment bytes = input.bytes();
        job.begin(bytes.byteSize(), Progress.Unit.BYTES);
        Losses losses = new Losses();
        LegacyChunkFinder finder = new LegacyChunkFinder(bytes, job, losses);
        ChunkTranscoder transcoder = new ChunkTranscoder(bytes, out, room, job, losses);
        boolean any = false;
        for (LegacyChunk chunk = finder.next(); chunk != null; chunk = finder.next()) {
            any |= transcoder.transcode(chunk);
        }
        if (!any) {
            Diagnostic first = losses.list().getFirst();
            Diagnostic last = losses.list().getLast();
            throw new MalformedInput(
                    first.code(),
                    Math.max(0, first.offset()),
                    "chunk",
                    "",
                    -1,
                    "no chunk can be read: " + first.message()
                            + (losses.list().size() == 1 ? "" : "; " + last.message()));
        }
        return losses.list();
    }
}
