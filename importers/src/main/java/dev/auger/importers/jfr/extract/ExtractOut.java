package dev.auger.importers.jfr.extract;

import dev.auger.model.job.Job;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file a part goes into: appended to through one buffer, with the headers of chunks set at the end of each. */
final class ExtractOut implements AutoCloseable {

    private static final int BUFFER = 1 << 18;

    private final FileChannel channel;
    private final MemorySegment source;
    private final Job job;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private long flushed;

    ExtractOut(Path file, MemorySegment source, Job job) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.source = source;
        this.job = job;
    }

    /** Bytes appended so far. */
    long position() {
        return flushed + filled;
    }

    /** Appends bytes of the source. */
    void copy(long from, long to) throws IOException {
        long at = from;
        while (at < to) {
            int count = (int) Math.min(to - at, BUFFER - filled);
            MemorySegment.copy(source, ValueLayout.JAVA_BYTE, at, buffer, filled, count);
            filled += count;
            at += count;
            if (filled == BUFFER) {
                flush();
            }
        }
    }

    void append(byte[] bytes, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            if (filled == BUFFER) {
                flush();
            }
            buffer[filled++] = bytes[i];
        }
    }

    /** Replaces bytes that were appended before. */
    void set(long at, ByteBuffer bytes) throws IOException {
        flush();
        long target = at;
        while (bytes.hasRemaining()) {
            target += channel.write(bytes, target);
        }
    }

    private void flush() throws IOException {
        job.check();
        ByteBuffer whole = ByteBuffer.wrap(buffer, 0, filled);
        while (whole.hasRemaining()) {
            channel.write(whole, flushed + whole.position());
        }
        flushed += filled;
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (!job.isCancelled()) {
                flush();
            }
        }
    }
}
