package com.pelagia.media;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Scaled pictures. */
final class Previews {
    private final Map<String, SoftReference<byte[]>> scaled = new ConcurrentHashMap<>();

    byte[] preview(int picture, int size) {
        String key = picture + "/" + size;
        SoftReference<byte[]> known = scaled.get(key);
        byte[] pixels = known == null ? null : known.get();
        if (pixels == null) {
            pixels = scale(picture, size);
            scaled.put(key, new SoftReference<>(pixels));
        }
        return pixels;
    }

    private static byte[] scale(int picture, int size) {
        byte[] pixels = new byte[size * size * 9];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (picture + i * 7);
        }
        return pixels;
    }
}
