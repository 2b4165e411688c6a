package dev.auger.app.cases.file;

import dev.auger.model.job.Job;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells a file by its content.
 *
 * @param method {@code sha256}: SHA-256 of all bytes; {@code sha256-sampled}: SHA-256 of the size as eight bytes, high byte first, the
 *     first and the last mebibyte, and {@value #BLOCKS} blocks of 64 KiB between them at equal distances
 * @param hex the digest in lower-case hexadecimal
 */
public record Digest(String method, String hex) {

    static final String WHOLE = "sha256";
    static final String SAMPLED = "sha256-sampled";

    /** Up to here all bytes count: about half a second. */
    static final long MOST_WHOLE = 512L << 20;

    private static final int BLOCKS = 62;
    private static final int BLOCK = 64 << 10;
    private static final int END = 1 << 20;
    private static final int HEX = 64;

    /** Whether the words of a case file can be a digest at all. */
    boolean isValid() {
        return (method.equals(WHOLE) || method.equals(SAMPLED))
                && hex.length() == HEX
                && hex.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    /** Bytes of a file of a size that this method reads. */
    long cost(long size) {
        return method.equals(WHOLE) ? size : Math.min(size, 2L * END + (long) BLOCKS * BLOCK);
    }

    /** The digest of a file by the method that fits its size. */
    public static Digest of(Path file, Job job) throws IOException {
        return of(file, MOST_WHOLE, job);
    }

    /** @param mostWhole larger files are sampled */
    static Digest of(Path file, long mostWhole, Job job) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return of(channel, channel.size() <= mostWhole ? WHOLE : SAMPLED, job);
        }
    }

    /** The digest of a file by a given method. */
    static Digest by(String method, Path file, Job job) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return of(channel, method, job);
        }
    }

    private static Digest of(FileChannel channel, String method, Job job) throws IOException {
        MessageDigest digest = sha256();
        long size = channel.size();
        if (method.equals(WHOLE) || size <= 2L * END) {
            if (!method.equals(WHOLE)) {
                digest.update(ByteBuffer.allocate(Long.BYTES).putLong(size).flip());
            }
            range(channel, 0, size, digest, job);
        } else {
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(size).flip());
            range(channel, 0, END, digest, job);
            long between = size - 2L * END;
            for (int i = 0; i < BLOCKS; i++) {
                // Divided first: sizes near 2^63 must not overflow.
                long at = END + between / BLOCKS * i;
                range(channel, at, Math.min(size, at + BLOCK), digest, job);
            }
            range(channel, size - END, size, digest, job);
        }
        return new Digest(method, HexFormat.of().formatHex(digest.digest()));
    }

    private static void range(FileChannel channel, long from, long to, MessageDigest digest, Job job)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        for (long at = from; at < to; ) {
            job.check();
            buffer.clear().limit((int) Math.min(buffer.capacity(), to - at));
            int read = channel.read(buffer, at);
            if (read <= 0) {
                throw new EOFException("the file became shorter while it was read");
            }
            digest.update(buffer.flip());
            at += read;
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
