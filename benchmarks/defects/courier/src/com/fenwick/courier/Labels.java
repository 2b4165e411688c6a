package com.fenwick.courier;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/** Draws labels; the latest are kept for reprints. */
final class Labels {
    private static final int REPRINTS = 4_000;

    private final Map<String, byte[]> latest = new LinkedHashMap<>(16, 0.75f, false) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > REPRINTS;
        }
    };

    void render(Track track, SplittableRandom random) {
        StringBuilder label = new StringBuilder("^XA");
        for (int line = 0; line < 160; line++) {
            label.append("^FO").append(line * 12).append(',').append(random.nextInt(800)).append("^FD").append(track.postcode()).append("^FS\n");
        }
        byte[] bytes = label.append("^XZ").toString().getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(bytes);
        synchronized (latest) {
            latest.put(track.code() + check.getValue(), bytes);
        }
    }
}
