package dev.auger.importers.pprof;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import dev.auger.model.job.Job;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * The fields of one message that fills a whole input, read as a stream: a field is its number and wire type, then its value; a value
 * that has a length may be a message in turn. What contradicts itself inside such a value costs that value only.
 */
final class Protobuf {

    /** Reads the value of a field, up to its end. */
    @FunctionalInterface
    interface Field {

        /**
         * @param number of the field
         * @param in positioned at the value, which ends where {@code in} does if it has a length
         * @param length bytes of the value, or -1 for a number
         * @return whether the value was read; it is passed over if not
         * @throws IOException if it contradicts itself
         */
        boolean read(int number, CodedInputStream in, int length) throws IOException;
    }

    private static final int BUFFER = 1 << 16;

    /** Values in disorder after which the rest is given up: each costs a new buffer. */
    private static final int MOST_DAMAGED = 256;

    private final MemorySegment bytes;
    private final Job job;
    private long position;
    private long damagedAt = -1;
    private int damaged;
    private long lost;
    private boolean cut;

    Protobuf(MemorySegment bytes, Job job) {
        this.bytes = bytes;
        this.job = job;
    }

    /** Reads all fields. */
    void read(Field field) {
        while (position < bytes.byteSize() && !cut) {
            readFrom(new Bytes(position), field);
        }
    }

    /** Reads on until the end or until a value is in disorder, behind which the next call goes on. */
    private void readFrom(Bytes source, Field field) {
        CodedInputStream in = CodedInputStream.newInstance(source, BUFFER);
        long end = -1;
        try {
            while (!in.isAtEnd()) {
                end = -1;
                int tag = in.readTag();
                int number = WireFormat.getTagFieldNumber(tag);
                if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                    int length = in.readRawVarint32();
                    long start = position + in.getTotalBytesRead();
                    if (length < 0 || length > bytes.byteSize() - start) {
                        end = bytes.byteSize();
                        throw new IOException("a value ends behind the end");
                    }
                    end = start + length;
                    int outer = in.pushLimit(length);
                    if (!field.read(number, in, length)) {
                        in.skipRawBytes(length);
                    }
                    if (in.getBytesUntilLimit() != 0) {
                        in.skipRawBytes(in.getBytesUntilLimit());
                    }
                    in.popLimit(outer);
                } else if (!field.read(number, in, -1)) {
                    in.skipField(tag);
                }
                position += in.getTotalBytesRead();
                in.resetSizeCounter();
            }
            position = bytes.byteSize();
        } catch (IOException e) {
            damagedAt = damagedAt < 0 ? position : damagedAt;
            damaged++;
            // A tag or number in disorder leaves nothing to go on from.
            cut = end < 0 || end >= bytes.byteSize() || damaged >= MOST_DAMAGED;
            if (cut) {
                lost = bytes.byteSize() - position;
            }
            position = end < 0 ? position : end;
        }
    }

    /** Where the first value in disorder begins, or -1. */
    long damagedAt() {
        return damagedAt;
    }

    /** Values passed over because they contradict themselves. */
    int damaged() {
        return damaged;
    }

    /** Bytes at the end that could not be read, because it was cut or nothing said where to go on. */
    long lost() {
        return lost;
    }

    /** Part of the input as a stream, which tells the job how far it is. */
    private final class Bytes extends InputStream {

        private long next;

        Bytes(long from) {
            next = from;
        }

        @Override
        public int read() {
            if (next >= bytes.byteSize()) {
                return -1;
            }
            return bytes.get(ValueLayout.JAVA_BYTE, next++) & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = (int) Math.min(length, bytes.byteSize() - next);
            if (count <= 0) {
                return length == 0 ? 0 : -1;
            }
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, next, target, offset, count);
            next += count;
            job.advance(count);
            return count;
        }

        @Override
        public long skip(long count) {
            long skipped = Math.max(0, Math.min(count, bytes.byteSize() - next));
            next += skipped;
            job.advance(skipped);
            return skipped;
        }

        @Override
        public int available() {
            return (int) Math.min(Integer.MAX_VALUE, bytes.byteSize() - next);
        }
    }
}
