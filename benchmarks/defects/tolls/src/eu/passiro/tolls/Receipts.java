package eu.passiro.tolls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.CRC32;

/** What was paid in the last seconds. */
final class Receipts {
    private final Deque<byte[]> printed = new ArrayDeque<>();
    private final int room;

    Receipts(int room) {
        this.room = room;
    }

    void print(Trip trip, int gate, int cents) {
        StringBuilder text = new StringBuilder(2_400);
        for (int line = 0; text.length() < 2_200; line++) {
            text.append("tag ").append(trip.tag()).append(" gate ").append(gate).append(' ').append(cents + line).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        bytes[0] = (byte) crc.getValue();
        printed.addLast(bytes);
        if (printed.size() > room) {
            printed.removeFirst();
        }
    }
}
