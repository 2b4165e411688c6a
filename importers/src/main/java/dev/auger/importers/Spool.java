package dev.auger.importers;

import dev.auger.model.Diagnostic;
import dev.auger.model.error.EvidenceChanged;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.error.ResourceExhausted;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Temporary copies of what cannot be mapped as it is: compressed files, zip entries, standard input. Readable by the user alone.
 * Free space is looked at before and while writing, so that a bomb or a large dump never fills the disk.
 */
final class Spool {

    private static final int BUFFER = 1 << 16;
    private static final long LOOK_AGAIN = 16L << 20;

    /** What stays free on the disk whatever is spooled. */
    private static final long RESERVE = 64L << 20;

    /** How much room a directory has; a parameter so that a full disk can be tested. */
    interface FreeSpace {
        long bytes(Path directory) throws IOException;
    }

    /**
     * Content that can be mapped.
     *
     * @param wrapper what it was wrapped in, or empty
     * @param diskBytes size of the user's file
     */
    record Content(
            String name, String wrapper, long diskBytes, Path path, boolean temporary, List<Diagnostic> diagnostics) {

        static Content of(Source source) throws EvidenceChanged {
            return new Content(
                    source.name(), "", size(source.path()), source.path(), source.temporary(), source.losses());
        }

        Input map() throws EvidenceChanged {
            return Input.map(name, wrapper, diskBytes, path, temporary, List.copyOf(diagnostics));
        }

        void discard() {
            if (temporary) {
                delete(path);
            }
        }
    }

    private final Path directory;
    private final FreeSpace freeSpace;

    Spool(Path directory) {
        this(directory, dir -> dir.toFile().getUsableSpace());
    }

    Spool(Path directory, FreeSpace freeSpace) {
        this.directory = directory;
        this.freeSpace = freeSpace;
    }

    static boolean isZip(Path path) throws EvidenceChanged {
        return beginsWith(path, 'P', 'K', 3, 4);
    }

