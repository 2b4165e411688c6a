package org.larkfield.belt;

import java.util.concurrent.atomic.LongAdder;

/** Wraps loaves. */
final class Packer implements Runnable {
    private final Belt<byte[]> belt;
    private final LongAdder packed;

    Packer(Belt<byte[]> belt, LongAdder packed) {
        this.belt = belt;
        this.packed = packed;
    }

    @Override
    public void run() {
        try {
            while (true) {
                byte[] loaf = belt.take();
                byte[] wrapped = new byte[loaf.length + 64];
                int sum = 0;
                for (int i = 0; i < loaf.length; i++) {
                    wrapped[i + 32] = (byte) (loaf[i] ^ 0x55);
                    sum += wrapped[i + 32];
                }
                packed.add(sum & 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
