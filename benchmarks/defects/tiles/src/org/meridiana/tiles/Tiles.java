package org.meridiana.tiles;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/** Tiles by number. */
final class Tiles {
    private static final int SIZE = 64 * 1024;

    private final FileChannel channel;
    private final Map<Integer, MappedByteBuffer> open = new HashMap<>();

    Tiles(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    byte[] tile(int number) throws IOException {
        MappedByteBuffer buffer = open.get(number);
        if (buffer == null) {
            long at = (long) (number % 350) * SIZE;
            buffer = channel.map(MapMode.READ_ONLY, at, SIZE);
            open.put(number, buffer);
        }
        byte[] tile = new byte[SIZE];
        buffer.get(0, tile);
        return tile;
    }
}
