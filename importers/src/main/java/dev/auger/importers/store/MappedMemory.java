package dev.auger.importers.store;

import dev.auger.model.column.ColumnMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Memory in a file of its own, for when the computer has little: the system may write it out and take its pages back. */
final class MappedMemory implements ColumnMemory {

    /** Small pieces share a mapping. */
    private static final long SLAB = 1L << 24;

    private static final long ALIGNMENT = 64;

    /** Left to others on the disk. */
    private static final long SPARE = 1L << 28;

    private final Path directory;
    private final Arena arena = Arena.ofShared();
    private final FileChannel channel;
    private long end;
    private MemorySegment slab = MemorySegment.NULL;
    private long used;
    private boolean closed;

    /**
     * @param directory on a disk, made if it is not there
     * @throws OutOfMemoryError if there is no room for a file
     */
    MappedMemory(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            Path file = Files.createTempFile(directory, "scratch-", ".tmp");
            channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            unlink(file);
        } catch (IOException e) {
            throw none(e);
        }
    }

    /** What a caller has to reckon with wherever it asks for memory. */
    private static OutOfMemoryError none(IOException cause) {
        OutOfMemoryError error = new OutOfMemoryError("no room in a scratch file: " + cause.getMessage());
        error.initCause(cause);
        return error;
    }

    /** Where the system allows it the file is gone at once, so that a killed program leaves nothing behind. */
    private static void unlink(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException deletedOnClose) {
            System.getLogger(MappedMemory.class.getName())
                    .log(System.Logger.Level.DEBUG, "deleted on close", deletedOnClose);
        }
    }

    @Override
    public synchronized MemorySegment allocate(long bytes) {
        long size = (bytes + ALIGNMENT - 1) & -ALIGNMENT;
        if (size >= SLAB / 4) {
            return map(Math.max(ALIGNMENT, size)).asSlice(0, bytes);
        }
        if (slab.byteSize() - used < size) {
            slab = map(SLAB);
            used = 0;
        }
        MemorySegment piece = slab.asSlice(used, bytes);
        used += size;
        return piece;
    }

    private MemorySegment map(long bytes) {
        try {
            // A mapped page that finds no room on the disk when it is written would take the process with it.
            if (Files.getFileStore(directory).getUsableSpace() - end < bytes + SPARE) {
                throw new IOException("no room for " + bytes + " bytes in " + directory);
            }
            MemorySegment mapped = channel.map(FileChannel.MapMode.READ_WRITE, end, bytes, arena);
            end += bytes;
            return mapped;
        } catch (IOException e) {
            throw none(e);
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            arena.close();
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
