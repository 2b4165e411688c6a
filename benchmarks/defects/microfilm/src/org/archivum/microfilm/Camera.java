package org.archivum.microfilm;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Plays the camera that scans film. */
final class Camera {
    private static final String[] WORDS = {"register", "parish", "harvest", "letters", "council", "mill", "survey"};

    private final SplittableRandom random = new SplittableRandom(5);

    void film(int number, ByteBuffer into) {
        pad(into, 300 + random.nextInt(2_000));
        into.put((byte) 0x1e);
        StringBuilder title = new StringBuilder("Roll ").append(number);
        for (int i = 0; i < 5; i++) {
            title.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        into.put(title.toString().getBytes(StandardCharsets.ISO_8859_1)).put((byte) 0x1e);
        pad(into, into.remaining());
    }

    private void pad(ByteBuffer into, int count) {
        byte[] lightest = new byte[count];
        for (int exposure = 0; exposure < 8; exposure++) {
            byte[] light = new byte[count];
            random.nextBytes(light);
            for (int at = 0; at < count; at++) {
                lightest[at] = (byte) Math.max(lightest[at], light[at] & 63);
            }
        }
        for (byte grey : lightest) {
            into.put((byte) (32 + grey));
        }
    }
}
