package pt.correio.telegraph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What came over one connection so far. */
final class Line {
    private final ByteBuffer in = ByteBuffer.allocateDirect(48 * 1024);

    ByteBuffer in() {
        return in;
    }

    String text() {
        return StandardCharsets.UTF_8.decode(in.duplicate().flip()).toString();
    }
}
