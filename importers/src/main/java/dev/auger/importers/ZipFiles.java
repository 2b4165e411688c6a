package dev.auger.importers;

import dev.auger.model.Diagnostic;
import dev.auger.model.error.EvidenceChanged;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a zip (APPNOTE 6.3), each spooled under a name of ours, so nothing an archive says can choose where a file is written; its
 * own name, without the steps upwards, is only shown. Java checks neither size nor checksum of an entry; here both are, and what is
 * missing or differs is a loss of that file.
 *
 * <pre>
 * entry      "PK\3\4" · header · name · extra · content [· "PK\7\8" · checksum · sizes]
 * directory  "PK\1\2" · header of an entry · … · "PK\5\6" · where the directory begins
 * </pre>
 *
 * A zip is known by its directory, which stands last. One that ends early has none: it is read entry by entry from its beginning, and the
 * last file that was found tells what is lost.
 */
final class ZipFiles {

    private static final int DIRECTORY = 0x504b0102;
    private static final int END = 0x504b0506;

    /** Takes what was found. */
    interface Receiver {
        void add(Source source) throws ImportFailure;
    }

    private final Path path;
    private final Spool spool;
    private final Job job;
    private final Receiver found;

    ZipFiles(Path path, Spool spool, Job job, Receiver found) {
        this.path = path;
        this.spool = spool;
        this.job = job;
        this.found = found;
    }

