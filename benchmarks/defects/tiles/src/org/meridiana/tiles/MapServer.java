package org.meridiana.tiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Serves tiles of a map from one large file. */
public final class MapServer {
    public static void main(String[] args) throws Exception {
        Path file = Files.createTempFile("map", ".tiles");
        file.toFile().deleteOnExit();
        byte[] block = new byte[1 << 20];
        new Random(1).nextBytes(block);
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < 24; i++) {
                out.write(block);
            }
        }
        serve(new Tiles(file), new Random(2));
    }

    private static void serve(Tiles tiles, Random random) throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + 22_000;
        int sum = 0;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 3; i++) {
                sum += draw(tiles.tile(random.nextInt(100_000)));
            }
            Thread.sleep(14 + sum % 2);
        }
    }

    private static int draw(byte[] tile) {
        int[] points = new int[tile.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = (tile[i] & 0xff) * 0x010101;
        }
        return points[points.length / 2] & 1;
    }
}
