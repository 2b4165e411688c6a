package org.archivum.microfilm;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The title of a roll, in the bytes it was filmed in. */
record Title(int number, ByteBuffer bytes) {
    String text() {
        return StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
    }
}