    /** @param room no more files than this */
    void read(int room) throws ImportFailure {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(ZipFiles::isShown)
                    .limit(room + 1L)
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            if (entries.size() > room) {
                throw Expansion.tooMany();
            }
            for (ZipEntry entry : entries) {
                found.add(listed(zip, entry));
            }
        } catch (IOException noDirectory) {
            unlisted(room, noDirectory);
        }
    }

    /** An entry that is encrypted or damaged becomes what could be read of it, perhaps nothing: opening it says so. */
    private Source listed(ZipFile zip, ZipEntry entry) throws ImportFailure {
        Spool.Copied copied;
        try (InputStream in = zip.getInputStream(entry)) {
            copied = spool.copyRaw(name(entry), in, job);
        } catch (IOException e) {
            copied = spool.copyRaw(name(entry), InputStream.nullInputStream(), job)
                    .endedBy(e);
        }
        return source(entry, copied, loss(entry, copied));
    }

    private static @Nullable Diagnostic loss(ZipEntry entry, Spool.Copied copied) {
        long left = entry.getSize() < 0 ? 0 : entry.getSize() - copied.bytes();
        IOException failure = copied.failure();
        String read = copied.bytes() + (entry.getSize() < 0 ? "" : " of " + entry.getSize()) + " bytes of this file";
        if (failure != null && !(failure instanceof EOFException)) {
            return new Diagnostic(
                    "zip.damaged",
                    copied.bytes(),
                    Math.max(left, -1),
                    "The zip is damaged: only " + read + " could be unpacked.");
        }
        boolean differs = left < 0 || entry.getCrc() >= 0 && entry.getCrc() != copied.checksum();
        if (failure != null || left > 0 && !differs) {
            return new Diagnostic("zip.truncated", copied.bytes(), left, "The zip has only " + read + ".");
        }
        return differs
                ? new Diagnostic(
                        "zip.checksum",
                        -1,
                        left > 0 ? left : -1,
                        "The zip has " + read + ", and they are not those that were packed: the checksum differs.")
                : null;
    }

    private void unlisted(int room, IOException noDirectory) throws ImportFailure {
        List<Source> sources = new ArrayList<>();
        boolean whole = false;
        try {
            walk(room, sources);
            boolean nothing = true;
            for (Source source : sources) {
                nothing &= Files.size(source.path()) == 0;
            }
            if (nothing) {
                throw new MalformedInput(
                        "zip.damaged",
                        0,
                        "zip",
                        "",
                        -1,
                        path + " is a zip that cannot be read: " + reason(noDirectory));
            }
            whole = true;
        } catch (IOException e) {
            throw new EvidenceChanged(path.toString(), path + " cannot be read: " + reason(e));
        } finally {
            if (!whole) {
                sources.forEach(source -> Spool.delete(source.path()));
            }
        }
        sources.sort(Comparator.comparing(Source::name));
        for (int i = 0; i < sources.size(); i++) {
            try {
                found.add(sources.get(i));
            } catch (ImportFailure e) {
                sources.subList(i + 1, sources.size()).forEach(source -> Spool.delete(source.path()));
                throw e;
            }
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** From entry to entry, until the directory comes or something that is none. */
    private void walk(int room, List<Source> sources) throws IOException, ImportFailure {
        long size = Files.size(path);
        job.begin(size, Progress.Unit.BYTES);
        try (Walk zip = new Walk(new CountingInput(Files.newInputStream(path), job))) {
            while (true) {
                long behind = zip.position();
                ZipEntry entry = null;
                try {
                    entry = zip.getNextEntry();
                } catch (ZipException | IllegalArgumentException unknown) {
                    // Encrypted, of a later version, or with a name in no encoding that is known: told as what cannot
                    // be read.
                }
                if (entry == null) {
                    if (!sources.isEmpty() && !isDirectory(behind)) {
                        sources.add(restLost(sources.removeLast(), size - behind));
                    }
                    return;
                }
                if (sources.size() == room) {
                    throw Expansion.tooMany();
                }
                if (isShown(entry)) {
                    Spool.Copied copied = spool.copyRaw(name(entry), zip, job);
                    sources.add(source(entry, copied, broken(copied, size - zip.position())));
                    if (copied.failure() != null) {
                        return;
                    }
                } else {
                    try {
                        zip.closeEntry();
                    } catch (EOFException | ZipException e) {
                        if (!sources.isEmpty()) {
                            sources.add(restLost(sources.removeLast(), size - behind));
                        }
                        return;
                    }
                }
            }
        }
    }

    private static @Nullable Diagnostic broken(Spool.Copied copied, long left) {
        if (copied.failure() == null) {
            return null;
        }
        boolean cut = copied.failure() instanceof EOFException;
        return new Diagnostic(
                cut ? "zip.truncated" : "zip.damaged",
                copied.bytes(),
                cut || left <= 0 ? -1 : left,
                "The zip " + (cut ? "ends early" : "is damaged") + " in this file: " + copied.bytes()
                        + " bytes of it could be unpacked; what followed, and any file behind it, is lost.");
    }

    private static Source restLost(Source last, long bytes) throws IOException {
        List<Diagnostic> losses = new ArrayList<>(last.losses());
        losses.add(new Diagnostic(
                "zip.rest",
                Files.size(last.path()),
                bytes > 0 ? bytes : -1,
                bytes > 0
                        ? "Behind this file the zip has " + bytes
                                + " bytes that cannot be read, and no list of its files; those that followed are lost."
                        : "The zip ends behind this file, without the list of its files; any that followed are lost."));
        return new Source(last.name(), last.path(), last.temporary(), losses);
    }

    private boolean isDirectory(long position) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.length() - position < Integer.BYTES) {
                return false;
            }
            file.seek(position);
            int magic = file.readInt();
            return magic == DIRECTORY || magic == END;
        }
    }

    private Source source(ZipEntry entry, Spool.Copied copied, @Nullable Diagnostic loss) {
        return new Source(name(entry), copied.path(), true, loss == null ? List.of() : List.of(loss));
    }

    private String name(ZipEntry entry) {
        return path + "/"
                + parts(entry)
                        .filter(part -> !part.isEmpty() && !isStep(part) && !part.endsWith(":"))
                        .collect(Collectors.joining("/"));
    }

    private static boolean isShown(ZipEntry entry) {
        return !entry.isDirectory()
                && parts(entry).noneMatch(part -> Expansion.isHidden(part) && !isStep(part) || part.equals("__MACOSX"));
    }

    private static boolean isStep(String part) {
        return part.equals("..") || part.equals(".");
    }

    private static Stream<String> parts(ZipEntry entry) {
        return Stream.of(entry.getName().split("[/\\\\]+", -1));
    }

    /** Reads entries in their order and knows how far it came. */
    private static final class Walk extends ZipInputStream {

        private final CountingInput file;

        Walk(CountingInput file) {
            super(file);
            this.file = file;
        }

        /** Packed bytes behind which the next entry begins, once the last has ended. */
        long position() throws IOException {
            return file.count() - ((PushbackInputStream) in).available();
        }
    }
}
