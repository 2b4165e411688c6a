package ie.corrib.gazette;

import java.util.Random;

/** A page as the press wants it. */
final class Page {
    private final byte[] raster;

    Page(int bytes, long seed) {
        this.raster = new byte[bytes];
        new Random(seed).nextBytes(raster);
    }

    byte[] raster() {
        return raster;
    }
}
