package com.fjordway.packer;

import java.util.zip.Deflater;

/** A client's session and how much it sent. */
final class Session {
    private final int number;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private byte[] out = new byte[16_384];
    private long sent;
    private boolean open = true;

    Session(int number) {
        this.number = number;
    }

    void send(byte[] message) {
        deflater.setInput(message);
        sent += deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
    }

    void close() {
        open = false;
        out = new byte[0];
    }

    @Override
    public String toString() {
        return "session " + number + (open ? " open" : "") + ", " + sent + " bytes";
    }
}
