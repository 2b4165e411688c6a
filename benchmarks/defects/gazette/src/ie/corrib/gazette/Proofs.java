package ie.corrib.gazette;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Small copies of pages, to look at before they are printed. */
final class Proofs {
    private final Deque<ByteBuffer> made = new ArrayDeque<>();

    synchronized void add(ByteBuffer proof) {
        made.addLast(proof);
        if (made.size() > 30) {
            made.removeFirst();
        }
    }

    ByteBuffer of(Page page) {
        ByteBuffer proof = ByteBuffer.allocateDirect(256 * 1024);
        byte[] raster = page.raster();
        int step = raster.length / proof.capacity();
        for (int i = 0; i < proof.capacity(); i++) {
            int sum = 0;
            for (int near = 0; near < step; near++) {
                sum += raster[i * step + near];
            }
            proof.put((byte) (sum / step));
        }
        return proof.flip();
    }
}
