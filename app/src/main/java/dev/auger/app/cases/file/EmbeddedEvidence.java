package dev.auger.app.cases.file;

import dev.auger.model.error.EvidenceChanged;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.ResourceExhausted;
import dev.auger.model.job.Job;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The evidence inside a case file. The archive is read from its beginning to its end and its index not at all, so nothing it claims is
 * held in memory. An entry is copied to a file with a name of ours; no more of it than the document says it has, and it counts only if
 * its digest is right. So names of entries lead nowhere, and an archive that unpacks to more than there is room for is refused before
 * anything is written.
 */
final class EmbeddedEvidence implements AutoCloseable {

    private static final String DRAFT = "auger-case-";

    private final Path path;
    private final Path spool;
    private final ZipInputStream zip;

    private EmbeddedEvidence(Path path, Path spool, ZipInputStream zip) {
        this.path = path;
        this.spool = spool;
        this.zip = zip;
    }

    static EmbeddedEvidence open(Path path, Path spool) throws ImportFailure {
        try {
            InputStream in = Files.newInputStream(path);
            return new EmbeddedEvidence(path, spool, new ZipInputStream(new java.io.BufferedInputStream(in, 1 << 16)));
        } catch (IOException e) {
            throw new EvidenceChanged(path.toString(), path.getFileName() + " cannot be read: " + e.getMessage());
        }
    }

    /** The first entry. */
    byte[] document() throws ImportFailure {
        try {
            ZipEntry first = zip.getNextEntry();
            if (first == null || !first.getName().equals(CaseFormat.ENTRY)) {
                throw CaseFiles.damaged("the archive does not begin with " + CaseFormat.ENTRY);
            }
            return zip.readNBytes(CaseFormat.MOST_BYTES + 1);
        } catch (IOException | IllegalArgumentException e) {
            throw CaseFiles.damaged("the archive cannot be read: " + e.getMessage());
        }
    }

    /**
     * Copies the evidence out, by its position in the case. An entry that is damaged, missing or another than the document says is not
     * among them.
     *
     * @throws ResourceExhausted if there is no room for what the document says
     */
    Map<Integer, Path> extract(CaseFile file, Job job) throws ImportFailure {
        Map<String, Integer> wanted = new HashMap<>();
        long needed = 0;
        for (int at = 0; at < file.evidence().size(); at++) {
            CaseFile.Kept kept = file.evidence().get(at);
            Digest digest = kept.digest();
            if (!kept.entry().isEmpty() && digest != null && digest.method().equals(Digest.WHOLE)) {
                wanted.put(kept.entry(), at);
                needed = needed > Long.MAX_VALUE - kept.bytes() ? Long.MAX_VALUE : needed + kept.bytes();
            }
        }
        Map<Integer, Path> copies = new LinkedHashMap<>();
        boolean whole = false;
        try {
            room(needed);
            entries(file, wanted, copies, job);
            whole = true;
        } catch (IOException | IllegalArgumentException e) {
            // What was copied until here is evidence; the rest will be looked for by its path.
            System.getLogger(EmbeddedEvidence.class.getName())
                    .log(System.Logger.Level.DEBUG, "the archive ends early", e);
            whole = true;
        } finally {
            if (!whole) {
                copies.values().forEach(EmbeddedEvidence::delete);
            }
        }
        return copies;
    }

    private void room(long needed) throws IOException, ResourceExhausted {
        Files.createDirectories(spool);
        long free = Files.getFileStore(spool).getUsableSpace();
        if (needed > free) {
            throw new ResourceExhausted(String.valueOf(path.getFileName()), needed, free);
        }
    }

    private void entries(CaseFile file, Map<String, Integer> wanted, Map<Integer, Path> copies, Job job)
            throws IOException {
        while (copies.size() < wanted.size()) {
            job.check();
            ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                return;
            }
            Integer at = wanted.get(entry.getName());
            if (at == null || copies.containsKey(at)) {
                // An entry nobody asked for may be endless: what it would unpack to is bounded too.
                skip(job);
                continue;
            }
            Path copy = Files.createTempFile(spool, DRAFT, ".tmp");
            Copied how = Copied.TOO_LONG;
            try {
                how = copy(copy, file.evidence().get(at), job);
            } finally {
                if (how != Copied.WHOLE) {
                    delete(copy);
                }
            }
            if (how == Copied.TOO_LONG) {
                // The rest cannot be passed over without unpacking it.
                return;
            }
            if (how == Copied.WHOLE) {
                copies.put(at, copy);
            }
        }
    }

    private void skip(Job job) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (long left = CaseFormat.MOST_BYTES; left > 0; ) {
            job.check();
            int n = zip.read(buffer);
            if (n < 0) {
                return;
            }
            left -= n;
        }
        throw new IOException("an entry nobody asked for is too large");
    }

    private enum Copied {
        /** To the byte what the document says. */
        WHOLE,
        OTHER,
        TOO_LONG
    }

    private Copied copy(Path copy, CaseFile.Kept kept, Job job) throws IOException {
        MessageDigest digest = Digest.sha256();
        long left = kept.bytes();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(copy), digest)) {
            byte[] buffer = new byte[1 << 16];
            while (left > 0) {
                job.check();
                int n = zip.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (n < 0) {
                    return Copied.OTHER;
                }
                out.write(buffer, 0, n);
                left -= n;
            }
        }
        if (zip.read() >= 0) {
            return Copied.TOO_LONG;
        }
        Digest expected = kept.digest();
        return expected != null && HexFormat.of().formatHex(digest.digest()).equals(expected.hex())
                ? Copied.WHOLE
                : Copied.OTHER;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(EmbeddedEvidence.class.getName()).log(System.Logger.Level.DEBUG, "copy stays", e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            System.getLogger(EmbeddedEvidence.class.getName()).log(System.Logger.Level.DEBUG, "not closed", e);
        }
    }
}
