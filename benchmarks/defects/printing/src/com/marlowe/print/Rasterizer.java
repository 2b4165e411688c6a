package com.marlowe.print;

import java.util.ArrayDeque;
import java.util.Deque;

/** Turns pages into dots; the last proofs are kept for the operator. */
final class Rasterizer {
    private static final int PROOFS = 120;

    private final Deque<byte[]> proofs = new ArrayDeque<>();

    void raster(PrintJob job) {
        for (byte[] page : job.pages()) {
            byte[] dots = new byte[page.length * 8];
            for (int i = 0; i < page.length; i++) {
                for (int bit = 0; bit < 8; bit++) {
                    dots[i * 8 + bit] = (byte) ((page[i] >> bit & 1) * 255);
                }
            }
            keep(dots);
        }
    }

    private synchronized void keep(byte[] dots) {
        proofs.addLast(dots);
        if (proofs.size() > PROOFS) {
            proofs.removeFirst();
        }
    }
}
