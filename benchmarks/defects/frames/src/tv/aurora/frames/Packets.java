package tv.aurora.frames;

import java.util.Arrays;
import java.util.zip.CRC32;

/** Puts a header before what is sent. */
final class Packets {
    private int sequence;

    byte[] wrap(byte[] payload, int length) {
        byte[] work = new byte[48 * 1024];
        sequence++;
        work[0] = (byte) (sequence >> 8);
        work[1] = (byte) sequence;
        System.arraycopy(payload, 0, work, 6, length);
        CRC32 check = new CRC32();
        check.update(work, 6, length);
        work[2] = (byte) check.getValue();
        return Arrays.copyOf(work, length + 6);
    }
}
