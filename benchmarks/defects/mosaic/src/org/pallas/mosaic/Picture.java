package org.pallas.mosaic;

import java.util.Random;

/** Pixels. */
final class Picture {
    private final int width;
    private final byte[] pixels;

    Picture(int width, int height, Random random) {
        this.width = width;
        this.pixels = new byte[width * height];
        random.nextBytes(pixels);
    }

    int size() {
        return pixels.length;
    }

    int width() {
        return width;
    }

    int pixel(int at) {
        return pixels[at] & 0xff;
    }
}
