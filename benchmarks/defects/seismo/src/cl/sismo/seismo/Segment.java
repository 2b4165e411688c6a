package cl.sismo.seismo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Some seconds of a station's movements. */
final class Segment {
    private final Path file;
    private final FileChannel channel;
    private int written;
    private short strongest;

    Segment(Path file) throws IOException {
        this.file = file;
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    void write(short[] movements) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(movements.length * 2);
        for (short movement : movements) {
            bytes.putShort(movement);
            strongest = (short) Math.max(strongest, Math.abs(movement));
        }
        bytes.flip();
        written += channel.write(bytes);
    }

    boolean full() {
        return written >= 24_000;
    }

    void seal() throws IOException {
        channel.force(false);
    }

    Path file() {
        return file;
    }

    short strongest() {
        return strongest;
    }
}
