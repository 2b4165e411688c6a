package dev.auger.importers;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952), one member or many behind each other. All integers are little-endian. Java's own stream takes whatever
 * follows a member and is none for the end of the file, so that half of a file may be missing without a word; this one tells.
 *
 * <pre>
 * member   u2 magic 0x8B1F · u1 method 8 · u1 flags · u4 time · u1 extra flags · u1 system
 *          u2 length · bytes (EXTRA) · text · 0 (NAME) · text · 0 (COMMENT) · u2 checksum of the header (HEADER_CRC)
 *          deflated bytes · u4 CRC-32 of the content · u4 its size modulo 2^32
 * padding  zeros, as on tapes and in preallocated files
 * </pre>
 *
 * It throws {@link EOFException} where the file ends in a member, {@link ZipException} for a member that contradicts the format, and
 * {@link NoMember} for bytes behind a member that are neither another nor padding; each after all that came before was handed out.
 */
final class GzipInput extends InputStream {

    /** Bytes that are no member follow the last one. */
    static final class NoMember extends IOException {

        private final long position;

        NoMember(long position) {
            super("bytes that are no gzip follow at " + position);
            this.position = position;
        }

        /** Where the last member ended, in the packed bytes. */
        long position() {
            return position;
        }
    }

    private static final byte[] MAGIC = {0x1f, (byte) 0x8b, 8};

    private static final int HEADER_CRC = 0x02;
    private static final int EXTRA = 0x04;
    private static final int NAME = 0x08;
    private static final int COMMENT = 0x10;
    private static final int RESERVED = 0xe0;

    private final InputStream in;
    private final byte[] buffer;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private int next;
    private int end;
    /** Packed bytes read before those in the buffer. */
    private long before;

    private boolean inMember;
    private boolean done;

    GzipInput(InputStream in, int bufferBytes) {
        this.in = in;
        this.buffer = new byte[bufferBytes];
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!done) {
            if (!inMember) {
                startMember();
                continue;
            }
            int n = inflate(out, offset, length);
            if (n > 0) {
                crc.update(out, offset, n);
                return n;
            }
            if (inflater.finished()) {
                endMember();
            } else if (inflater.needsDictionary()) {
                throw new ZipException("a dictionary is needed, which gzip has none of");
            } else {
                need(1);
                inflater.setInput(buffer, next, end - next);
            }
        }
        return -1;
    }

    private int inflate(byte[] out, int offset, int length) throws ZipException {
        try {
            int had = inflater.getRemaining();
            int n = inflater.inflate(out, offset, length);
            next += had - inflater.getRemaining();
            return n;
        } catch (DataFormatException e) {
            throw new ZipException(
                    "the deflated bytes are damaged" + (e.getMessage() == null ? "" : ": " + e.getMessage()));
        }
    }

    private void startMember() throws IOException {
        if (!beginsMember()) {
            throw new ZipException("this is no gzip");
        }
        skip(MAGIC.length);
        int flags = oneByte();
        if ((flags & RESERVED) != 0) {
            throw new ZipException("flags are set that mean nothing");
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(oneByte() | oneByte() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            skip(2);
        }
        inflater.reset();
        inflater.setInput(buffer, next, end - next);
        crc.reset();
        inMember = true;
    }

    private void endMember() throws IOException {
        inMember = false;
        if (fourBytes() != crc.getValue()) {
            throw new ZipException("the checksum of the content is another");
        }
        if (fourBytes() != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw new ZipException("the size of the content is another");
        }
        long position = before + next;
        while (has(1) && buffer[next] == 0) {
            next++;
        }
        done = !has(1);
        if (!done && !beginsMember()) {
            throw new NoMember(position);
        }
    }

    /** Whether a member begins here, perhaps one that the file ends in. */
    private boolean beginsMember() throws IOException {
        boolean whole = has(MAGIC.length);
        int length = whole ? MAGIC.length : end - next;
        return Arrays.equals(buffer, next, next + length, MAGIC, 0, length);
    }

    private long fourBytes() throws IOException {
        return oneByte() | oneByte() << 8 | oneByte() << 16 | (long) oneByte() << 24;
    }

    private int oneByte() throws IOException {
        need(1);
        return buffer[next++] & 0xff;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            oneByte();
        }
    }

    private void skipText() throws IOException {
        while (oneByte() != 0) {
            // up to the zero behind it
        }
    }

    private void need(int bytes) throws IOException {
        if (!has(bytes)) {
            throw new EOFException("the packed bytes end early");
        }
    }

    /** Whether so many bytes are left, a few at most; they lie in the buffer then. */
    private boolean has(int bytes) throws IOException {
        while (end - next < bytes) {
            System.arraycopy(buffer, next, buffer, 0, end - next);
            before += next;
            end -= next;
            next = 0;
            int n = in.read(buffer, end, buffer.length - end);
            if (n < 0) {
                return false;
            }
            end += n;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
