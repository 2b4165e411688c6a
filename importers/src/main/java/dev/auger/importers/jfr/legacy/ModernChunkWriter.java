package dev.auger.importers.jfr.legacy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * Writes one chunk of JFR 2.1 with integers of variable length behind what a file has already: header, events, checkpoints, metadata.
 *
 * <pre>
 * header      68 bytes, patched at the end: "FLR\0" · u2 major · u2 minor · u8 size · u8 last checkpoint · u8 metadata
 *             · u8 start, epoch ns · u8 duration, ns · u8 start, ticks · u8 ticks a second · u4 flags = 1
 * checkpoint  int size · long id = 1 · long start · long duration · long delta to the one before · byte kind · int pools = 1
 *             · long type · int n · n × (long key · value)
 * </pre>
 */
final class ModernChunkWriter {

    private static final int HEADER_BYTES = 68;
    private static final int COMPRESSED = 1;
    private static final int MAGIC = 0x464c5200;
    private static final int BUFFER = 1 << 16;

    /** A pool goes on in another checkpoint beyond this: sizes have four bytes. */
    private static final int CHECKPOINT_BYTES = 16 << 20;

    private final FileChannel file;
    private final long start;
    private final LegacyMetadata metadata;
    private final ByteRecord pending = new ByteRecord();
    private long flushed;
    private long checkpoint;
    private int checkpointAt;
    private int countAt;
    private int count;
    private @Nullable ModernType pool;

    ModernChunkWriter(FileChannel file, LegacyMetadata metadata) throws IOException {
        this.file = file;
        this.metadata = metadata;
        start = file.position();
        file.write(ByteBuffer.allocate(HEADER_BYTES));
        flushed = HEADER_BYTES;
    }

    /** Where events are appended; call {@link #wrote} after each. */
    ByteRecord out() {
        return pending;
    }

    void wrote() throws IOException {
        if (pending.length() >= BUFFER) {
            flush();
        }
    }

    /** Begins the constants of a type. Constants go to {@link #out}, each followed by {@link #wroteConstant}. */
    void beginPool(ModernType type) throws IOException {
        flush();
        pool = type;
        beginCheckpoint(type);
    }

    private void beginCheckpoint(ModernType type) {
        checkpointAt = pending.length();
        long at = flushed + checkpointAt;
        pending.putCount()
                .putInteger(EventCode.CHECKPOINT)
                .putInteger(metadata.startTicks())
                .putInteger(0);
        pending.putInteger(checkpoint == 0 ? 0 : checkpoint - at).putByte(0).putInteger(1);
        pending.putInteger(type.id());
        countAt = pending.length();
        pending.putCount();
        count = 0;
        checkpoint = at;
    }

    void wroteConstant() throws IOException {
        count++;
        ModernType type = pool;
        if (type != null && pending.length() - checkpointAt >= CHECKPOINT_BYTES) {
            endPool();
            beginCheckpoint(type);
        }
    }

    void endPool() throws IOException {
        pending.setCount(countAt, count);
        pending.setCount(checkpointAt, pending.length() - checkpointAt);
        flush();
    }

    /** Writes the metadata and the header. */
    void finish(ModernTypes types) throws IOException {
        flush();
        long metadataAt = flushed;
        ModernMetadata.write(pending, types, metadata, metadata.startTicks());
        flush();
        long startNanos = metadata.startMillis() * 1_000_000;
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
        header.putInt(MAGIC).putShort((short) 2).putShort((short) 1);
        header.putLong(flushed).putLong(checkpoint).putLong(metadataAt);
        header.putLong(startNanos).putLong(Math.max(0, metadata.endMillis() * 1_000_000 - startNanos));
        header.putLong(metadata.startTicks()).putLong(metadata.ticksPerSecond()).putInt(COMPRESSED);
        header.flip();
        file.write(header, start);
    }

    private void flush() throws IOException {
        ByteBuffer bytes = pending.buffer();
        flushed += bytes.remaining();
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        pending.truncate(0);
    }
}
