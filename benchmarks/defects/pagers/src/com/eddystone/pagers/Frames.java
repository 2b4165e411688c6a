package com.eddystone.pagers;

import java.nio.charset.StandardCharsets;

/** Turns messages into what goes over the air. */
final class Frames {
    private static final ThreadLocal<byte[]> BUFFER = ThreadLocal.withInitial(() -> new byte[28 * 1024]);

    private Frames() {}

    static int encode(String message) {
        byte[] frame = BUFFER.get();
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        int at = 0;
        for (byte one : text) {
            frame[at++] = (byte) (one >> 4);
            frame[at++] = (byte) (one & 15);
        }
        int check = 0;
        for (int i = 0; i < at; i++) {
            check = check * 31 + frame[i];
        }
        return check;
    }
}
