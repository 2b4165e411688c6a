package tv.aurora.frames;

import java.util.ArrayDeque;
import java.util.Deque;

/** Sizes and contents of the last packets. */
final class Statistics {
    private final Deque<byte[]> last = new ArrayDeque<>();
    private int[] histogram = new int[0];

    void add(byte[] packet) {
        last.addLast(packet);
        if (last.size() > 2_000) {
            last.removeFirst();
        }
    }

    void summary() {
        int[] counts = new int[65_536];
        for (byte[] packet : last) {
            for (int i = 0; i + 1 < packet.length; i += 16) {
                counts[(packet[i] & 0xff) * 256 + (packet[i + 1] & 0xff)]++;
            }
        }
        histogram = counts;
    }

    int length() {
        return histogram.length;
    }
}
