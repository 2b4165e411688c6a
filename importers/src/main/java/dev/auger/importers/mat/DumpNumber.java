package dev.auger.importers.mat;

import dev.auger.model.job.Job;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Which dump of a file Auger shows, in MAT's count. A file may hold several: MAT takes the first unless told otherwise, Auger the
 * last that follows the end of another. Only record heads are read: {@code u1 tag, u4 time, u4 length}.
 */
final class DumpNumber {

    private static final int HEAP_DUMP = 0x0c;
    private static final int HEAP_DUMP_SEGMENT = 0x1c;
    private static final int HEAP_DUMP_END = 0x2c;
    private static final int AFTER_VERSION = 12;
    private static final int HEAD = 9;
    private static final int CHECK = (1 << 14) - 1;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private DumpNumber() {}

    /** 0 for the first, which is the only one as a rule. */
    static int of(Path file, int wanted, Job job) throws IOException {
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena), wanted, job);
        }
    }

    /** @param wanted which of several dumps, from 1 on; 0 for the last */
    static int of(MemorySegment bytes, int wanted, Job job) {
        long at = 0;
        while (at < bytes.byteSize() && bytes.get(ValueLayout.JAVA_BYTE, at) != 0) {
            at++;
        }
        at += 1 + AFTER_VERSION;
        int number = 0;
        int shown = 0;
        int begun = 0;
        boolean ended = false;
        for (int records = 0; at + HEAD <= bytes.byteSize(); records++) {
            if ((records & CHECK) == CHECK) {
                job.check();
            }
            int tag = Byte.toUnsignedInt(bytes.get(ValueLayout.JAVA_BYTE, at));
            if (tag == HEAP_DUMP || tag == HEAP_DUMP_SEGMENT) {
                if (begun == 0 || ended) {
                    begun++;
                    shown = number;
                }
                if (begun == wanted) {
                    return shown;
                }
                ended = false;
            }
            number += tag == HEAP_DUMP || tag == HEAP_DUMP_END ? 1 : 0;
            ended |= tag == HEAP_DUMP_END;
            at += HEAD + Integer.toUnsignedLong(bytes.get(INT, at + 5));
        }
        return shown;
    }
}
