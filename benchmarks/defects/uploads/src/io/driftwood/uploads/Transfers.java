package io.driftwood.uploads;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;

/** Uploads that are under way. */
final class Transfers {
    private final Map<Integer, ByteBuffer> parts = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final Deflater deflater = new Deflater(4);
    private final byte[] packed = new byte[64_000];
    private long bytes;

    void begin(int number) {
        names.put(number, "upload-" + number);
        parts.put(number, ByteBuffer.allocateDirect(48 * 1024));
    }

    void part(int number, byte[] content, int from, int length) {
        parts.get(number).put(content, from, length);
    }

    void complete(int number) {
        ByteBuffer all = parts.get(number);
        all.flip();
        byte[] copy = new byte[all.remaining()];
        all.get(copy);
        deflater.reset();
        deflater.setInput(copy);
        deflater.finish();
        bytes += deflater.deflate(packed) + names.remove(number).length();
    }

    long bytes() {
        return bytes;
    }
}
