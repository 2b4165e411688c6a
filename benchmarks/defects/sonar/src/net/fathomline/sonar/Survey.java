package net.fathomline.sonar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/** A file with all that was sounded. */
final class Survey implements AutoCloseable {
    private static final int STRIP = 512 * 1024;
    private static final int STRIPS = 48;

    private final Path file;
    private final FileChannel channel;

    Survey() throws IOException {
        file = Files.createTempFile("survey", ".dat");
        Random random = new Random(9);
        channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        byte[] strip = new byte[STRIP];
        for (int i = 0; i < STRIPS; i++) {
            random.nextBytes(strip);
            channel.write(ByteBuffer.wrap(strip), (long) i * STRIP);
        }
    }

    Strip strip(int number) throws IOException {
        MappedByteBuffer depths = channel.map(
                FileChannel.MapMode.READ_ONLY, (long) Math.floorMod(number, STRIPS) * STRIP, STRIP);
        return new Strip(depths);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.delete(file);
    }
}
