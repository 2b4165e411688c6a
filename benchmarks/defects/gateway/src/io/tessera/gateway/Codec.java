package io.tessera.gateway;

import java.nio.ByteBuffer;

/** Frames with a check sum. */
final class Codec {
    byte[] encode(int device, int value) {
        ByteBuffer frame = ByteBuffer.allocate(4_096);
        while (frame.remaining() > 16) {
            frame.putInt(device).putInt(value).putLong(device * 31L + value);
        }
        return frame.array();
    }

    int decode(byte[] frame) {
        int sum = 0;
        for (int round = 0; round < 4; round++) {
            for (byte b : frame) {
                sum = sum * 31 + b;
            }
        }
        return sum;
    }
}
