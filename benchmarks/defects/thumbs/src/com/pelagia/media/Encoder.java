package com.pelagia.media;

/** Run-length encoding. */
final class Encoder {
    private Encoder() {}

    static byte[] encode(byte[] pixels) {
        byte[] out = new byte[pixels.length * 2];
        int at = 0;
        for (int i = 0; i < pixels.length; ) {
            int run = 1;
            while (i + run < pixels.length && run < 127 && pixels[i + run] == pixels[i]) {
                run++;
            }
            out[at++] = (byte) run;
            out[at++] = pixels[i];
            i += run;
        }
        byte[] exact = new byte[at];
        System.arraycopy(out, 0, exact, 0, at);
        return exact;
    }
}
