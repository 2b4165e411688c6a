package dev.auger.importers;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The checksum of LZ4 frames, xxHash of 32 bits with seed 0 (xxHash Fast Digest Algorithm 0.1.1). Bytes may come in any pieces. */
final class Xxh32 {

    private static final int PRIME_1 = 0x9E3779B1;
    private static final int PRIME_2 = 0x85EBCA77;
    private static final int PRIME_3 = 0xC2B2AE3D;
    private static final int PRIME_4 = 0x27D4EB2F;
    private static final int PRIME_5 = 0x165667B1;
    /** The sum of the first two, less what does not fit. */
    private static final int PRIMES_1_2 = 0x24234428;

    private static final int STRIPE = 16;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final int[] lanes = new int[4];
    private final byte[] rest = new byte[STRIPE];
    private int restLength;
    private long length;

    Xxh32() {
        reset();
    }

    void reset() {
        lanes[0] = PRIMES_1_2;
        lanes[1] = PRIME_2;
        lanes[2] = 0;
        lanes[3] = -PRIME_1;
        restLength = 0;
        length = 0;
    }

    void update(byte[] bytes, int offset, int count) {
        length += count;
        int at = offset;
        int end = offset + count;
        if (restLength > 0) {
            int take = Math.min(STRIPE - restLength, count);
            System.arraycopy(bytes, at, rest, restLength, take);
            restLength += take;
            at += take;
            if (restLength < STRIPE) {
                return;
            }
            stripe(rest, 0);
            restLength = 0;
        }
        for (; end - at >= STRIPE; at += STRIPE) {
            stripe(bytes, at);
        }
        restLength = end - at;
        System.arraycopy(bytes, at, rest, 0, restLength);
    }

    private void stripe(byte[] bytes, int at) {
        for (int i = 0; i < 4; i++) {
            lanes[i] = Integer.rotateLeft(lanes[i] + (int) INT.get(bytes, at + 4 * i) * PRIME_2, 13) * PRIME_1;
        }
    }

    int value() {
        int hash = length >= STRIPE
                ? Integer.rotateLeft(lanes[0], 1)
                        + Integer.rotateLeft(lanes[1], 7)
                        + Integer.rotateLeft(lanes[2], 12)
                        + Integer.rotateLeft(lanes[3], 18)
                : PRIME_5;
        hash += (int) length;
        int at = 0;
        for (; restLength - at >= 4; at += 4) {
            hash = Integer.rotateLeft(hash + (int) INT.get(rest, at) * PRIME_3, 17) * PRIME_4;
        }
        for (; at < restLength; at++) {
            hash = Integer.rotateLeft(hash + (rest[at] & 0xff) * PRIME_5, 11) * PRIME_1;
        }
        hash = (hash ^ hash >>> 15) * PRIME_2;
        hash = (hash ^ hash >>> 13) * PRIME_3;
        return hash ^ hash >>> 16;
    }

    static int of(byte[] bytes, int offset, int count) {
        Xxh32 hash = new Xxh32();
        hash.update(bytes, offset, count);
        return hash.value();
    }
}
