package dev.auger.app.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a recording was written to its end: it is a row of chunks, each of which begins with {@code FLR\0}, two numbers of two
 * bytes and its size in bytes, which is 0 as long as the chunk is being written.
 */
final class RecordingFile {

    private static final int MAGIC = 0x464C5200;
    private static final int HEAD = 16;
    private static final int SIZE_AT = 8;

    private RecordingFile() {}

    static boolean isWhole(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file)) {
            long end = channel.size();
            long at = 0;
            while (at < end) {
                ByteBuffer head = ByteBuffer.allocate(HEAD);
                if (channel.read(head, at) < HEAD || head.getInt(0) != MAGIC) {
                    return false;
                }
                long size = head.getLong(SIZE_AT);
                if (size < HEAD || size > end - at) {
                    return false;
                }
                at += size;
            }
            return end > 0;
        }
    }
}
