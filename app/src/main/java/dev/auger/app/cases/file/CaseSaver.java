package dev.auger.app.cases.file;

import dev.auger.app.cases.GuidedState;
import dev.auger.app.files.WholeFile;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Selection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes case files. A file is replaced as a whole or not at all. */
public final class CaseSaver {

    /** Evidence within this many folders above the case file is named relative to it, so that both can move together. */
    private static final int NEAR = 3;

    private CaseSaver() {}

    /**
     * Writes a case file that names its evidence by path.
     *
     * @throws IOException if it could not be written; what was there before is there still
     */
    public static void save(Path target, CaseFile file) throws IOException {
        byte[] document = document(file);
        WholeFile.writeWithFolder(target, out -> out.write(document));
    }

    /**
     * Writes a case file that holds its evidence.
     *
     * @param contents where the bytes of evidence are, by its position in the case; what is not there stays named by path
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    public static void saveWithEvidence(Path target, CaseFile file, Map<Integer, Path> contents, Job job)
            throws IOException {
        List<CaseFile.Kept> kept = new ArrayList<>(file.evidence());
        for (Map.Entry<Integer, Path> content : contents.entrySet()) {
            int at = content.getKey();
            CaseFile.Kept before = kept.get(at);
            Digest whole = Digest.by(Digest.WHOLE, content.getValue(), job);
            kept.set(
                    at,
                    new CaseFile.Kept(
                            before.name(),
                            before.path(),
                            Files.size(content.getValue()),
                            whole,
                            "evidence/" + (at + 1) + '-' + harmless(before.name()),
                            null,
                            before.dump()));
        }
        CaseFile embedding = new CaseFile(
                file.name(),
                kept,
                file.sources(),
                file.layer(),
                file.selection(),
                file.finding(),
                file.guided(),
                file.note(),
                file.findings(),
                file.sourceChoices());
        byte[] document = document(embedding);
        WholeFile.writeWithFolder(target, out -> zip(document, kept, contents, out, job));
    }

    private static void zip(
            byte[] document, List<CaseFile.Kept> kept, Map<Integer, Path> contents, OutputStream out, Job job)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        // Most evidence is packed already, or large: quick is better than small.
        zip.setLevel(Deflater.BEST_SPEED);
        entry(zip, CaseFormat.ENTRY);
        zip.write(document);
        zip.closeEntry();
        for (int at = 0; at < kept.size(); at++) {
            Path content = contents.get(at);
            if (content != null) {
                entry(zip, kept.get(at).entry());
                copy(content, zip, kept.get(at).digest(), job);
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    /** Without the time of writing, so that the same case gives the same bytes. */
    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }

    private static void copy(Path content, OutputStream out, @Nullable Digest expected, Job job) throws IOException {
        MessageDigest digest = Digest.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(content), digest)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                job.check();
                out.write(buffer, 0, n);
            }
        }
        if (expected == null || !HexFormat.of().formatHex(digest.digest()).equals(expected.hex())) {
            throw new IOException(content.getFileName() + " changed while it was copied");
        }
    }

    /** What a name may have in an archive; it is for people who look into it, and never read back as a path. */
    private static String harmless(String name) {
        String bare = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("\\.{2,}", ".");
        return bare.length() <= 100 ? bare : bare.substring(bare.length() - 100);
    }

    /** A document that can be read again: what is too large for the format, as a selection may be, is left out. */
    static byte[] document(CaseFile file) throws IOException {
        byte[] whole = bytes(file);
        if (isReadable(whole)) {
            return whole;
        }
        byte[] less = bytes(new CaseFile(
                file.name(),
                file.evidence(),
                file.sources(),
                file.layer(),
                Selection.NONE,
                "",
                GuidedState.NONE,
                file.note(),
                file.findings(),
                file.sourceChoices()));
        if (!isReadable(less)) {
            throw new IOException("the case is larger than a case file may be");
        }
        return less;
    }

    private static boolean isReadable(byte[] document) {
        try {
            CaseReader.read(document);
            return true;
        } catch (ImportFailure e) {
            return false;
        }
    }

    private static byte[] bytes(CaseFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CaseWriter.write(file, out);
        return out.toByteArray();
    }

    /** How a file is named in a case file: relative to it where both are near each other, else absolute. */
    public static String pathFrom(Path caseFile, Path evidence) {
        Path folder = caseFile.toAbsolutePath().normalize().getParent();
        Path file = evidence.toAbsolutePath().normalize();
        Path above = folder;
        for (int level = 0; above != null && level <= NEAR; level++, above = above.getParent()) {
            // The root itself says nothing about what belongs together.
            if (folder != null && above.getNameCount() > 0 && file.startsWith(above)) {
                return folder.relativize(file).toString().replace('\\', '/');
            }
        }
        return file.toString();
    }
}
