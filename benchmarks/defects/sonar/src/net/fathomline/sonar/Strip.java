package net.fathomline.sonar;

import java.nio.ByteBuffer;

/** Depths along a part of the coast. */
final class Strip {
    private final ByteBuffer depths;

    Strip(ByteBuffer depths) {
        this.depths = depths;
    }

    int deepest(int step) {
        int deepest = 0;
        for (int i = 0; i < depths.capacity(); i += step) {
            deepest = Math.max(deepest, depths.get(i) & 0xff);
        }
        return deepest;
    }
}
