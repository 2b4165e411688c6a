package dev.auger.importers.remarks;

import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.source.CodeRemark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads what a compiler or linter wrote: SARIF 2.1.0 (OASIS), or the text of Go's compiler with {@code -gcflags=-m}.
 *
 * @param remarks in the order of the file
 * @param skipped those that name no file or line, or are past the most that is kept
 */
public record RemarkFile(List<CodeRemark> remarks, long skipped) {

    /** Largest file that is read. */
    static final long MOST_BYTES = 64L << 20;

    /** Remarks that are kept. */
    static final int MOST = 200_000;

    /** Characters of a message that are kept. */
    static final int MOST_TEXT = 2_000;

    private static final int SNIFFED = 1 << 16;

    public RemarkFile {
        remarks = List.copyOf(remarks);
    }

    /** Whether a file's name says that it is one. */
    public static boolean isNamed(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".sarif") || name.endsWith(".sarif.json");
    }

    /** Whether a file is one by its name or its first lines. */
    public static boolean is(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return false;
            }
            if (isNamed(file)) {
                return true;
            }
            try (InputStream in = Files.newInputStream(file)) {
                String start = new String(in.readNBytes(SNIFFED), StandardCharsets.UTF_8);
                return isSarif(start) || GoRemarks.isSome(start);
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isSarif(String start) {
        return start.stripLeading().startsWith("{")
                && start.contains("\"runs\"")
                && (start.contains("sarif") || start.contains("\"2.1.0\""));
    }

    /**
     * Reads a file.
     *
     * @throws MalformedInput if it is none of the two, damaged, or too large
     * @throws IOException if it cannot be read
     */
    public static RemarkFile read(Path file, Job job) throws IOException, MalformedInput {
        if (Files.size(file) > MOST_BYTES) {
            throw new MalformedInput("remarks.large", MOST_BYTES, "file", "", -1, "more than " + MOST_BYTES + " bytes");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes((int) MOST_BYTES);
        }
        return read(bytes, job);
    }

    static RemarkFile read(byte[] bytes, Job job) throws MalformedInput {
        int at = 0;
        boolean marked = bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb;
        for (at = marked ? 3 : 0; at < bytes.length && Character.isWhitespace(bytes[at]); at++) {
            job.check();
        }
        return at < bytes.length && bytes[at] == '{'
                ? Sarif.read(bytes, job)
                : GoRemarks.read(new String(bytes, StandardCharsets.UTF_8), job);
    }

    /** On one line, without anything that steers, and not longer than anyone reads. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length() && plain.length() < MOST_TEXT; i++) {
            char c = text.charAt(i);
            plain.append(Character.isWhitespace(c) ? ' ' : Character.isISOControl(c) ? '\ufffd' : c);
        }
        return plain.toString().strip();
    }
}
