package dev.auger.importers.mat;

import dev.auger.importers.mat.child.Scratch;
import dev.auger.model.job.Job;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of its own for one run of the parser. A lock in it says that its owner lives; what owners have left that were killed
 * with their child is taken away by the next one.
 */
final class ScratchFolder implements AutoCloseable {

    private static final String PREFIX = "auger-mat-";
    private static final String LOCK = "owner.lock";

    private final Path folder;
    private final FileChannel lockFile;

    private ScratchFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /** @param parent where to make it */
    static ScratchFolder in(Path parent) throws IOException {
        sweep(parent);
        Path folder = Files.createTempDirectory(parent, PREFIX);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new IOException("the new folder is in use");
            }
            return new ScratchFolder(folder, channel);
        } catch (IOException e) {
            if (channel != null) {
                channel.close();
            }
            Scratch.delete(folder);
            throw e;
        }
    }

    private static void sweep(Path parent) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : left) {
                if (isAbandoned(folder)) {
                    Scratch.delete(folder);
                }
            }
        } catch (IOException e) {
            System.getLogger(ScratchFolder.class.getName()).log(System.Logger.Level.DEBUG, "not swept", e);
        }
    }

    /** Without a lock file it is just being made. */
    private static boolean isAbandoned(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    Path path() {
        return folder;
    }

    /**
     * The dump under a name here: a link where that can be, else a copy; unpacked if it is gzip.
     *
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    Path dump(Path file, Job job) throws IOException {
        Path here = folder.resolve("dump.hprof");
        if (isGzip(file)) {
            try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16)) {
                copy(in, here, job);
            }
            return here;
        }
        if (link(file.toRealPath(), here) == null) {
            try (InputStream in = Files.newInputStream(file)) {
                copy(in, here, job);
            }
        }
        return here;
    }

    private static boolean isGzip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 0x1f && in.read() == 0x8b;
        }
    }

    private static @Nullable Path link(Path file, Path here) {
        try {
            return Files.createSymbolicLink(here, file);
        } catch (IOException | UnsupportedOperationException notAllowed) {
            try {
                return Files.createLink(here, file);
            } catch (IOException | UnsupportedOperationException otherDisk) {
                return null;
            }
        }
    }

    private static void copy(InputStream in, Path here, Job job) throws IOException {
        byte[] piece = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(here)) {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                job.check();
                out.write(piece, 0, n);
            }
        }
    }

    /** Takes the folder away with everything in it. The child is gone by then. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            System.getLogger(ScratchFolder.class.getName()).log(System.Logger.Level.DEBUG, "lock stays", e);
        }
        Scratch.delete(folder);
    }
}
