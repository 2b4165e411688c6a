package dev.auger.importers.hprof;

import dev.auger.importers.Input;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.util.zip.CRC32C;

/**
 * Tells a dump from all others without reading it whole: its size, when it was written, and a checksum of its beginning, its end and
 * some places between.
 */
final class Fingerprint {

    private static final long PIECE = 1 << 12;
    private static final int PIECES = 64;

    private Fingerprint() {}

    static String of(Input input) {
        MemorySegment bytes = input.bytes();
        long size = bytes.byteSize();
        CRC32C sum = new CRC32C();
        for (int i = 0; i <= PIECES; i++) {
            long at = Math.max(0, size - PIECE) / PIECES * i;
            sum.update(bytes.asSlice(at, Math.min(PIECE, size - at)).asByteBuffer());
        }
        return "hprof " + size + ' ' + written(input) + ' ' + Long.toHexString(sum.getValue());
    }

    /** Of an unpacked copy only the content counts: each is written anew. */
    private static long written(Input input) {
        try {
            return input.wrapper().isEmpty()
                    ? Files.getLastModifiedTime(input.path()).toMillis()
                    : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
