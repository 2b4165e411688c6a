package dev.auger.importers;

import dev.auger.model.Diagnostic;
import dev.auger.model.Passport;
import dev.auger.model.error.EvidenceChanged;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The content of one file, mapped and read-only. Compressed files and standard input were spooled to a temporary file first;
 * closing deletes that.
 */
public final class Input implements AutoCloseable {

    private final String name;
    private final String wrapper;
    private final String format;
    private final long diskBytes;
    private final Path path;
    private final boolean temporary;
    private final List<Diagnostic> diagnostics;
    private final Arena arena;
    private final MemorySegment bytes;

    private Input(
            String name,
            String wrapper,
            String format,
            long diskBytes,
            Path path,
            boolean temporary,
            List<Diagnostic> diagnostics,
            Arena arena)
            throws IOException {
        this.name = name;
        this.wrapper = wrapper;
        this.format = format;
        this.diskBytes = diskBytes;
        this.path = path;
        this.temporary = temporary;
        this.diagnostics = List.copyOf(diagnostics);
        this.arena = arena;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            bytes = size == 0 ? MemorySegment.NULL : channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
        }
    }

    /**
     * Maps a file.
     *
     * @param name the name the user knows it by
     * @param wrapper what the content was wrapped in ({@code gzip}, {@code lz4}), or empty
     * @param diskBytes size of the user's file
     * @param path file with the unwrapped content
     * @param temporary whether {@code path} is a spooled copy to delete on close
     */
    public static Input map(String name, String wrapper, long diskBytes, Path path, boolean temporary)
            throws EvidenceChanged {
        return map(name, wrapper, diskBytes, path, temporary, List.of());
    }

    /**
     * Maps a file whose unwrapping lost something.
     *
     * @param diagnostics what was lost before the first byte an importer sees
     */
    public static Input map(
            String name, String wrapper, long diskBytes, Path path, boolean temporary, List<Diagnostic> diagnostics)
            throws EvidenceChanged {
        return map(name, wrapper, "", diskBytes, path, temporary, diagnostics);
    }

    /**
     * Maps what was written in place of another input, in a newer format. The name, the wrapper and the size stay those of the
     * user's file.
     *
     * @param format the format of the user's file, for the passport
     * @param path the temporary file, deleted on close
     * @param diagnostics what was lost on the way, besides what {@code original} had lost
     */
    static Input inPlaceOf(Input original, String format, Path path, List<Diagnostic> diagnostics)
            throws EvidenceChanged {
        List<Diagnostic> all = new ArrayList<>(original.diagnostics);
        all.addAll(diagnostics);
        return map(original.name, original.wrapper, format, original.diskBytes, path, true, all);
    }

    private static Input map(
            String name,
            String wrapper,
            String format,
            long diskBytes,
            Path path,
            boolean temporary,
            List<Diagnostic> diagnostics)
            throws EvidenceChanged {
        Arena arena = Arena.ofShared();
        try {
            return new Input(name, wrapper, format, diskBytes, path, temporary, diagnostics, arena);
        } catch (IOException e) {
            arena.close();
            throw new EvidenceChanged(name, name + " cannot be read: " + e.getMessage());
        }
    }

    /** The name the user knows the file by. */
    public String name() {
        return name;
    }

    /** What the content was wrapped in, or empty. */
    public String wrapper() {
        return wrapper;
    }

    /** What was lost while the content was unwrapped, for example the end of a cut gzip or LZ4 stream. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * A passport that also says what was lost before the importer saw the first byte, and the format of the user's file where
     * the importer saw another. Every importer passes its passport through here.
     */
    public Passport withLosses(Passport passport) {
        if (diagnostics.isEmpty() && format.isEmpty()) {
            return passport;
        }
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(passport.diagnostics());
        return new Passport(
                passport.name(),
                passport.bytes(),
                passport.kind(),
                format.isEmpty() ? passport.format() : wrapper.isEmpty() ? format : format + ", " + wrapper,
                passport.producer(),
                passport.process(),
                passport.start(),
                passport.end(),
                passport.complete() && diagnostics.isEmpty(),
                passport.counts(),
                passport.answers(),
                all);
    }

    /** Size of the user's file on disk. */
    public long diskBytes() {
        return diskBytes;
    }

    /** File that holds the unwrapped content. */
    public Path path() {
        return path;
    }

    /** The content; {@link MemorySegment#byteSize()} is its length. Readable from any thread until {@link #close}. */
    public MemorySegment bytes() {
        return bytes;
    }

    /** What importers recognise it by: its first {@link Importers#HEAD_BYTES}. */
    public byte[] head() {
        byte[] head = new byte[(int) Math.min(Importers.HEAD_BYTES, bytes.byteSize())];
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, 0, head, 0, head.length);
        return head;
    }

    /**
     * Takes a spooled copy out of its folder once nobody opens it by name any more. The mapping lives on where the system
     * allows that (POSIX), so that a killed program leaves nothing behind; elsewhere {@link #close} deletes it.
     */
    void unlink() {
        if (temporary) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException mappedFilesStay) {
                System.getLogger(Input.class.getName())
                        .log(System.Logger.Level.DEBUG, "deleted on close", mappedFilesStay);
            }
        }
    }

    /** Unmaps; reading afterwards throws {@link IllegalStateException}. Idempotent. */
    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            arena.close();
            if (temporary) {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    System.getLogger(Input.class.getName())
                            .log(System.Logger.Level.WARNING, "spool file stays: " + path, e);
                }
            }
        }
    }
}
