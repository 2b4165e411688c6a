package org.archivum.microfilm;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/** Reads rolls, of which the title is between two marks. */
final class RollReader {
    private static final int SIZE = 48 * 1024;
    private static final byte MARK = 0x1e;

    private final Camera camera;
    private final CRC32 sum = new CRC32();

    RollReader(Camera camera) {
        this.camera = camera;
    }

    void read(int number, Consumer<Title> reading) {
        ByteBuffer roll = ByteBuffer.allocate(SIZE);
        camera.film(number, roll);
        roll.flip();
        sum.update(roll.duplicate());
        reading.accept(new Title(number, title(roll)));
    }

    long sum() {
        return sum.getValue();
    }

    private static ByteBuffer title(ByteBuffer roll) {
        int start = after(roll, 0);
        int end = after(roll, start) - 1;
        return roll.slice(start, end - start);
    }

    private static int after(ByteBuffer roll, int from) {
        int at = from;
        while (roll.get(at) != MARK) {
            at++;
        }
        return at + 1;
    }
}
