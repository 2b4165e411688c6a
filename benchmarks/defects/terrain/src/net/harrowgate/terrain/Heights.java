package net.harrowgate.terrain;

import java.util.HashMap;
import java.util.Map;

/** How high every hundred metres of the country are, in tiles. */
final class Heights {
    private static final int SIZE = 256;
    private static final Map<Integer, float[]> TILES = new HashMap<>();

    static {
        for (int tile = 0; tile < 380; tile++) {
            float[] heights = new float[SIZE * SIZE];
            for (int i = 0; i < heights.length; i++) {
                heights[i] = (float) (300 + 90 * Math.sin((tile + i) * 0.01));
            }
            TILES.put(tile, heights);
        }
    }

    private Heights() {}

    static float at(int x, int y) {
        int tile = Math.floorMod(x / SIZE * 19 + y / SIZE, TILES.size());
        return TILES.get(tile)[y % SIZE * SIZE + x % SIZE];
    }
}
