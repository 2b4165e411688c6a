package de.klinik.xray;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;

/** One slice of a body, two bytes a point. */
final class Film {
    private final int width;
    private final int height;
    private ShortBuffer points = ShortBuffer.allocate(0);

    Film(int width, int height) {
        this.width = width;
        this.height = height;
    }

    Film develop(int seed) {
        ByteBuffer plane = ByteBuffer.allocateDirect(width * height * 2);
        points = plane.order(ByteOrder.nativeOrder()).asShortBuffer();
        int value = seed;
        for (int at = 0; at < points.capacity(); at += 3) {
            value = value * 1_103_515_245 + 12_345;
            points.put(at, (short) (value >>> 18));
        }
        return this;
    }

    int[] histogram() {
        int[] counts = new int[256];
        for (int at = 0; at < points.capacity(); at += 5) {
            counts[points.get(at) >>> 6 & 255]++;
        }
        return counts;
    }
}
