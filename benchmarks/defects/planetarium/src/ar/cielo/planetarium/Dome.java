package ar.cielo.planetarium;

import java.util.Arrays;

/** Shows the sky from below. */
final class Dome {
    private final int[] pixels = new int[512 * 512];

    int show(float[] positions) {
        Arrays.fill(pixels, 0x000020);
        int lit = 0;
        for (int i = 0; i < positions.length; i += 3) {
            int x = (int) (256 + positions[i] * 90 / (3 + positions[i + 2]));
            int y = (int) (256 + positions[i + 1] * 90 / (3 + positions[i + 2]));
            if (x > 1 && x < 510 && y > 1 && y < 510) {
                for (int glow = -1; glow <= 1; glow++) {
                    pixels[(y + glow) * 512 + x] += 0x404040;
                    pixels[y * 512 + x + glow] += 0x404040;
                }
                lit++;
            }
        }
        return lit;
    }
}
