package dev.auger.app.cases.file;

import dev.auger.model.error.EvidenceChanged;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells case files from other files, and opens them. */
public final class CaseFiles {

    private static final int HEAD = 512;
    private static final int ZIP_NAME = 30;
    private static final Pattern BEGINNING =
            Pattern.compile("\\A\\ufeff?\\s{0,200}\\{\\s{0,200}\"" + CaseFormat.MARK + "\"\\s{0,200}:");

    private CaseFiles() {}

    /** Whether a file is to be opened as a case file: by its content, or, where that is damaged, by its ending. */
    public static boolean isCase(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        Path name = file.getFileName();
        if (name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(CaseFormat.ENDING)) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            return isZip(head) ? isCaseZip(head) : BEGINNING.matcher(text(head)).find();
        } catch (IOException e) {
            return false;
        }
    }

    private static String text(byte[] head) {
        return new String(head, StandardCharsets.UTF_8);
    }

    /** Whether a file is an archive of several. */
    public static boolean isArchive(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return isZip(in.readNBytes(4));
        } catch (IOException e) {
            return false;
        }
    }

    static boolean isZip(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /** The first entry of ours is the document, as in other formats that are zips. */
    private static boolean isCaseZip(byte[] head) {
        byte[] name = CaseFormat.ENTRY.getBytes(StandardCharsets.US_ASCII);
        return head.length >= ZIP_NAME + name.length
                && java.util.Arrays.equals(head, ZIP_NAME, ZIP_NAME + name.length, name, 0, name.length);
    }

    /**
     * Opens a case file and looks for its evidence.
     *
     * @param spool where evidence is copied to that is in the case file itself
     * @throws ImportFailure if it is damaged, too large, or made by a newer program
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    public static OpenedCase open(Path path, Path spool, Job job) throws ImportFailure {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(4);
        } catch (IOException e) {
            throw new EvidenceChanged(path.toString(), path.getFileName() + " cannot be read: " + e.getMessage());
        }
        boolean zip = isZip(head);
        try (EmbeddedEvidence embedded = zip ? EmbeddedEvidence.open(path, spool) : null) {
            CaseFile file = CaseReader.read(embedded == null ? document(path) : embedded.document());
            Map<Integer, Path> copies = embedded == null ? Map.of() : embedded.extract(file, job);
            return new OpenedCase(path, file, locate(path, file, copies, job), !copies.isEmpty());
        }
    }

    private static byte[] document(Path path) throws ImportFailure {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(CaseFormat.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new EvidenceChanged(path.toString(), path.getFileName() + " cannot be read: " + e.getMessage());
        }
    }

    private static List<Located> locate(Path path, CaseFile file, Map<Integer, Path> copies, Job job) {
        EvidenceSearch search = new EvidenceSearch(path, job);
        List<Located> located = new ArrayList<>();
        for (int at = 0; at < file.evidence().size(); at++) {
            CaseFile.Kept kept = file.evidence().get(at);
            Path copy = copies.get(at);
            if (kept.text() != null) {
                located.add(new Located(kept, Located.State.FOUND, null, false));
            } else if (copy != null) {
                located.add(new Located(kept, Located.State.FOUND, copy, true));
            } else {
                located.add(search.find(kept));
            }
        }
        return located;
    }

    /**
     * Whether a file that the user points to is a file of the case.
     *
     * @return how it would be opened; changed if it is another
     */
    public static Located locate(CaseFile.Kept kept, Path file, Job job) {
        Digest digest = kept.digest();
        try {
            boolean same = digest != null
                    && Files.size(file) == kept.bytes()
                    && Digest.by(digest.method(), file, job).equals(digest);
            return new Located(kept, same ? Located.State.MOVED : Located.State.CHANGED, file, false);
        } catch (IOException e) {
            return new Located(kept, Located.State.MISSING, null, false);
        }
    }

    /** What a path of a case file means for a folder with sources, if that is there. */
    public static Optional<Path> folder(Path caseFile, String text) {
        Path parent = caseFile.toAbsolutePath().normalize().getParent();
        try {
            boolean far = text.isEmpty() || text.startsWith("\\\\") || text.startsWith("//");
            return far || parent == null
                    ? Optional.empty()
                    : Optional.of(parent.resolve(text).normalize()).filter(Files::isDirectory);
        } catch (java.nio.file.InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** What a path of a case file means for a place with sources, if that is there: a folder, a file, a repository at a commit. */
    public static Optional<Path> source(Path caseFile, String text) {
        Path parent = caseFile.toAbsolutePath().normalize().getParent();
        try {
            boolean far = text.isEmpty() || text.startsWith("\\\\") || text.startsWith("//");
            if (far || parent == null) {
                return Optional.empty();
            }
            Path place = parent.resolve(text).normalize();
            int at = text.lastIndexOf('@');
            boolean there = Files.exists(place)
                    || at > 0
                            && Files.isDirectory(
                                    parent.resolve(text.substring(0, at)).normalize());
            return there ? Optional.of(place) : Optional.empty();
        } catch (java.nio.file.InvalidPathException e) {
            return Optional.empty();
        }
    }

    static MalformedInput damaged(String message) {
        return new MalformedInput("case.zip", 0, "zip", "", -1, message);
    }
}