    private static boolean beginsWith(Path path, int... magic) throws EvidenceChanged {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(magic.length);
            boolean same = start.length == magic.length;
            for (int i = 0; same && i < magic.length; i++) {
                same = (start[i] & 0xff) == magic[i];
            }
            return same;
        } catch (IOException e) {
            throw new EvidenceChanged(path.toString(), path + " cannot be read: " + e.getMessage());
        }
    }

    /**
     * Unpacks a file of one or many members or frames. A stream that ends early or is damaged gives what came before, and says so.
     * The compressed copy is deleted if it was temporary itself.
     */
    Content unpack(Content packed, Packing packing, Job job) throws ImportFailure {
        requireRoom(packed.name(), packing.leastSize(packed.path()));
        job.begin(size(packed.path()), Progress.Unit.BYTES);
        Path target = create();
        boolean kept = false;
        try {
            List<Diagnostic> diagnostics = packed.diagnostics();
            try (InputStream file = Files.newInputStream(packed.path());
                    CountingInput counted = new CountingInput(file, job);
                    OutputStream out = Files.newOutputStream(target)) {
                Copy copy = new Copy(packed.name(), out, job);
                try (InputStream content = packing.unpack(counted)) {
                    copy.from(content);
                } catch (IOException e) {
                    if (!Packing.isDamage(e)) {
                        throw e;
                    }
                    diagnostics = new ArrayList<>(diagnostics);
                    diagnostics.add(damage(packed, packing, copy.written, counted.count(), e));
                }
            } catch (IOException e) {
                throw new EvidenceChanged(packed.name(), packed.name() + " cannot be read: " + e.getMessage());
            }
            String wrapper = packed.wrapper().isEmpty() ? packing.label() : packed.wrapper() + ", " + packing.label();
            Content content = new Content(packed.name(), wrapper, packed.diskBytes(), target, true, diagnostics);
            packed.discard();
            kept = true;
            return content;
        } finally {
            if (!kept) {
                delete(target);
            }
        }
    }

    private static Diagnostic damage(Content packed, Packing packing, long written, long read, IOException cause)
            throws ImportFailure {
        String label = packing.label();
        if (written == 0) {
            throw new MalformedInput(
                    label + ".damaged",
                    0,
                    label,
                    "",
                    -1,
                    packed.name() + " is " + label + " and nothing of it can be unpacked: " + cause.getMessage());
        }
        long size = size(packed.path());
        if (cause instanceof GzipInput.NoMember rest) {
            long bytes = size - rest.position();
            return new Diagnostic(
                    label + ".trailing",
                    written,
                    bytes,
                    "After the " + label + " stream come " + bytes + " bytes that are no " + label
                            + "; they were not read.");
        }
        boolean cut = cause instanceof EOFException;
        long left = size - read;
        return new Diagnostic(
                label + (cut ? ".truncated" : ".damaged"),
                written,
                cut || left <= 0 ? -1 : left,
                "The " + label + " stream " + (cut ? "ends early" : "is damaged") + ": " + written
                        + " bytes could be unpacked, what followed is lost.");
    }

    /** Copies a stream to a temporary file. */
    Content copy(String name, InputStream in, Job job) throws ImportFailure {
        Copied copied = copyRaw(name, in, job);
        return new Content(name, "", copied.bytes(), copied.path(), true, List.of());
    }

    /**
     * What was copied of a stream.
     *
     * @param checksum CRC-32 of the bytes
     * @param failure why it ended before its end, or null
     */
    record Copied(
            Path path, long bytes, long checksum, @Nullable IOException failure) {

        Copied endedBy(IOException cause) {
            return new Copied(path, bytes, checksum, cause);
        }
    }

    /** Copies a stream; one that fails half-way for its bytes keeps what came before. */
    Copied copyRaw(String name, InputStream in, Job job) throws ImportFailure {
        requireRoom(name, 0);
        Path target = create();
        boolean kept = false;
        try (OutputStream out = Files.newOutputStream(target)) {
            CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32());
            Copy copy = new Copy(name, checked, job);
            IOException failure = null;
            try {
                copy.from(in);
            } catch (EOFException | ZipException e) {
                failure = e;
            }
            kept = true;
            return new Copied(target, copy.written, checked.getChecksum().getValue(), failure);
        } catch (IOException e) {
            throw new EvidenceChanged(name, name + " cannot be read: " + e.getMessage());
        } finally {
            if (!kept) {
                delete(target);
            }
        }
    }

    /** Writes content anew. */
    @FunctionalInterface
    interface Rewriter {

        /** @return what was lost on the way */
        List<Diagnostic> rewrite(FileChannel out) throws IOException, ImportFailure;
    }

    /**
     * What a rewriter makes of an input, mapped; the input itself is closed then. On failure it stays open.
     *
     * @param format the input's format
     */
    Input rewrite(Input from, String format, Rewriter rewriter) throws ImportFailure {
        requireRoom(from.name(), from.bytes().byteSize());
        Path target = create();
        Input rewritten = null;
        try (FileChannel out = FileChannel.open(target, StandardOpenOption.WRITE)) {
            List<Diagnostic> losses = rewriter.rewrite(out);
            rewritten = Input.inPlaceOf(from, format, target, losses);
            from.close();
            return rewritten;
        } catch (IOException e) {
            throw new EvidenceChanged(directory.toString(), directory + " cannot be written: " + e.getMessage());
        } finally {
            if (rewritten == null) {
                delete(target);
            }
        }
    }

    void requireRoom(String name, long needed) throws ImportFailure {
        try {
            Files.createDirectories(directory);
            long free = freeSpace.bytes(directory) - RESERVE;
            if (free < needed || free <= 0) {
                throw new ResourceExhausted("unpacking " + name, needed, Math.max(0, free));
            }
        } catch (IOException e) {
            throw new EvidenceChanged(directory.toString(), directory + " cannot be used: " + e.getMessage());
        }
    }

    private Path create() throws ImportFailure {
        try {
            boolean posix =
                    directory.getFileSystem().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] mine = posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            return Files.createTempFile(directory, "auger-", ".spool", mine);
        } catch (IOException e) {
            throw new EvidenceChanged(directory.toString(), directory + " cannot be written: " + e.getMessage());
        }
    }

    private static long size(Path path) throws EvidenceChanged {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new EvidenceChanged(path.toString(), path + " cannot be read: " + e.getMessage());
        }
    }

    static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            System.getLogger(Spool.class.getName()).log(System.Logger.Level.WARNING, "spool file stays: " + path, e);
        }
    }

    /** A copy that looks at the job and at the disk. */
    private final class Copy {

        private final String name;
        private final OutputStream out;
        private final Job job;
        private long written;

        Copy(String name, OutputStream out, Job job) {
            this.name = name;
            this.out = out;
            this.job = job;
        }

        void from(InputStream in) throws IOException, ImportFailure {
            byte[] buffer = new byte[BUFFER];
            long nextLook = LOOK_AGAIN;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                job.check();
                out.write(buffer, 0, n);
                written += n;
                if (written >= nextLook) {
                    nextLook = written + LOOK_AGAIN;
                    requireRoom(name, LOOK_AGAIN);
                }
            }
        }
    }
}
