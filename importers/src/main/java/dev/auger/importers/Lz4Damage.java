package dev.auger.importers;

import java.io.IOException;

/** Bytes contradict the LZ4 frame format, or use a part of it that is not read. */
final class Lz4Damage extends IOException {

    Lz4Damage(String message) {
        super(message);
    }
}
