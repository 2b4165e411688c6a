package dev.auger.importers.hprof;

import dev.auger.importers.Cursor;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.error.UnsupportedVersion;
import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/**
 * The head of an HPROF file:
 *
 * <pre>
 *   [u1]*  "JAVA PROFILE 1.0.2" and a zero byte
 *   u4     size of an identifier, 4 or 8
 *   u8     milliseconds since 1970-01-01T00:00Z, high word first
 * </pre>
 *
 * @param format the text before the zero byte
 * @param identifierBytes 4 or 8
 * @param end offset of the first record
 */
record Header(String format, int identifierBytes, long epochMillis, long end) {

    private static final String MAGIC = "JAVA PROFILE 1.0";
    private static final int LONGEST_MAGIC = 32;

    /** Whether content begins like an HPROF file, text form included. */
    static boolean begins(byte[] head) {
        if (head.length < MAGIC.length()) {
            return false;
        }
        return new String(head, 0, MAGIC.length(), StandardCharsets.ISO_8859_1).equals(MAGIC);
    }

    static Header read(MemorySegment bytes) throws ImportFailure {
        Cursor cursor = new Cursor(bytes, 0, bytes.byteSize(), Job.quiet());
        try {
            StringBuilder magic = new StringBuilder();
            for (int b = cursor.readUnsignedByte(); b != 0; b = cursor.readUnsignedByte()) {
                if (magic.length() == LONGEST_MAGIC || b < 0x20) {
                    throw unsupported(magic.toString());
                }
                magic.append((char) b);
            }
            if (!magic.toString().matches("JAVA PROFILE 1\\.0(\\.[123])?")) {
                throw unsupported(magic.toString());
            }
            long identifierAt = cursor.position();
            int identifierBytes = cursor.readInt();
            if (identifierBytes != 4 && identifierBytes != 8) {
                throw new MalformedInput(
                        "hprof.header",
                        identifierAt,
                        "identifier size",
                        "",
                        -1,
                        "identifiers of " + identifierBytes + " bytes; 4 or 8 expected");
            }
            return new Header(magic.toString(), identifierBytes, cursor.readLong(), cursor.position());
        } catch (Cursor.EndOfInput e) {
            throw new MalformedInput(
                    "hprof.header", e.offset(), "header", "", -1, "the file ends inside its header: " + e.getMessage());
        }
    }

    private static UnsupportedVersion unsupported(String magic) {
        return new UnsupportedVersion(
                "hprof", "'" + magic + "'", "dump the heap in binary form: jcmd <pid> GC.heap_dump file.hprof", magic);
    }
}
